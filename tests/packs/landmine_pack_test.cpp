// The landmine pack against the published record: it loads without a finding, and every name that
// the record or an old report uses for a state finds that state.

#include <cstdlib>

#include <doctest/doctest.h>

#include "base/files.h"
#include "pack/lookup.h"
#include "pack/pack.h"

namespace vigil {
namespace {

const Path root = VIGIL_SOURCE_DIR;

Pack landmine() {
  pack::Loading loading = pack::load(root / "packs" / "landmine");
  for (const Finding& finding : loading.findings) FAIL_CHECK(finding.place.file, finding.message);
  REQUIRE(loading.pack);
  return *std::move(loading.pack);
}

// One line of CSV, with quoted fields.
std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

// The rows of a file of the record; none, with a word, where the record is not at hand.
std::vector<std::vector<std::string>> rows_of(const char* name) {
  const char* shared = std::getenv("VIGIL_SHARED");
  const Path folder = shared != nullptr ? Path(shared) : root.parent_path() / "shared";
  const auto text = read_file(folder / "data" / name);
  std::vector<std::vector<std::string>> rows;
  if (!text) {
    MESSAGE("SKIPPED: the published record is not at hand: ", text.error().message);
    return rows;
  }
  for (std::size_t at = text->find('\n') + 1; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    rows.push_back(fields_of(std::string_view(*text).substr(at, end - at)));
    at = end + 1;
  }
  return rows;
}

struct Names {
  Pack pack = landmine();
  pack::Lookup lookup{pack};

  std::string code_of(std::string_view name) const {
    const auto at = lookup.country(name);
    return at ? pack.countries[*at].code : "none";
  }
};

TEST_CASE("the landmine pack loads without a finding and has its parts") {
  const Pack pack = landmine();
  CHECK(pack.countries.size() > 195);
  CHECK(pack.treaties.size() >= 8);
  CHECK(pack.topics.size() == 21);
  for (int edition = 1999; edition <= 2009; ++edition) {
    CAPTURE(edition);
    CHECK(pack::plan_for(pack, edition) != nullptr);
  }
}

TEST_CASE("every state of the treaties' record is found by its name there") {
  const Names names;
  for (const auto& row : rows_of("treaties/treaty-status.csv")) {
    CAPTURE(row[2]);
    CHECK(names.code_of(row[2]) == row[1]);
  }
}

TEST_CASE("every state that voted is found by its name in the vote") {
  const Names names;
  for (const auto& row : rows_of("votes/unga-mine-ban.csv")) {
    CAPTURE(row[3]);
    CHECK(names.code_of(row[3]) == row[2]);
  }
}

TEST_CASE("a state is found by its ISO name, official name and common name") {
  const Names names;
  for (const auto& row : rows_of("countries/iso-3166.csv")) {
    if (!names.lookup.country_by_code(row[0])) continue;  // Islands and territories.
    for (const std::size_t column : {3U, 4U, 5U}) {
      if (row[column].empty()) continue;
      CAPTURE(row[column]);
      CHECK(names.code_of(row[column]) == row[0]);
    }
  }
}

TEST_CASE("names that reports used and that are no longer used find today's state") {
  const Names names;
  struct Former {
    std::string name, code;
  };
  for (const Former& former : {
           Former{"Zaire", "CD"},
           Former{"Burma", "MM"},
           Former{"Swaziland", "SZ"},
           Former{"Macedonia", "MK"},
           Former{"Macedonia FYR", "MK"},
           Former{"FYR Macedonia", "MK"},
           Former{"Former Yugoslav Republic of Macedonia", "MK"},
           Former{"the former Yugoslav Republic of Macedonia", "MK"},
           Former{"Serbia and Montenegro", "CS"},
           Former{"Yugoslavia", "YU"},
           Former{"Federal Republic of Yugoslavia", "YU"},
           Former{"Yugoslavia, Federal Republic of", "YU"},
           Former{"East Timor", "TL"},
           Former{"Timor-Leste", "TL"},
           Former{"Czech Republic", "CZ"},
           Former{"Czechia", "CZ"},
           Former{"Ivory Coast", "CI"},
           Former{"Côte d’Ivoire", "CI"},
           Former{"Cape Verde", "CV"},
           Former{"Holy See", "VA"},
           Former{"Western Samoa", "WS"},
           Former{"DR Congo", "CD"},
           Former{"Republic of Congo", "CG"},
           Former{"Congo-Brazzaville", "CG"},
           Former{"Congo - Kinshasa", "CD"},
           Former{"Bolivia (Plurinational State of)", "BO"},
           Former{"Iran, Islamic Republic of", "IR"},
           Former{"Turkey", "TR"},
           Former{"Byelorussia", "BY"},
           Former{"South Korea", "KR"},
           Former{"North Korea", "KP"},
           Former{"Taiwan", "TW"},
           Former{"Palestine", "PS"},
           Former{"Western Sahara", "EH"},
           Former{"Kosovo", "XX-kosovo"},
           Former{"Abkhazia", "XX-abkhazia"},
           Former{"Nagorno-Karabakh", "XX-nagorno-karabakh"},
           Former{"Chechnya", "XX-chechnya"},
           Former{"Somaliland", "XX-somaliland"},
           Former{"Northern Iraq", "XX-northern-iraq"},
       }) {
    CAPTURE(former.name);
    CHECK(names.code_of(former.name) == former.code);
  }
}

TEST_CASE("a demonym of two states finds neither") {
  const Names names;
  CHECK(!names.lookup.country_by_demonym("Congolese"));
  CHECK(names.lookup.country_by_demonym("Kazakh").has_value());
}

}  // namespace
}  // namespace vigil
