// One file adds a treaty: the two of the real world that docs/pack.md shows, taken from that page
// as they stand, in a copy of the landmine pack. Days are those that the depositary published.

#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "base/files.h"
#include "pack/record.h"
#include "treaty/treaty.h"

namespace vigil {
namespace {

// The block of the page that follows those words.
std::string shown(const std::string& page, std::string_view words) {
  const std::size_t at = page.find(words);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = page.find("```toml\n", at) + 8;
  return page.substr(begin, page.find("```", begin) - begin);
}

void put(const Path& file, const std::string& text) {
  REQUIRE(write_file(file, text));
}

// Without all from those words on.
void cut(const Path& file, std::string_view from) {
  const auto text = read_file(file);
  REQUIRE(text);
  REQUIRE(text->find(from) != std::string::npos);
  put(file, text->substr(0, text->find(from)));
}

// The landmine pack, which only names the two, and two files more. Folders of tests are removed
// when they end.
struct Widened {
  Widened() {
    const Path source = VIGIL_SOURCE_DIR;
    std::filesystem::remove_all(folder);
    std::filesystem::copy(source / "packs" / "landmine", folder,
                          std::filesystem::copy_options::recursive);
    cut(folder / "treaties" / "other.toml", "[[treaty]]\nkey = \"ATT\"");
    const auto page = read_file(source / "docs" / "pack.md");
    REQUIRE(page);
    put(folder / "treaties" / "arms-trade.toml", shown(*page, "`treaties/arms-trade.toml`"));
    put(folder / "treaties" / "nuclear-ban.toml", shown(*page, "`treaties/nuclear-ban.toml`"));
    const Path status = folder / "record" / "treaty-status.csv";
    const auto rows = read_file(status);
    REQUIRE(rows);
    put(status, *rows +
                    "ATT,JP,2013-06-03,2014-05-09,acceptance,,,,,\n"
                    "ATT,CH,2013-06-03,2015-01-30,ratification,,,,,\n"
                    "ATT,TD,2013-06-03,2015-03-25,ratification,,,,,\n"
                    "TPNW,HN,2017-09-20,2020-10-24,ratification,,,,,\n"
                    "TPNW,BJ,2018-09-26,2020-12-11,ratification,,,,,\n"
                    "TPNW,PH,2017-09-20,2021-02-18,ratification,,,,,\n");
    pack::Loading loading = pack::load(folder);
    for (const Finding& finding : loading.findings) FAIL_CHECK(finding.place.file, finding.message);
    REQUIRE(loading.pack);
    pack = *std::move(loading.pack);
    pack::RecordLoading tables = pack::load_record(folder, pack);
    for (const Finding& finding : tables.findings) FAIL_CHECK(finding.place.file, finding.message);
    REQUIRE(tables.record);
    record = *std::move(tables.record);
  }
  ~Widened() { std::filesystem::remove_all(folder); }

  std::string entry_of(std::string_view country, std::string_view key) const {
    for (const Treaty& treaty : pack.treaties) {
      if (treaty.key != key) continue;
      for (const treaty::Membership& party : treaty::memberships(treaty, record.status)) {
        if (party.country == country && party.in_force) return to_string(*party.in_force);
      }
    }
    return "none";
  }

  std::vector<Obligation> due(std::string country, std::string treaty) const {
    return treaty::obligations(pack, record,
                               {.country = std::move(country),
                                .treaty = std::move(treaty),
                                .today = make_date(2022, 6, 30)});
  }

  Path folder = std::filesystem::temp_directory_path() / "vigil-one-file-test";
  Pack pack;
  Record record;
};

TEST_CASE("a treaty that counts ninety days is added by one file") {
  const Widened widened;
  CHECK(widened.entry_of("JP", "ATT") == "2014-12-24");
  CHECK(widened.entry_of("CH", "ATT") == "2015-04-30");
  CHECK(widened.entry_of("TD", "ATT") == "2015-06-23");
  CHECK(widened.entry_of("HN", "TPNW") == "2021-01-22");
  CHECK(widened.entry_of("BJ", "TPNW") == "2021-03-11");
  CHECK(widened.entry_of("PH", "TPNW") == "2021-05-19");

  const std::vector<Obligation> honduras = widened.due("HN", "TPNW");
  const auto declaration = std::find_if(honduras.begin(), honduras.end(),
                                        [](const auto& one) { return one.key == "declaration"; });
  REQUIRE(declaration != honduras.end());
  CHECK(to_string(declaration->due) == "2021-02-21");
  CHECK(declaration->rule.find("90 days after deposit") != std::string::npos);

  std::vector<std::string> days;
  for (const Obligation& one : widened.due("JP", "ATT")) {
    if (one.key == "annual-report" || one.key == "initial-report")
      days.push_back(to_string(one.due));
  }
  REQUIRE(days.size() > 2);
  CHECK(days.at(0) == "2015-12-24");
  CHECK(days.at(1) == "2016-05-31");
}

}  // namespace
}  // namespace vigil
