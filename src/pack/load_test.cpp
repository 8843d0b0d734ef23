#include <doctest/doctest.h>

#include "pack/pack.h"
#include "pack/testing.h"

namespace vigil {
namespace {

const Path river = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";

TEST_CASE("the river pack loads without a finding and holds what its files say") {
  const pack::Loading loading = pack::load(river);
  for (const Finding& finding : loading.findings) FAIL_CHECK(finding.place.file, finding.message);
  REQUIRE(loading.pack);
  const Pack& pack = *loading.pack;
  CHECK(pack.key == "river");
  CHECK(pack.report_title == "River Monitor Report {year}");
  CHECK(pack.regions.size() == 2);
  CHECK(pack.countries.size() == 8);
  CHECK(pack.countries.back().area);
  CHECK(pack.countries.front().slug == "ardenia");
  CHECK(pack.treaties.size() == 2);
  CHECK(pack.treaties.front().in_force == make_date(1998, 3, 1));
  const TreatyRules& rules = pack.treaties.front().rules;
  CHECK(rules.version == "2026-01-15");
  CHECK(rules.entry.count == EntryCount::month_start);
  CHECK(rules.signing_until == make_date(1998, 3, 1));
  CHECK(rules.withdrawal.months == 6);
  REQUIRE(rules.obligations.size() == 5);
  CHECK(rules.obligations[1].extension_years == 10);
  CHECK(rules.obligations[3].clock.kind == ClockKind::each);
  CHECK(rules.obligations[3].clock.once == "first-report");
  CHECK(rules.obligations[4].clock.kind == ClockKind::standing);
  CHECK(pack.record.size() == 8);
  CHECK(pack.meetings.size() == 3);
  CHECK(pack.topics.size() == 7);
  CHECK(pack.plans.size() == 3);
  CHECK(pack.editions.back().closing_date == make_date(2004, 10, 31));
  CHECK(pack.reading.months.at("sept") == 9);
  CHECK(pack.reading.numbers.at("million") == 1'000'000);
  CHECK(pack.citing.vocabulary.contains("meeting_notes"));
  CHECK(pack.style.preferred.size() == 3);
}

TEST_CASE("openings are tried longest first, so that the longer is not hidden by the shorter") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  REQUIRE(pack.citing.openings.size() > 2);
  for (std::size_t i = 1; i < pack.citing.openings.size(); ++i) {
    CHECK(pack.citing.openings[i - 1].words.size() >= pack.citing.openings[i].words.size());
  }
}

TEST_CASE("a folder that is not there is one finding, and no pack") {
  const pack::Loading loading = pack::load(river / "nowhere");
  CHECK(!loading.pack);
  REQUIRE(loading.findings.size() == 1);
  CHECK(loading.findings[0].code == "pack-missing");
  CHECK(loading.findings[0].place.file == (river / "nowhere").string());
}

}  // namespace
}  // namespace vigil
