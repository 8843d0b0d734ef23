#include <map>
#include <memory>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "cite/cite.h"
#include "model/json.h"
#include "pack/pack.h"

namespace vigil::cite {
namespace {

// The same value, whose keys compare in any order.
nlohmann::json in_any_order(const Json& json) {
  return nlohmann::json::parse(json.dump());
}

// Why a list of notes was read otherwise than its case file says; empty when it was not.
std::vector<std::string> differences(const Json& list, const Citer& citer) {
  std::vector<std::string> texts;
  std::vector<NoteText> notes;
  texts.reserve(list["notes"].size());  // The views below stay good.
  for (const Json& note : list["notes"]) {
    texts.push_back(note["text"].get<std::string>());
    notes.push_back({note["note"].get<int>(), texts.back(), {}});
  }
  std::vector<std::string> found;
  const Citing citing = citer.resolve(notes);
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const auto expected = in_any_order(list["notes"][i]["sources"]);
    const auto read = in_any_order(to_json(citing.notes[i])["sources"]);
    if (read == expected) continue;
    found.push_back(texts[i] + "\n  expected " + expected.dump() + "\n  found    " + read.dump());
  }
  return found;
}

TEST_CASE("every note of the case files is read as its annotation says") {
  // tests/cases/cite/<pack>/<list>.jsonl: each a list of notes with its sources.
  const Path root = Path(VIGIL_SOURCE_DIR) / "tests" / "cases" / "cite";
  const auto files = list_files(root);
  REQUIRE(files);
  REQUIRE_FALSE(files->empty());
  std::map<std::string, std::unique_ptr<Citer>> citers;
  for (const Path& file : *files) {
    if (file.extension() != ".jsonl") continue;
    const std::string pack = file.parent_path().filename().string();
    auto& citer = citers[pack];
    if (!citer) {
      const auto loading = pack::load(Path(VIGIL_SOURCE_DIR) / "packs" / pack);
      REQUIRE(loading.pack);
      citer = std::make_unique<Citer>(*loading.pack);
    }
    const auto bytes = read_file(file);
    REQUIRE(bytes);
    const auto list = parse_json(*bytes);
    REQUIRE(list);
    for (const std::string& difference : differences(*list, *citer)) {
      FAIL_CHECK(file.filename().string() << ": " << difference);
    }
  }
}

}  // namespace
}  // namespace vigil::cite
