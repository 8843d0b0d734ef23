// Notes of one wording rank the same by the hundred; they come in one order all the same.

#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Store;

std::string with_notes(const std::string& words, int count) {
  std::string text = "The river.[1]\n";
  for (int n = 1; n <= count; ++n) text += "[" + std::to_string(n) + "] " + words + "\n";
  return text;
}

using Place = std::tuple<std::string, int>;

// All hits, page by page.
std::vector<Place> pages(const Store& store, const char* words, int limit) {
  std::vector<Place> places;
  for (int offset = 0;; offset += limit) {
    search::Query query;
    query.words = words;
    query.limit = limit;
    query.offset = offset;
    const auto answer = store.search(query);
    REQUIRE(answer);
    if (answer->hits.empty()) {
      CHECK(answer->total == static_cast<std::int64_t>(places.size()));
      return places;
    }
    for (const search::Hit& hit : answer->hits) places.emplace_back(hit.report, hit.note);
  }
}

std::vector<Place> expected(const std::vector<std::string>& keys, int notes) {
  std::vector<Place> places;
  for (const std::string& key : keys) {
    for (int n = 1; n <= notes; ++n) places.emplace_back(key, n);
  }
  return places;
}

TEST_CASE("what ranks the same comes by key and place, whatever came first into the archive") {
  TemporaryFolder folder;
  Store store = *Store::create(folder / "archive.sqlite", "river");
  for (const char* title : {"Carania", "Ardenia", "Brezia"}) {
    keep(store, {a_report(title).in(2004).saying(with_notes("A letter of thanks.", 120))});
  }
  const auto all = expected({"2004/ardenia", "2004/brezia", "2004/carania"}, 120);
  CHECK(pages(store, "thanks", 20) == all);
  CHECK(pages(store, "thanks", 50) == all);
}

TEST_CASE("and also where the first of them stand late among the keys") {
  TemporaryFolder folder;
  Store store = *Store::create(folder / "archive.sqlite", "river");
  keep(store, {a_report("Ardenia").in(2005).saying(with_notes("A letter of thanks.", 300)),
               a_report("Ardenia").in(2004).saying(with_notes("Another word on dams.", 1400))});
  CHECK(pages(store, "thanks", 100) == expected({"2005/ardenia"}, 300));
}

TEST_CASE(
    "the better passage comes first: shorter, with the word more often, with the rarer word") {
  TemporaryFolder folder;
  Store store = *Store::create(folder / "archive.sqlite", "river");
  keep(store, {a_report("Ardenia").saying(
                  "The river.[1]\n"
                  "[1] A gauge that stands where the old bridge was before the flood.\n"
                  "[2] A gauge at the weir.\n"
                  "[3] A gauge beside a gauge.\n"
                  "[4] The sluice and the gate.\n"
                  "[5] The sluice and the ford.\n"
                  "[6] The sluice of this sluice, and the lock.\n"
                  "[7] The sluice and a lock of this lock.\n")});
  CHECK(pages(store, "gauge", 10) ==
        std::vector<Place>{{"2004/ardenia", 3}, {"2004/ardenia", 2}, {"2004/ardenia", 1}});
  // "Lock" stands in two notes, "sluice" in four.
  CHECK(pages(store, "sluice lock", 10) ==
        std::vector<Place>{{"2004/ardenia", 7}, {"2004/ardenia", 6}});
}

}  // namespace
}  // namespace vigil
