// How long a country's profile takes among many statements: a generated archive of 200 countries
// and 25 editions, and every country asked for, cold and warm.
//
//   profile_bench FILE [STATEMENTS]     (5,000,000; FILE is made when it does not exist)

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "store/sql/connection.h"
#include "store/store.h"

namespace {

using namespace vigil;
using Clock = std::chrono::steady_clock;

constexpr int countries = 200;
constexpr int reports = countries * 25;

// Every report has as many statements, on twenty topics, of the ten years before its edition.
constexpr Literal make_reports = R"sql(
with recursive n(i) as (select 0 union all select i + 1 from n where i < 4999)
insert into report (id, key, edition, title, countries)
select i + 1, (2000 + i / 200) || '/c' || (i % 200), 2000 + i / 200, 'C' || (i % 200),
  '["C' || (i % 200) || '"]' from n
)sql";
constexpr Literal make_revisions = R"sql(
insert into revision (id, report, number, original, document, notes, findings, reader)
select id, id, 1, (select digest from original), '{}', '[]', '[]', 'bench' from report
)sql";
constexpr Literal make_readings =
    "insert into reading (id, revision, number, reader) select id, id, 1, 'bench' from revision";
constexpr Literal make_statements = R"sql(
with recursive n(i) as (select 0 union all select i + 1 from n where i < $1 - 1)
insert into statement (reading, place, key, core, section, statement)
select i / ($1 / 5000) + 1, i % ($1 / 5000), printf('%d/c%d#s-%08x',
    2000 + i / ($1 / 5000) / 200, (i / ($1 / 5000)) % 200, i), 'core', 'A Section',
  printf('{"country":"C%d","topic":"topic-%02d","fields":[{"name":"count","count":%d,'
    || '"where":[40,44]},{"name":"status","word":"ceased","where":[20,30]}],"date":"%d-%02d",'
    || '"speaker":"Ministry of Rivers","notes":[%d],"date_where":[50,54],"where":[10,80]}',
    (i / ($1 / 5000)) % 200, abs(i * 7919) % 20, i % 9973,
    1990 + i / ($1 / 5000) / 200 + abs(i * 104729) % 10, 1 + i % 12, i % 60)
from n
)sql";
constexpr Literal make_current = R"sql(
insert into current_statement (report, place, key, country, topic, holds, edition, state, stands,
  certainty, speaker, reading, reading_place, record)
select reading, place, statement.key, json_extract(statement, '$.country'),
  json_extract(statement, '$.topic'),
  julianday(json_extract(statement, '$.date') || '-28') - 2440587.5, report.edition, 0, 1, 0,
  'ministry of rivers', reading, place, null
from statement join report on report.id = reading
)sql";
constexpr Literal make_counts = R"sql(
insert into statement_count (country, topic, report, statements, confirmed)
select country, topic, report, count(*), 0 from current_statement group by country, topic, report
)sql";

void must(const Result<>& done) {
  if (done) return;
  (void)std::fprintf(stderr, "%s\n", done.error().message.c_str());
  std::exit(2);
}

void fill(const Path& file, std::int64_t statements) {
  if (const auto made = store::Store::create(file, "river"); !made) must(made.error());
  auto opened = sql::Connection::open(file, sql::Access::read_write);
  if (!opened) must(opened.error());
  must(opened->execute("pragma synchronous = off"));
  auto change = sql::Transaction::begin(*opened);
  if (!change) must(change.error());
  must(opened->execute("insert into original values ('x', 0, x'')"));
  must(opened->execute(
      "with recursive y(i) as (select 2000 union all select i + 1 from y where i < 2024) "
      "insert into edition (year, title) select i, i from y"));
  for (const Literal sql : {make_reports, make_revisions, make_readings})
    must(opened->execute(sql));
  auto insert = opened->prepare(make_statements);
  if (!insert) must(insert.error());
  insert->bind(1, statements);
  must(insert->run());
  for (const Literal sql : {make_current, make_counts}) must(opened->execute(sql));
  must(change->commit());
}

double milliseconds_of(const store::Store& store, const std::string& country, std::size_t& topics) {
  const auto begin = Clock::now();
  const auto profile = store.profile(country);
  if (!profile) must(profile.error());
  topics += profile->topics.size();
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void measure(const store::Store& store, const char* name) {
  std::vector<double> times;
  std::size_t topics = 0;
  for (int i = 0; i < countries; ++i) {
    times.push_back(milliseconds_of(store, "C" + std::to_string(i), topics));
  }
  std::sort(times.begin(), times.end());
  (void)std::printf("%s: %zu profiles of %zu topics: median %.2f ms, p99 %.2f ms, most %.2f ms\n",
                    name, times.size(), topics / times.size(), times[times.size() / 2],
                    times[times.size() * 99 / 100], times.back());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const Path file = argv[1];
  const std::int64_t statements = argc > 2 ? std::atoll(argv[2]) : 5'000'000;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) fill(file, statements / reports * reports);
  const auto store = store::Store::open(file, store::Store::Mode::read_only);
  if (!store) must(store.error());
  (void)std::printf("%lld statements in %d reports\n", static_cast<long long>(statements), reports);
  measure(*store, "first");
  measure(*store, "again");
  return 0;
}
