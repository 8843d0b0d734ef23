#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder vote(std::string how) {
  return a_statement("vote").with("vote", std::move(how));
}

TEST_CASE("all votes that the roll calls bear out are said in one note a report") {
  const Snapshot archive = archive_of(
      a_report("Brezia")
          .of({"XB"})
          .saying("It favored the one on dams. It abstained each year. In 2003 it was in favor.")
          .claiming("It favored the one on dams", vote("yes").with("resolution", "6/15"))
          .claiming("It abstained each year", vote("abstain").on("2000/2002"))
          .claiming("In 2003 it was in favor", vote("yes").on("2003")));
  const Findings findings = fired("vote-confirmed", archive);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(words_at(archive, findings[0].place) == "It favored the one on dams");
  CHECK(findings[0].related.size() == 2);
  CHECK(findings[0].message ==
        "Confirmed by the roll calls: Brezia voted in favour on 6/15 (2001); Brezia abstained on "
        "each of 3 texts of the series \"yearly resolution on rivers\", 2000 to 2002; Brezia voted "
        "in favour on 8/11 (2003).");
}

TEST_CASE("an absence is confirmed between two votes, and before the first one it is not") {
  const auto confirmed = [](std::string_view day) {
    RecordView late = river_record();
    late.votes[2].rows[0].vote.reset();
    return fired("vote-confirmed",
                 archive_of(a_report("Costania")
                                .of({"XC"})
                                .saying("It was absent.")
                                .claiming("It was absent", vote("absent").on(day))),
                 late)
        .size();
  };
  CHECK(confirmed("2002") == 1);
  CHECK(confirmed("2000") == 0);
}

TEST_CASE("a list in one breath is one place") {
  const Findings findings =
      fired("vote-confirmed",
            archive_of(a_report("Brezia")
                           .of({"XB"})
                           .saying("It voted on each: 6/15 and 8/11.")
                           .claiming("It voted on each: 6/15 and 8/11",
                                     vote("yes").with("resolution", "6/15"))
                           .claiming("It voted on each: 6/15 and 8/11", vote("yes").on("2003"))));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].related.empty());
  CHECK(findings[0].message.find("8/11") != std::string::npos);
  CHECK(is_confirmation(findings[0]));
  CHECK(claims_confirmed(findings[0]) == 1);
}

TEST_CASE("a claim told twice is confirmed once, and one that fails not at all") {
  const auto said = [](std::string_view day) {
    return fired("vote-confirmed",
                 archive_of(a_report("Brezia")
                                .of({"XB"})
                                .saying("It abstained. It abstained again.")
                                .claiming("It abstained", vote("abstain").on(day))
                                .claiming("It abstained again", vote("abstain").on(day))));
  };
  CHECK(said("2001").at(0).message ==
        "Confirmed by the roll calls: Brezia abstained on 6/14 (2001).");
  CHECK(said("2003").empty());
  CHECK(said("2004").empty());
}

}  // namespace
}  // namespace vigil::check
