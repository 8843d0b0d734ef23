#include "publish/names.h"

#include <doctest/doctest.h>

#include "model/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_source;

namespace {

NameIndex index_of(const std::vector<Description>& descriptions) {
  std::vector<Source> sources;
  for (const Description& d : descriptions) {
    sources.push_back({"s" + std::to_string(sources.size()), d});
  }
  return index_names(sources);
}

std::vector<std::string> names(const std::vector<NameEntry>& entries) {
  std::vector<std::string> out;
  for (const NameEntry& entry : entries) out.push_back(entry.name);
  return out;
}

}  // namespace

TEST_CASE("people stand by the last word of their names, accents aside") {
  const NameIndex index = index_of({a_source(SourceKind::interview).by("Zoë Berg"),
                                    a_source(SourceKind::letter).by("Ana Łuk"),
                                    a_source(SourceKind::letter).by("Jan Kor")});
  CHECK(names(index.people) == std::vector<std::string>{"Zoë Berg", "Jan Kor", "Ana Łuk"});
  CHECK(index.people[2].letter == 'l');
}

TEST_CASE("one person spelt with and without accents is one entry with both sources, by date") {
  const NameIndex index =
      index_of({a_source(SourceKind::letter).by("Zoë Berg").on("2004-05-01"),
                a_source(SourceKind::interview).by("Zoe  Berg").on("2003-02-01")});
  REQUIRE(index.people.size() == 1);
  CHECK(index.people[0].sources == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("documents stand by their titles, articles aside, what is no letter last") {
  const NameIndex index = index_of({a_source(SourceKind::report).titled("The Water Book"),
                                    a_source(SourceKind::report).titled("A Dam"),
                                    a_source(SourceKind::law).titled("52/38"),
                                    a_source(SourceKind::report).titled("Fish")});
  CHECK(names(index.documents) ==
        std::vector<std::string>{"A Dam", "Fish", "The Water Book", "52/38"});
  CHECK(index.documents[3].letter == '#');
}

TEST_CASE("organizations and publishers are bodies, explanations are nothing") {
  const NameIndex index = index_of({a_source(SourceKind::letter).of("Ministry of Rivers"),
                                    a_source(SourceKind::article).published_by("Ardenia Daily"),
                                    a_source(SourceKind::explanation).of("Nobody")});
  CHECK(names(index.bodies) == std::vector<std::string>{"Ardenia Daily", "Ministry of Rivers"});
}
