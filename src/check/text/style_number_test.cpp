#include "check/detail/house_number.h"
#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("long numbers without commas are reported") {
  const Snapshot archive = archive_saying("Ardenia cleaned 28342 wells and 15000 ponds.");
  const Findings findings = fired("style-number", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "28342");
  CHECK(findings[0].message ==
        "\"28342\" is not how the house writes a number; it writes \"28,342\" (2 places in this "
        "report).");
}

// What the house writes instead of the only number of a text.
std::string instead(const std::string& text) {
  const auto numbers = numbers_in(text, {{"million", 1'000'000}});
  return numbers.empty() ? "" : house_number(text, numbers.front()).instead;
}

TEST_CASE("four digits that count something, and points between threes") {
  CHECK(instead("Some 1500 wells were found.") == "1,500");
  CHECK(instead("It cleaned 9400 square meters.") == "9,400");
  CHECK(instead("It spent Euro 20.500 on it.") == "20,500");
  CHECK(instead("It cleaned 1.250.000 square meters.") == "1,250,000");
  CHECK(instead("It has 20.000 wells.") == "20,000");
  const Findings findings = fired("style-number", archive_saying("It cleaned 1.250.000 ponds."));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.starts_with("\"1.250.000\" is not how the house writes"));
}

TEST_CASE("years, hours, names, decimals and dates are let be") {
  for (const char* text :
       {"In 2003 wells were dug.", "At 1500 hours it rained.", "Flight 1500 landed there.",
        "Resolution 1540 passed.", "It covers 1.250 hectares.", "It spent $1.366 million.",
        "On 12.04.2004 it rained.", "In 0.000 of them.", "It spent 2.5 euros.", "From 1500 on."}) {
    CAPTURE(text);
    CHECK(instead(text).empty());
  }
}

TEST_CASE("commas, years, names and quotations are fine") {
  CHECK(fired("style-number", archive_saying("In 2003, 28,342 wells; Law No. 12345; type AB-12345; "
                                             "decree 12345/03; “12345 wells,” he said."))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
