#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(const std::string& text) {
  return fired("period-not-stated", archive_saying(text));
}

TEST_CASE("a remark that a report names no period, in text and notes, in any of its forms") {
  const Findings findings =
      said("It reports.[1]\n[1] River Report, 7 August 2002. The reporting period is not given.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(said("The report does not state its period.").size() == 1);
  CHECK(said("Ardenia sent two reports without naming the period that they cover.").size() == 1);
  CHECK(said("Neither report states the period that it covers.").size() == 1);
  CHECK(said("It reports.[1]\n[1] River Report, 7 August 2002 (for unspecified period).").size() ==
        1);
  CHECK(said("In both reports the period was not clearly indicated.").size() == 1);
}

TEST_CASE("other ways to say that a report names no period") {
  for (const std::string words :
       {"The river report of 22 April 2004 does not say which period it covers.",
        "The report was sent in with no period given.",
        "The report omits the period that it covers.",
        "The report is silent on the period covered.", "Which period the report covers is unclear.",
        "The report doesn't tell which year it covers.", "The report left the period blank.",
        "The report fails to make clear what period it covers.", "The report lacks a period.",
        "It sent a report on which the reporting period had not been filled in.",
        "The report carries no dates for the period it covers.",
        "The report is undated as to the period covered.",
        "It cannot be seen from the report what period it covers.",
        "Nowhere does the report state the time it covers."}) {
    CAPTURE(words);
    CHECK(said(words).size() == 1);
  }
  for (const std::string note :
       {"(period left blank)", "(no reporting period)", "(period missing)",
        "(reporting period: not specified)", "(period covered not stated)"}) {
    CAPTURE(note);
    CHECK(said("It reports.[1]\n[1] River Report, 7 August 2002 " + note + ".").size() == 1);
  }
}

TEST_CASE("a time in which something happened is no period of a report") {
  CHECK(said("The report does not say who died in that period.").empty());
  CHECK(said("The report says nothing of floods in that year.").empty());
  CHECK(said("It sent its report without delay for the period 2003.").empty());
  CHECK(said("No report was sent for the period 2003.").empty());
  CHECK(said("The report does not mention casualties in the reporting period.").empty());
  CHECK(said("The report for the period 2003 is not clear on stocks.").empty());
  CHECK(said("The report does not mention the years of war.").empty());
}

TEST_CASE("a period that is stated, and one of something else, are let be") {
  CHECK(said("It reports.[1]\n[1] River Report (for the period 1 May 2001 to 30 April 2002).")
            .empty());
  CHECK(said("The report does not state how many fell ill in that long and wet period.").empty());
  CHECK(said("The length of the rainy period is not given.").empty());
}

}  // namespace
}  // namespace vigil::check
