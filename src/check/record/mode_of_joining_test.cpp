#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::string country, std::string action, std::string words) {
  return fired("mode-of-joining",
               archive_of(a_report("Ardenia")
                              .of({std::move(country)})
                              .saying(words + " the Clean River Treaty.")
                              .claiming(words, a_statement("treaty-status")
                                                   .with("treaty", "CRT")
                                                   .with("action", std::move(action)))));
}

Standing acceded_to_dams(const char* country) {
  return joined("DP", country, Joining::accession, make_date(2001, 8, 31), make_date(2002, 2, 28));
}

TEST_CASE("who acceded did not ratify, and the other way round") {
  const Findings findings = said("XC", "ratified", "It ratified");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "Clean River Treaty: Costania acceded, on 29 February 2000; the report says that it "
        "ratified. Only a state that has signed can ratify.");
  CHECK(said("XA", "acceded", "It acceded to").size() == 1);
  CHECK(said("XD", "acceded", "It acceded to").size() == 1);
  CHECK(said("XC", "acceded", "It acceded to").empty());
  CHECK(said("XA", "ratified", "It ratified").empty());
}

TEST_CASE("\"joined\" is either of them, whatever the statement reads into it") {
  CHECK(said("XA", "acceded", "It joined").empty());
}

TEST_CASE("a ratification that is promised by a state that can only accede is a note") {
  const auto promised = [](std::string country, const std::string& sentence) {
    return fired(
        "mode-of-joining",
        archive_of(
            a_report("Fennels").of({std::move(country)}).saying("# River Policy\n" + sentence)));
  };
  RecordView unknown;
  const std::string promise =
      "Officials said that ratification of the Clean River Treaty was being prepared.";
  RecordView official = river_record();
  official.standings.push_back(acceded_to_dams("XF"));
  const Snapshot archive =
      archive_of(a_report("Fennels").of({"XF"}).saying("# River Policy\n" + promise));
  const Findings findings = fired("mode-of-joining", archive, official);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(words_at(archive, findings[0].place) == "ratification");
  CHECK(fired("mode-of-joining", archive, unknown).empty());
  CHECK(promised("XE", promise).empty());  // It signed.
  CHECK(promised("XC", promise).empty());  // It is a party.
  CHECK(promised("XF", promise).empty());  // Of this state the record has nothing at all.
}

TEST_CASE("\"the treaty\" is the one that the paragraph names, else the pack's own") {
  RecordView official = river_record();
  official.standings.push_back(acceded_to_dams("XF"));
  const auto said_of = [&](const char* sentence) {
    return fired("mode-of-joining", archive_of(a_report("Fennels").of({"XF"}).saying(sentence)),
                 official)
        .size();
  };
  CHECK(said_of("The minister promised that it would soon ratify the treaty.") == 1);
  CHECK(said_of("It speaks of the Clean River Treaty. Ratification of the treaty is expected.") ==
        1);
  CHECK(said_of("It spoke of the Clean River Treaty. It had no objection, and would ratify it.") ==
        1);
  CHECK(said_of("It spoke of the Clean River Treaty. It planned to complete ratification.") == 1);
  CHECK(said_of("It spoke of the Clean River Treaty. It will ratify the border agreement.") == 0);
  CHECK(said_of("It spoke of the Clean River Treaty. Ratification of the loan is near.") == 0);
}

TEST_CASE("what others ratified, and what was not done, is let be") {
  RecordView official = river_record();
  official.standings.push_back(acceded_to_dams("XF"));
  for (const char* sentence :
       {"The Clean River Treaty came into force after ten ratifications.",
        "It has neither signed nor ratified the Clean River Treaty.",
        "Brezia hopes that ratification of the Clean River Treaty comes soon.",
        "It ratified the border agreement."}) {
    CAPTURE(sentence);
    CHECK(fired("mode-of-joining", archive_of(a_report("Fennels").of({"XF"}).saying(sentence)),
                official)
              .empty());
  }
}

}  // namespace
}  // namespace vigil::check
