#include "publish/site/search_index.h"

#include <map>

#include <doctest/doctest.h>

#include "model/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_report;
using vigil::testing::a_source;
using vigil::testing::an_archive;

namespace {

using Words = std::vector<std::string>;

std::map<std::string, std::string> index_of(const Snapshot& snapshot) {
  const Pack pack;
  const Settings settings{};
  const Knowledge knowledge;
  const TreatyRecord record;
  const Plan plan(snapshot, pack, knowledge, record, settings);
  std::map<std::string, std::string> files;
  const Sink sink = [&](OutputFile&& file) -> Result<> {
    files[file.path] = file.bytes;
    return {};
  };
  REQUIRE(write_search_index(plan, sink));
  return files;
}

}  // namespace

// tests/browser/search.test.mjs holds the script in the browser to the same list.
TEST_CASE("words are folded, and cut at blanks and punctuation of every script") {
  CHECK(search_words("Łódź, “Ёлка” – ß!") == Words{"lodz", "елка", "ss"});
  CHECK(search_words("Vice-Minister’s 1,683,860") ==
        Words{"vice", "minister", "s", "1", "683", "860"});
  CHECK(search_words("ÆON ﬁsh Å ς") == Words{"aeon", "fish", "a", "σ"});
  CHECK(search_words("河、川").size() == 2);
  CHECK(search_words("...").empty());
  CHECK(search_words(std::string(100, 'a')).empty());
}

TEST_CASE("a word's file goes by its first letters") {
  CHECK(search_shard("ardenia", 1) == "a");
  CHECK(search_shard("ardenia", 2) == "ar");
  CHECK(search_shard("a", 2) == "a");
  CHECK(search_shard("елка", 1) == "u435");
}

TEST_CASE("the index leads from words to reports, passages and sources") {
  const Snapshot snapshot =
      an_archive().with(a_report("Ardenia")
                            .saying("# Dams\nThe dam of Łuk holds.[1]\n[1] Letter from Ana Berg.")
                            .citing(1, {a_source(SourceKind::letter).by("Ana Berg")}));
  const auto files = index_of(snapshot);
  CHECK(files.at("search/reports.js") ==
        "vigil(\"reports\",{\"letters\":1,\"reports\":[[\"Ardenia\",2004,\"2004/ardenia/"
        "index.html\"]]"
        "});\n");
  CHECK(files.at("search/text/0.js") ==
        "vigil(\"text/0\",[[\"dams\",\"Dams\"],\n[\"p1\",\"The dam of Łuk holds.\"],\n"
        "[\"n1\",\"Letter from Ana Berg.\"]]);\n");
  CHECK(files.at("search/words/b.js") == "vigil(\"words/b\",{\"berg\":[[0,1],[0,1]]});\n");
  CHECK(files.at("search/words/l.js").find("\"luk\":[[0,1],[]]") != std::string::npos);
  CHECK(files.at("search/sources/0.js").find("\"Letter from Ana Berg\",1]") != std::string::npos);
}

TEST_CASE("text cannot break out of its string") {
  const auto files = index_of(an_archive().with(a_report("A").saying("\");alert(\"\\")));
  CHECK(files.at("search/text/0.js") == "vigil(\"text/0\",[[\"p1\",\"\\\");alert(\\\"\\\\\"]]);\n");
}
