#include <algorithm>
#include <filesystem>
#include <set>

#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("each rule has a code of its own, words for the reader, and a test beside it") {
  std::set<std::string_view> codes;
  for (const Rule& rule : rules()) {
    CAPTURE(rule.code);
    CHECK(codes.insert(rule.code).second);
    for (const std::string_view text : {rule.summary, rule.why, rule.example, rule.remedy}) {
      CHECK((text.ends_with('.') || text.ends_with(".\"")));
    }
    std::string name(rule.code);
    std::replace(name.begin(), name.end(), '-', '_');
    const std::string base =
        std::string(VIGIL_SOURCE_DIR "/src/check/") + std::string(rule.family) + "/" + name;
    CHECK(std::filesystem::exists(base + ".cpp"));
    CHECK(std::filesystem::exists(base + "_test.cpp"));
  }
}

TEST_CASE("the documentation has every rule with what to do") {
  const std::string page = documentation();
  for (const Rule& rule : rules()) {
    CHECK(page.find("### `" + std::string(rule.code) + "`") != std::string::npos);
    CHECK(page.find(documentation(rule)) != std::string::npos);
  }
}

Snapshot two_reports() {
  return an_archive()
      .with(a_report("Ardenia").saying("Ardenia signed on 31 June 2003.[2] It has 28342 wells."))
      .with(a_report("Brezia").of({"XB"}).saying("Brezia signed on 31 June 2003."));
}

TEST_CASE("findings come by report, then place, then code, and the same each time") {
  const Snapshot archive = two_reports();
  const Findings findings = check(archive, river(), make_date(2004, 11, 1));
  REQUIRE(findings.size() >= 4);
  CHECK(findings.front().place.file == archive.reports[0].document.file);
  CHECK(findings.back().place.file == archive.reports[1].document.file);
  for (std::size_t i = 1; i < findings.size(); ++i) {
    if (findings[i - 1].place.file != findings[i].place.file) continue;
    CHECK(findings[i - 1].place.span->begin <= findings[i].place.span->begin);
  }
  CHECK(findings == check(archive, river(), make_date(2004, 11, 1)));
}

TEST_CASE("a finding names each other place once, and its own not again") {
  Findings findings;
  const Place here{"a.txt", SourceSpan{1, 2}};
  const Place there{"a.txt", SourceSpan{5, 6}};
  Reporter(rules().front(), findings).say(here, "So it is.", "", {there, here, there});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].related == std::vector<Place>{there});
}

TEST_CASE("only the reports that were asked for are looked at") {
  const std::vector<std::string> only{"2004/brezia"};
  const Findings findings = check(two_reports(), river(), make_date(2004, 11, 1), only);
  REQUIRE(findings.size() >= 1);
  for (const Finding& finding : findings) CHECK(finding.place.file == "brezia-2004.txt");
}

}  // namespace
}  // namespace vigil::check::testing
