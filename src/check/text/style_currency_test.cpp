#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("codes, blanks and names of currencies are reported once") {
  const Snapshot archive = archive_saying(
      "Ardenia spent USD 3 million, then US$ 4 million, then 500 euros, then EUR200.");
  const Findings findings = fired("style-currency", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "USD 3 million");
  CHECK(findings[0].related.size() == 3);
  CHECK(
      findings[0].message ==
      "\"USD 3 million\" is not how the house writes a sum of money; it writes \"US$3 million\" (4 "
      "places in this report).");
}

TEST_CASE("names of currencies before the number, with the number in the house's form, too") {
  const auto instead = [](const std::string& text) {
    const Findings findings = fired("style-currency", archive_saying(text));
    return findings.empty() ? "" : findings[0].message;
  };
  CHECK(instead("Ardenia spent Euro 20.000 on it.") ==
        "\"Euro 20.000\" is not how the house writes a sum of money; it writes \"€20,000\".");
  CHECK(instead("It gave US dollars 3 million.").find("writes \"US$3 million\"") !=
        std::string::npos);
  CHECK(instead("It gave 28342 euros.").find("writes \"€28,342\"") != std::string::npos);
  CHECK(instead("It joined the Euro in 2002, and Neuro 500 is a clinic.").empty());
}

TEST_CASE("the house's signs and its own codes are fine") {
  CHECK(fired("style-currency",
              archive_saying("Ardenia spent US$3 million, €500 and ARD400; 30 people had 2 boats."))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
