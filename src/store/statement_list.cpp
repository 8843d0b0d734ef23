// Lists of statements, a country's profile, and a report's readings.

#include <algorithm>

#include "base/unicode.h"
#include "store/archive_json.h"
#include "store/current_statements.h"
#include "store/impl.h"
#include "store/statements.h"

namespace vigil::store {
namespace {

constexpr int most_listed = 1'000;

// The conditions that every list can have. Literals of the program, joined by the compiler; which
// index serves a list depends on the one that stands before them.
#define VIGIL_LIST(condition)                                                             \
  "with found as (select * from current_statement where " condition                       \
  " and ($3 = '' or topic = $3) and ($4 = 0 or edition = $4) and ($5 < 0 or state = $5) " \
  "and ($6 < 0 or certainty = $6) and ($7 = '' or instr(speaker, $7) > 0) "               \
  "and ($8 = 0 or reading is null and json_extract(record, '$.lost') is not null)) "      \
  "select c.record, s.key, s.core, s.section, s.statement, report.key, c.edition, "       \
  "(select shown from passage where passage.key = c.key and kind = 3), "                  \
  "(select count(*) from found) "                                                         \
  "from found as c join report on report.id = c.report left join statement as s on "      \
  "s.reading = c.reading and s.place = c.reading_place "                                  \
  "order by c.edition, report.key, c.place limit $9 offset $10"

constexpr Literal of_report =
    VIGIL_LIST("report = (select id from report where key = $2) and ($1 = '' or country = $1)");
constexpr Literal of_country = VIGIL_LIST("country = $1 and $2 = ''");
constexpr Literal of_all = VIGIL_LIST("$1 = '' and $2 = ''");
#undef VIGIL_LIST

// The latest first: by the day on which it holds, then by edition. Found by the index alone, and
// only then read.
constexpr Literal latest_of_topic =
    "select c.record, s.key, s.core, s.section, s.statement, report.key, c.edition "
    "from (select report, place from current_statement where country = $1 and topic = $2 "
    "and stands = 1 order by holds desc, edition desc, (select key from report where "
    "report.id = current_statement.report), place limit 1) as latest "
    "join current_statement as c on c.report = latest.report and c.place = latest.place "
    "join report on report.id = c.report left join statement as s on s.reading = c.reading and "
    "s.place = c.reading_place";

}  // namespace

Result<StatementPage> Store::statements(const StatementQuery& query) const {
  sql::Statement rows = TRY(impl_->connection.prepare(query.report    ? of_report
                                                      : query.country ? of_country
                                                                      : of_all));
  rows.bind(1, query.country.value_or(""))
      .bind(2, query.report.value_or(""))
      .bind(3, query.topic.value_or(""))
      .bind(4, query.edition.value_or(0))
      .bind(5, query.state ? static_cast<std::int64_t>(*query.state) : -1)
      .bind(6, query.certainty ? static_cast<std::int64_t>(*query.certainty) : -1)
      .bind(7, fold(query.speaker.value_or("")))
      .bind(8, query.lost ? 1 : 0)
      .bind(9, std::clamp(query.limit, 1, most_listed))
      .bind(10, std::max(query.offset, 0));
  StatementPage page;
  while (TRY(rows.step())) {
    ListedStatement one{TRY(record_in(rows, 0)), rows.text(5), static_cast<int>(rows.number(6)),
                        rows.text(7)};
    if (one.record.lost) one.words = collapse_blanks(one.record.lost->exact);
    page.total = rows.number(8);
    page.statements.push_back(std::move(one));
  }
  return page;
}

Result<Profile> Store::profile(std::string_view country) const {
  Profile profile{std::string(country), {}};
  sql::Statement topics = TRY(impl_->connection.prepare(
      "select topic, sum(statements), sum(confirmed) from statement_count where country = $1 "
      "group by topic order by topic"));
  topics.bind(1, country);
  sql::Statement latest = TRY(impl_->connection.prepare(latest_of_topic));
  while (TRY(topics.step())) {
    TopicProfile topic;
    topic.topic = topics.text(0);
    topic.statements = topics.number(1);
    topic.confirmed = topics.number(2);
    latest.reset();
    latest.bind(1, country).bind(2, topic.topic);
    if (!TRY(latest.step())) continue;
    topic.latest = TRY(record_in(latest, 0));
    topic.report = latest.text(5);
    topic.edition = static_cast<int>(latest.number(6));
    profile.topics.push_back(std::move(topic));
  }
  return profile;
}

Result<std::vector<Reading>> Store::readings(std::string_view report) const {
  sql::Statement rows = TRY(impl_->connection.prepare(
      "select revision.number, reading.number, reading.reader, document, reading.id from reading "
      "join revision on revision.id = reading.revision join report on report.id = revision.report "
      "where key = $1 order by revision.number, reading.number"));
  rows.bind(1, report);
  std::vector<Reading> all;
  while (TRY(rows.step())) {
    all.push_back({static_cast<int>(rows.number(0)), static_cast<int>(rows.number(1)), rows.text(2),
                   TRY(parse_document(rows.text(3))).text,
                   TRY(statements_of(impl_->connection, rows.number(4)))});
  }
  return all;
}

}  // namespace vigil::store
