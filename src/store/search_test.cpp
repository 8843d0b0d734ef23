#include <doctest/doctest.h>

#include "store/snippet.h"
#include "store/terms.h"
#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using search::Kind;
using store::Store;

// Three reports that differ in all that a search can filter by.
struct Library {
  TemporaryFolder folder;
  Store store = *Store::create(folder / "archive.sqlite", "river");

  Library() {
    keep(store,
         {a_report("Ardenia")
              .of({"XA"})
              .in(2004)
              .saying(R"(
            # River Policy
            The clean river passes Łódź and the border passages of Ёлка.[1]
            # Cleaning
            The passages were border country; the dam broke.
            [1] Letter from Bo Lind, Ministry of Rivers, 3 May 2004.)")
              .citing(1, {a_source(SourceKind::letter).by("Bo Lind").of("Ministry of Rivers")}),
          a_report("Brezia").of({"XB", "XA"}).in(2004).saying("# River Policy\nA dirty river."),
          a_report("Ardenia").of({"XA"}).in(2003).saying("# Policy\nThe river, long ago.")});
  }

  search::Answer find(std::string words) const {
    search::Query query;
    query.words = std::move(words);
    return find(query);
  }
  search::Answer find(const search::Query& query) const {
    auto answer = store.search(query);
    REQUIRE(answer);
    return *std::move(answer);
  }
  std::int64_t count(std::string words) const { return find(std::move(words)).total; }
};

TEST_CASE("words are found in any case, with or without accents") {
  const Library library;
  CHECK(library.count("lodz") == 1);
  CHECK(library.count("ŁÓDŹ") == 1);
  CHECK(library.count("елка") == 1);
  CHECK(library.count("ЁЛКА") == 1);
  CHECK(library.count("nowhere") == 0);
}

TEST_CASE(
    "all words must be there; a phrase in this order; a hyphen excludes; a star is a prefix") {
  const Library library;
  CHECK(library.count("border passages") == 2);
  CHECK(library.count("\"border passages\"") == 1);
  CHECK(library.count("“border passages”") == 1);
  CHECK(library.count("border -dam") == 1);
  CHECK(library.count("border -\"border passages\"") == 1);
  CHECK(library.count("passag*") == 2);
  CHECK(library.count("passag") == 0);
  CHECK(library.count("half-border") == 0);
  CHECK(library.count("border OR passages") == 0);  // OR is a word like any other.
  CHECK(library.count("") == 0);
  CHECK(library.count("-dam") == 0);
  CHECK(library.count("— border —") == 2);
}

TEST_CASE("search is confined to a country, an edition, a section or a kind") {
  const Library library;
  const auto count = [&](auto change) {
    search::Query query;
    query.words = "river";
    change(query);
    return library.find(query).total;
  };
  CHECK(count([](search::Query&) {}) == 5);  // Two headings, three paragraphs.
  CHECK(count([](search::Query& q) { q.country = "XB"; }) == 2);
  CHECK(count([](search::Query& q) { q.country = "X"; }) == 0);
  CHECK(count([](search::Query& q) { q.edition = 2003; }) == 1);
  CHECK(count([](search::Query& q) { q.section = "RIVER  policy"; }) == 4);
  CHECK(count([](search::Query& q) { q.kind = Kind::note; }) == 0);
  search::Query note;
  note.words = "lind";
  note.kind = Kind::note;
  note.section = "River Policy";  // Of the mark that leads to the note.
  const search::Answer notes = library.find(note);
  REQUIRE(notes.hits.size() == 1);
  CHECK(notes.hits[0].note == 1);
  CHECK(notes.hits[0].report == "2004/ardenia");
  note.kind = Kind::source;
  note.section.reset();
  const search::Answer sources = library.find(note);
  REQUIRE(sources.hits.size() == 1);
  CHECK(sources.hits[0].report.empty());
  CHECK(sources.hits[0].source.find("lind") != std::string::npos);
  CHECK(sources.hits[0].title == "Bo Lind, Ministry of Rivers");
}

TEST_CASE("a hit says where it stands, with the words around it and those that matched") {
  const Library library;
  const search::Answer answer = library.find("lodz");
  REQUIRE(answer.hits.size() == 1);
  const search::Hit& hit = answer.hits[0];
  CHECK(hit.kind == Kind::text);
  CHECK(hit.title == "Ardenia, 2004");
  CHECK(hit.section == "River Policy");
  CHECK(hit.edition == 2004);
  CHECK(hit.paragraph == 1);
  REQUIRE(hit.matches.size() == 1);
  CHECK(slice<TextSpace>(hit.snippet, hit.matches[0]) == "Łódź");
}

TEST_CASE("pages of hits follow each other and their order is fixed") {
  const Library library;
  search::Query query;
  query.words = "river";
  const search::Answer all = library.find(query);
  query.limit = 2;
  std::vector<std::string> paged;
  for (query.offset = 0; query.offset < 6; query.offset += 2) {
    const search::Answer page = library.find(query);
    CHECK(page.total == 5);
    for (const search::Hit& hit : page.hits) paged.push_back(hit.report + hit.snippet);
  }
  REQUIRE(paged.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(all.hits[i].report + all.hits[i].snippet == paged[i]);
  query.offset = -7;
  query.limit = 100'000;
  CHECK(library.find(query).hits.size() == 5);
}

TEST_CASE("a misspelt word is mended, in any script; what finds nothing is not suggested") {
  const Library library;
  CHECK(library.find("bordr pasages").did_you_mean == "border passages");
  CHECK(library.find("ёлкк").did_you_mean == "елка");
  CHECK(!library.find("zzzzzz").did_you_mean);
  CHECK(!library.find("river zzzzzz").did_you_mean);
  CHECK(!library.find("river").did_you_mean);
  CHECK(!library.find("dirti*").did_you_mean);
  search::Query query;
  query.words = "dity";
  query.edition = 2003;
  CHECK(!library.find(query).did_you_mean);
  query.edition = 2004;
  CHECK(library.find(query).did_you_mean == "dirty");
}

TEST_CASE("what a revision no longer says or cites is no longer found") {
  Library library;
  CHECK(library.count("lind") == 2);
  keep(library.store, {a_report("Ardenia").of({"XA"}).in(2004).saying("# River Policy\nDry.")});
  CHECK(library.count("lind") == 0);
  CHECK(library.count("lodz") == 0);
  keep(library.store,
       {a_report("Ardenia")
            .of({"XA"})
            .in(2004)
            .saying("Wet.[1]\n[1] A letter.")
            .citing(1, {a_source(SourceKind::letter).by("Bo Lind").of("Ministry of Rivers")})});
  CHECK(library.count("lind") == 1);  // The source is found again.
}

TEST_CASE("what is typed is understood as words, phrases, exclusions and prefixes") {
  const auto match = [](std::string_view typed) { return store::understand(typed).match; };
  CHECK(match("Border  Łódź") == R"("border" AND "lodz")");
  CHECK(match("\"a b\" -c d*") == R"(("a b" AND "d"*) NOT ("c"))");
  CHECK(match("\"unclosed phrase") == R"("unclosed phrase")");
  CHECK(match("a\"b\"c") == R"("a" AND "b" AND "c")");
  CHECK(match("*** --- \"\" ()") == "");
  CHECK(match("NEAR(a b, 2) folded:x ^y") ==
        R"("near" AND "a" AND "b" AND "2" AND "folded" AND "x" AND "y")");
  CHECK(store::understand("a -b c*").terms == std::vector<store::Term>{{"a", false}, {"c", true}});
}

TEST_CASE("a long passage is cut around the first match, at blanks") {
  std::string passage;
  for (int i = 0; i < 100; ++i) passage += "word" + std::to_string(i) + " ";
  passage += "Łódź";
  for (int i = 0; i < 100; ++i) passage += " more";
  const store::Snippet snippet = store::snippet_of(passage, {{"lodz", false}});
  CHECK(snippet.words.size() < 260);
  CHECK(snippet.words.starts_with("… "));
  CHECK(snippet.words.ends_with(" …"));
  REQUIRE(snippet.matches.size() == 1);
  CHECK(slice<TextSpace>(snippet.words, snippet.matches[0]) == "Łódź");
}

}  // namespace
}  // namespace vigil
