#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(const std::string& sentence,
              const std::string& stamp = "Last updated: 19 October 2003") {
  return fired("later-than-updated", archive_saying(stamp + "\n" + sentence));
}

TEST_CASE("what holds through a day that comes after the update") {
  const Snapshot archive = archive_saying(
      "Last updated: 19 October 2003\nThere were 31 ill people through the end of 2003.");
  const Findings findings = fired("later-than-updated", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "2003");
  CHECK(findings[0].message ==
        "The page was updated on 19 October 2003 and tells what was so on 31 December 2003.");
  CHECK(said("As of 1 November 2003, 31 people were ill.").size() == 1);
}

TEST_CASE("a span that ends later, and what remained to be done") {
  CHECK(said("Between 1992 and December 2003, 31 people fell ill.").size() == 1);
  CHECK(said("Between 1992 and October 2003, 31 people fell ill.").empty());
  CHECK(said("As of 31 December 2003, two lakes remained to be cleaned.").size() == 1);
  CHECK(said("As of 31 December 2003, it will have to be cleaned.").empty());
}

TEST_CASE("a line that gives the day as of which the page holds") {
  const std::string late = "In the whole of 2003, 31 people fell ill.";
  CHECK(said(late, "Status as of 31 July 2003").size() == 1);
  CHECK(said(late, "All facts as at 31 July 2003").size() == 1);
  CHECK(said(late, "Last revised on 31 July 2003").size() == 1);
  CHECK(said(late, "Ill people as of 31 July 2003").empty());
  CHECK(said(late, "Status in July 2003").empty());
}

TEST_CASE("the whole of a year, and a span that ends later") {
  for (const std::string words :
       {"In all of 2003, 31 people fell ill.", "Throughout 2003, people fell ill.",
        "In the full year 2003, 31 people fell ill.", "From January to December 2003, 31 fell ill.",
        "From 1 January to 31 December 2003, 31 fell ill.",
        "In January-December 2003, 31 people fell ill.",
        "By 31 December 2003, 31 people had fallen ill.", "The 2003 full-year total was 31.",
        "Over the twelve months of 2003, 31 people fell ill.",
        "There were 31 ill people in the year to 31 December 2003.",
        "During the entire calendar year 2003, 31 people fell ill."}) {
    CAPTURE(words);
    CHECK(said(words).size() == 1);
  }
  CHECK(said("In all of 2002, 31 people fell ill.").empty());
  CHECK(said("In January-June 2003, 31 people fell ill.").empty());
  CHECK(said("Throughout 2004, people will fall ill.").empty());
}

TEST_CASE("earlier days, plans, and pages without a day of their own are let be") {
  CHECK(said("As of October 2003, 31 people were ill.").empty());
  CHECK(said("Through the end of 2002, 31 people were ill.").empty());
  CHECK(said("It will go on through the end of 2004.").empty());
  CHECK(said("In 2004 there was a flood.").empty());
  CHECK(said("As of 1 November 2003, 31 people were ill.", "Water report").empty());
}

}  // namespace
}  // namespace vigil::check
