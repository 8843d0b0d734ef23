// The properties of the archive in one file, because RapidCheck takes seconds to compile.

#include <algorithm>
#include <map>
#include <tuple>

#include <doctest/doctest.h>

#include "base/unicode.h"
#include "model/arbitrary.h"
#include "store/sql/connection.h"
#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Store;

// Builders of reports with arbitrary words and sources.
rc::Gen<ReportBuilder> reports() {
  return rc::gen::apply(
      [](int state, int edition, const std::string& notation, const Description& a,
         const Description& b, const Finding& finding) {
        const std::string titles[] = {"Ardenia", "Brezia", "Costania"};
        ReportBuilder builder = a_report(titles[state]);
        builder.of({"X" + std::string(1, static_cast<char>('A' + state))}).in(edition);
        builder.saying(notation).finding(finding);
        return builder.citing(1, {a}).citing(2, {a, b}).citing(3, {b});
      },
      rc::gen::inRange(0, 3), rc::gen::inRange(2002, 2005), notations(), descriptions(),
      descriptions(), findings());
}

// What the index holds, in an order that does not depend on row numbers.
using Row = std::tuple<std::int64_t, std::string, std::int64_t, std::string, std::string>;
std::vector<Row> rows_of(const sql::Connection& connection, Literal sql) {
  auto rows = connection.prepare(sql);
  std::vector<Row> all;
  while (*rows->step()) {
    all.emplace_back(rows->number(0), rows->text(1), rows->number(2), rows->text(3), rows->text(4));
  }
  return all;
}

std::vector<Row> derived_rows(const Path& file) {
  const auto connection = sql::Connection::open(file, sql::Access::read_only);
  REQUIRE(connection
              ->execute("create virtual table temp.word using "
                        "fts5vocab(main, search_index, instance)")
              .has_value());
  auto all = rows_of(*connection,
                     "select kind, key, place, section || section_folded, title || countries || "
                     "edition || shown from passage order by 1, 2, 3, 5");
  const auto words = rows_of(*connection,
                             "select kind, key, place, shown, term || ' ' || offset from word "
                             "left join passage on word.doc = passage.id order by 1, 2, 3, 4, 5");
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

// A record whose citations name their sources by key, so that two snapshots can be compared.
struct Comparable {
  explicit Comparable(const ReportRecord& from, const std::vector<Source>& sources) : record(from) {
    for (CitedNote& note : record.notes) {
      for (Citation& citation : note.citations) {
        keys.push_back(citation.source ? sources.at(*citation.source).key : "");
        citation.source.reset();
      }
    }
  }
  friend bool operator==(const Comparable& a, const Comparable& b) {
    return a.record.report == b.record.report && a.record.document == b.record.document &&
           a.record.original == b.record.original && a.record.notes == b.record.notes &&
           a.record.reading_findings == b.record.reading_findings && a.keys == b.keys;
  }
  ReportRecord record;
  std::vector<std::string> keys;
};

TEST_CASE("a snapshot gives back what was kept, the newest of each report, in order") {
  CHECK(rc::check([] {
    const TemporaryFolder folder;
    Store store = *Store::create(folder / "a.sqlite", "river");
    std::map<std::string, Comparable> expected;
    const auto list = rc::gen::resize(6, rc::gen::container<std::vector<ReportBuilder>>(reports()));
    const std::vector<ReportBuilder> builders = *list;
    for (const ReportBuilder& builder : builders) {
      const Keepable report(builder);
      const auto kept = store.keep_report(report.view(), moment(), "import");
      RC_ASSERT(kept.has_value());
      Comparable now(report.record(), report.view().sources);
      now.record.report.revision = kept->revision;
      expected.insert_or_assign(now.record.report.key, now);
    }
    const auto snapshot = store.snapshot();
    RC_ASSERT(snapshot.has_value());
    RC_ASSERT(snapshot->reports.size() == expected.size());
    for (const ReportRecord& record : snapshot->reports) {
      RC_ASSERT(Comparable(record, snapshot->sources) == expected.at(record.report.key));
    }
    RC_ASSERT(std::is_sorted(snapshot->sources.begin(), snapshot->sources.end(),
                             [](const Source& a, const Source& b) { return a.key < b.key; }));
    RC_ASSERT(store.verify()->faults.empty());
  }));
}

TEST_CASE("keeping again changes nothing, and rebuilding gives the same index") {
  CHECK(rc::check([] {
    const TemporaryFolder folder;
    Store store = *Store::create(folder / "a.sqlite", "river");
    const auto list = rc::gen::resize(6, rc::gen::container<std::vector<ReportBuilder>>(reports()));
    const std::vector<ReportBuilder> builders = *list;
    for (const ReportBuilder& builder : builders) {
      keep(store, {builder});
      const auto log = store.log()->size();
      const Keepable again(builder);
      const auto kept = store.keep_report(again.view(), moment(), "import");
      RC_ASSERT(kept->change == store::Change::unchanged);
      RC_ASSERT(store.log()->size() == log);
    }
    const auto before = derived_rows(folder / "a.sqlite");
    RC_ASSERT(store.rebuild().has_value());
    RC_ASSERT(derived_rows(folder / "a.sqlite") == before);
    RC_ASSERT(store.verify()->faults.empty());
  }));
}

// Bytes that a search field may receive.
rc::Gen<std::string> hostile() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                          rc::gen::elementOf(std::vector<std::string>{"\"",    "“",
                                                                      "”",     "'",
                                                                      "*",     "-",
                                                                      " ",     "(",
                                                                      ")",     "AND",
                                                                      "OR",    "NOT",
                                                                      "NEAR(", "folded:",
                                                                      "^",     "{",
                                                                      "}",     "+",
                                                                      "river", "Łódź",
                                                                      "Ёлка",  "arde",
                                                                      "\xFF",  "\xE2\x82",
                                                                      ";",     "--",
                                                                      "%",     "_",
                                                                      "\\",    "½",
                                                                      "—",     "\n",
                                                                      "中",    std::string(1, '\0'),
                                                                      "a",     "dam"})),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

TEST_CASE("no query is an error, and every match is a word of its snippet") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {a_report("Ardenia").saying(R"(
    # The Arde
    A river of Łódź and Ёлка — “the dam” is a%b_c, 中 and half: ½ a—river.
    [1] Arde, river; dam.)")});
  CHECK(rc::check([&](int offset, int limit) {
    search::Query query;
    query.words = *hostile();
    query.offset = offset % 4;
    query.limit = limit;
    const auto answer = store.search(query);
    RC_ASSERT(answer.has_value());
    RC_ASSERT(answer->total >= static_cast<std::int64_t>(answer->hits.size()));
    for (const search::Hit& hit : answer->hits) {
      RC_ASSERT(is_utf8(hit.snippet));
      std::uint32_t last = 0;
      for (const TextSpan& match : hit.matches) {
        RC_ASSERT(last <= match.begin);
        RC_ASSERT(match.begin < match.end);
        RC_ASSERT(match.end <= hit.snippet.size());
        RC_ASSERT(is_utf8(slice<TextSpace>(hit.snippet, match)));
        last = match.end;
      }
    }
  }));
}

TEST_CASE("a query of a million bytes is answered") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {a_report("Ardenia").saying("A river.")});
  for (const char* piece : {"river ", "\"", "-x ", "(", "rivr", "a* "}) {
    search::Query query;
    while (query.words.size() < 1'000'000) query.words += piece;
    CHECK(store.search(query).has_value());
  }
}

}  // namespace
}  // namespace vigil
