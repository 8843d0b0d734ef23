#include "store/schema.h"

#include <array>

#include "base/assert.h"
#include "store/store.h"

namespace vigil::store {
namespace {

// What is kept. Rows of originals, revisions and the log are never changed or removed.
constexpr Literal version_1 = R"sql(
create table setting (name text primary key, value text not null) strict;
create table edition (
  year integer primary key, title text not null, period_from text, closing_date text
) strict;
create table original (
  digest text primary key, size integer not null, bytes blob not null
) strict;
create table report (
  id integer primary key, key text not null unique,
  edition integer not null references edition (year),
  title text not null, countries text not null
) strict;
create table revision (
  id integer primary key,
  report integer not null references report (id), number integer not null,
  original text not null references original (digest),
  document text not null, notes text not null, findings text not null, reader text not null,
  unique (report, number)
) strict;
create table source (
  id integer primary key, key text not null unique, description text not null
) strict;
create table citation (
  revision integer not null references revision (id), note integer not null,
  position integer not null, source integer references source (id),
  primary key (revision, note, position)
) strict, without rowid;
create index citation_by_source on citation (source, revision, note);
create table log (
  number integer primary key, at integer not null, actor text not null, action text not null,
  subject text not null, detail text not null, hash text not null
) strict;
create trigger original_stays before update on original begin
  select raise(abort, 'an original is never changed'); end;
create trigger original_is_kept before delete on original begin
  select raise(abort, 'an original is never removed'); end;
create trigger revision_stays before update on revision begin
  select raise(abort, 'a revision is never changed'); end;
create trigger revision_is_kept before delete on revision begin
  select raise(abort, 'a revision is never removed'); end;
create trigger log_stays before update on log begin
  select raise(abort, 'the log is never changed'); end;
create trigger log_is_kept before delete on log begin
  select raise(abort, 'the log is never shortened'); end;
pragma application_id = 1447643980;
pragma user_version = 1;
)sql";

// Statements as each reading of a revision gave them, what people decided on them, and how they
// resolved conflicts. All three are only ever added to.
constexpr Literal version_2 = R"sql(
create table reading (
  id integer primary key,
  revision integer not null references revision (id), number integer not null,
  reader text not null, unique (revision, number)
) strict;
create table statement (
  reading integer not null references reading (id), place integer not null,
  key text not null, core text not null, section text not null, statement text not null,
  primary key (reading, place)
) strict, without rowid;
create table decision (
  number integer primary key,
  reading integer not null references reading (id), key text not null, core text not null,
  section text not null, statement text not null, decision text not null
) strict;
create index decision_by_reading on decision (reading);
create table resolution (
  number integer primary key, conflict text not null, resolution text not null
) strict;
create index resolution_by_conflict on resolution (conflict);
create trigger reading_stays before update on reading begin
  select raise(abort, 'a reading is never changed'); end;
create trigger reading_is_kept before delete on reading begin
  select raise(abort, 'a reading is never removed'); end;
create trigger statement_stays before update on statement begin
  select raise(abort, 'a statement is never changed'); end;
create trigger statement_is_kept before delete on statement begin
  select raise(abort, 'a statement is never removed'); end;
create trigger decision_stays before update on decision begin
  select raise(abort, 'a decision is never changed'); end;
create trigger decision_is_kept before delete on decision begin
  select raise(abort, 'a decision is never removed'); end;
create trigger resolution_stays before update on resolution begin
  select raise(abort, 'a resolution is never changed'); end;
create trigger resolution_is_kept before delete on resolution begin
  select raise(abort, 'a resolution is never removed'); end;
pragma user_version = 2;
)sql";

// Tables of the record that the workspace imported. A dataset's newest revision counts.
constexpr Literal version_3 = R"sql(
create table dataset (
  id integer primary key, key text not null, number integer not null,
  original text not null references original (digest),
  description text not null, rows text not null, unique (key, number)
) strict;
create trigger dataset_stays before update on dataset begin
  select raise(abort, 'a dataset is never changed'); end;
create trigger dataset_is_kept before delete on dataset begin
  select raise(abort, 'a dataset is never removed'); end;
pragma user_version = 3;
)sql";

// What can be made again. `folded` is what is searched; `shown` is what is printed. The index keeps
// no text of its own: fold(shown) puts words in and takes them out.
// A change of it, or of fold(), raises the number at its end, and older archives make theirs again.
constexpr std::string_view derived_version = "7";
constexpr Literal derived = R"sql(
drop view if exists current_revision;
drop table if exists search_index;
drop table if exists search_words;
drop table if exists passage;
drop table if exists passage_length;
drop table if exists current_statement;
drop table if exists statement_count;
create view current_revision as
  select * from revision where number =
    (select max(number) from revision as newer where newer.report = revision.report);
create table passage (
  id integer primary key, kind integer not null, edition integer not null,
  countries text not null, section text not null, section_folded text not null,
  place integer not null, key text not null, title text not null, shown text not null
) strict;
create index passage_by_key on passage (key, kind);
create table passage_length (block integer primary key, lengths blob not null) strict;
create virtual table search_index using fts5 (
  folded, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
insert into search_index (search_index, rank) values ('hashsize', 8388608);
create table current_statement (
  report integer not null, place integer not null, key text not null, country text not null,
  topic text not null, holds integer not null, edition integer not null, state integer not null,
  stands integer not null, certainty integer not null, speaker text not null,
  reading integer, reading_place integer, record text, primary key (report, place)
) strict, without rowid;
create index current_statement_by_topic
  on current_statement (country, topic, stands, holds, edition);
create table statement_count (
  country text not null, topic text not null, report integer not null,
  statements integer not null, confirmed integer not null, primary key (country, topic, report)
) strict, without rowid;
create index statement_count_by_report on statement_count (report);
create virtual table search_words using fts5vocab (search_index, 'row');
insert into setting (name, value) values ('derived', '7')
  on conflict (name) do update set value = excluded.value;
)sql";

constexpr std::int64_t application = 1447643980;  // "VIGL"

Result<std::int64_t> number_of(const sql::Connection& connection, Literal pragma) {
  sql::Statement statement = TRY(connection.prepare(pragma));
  TRY(statement.step());
  return statement.number(0);
}

constexpr std::array steps{Migration{1, version_1}, Migration{2, version_2},
                           Migration{3, version_3}};
static_assert(steps.back().to == schema_version);

}  // namespace

std::span<const Migration> migrations() {
  return steps;
}

Result<std::int64_t> version_of(const sql::Connection& connection) {
  return number_of(connection, "pragma user_version");
}

Result<> migrate(const sql::Connection& connection, std::span<const Migration> all) {
  for (const Migration& step : all) {
    // Asked first without a lock, which most archives do not need; then with it, for another
    // process may have taken the step meanwhile.
    if (TRY(version_of(connection)) >= step.to) continue;
    sql::Transaction change = TRY(sql::Transaction::begin(connection));
    if (TRY(version_of(connection)) >= step.to) continue;
    TRY(connection.execute(step.sql));
    const std::int64_t reached = TRY(version_of(connection));
    VIGIL_ASSERT(reached == step.to);
    TRY(change.commit());
  }
  return {};
}

Result<> check_owner(const sql::Connection& connection, const Path& file) {
  const std::int64_t owner = TRY(number_of(connection, "pragma application_id"));
  const std::int64_t version = TRY(version_of(connection));
  if (owner != application) return Error{Errc::corrupt, file.string() + " is no Vigil archive."};
  if (version > schema_version) {
    return Error{Errc::invalid_input,
                 "The archive " + file.string() + " was written by a newer Vigil (its form is " +
                     std::to_string(version) + ", this program knows " +
                     std::to_string(schema_version) + "). Use the newer program."};
  }
  return {};
}

Result<> recreate_derived(const sql::Connection& connection) {
  return connection.execute(derived);
}

Result<bool> derived_is_current(const sql::Connection& connection) {
  sql::Statement row = TRY(connection.prepare("select value from setting where name = 'derived'"));
  return TRY(row.step()) && row.text(0) == derived_version;
}

}  // namespace vigil::store
