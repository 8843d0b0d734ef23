#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::string_view text) {
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

TEST_CASE("a period that is stated, and one of something else, are let be") {
  CHECK(said("It reports.[1]\n[1] River Report (for the period 1 May 2001 to 30 April 2002).")
            .empty());
  CHECK(said("The report does not state how many fell ill in that long and wet period.").empty());
  CHECK(said("The length of the rainy period is not given.").empty());
}

}  // namespace
}  // namespace vigil::check
