// Support, impact and text carried over.

#include "check/know.h"
#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

constexpr std::string_view two_notes = R"(
  # Discharge
  Waste is discharged into the river near the border.[1][2]

  [1] The first source.
  [2] The second source.)";

int origins(const Description& one, const Description& other) {
  const Snapshot archive = archive_of(
      a_report("Ardenia")
          .saying(two_notes)
          .citing(1, {one})
          .citing(2, {other})
          .claiming("Waste is discharged",
                    a_statement("discharge").with("status", "discharges").resting_on({1, 2})));
  return know(archive, river()).support.at(0).origins;
}

}  // namespace

TEST_CASE("two sources are two origins unless one voice is behind them") {
  const auto wire = [](std::string title) {
    return a_source(SourceKind::wire).titled(std::move(title)).published_by("RNA").on("2004-03-01");
  };
  CHECK(origins(an_interview("Ana Berg", "2004-04-12"), an_interview("Kai Holm", "2004-04-12")) ==
        2);
  CHECK(origins(an_interview("Ana Berg", "2004-04-12"),
                a_source(SourceKind::letter).by("Ana Berg").on("2004-04-12")) == 1);
  CHECK(origins(an_interview("Ana Berg", "2004-04-12"),
                a_source(SourceKind::letter).by("Ana Berg").on("2004-05-12")) == 2);
  CHECK(origins(wire("Low water"), a_source(SourceKind::article)
                                       .titled("Low Water")
                                       .published_by("The Weir")
                                       .on("2004-03-02")) == 1);
  CHECK(origins(wire("Low water"), wire("High water")) == 2);
}

TEST_CASE("one ministry is one origin, also by the other of its names") {
  CHECK(origins(an_interview("Ana Berg", "2004-04-12").of("Lock Office, Ministry of Rivers"),
                an_interview("Kai Holm", "2004-05-12").of("Ministry of Rivers")) == 1);
  CHECK(origins(an_interview("Ana Berg", "2004-04-12").of("Ministry of Rivers"),
                an_interview("Kai Holm", "2004-05-12").of("Ministry of Locks")) == 2);
}

TEST_CASE("an earlier edition is no second origin for what rests there on the same") {
  const auto claim = [](std::vector<int> notes) {
    return a_statement("discharge").with("status", "discharges").resting_on(std::move(notes));
  };
  const Snapshot archive =
      an_archive()
          .with(a_report("Ardenia")
                    .in(2003)
                    .saying("Waste is discharged.[1]\n[1] Interview.")
                    .citing(1, {an_interview("Ana Berg", "2003-04-12")})
                    .claiming("Waste is discharged", claim({1})))
          .with(a_report("Ardenia")
                    .in(2004)
                    .saying("Waste is discharged.[1][2]\n[1] Interview.\n[2] The last edition.")
                    .citing(1, {an_interview("Ana Berg", "2003-04-12")})
                    .citing(2, {a_source(SourceKind::edition).of_edition(2003)})
                    .claiming("Waste is discharged", claim({1, 2})));
  const Knowledge knowledge = know(archive, river());
  CHECK(knowledge.support.at(1).sources.size() == 2);
  CHECK(knowledge.support.at(1).origins == 1);
  const std::uint32_t interview = knowledge.support.at(0).sources.at(0);
  CHECK(impact(knowledge, interview) == std::vector<StatementRef>{{0, 0}});
}

TEST_CASE("a paragraph of the edition before is known again, with the age of its sources") {
  const auto report = [](int edition, std::string_view text) {
    return a_report("Ardenia").in(edition).saying(text).citing(
        1, {a_source(SourceKind::letter).by("Ana Berg").on("1998-06-12")});
  };
  const Snapshot archive = an_archive()
                               .with(report(2003, R"(
              The size of the reservoir above the old lock is still not known to anybody.[1]

              Nothing else was reported in the period by those who live on the banks.

              [1] Letter from Ana Berg, 12 June 1998.)"))
                               .with(report(2004, R"(
              The size of the reservoir above the old lock is still not known to anybody.[1]

              Nothing else was reported in this period by those who live on the banks.

              In spring the river rose by two meters, and the lower lock had to be closed.

              [1] Letter from Ana Berg, 12 June 1998.)"));
  const auto carried = know(archive, river()).carried_over;
  REQUIRE(carried.size() == 2);
  CHECK(carried[0].word_for_word);
  CHECK(carried[0].youngest == when("1998-06-12"));
  CHECK(carried[0].report == 1);
  CHECK(carried[0].from_report == 0);
  CHECK(!carried[1].word_for_word);
  CHECK(!carried[1].youngest);
}

}  // namespace vigil::check
