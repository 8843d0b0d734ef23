#include "check/know.h"
#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

std::vector<Conflict> conflicts(const Snapshot& archive) {
  return know(archive, river()).conflicts;
}

// "Ardenia never discharged waste.[1]" by the minister, and what note 2 has on the same.
ReportBuilder two_voices(const StatementBuilder& first, const StatementBuilder& second) {
  return a_report("Ardenia")
      .saying(R"(
        # Discharge
        The Minister said one thing.[1]
        Another representative said another.[2]

        [1] Interview with Ana Berg, Minister of Rivers, Ardenburg, 12 April 2004.
        [2] Interview with Kai Holm, Adviser, Ministry of Rivers, 13 April 2004.)")
      .citing(1, {an_interview("Ana Berg", "2004-04-12").role("Minister of Rivers")})
      .citing(2, {an_interview("Kai Holm", "2004-04-13").of("Ministry of Rivers")})
      .claiming("The Minister said one thing", first)
      .claiming("Another representative said another", second);
}

StatementBuilder discharge(std::string status, std::string speaker, int note) {
  return a_statement("discharge")
      .with("status", std::move(status))
      .said_by(std::move(speaker))
      .resting_on({note});
}

}  // namespace

TEST_CASE("two officials of one government contradict each other, in a sentence for an editor") {
  const auto found = conflicts(
      archive_of(two_voices(discharge("never", "Minister of Rivers", 1).with("place", "the banks"),
                            discharge("discharges", "representative", 2)
                                .with("place",
                                      "the north "
                                      "bank"))));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::same_government);
  CHECK(found[0].question == "Discharge");
  CHECK(found[0].sentence ==
        "Ana Berg (Minister of Rivers) said on 12 April 2004 that nothing was ever discharged (the "
        "banks; note 1); Kai Holm (representative) said on 13 April 2004 that waste is discharged "
        "(the north bank; note 2).");
}

TEST_CASE("a conflict keeps its key in every run, and its resolution") {
  const Snapshot archive = archive_of(
      two_voices(discharge("never", "Minister", 1), discharge("discharges", "representative", 2)));
  const Conflict first = conflicts(archive).at(0);
  CHECK(first.key.starts_with("c-"));
  CHECK(first.key.size() == 10);
  const Resolution resolved{"Mara Lind", "The letter came later.", {}};
  const Knowledge again = know(archive, river(), {{first.key, resolved}});
  CHECK(again.conflicts.at(0).resolution == resolved);
}

TEST_CASE("what is denied of one place is not denied of another") {
  CHECK(conflicts(archive_of(two_voices(
                      discharge("never", "Minister", 1).with("place", "the southern bank"),
                      discharge("discharges", "representative", 2).with("place", "the mountains"))))
            .empty());
}

TEST_CASE("a denial stands against what it denies") {
  const auto found = conflicts(archive_of(
      two_voices(discharge("discharges", "government officials", 1).surely(Certainty::denied),
                 discharge("discharges", "representative", 2).with("place", "the north"))));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::denial);
  CHECK(found[0].sentence.starts_with(
      "Government officials denied on 12 April 2004 that waste is discharged"));
}

TEST_CASE("what ceased since does not contradict what was before") {
  CHECK(conflicts(archive_of(two_voices(discharge("ceased", "Minister", 1).on("2003"),
                                        discharge("discharges", "representative", 2).on("2001"))))
            .empty());
  CHECK(conflicts(archive_of(two_voices(discharge("ceased", "Minister", 1).on("2001"),
                                        discharge("discharges", "representative", 2).on("2003"))))
            .size() == 1);
}

TEST_CASE("one person with two titles contradicts himself") {
  const auto report =
      a_report("Ardenia")
          .saying(R"(
            The First Vice-Minister said so.[1]
            The Vice-Minister said otherwise.[2]

            [1] Interview with Ana Maria Berg, First Vice-Minister, 12 April 2004.
            [2] Letter from Ana Berg, Vice-Minister, 20 April 2004.)")
          .citing(1, {an_interview("Ana Maria Berg", "2004-04-12").role("First Vice-Minister")})
          .citing(2, {a_source(SourceKind::letter).by("Ana Berg").on("2004-04-20")})
          .claiming("The First Vice-Minister said so", discharge("never", "First Vice-Minister", 1))
          .claiming("The Vice-Minister said otherwise",
                    discharge("discharges", "Vice-Minister", 2));
  const auto found = conflicts(archive_of(report));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::same_speaker);
}

TEST_CASE("words that imply an answer count for the one who said them, and are quoted") {
  const auto report =
      a_report("Ardenia")
          .saying(R"(
            The Minister said that the sluices remain open.[1]

            She said that nothing was discharged.[2]

            [1] Interview with Ana Berg, Minister of Rivers, 12 April 2004.
            [2] Interview with Ana Berg, Minister of Rivers, 12 April 2004.)")
          .citing(1, {an_interview("Ana Berg", "2004-04-12").role("Minister of Rivers")})
          .citing(2, {an_interview("Ana Berg", "2004-04-12").role("Minister of Rivers")})
          .claiming("She said that nothing was discharged",
                    discharge("never", "Minister of Rivers", 2));
  const auto found = conflicts(archive_of(report));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::same_speaker);
  REQUIRE(found[0].passage.has_value());
  CHECK(found[0].first == found[0].second);
  CHECK(found[0].passage->notes == std::vector<int>{1});
  CHECK(found[0].sentence.find("\"The Minister said that the sluices remain open.\"") !=
        std::string::npos);
}

TEST_CASE("a treaty is ratified on one day; a vaguer date only refines") {
  const auto ratified = [](std::string_view day, std::string_view other) {
    return archive_of(a_report("Ardenia")
                          .saying("It ratified the treaty.\n\nIt ratified it once more.")
                          .claiming("It ratified the treaty", a_statement("treaty-status")
                                                                  .with("treaty", "CRT")
                                                                  .with("action", "ratified")
                                                                  .on(day))
                          .claiming("It ratified it once more", a_statement("treaty-status")
                                                                    .with("treaty", "CRT")
                                                                    .with("action", "ratified")
                                                                    .on(other)));
  };
  const auto found = conflicts(ratified("1999-07-21", "1999-09-14"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::same_report);
  CHECK(found[0].sentence ==
        "The report of 2004 gives 21 July 1999 (Treaty status: CRT, ratified); the report of 2004 "
        "gives 14 September 1999 (Treaty status: CRT, ratified).");
  CHECK(conflicts(ratified("1999-07-21", "1999-07")).empty());
  CHECK(conflicts(ratified("1999-07-21", "1999")).empty());
}

TEST_CASE("two days of one event in a passage, unless its words tell them apart") {
  const auto told = [](const std::string& first, const std::string& then) {
    const auto ratified = [](std::string_view day) {
      return a_statement("treaty-status").with("treaty", "CRT").with("action", "ratified").on(day);
    };
    return conflicts(archive_of(a_report("Ardenia")
                                    .saying(first + then)
                                    .claiming("ratified it early", ratified("2000-01-18"))
                                    .claiming("ratified it late", ratified("2000-02-15"))))
        .size();
  };
  CHECK(told("Ardenia ratified it early. ", "Having ratified it late, Ardenia is bound.") == 1);
  CHECK(told("Ardenia ratified it early. ", "It deposited and so ratified it late.") == 0);
  CHECK(told("Ardenia ratified it early, ", "and Ardenia ratified it late.") == 0);
}

TEST_CASE("what recurs may have two days, but not within weeks; a day is how they count") {
  const auto met = [](std::string_view day, std::string_view other) {
    const auto meeting = [](std::string_view on) {
      return a_statement("meeting").with("meeting", "MSP").on(on);
    };
    return archive_of(a_report("Ardenia")
                          .saying("It met once.\n\nIt met again.")
                          .claiming("It met once", meeting(day))
                          .claiming("It met again", meeting(other)));
  };
  CHECK(conflicts(met("2004-07-23", "2004-07-28")).size() == 1);
  CHECK(conflicts(met("2004-07-23", "2004-07-24")).empty());
  CHECK(conflicts(met("2003-07-23", "2004-07-24")).empty());
}

TEST_CASE("a later edition's \"never\" contradicts what an earlier one has without a date") {
  const auto told = [](int edition, std::string status) {
    return a_report("Ardenia")
        .in(edition)
        .saying("This is so.")
        .claiming("This is so", a_statement("discharge").with("status", std::move(status)));
  };
  const auto found =
      conflicts(an_archive().with(told(2003, "discharges")).with(told(2004, "never")));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::earlier_edition);
  // It may have begun since.
  CHECK(conflicts(an_archive().with(told(2003, "never")).with(told(2004, "discharges"))).empty());
}

TEST_CASE("a state that began on a day in one edition and since another in the next") {
  const auto ended = [](int edition, std::string words, std::string date) {
    return a_report("Ardenia").in(edition).saying(words).claiming(
        words.substr(0, words.size() - 1),
        a_statement("discharge").with("status", "ceased").on(std::move(date)));
  };
  const auto of = [&](std::string words) {
    return conflicts(an_archive()
                         .with(ended(2003, "Discharge is at an end since 1994.", "1994/.."))
                         .with(ended(2004, std::move(words), "1997")))
        .size();
  };
  CHECK(of("In 1997, it introduced the end of discharge.") == 1);
  CHECK(of("In 1997, discharge was at an end.") == 0);
  CHECK(of("In 1997, it introduced a new law on the end of discharge.") == 0);
}

TEST_CASE("two totals of one year contradict, unless the later edition says that it revised") {
  const auto harmed = [](int edition, std::int64_t total, std::string_view words) {
    return a_report("Ardenia").in(edition).saying(words).claiming(
        "were harmed", a_statement("harm").with("total", Value::exact(total)).on("2002"));
  };
  const auto archive = [&](std::string_view later) {
    return an_archive()
        .with(harmed(2003, 31, "In 2002, 31 people were harmed."))
        .with(harmed(2004, 16, later))
        .build();
  };
  const auto found = conflicts(archive("In 2002, 16 people were harmed."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::earlier_edition);
  CHECK(found[0].sentence ==
        "The report of 2003 gives 31 (People harmed: total, 2002); the report of 2004 gives 16 "
        "(People harmed: total, 2002).");
  const Snapshot revised =
      archive("In 2002, 16 people were harmed. The figure was revised after a survey.");
  CHECK(conflicts(revised).empty());
  const Knowledge knowledge = know(revised, river());
  REQUIRE(knowledge.restatements.size() == 1);
  CHECK(knowledge.restatements[0].cause == "The figure was revised after a survey.");
  CHECK(knowledge.restatements[0].printings.size() == 2);
}

TEST_CASE("a total is no less than its parts, in one statement and in two") {
  const auto report =
      a_report("Ardenia")
          .saying("In 2003, 19 were harmed.\n\nSeven were killed and 14 fell ill in 2003.")
          .claiming("19 were harmed",
                    a_statement("harm").with("total", Value::exact(19)).on("2003"))
          .claiming("Seven were killed and 14 fell ill", a_statement("harm")
                                                             .with("killed", Value::exact(7))
                                                             .with("ill", Value::exact(14))
                                                             .on("2003"));
  const auto found = conflicts(archive_of(report));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::sum_of_parts);
  CHECK(found[0].sentence.find("killed 7, ill 14") != std::string::npos);
}

TEST_CASE("the report's own story of then and now is no conflict") {
  const auto report =
      a_report("Ardenia")
          .saying("Waste was discharged.\n\nNothing is discharged any more.")
          .claiming("Waste was discharged", a_statement("discharge").with("status", "discharges"))
          .claiming("Nothing is discharged", a_statement("discharge").with("status", "ceased"));
  CHECK(conflicts(archive_of(report)).empty());
}

}  // namespace vigil::check
