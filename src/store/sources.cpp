#include "store/sources.h"

#include "store/archive_json.h"

namespace vigil::store {
namespace {

// The fuller of two descriptions of one source: a field that only one has, or the longer; of two
// as long the one that sorts first, so that the order of imports does not matter.
Description fuller(Description a, const Description& b) {
  const auto take = [](std::string& to, const std::string& from) {
    if (from.size() > to.size() || (from.size() == to.size() && from < to)) to = from;
  };
  const bool fewer = a.people.size() < b.people.size();
  if (fewer || (a.people.size() == b.people.size() && b.people < a.people)) a.people = b.people;
  take(a.role, b.role);
  take(a.organization, b.organization);
  take(a.title, b.title);
  take(a.publication, b.publication);
  take(a.place, b.place);
  take(a.country, b.country);
  take(a.url, b.url);
  if (a.date < b.date) a.date = b.date;  // None is before all; a year is before its days.
  return a;
}

struct KeptSource {
  std::int64_t id{};
  bool changed = false;
};

class Keeper {
 public:
  static Result<Keeper> prepare(const sql::Connection& connection) {
    sql::Statement find =
        TRY(connection.prepare("select id, description from source where key = $1"));
    sql::Statement insert =
        TRY(connection.prepare("insert into source (key, description) values ($1, $2)"));
    sql::Statement update =
        TRY(connection.prepare("update source set description = $1 where id = $2"));
    return Keeper(connection, std::move(find), std::move(insert), std::move(update));
  }

  Result<KeptSource> keep(const Source& source) {
    const std::string said = print_description(source.description);
    find_.bind(1, source.key);
    if (!TRY(find_.step())) {
      find_.reset();
      insert_.bind(1, source.key).bind(2, said);
      TRY(insert_.run());
      return KeptSource{connection_.last_id(), true};
    }
    const std::int64_t id = find_.number(0);
    const std::string known = find_.text(1);
    find_.reset();
    if (known == said) return KeptSource{id, false};
    const Description before = TRY(parse_description(known));
    const std::string now = print_description(fuller(before, source.description));
    if (now == known) return KeptSource{id, false};
    update_.bind(1, now).bind(2, id);
    TRY(update_.run());
    return KeptSource{id, true};
  }

 private:
  Keeper(const sql::Connection& connection, sql::Statement find, sql::Statement insert,
         sql::Statement update)
      : connection_(connection),
        find_(std::move(find)),
        insert_(std::move(insert)),
        update_(std::move(update)) {}
  const sql::Connection& connection_;
  sql::Statement find_, insert_, update_;
};

}  // namespace

Result<KeptSources> keep_sources(const sql::Connection& connection,
                                 const std::vector<Source>& sources) {
  Keeper keeper = TRY(Keeper::prepare(connection));
  KeptSources kept;
  for (const Source& source : sources) {
    const KeptSource one = TRY(keeper.keep(source));
    kept.ids.push_back(one.id);
    if (one.changed) kept.changed.insert(one.id);
  }
  return kept;
}

Result<> add_sources_that_came_or_went(const sql::Connection& connection, std::int64_t revision,
                                       std::int64_t before, std::set<std::int64_t>& out) {
  sql::Statement rows = TRY(connection.prepare(
      "select source from citation where revision in ($1, $2) and source is not null "
      "group by source having count(distinct revision) = 1"));
  rows.bind(1, revision).bind(2, before);
  while (TRY(rows.step())) out.insert(rows.number(0));
  return {};
}

Result<> index_sources(const sql::Connection& connection, PassageWriter& passages,
                       const std::set<std::int64_t>& sources) {
  sql::Statement row = TRY(connection.prepare(
      "select key, description, exists (select 1 from citation join current_revision on "
      "current_revision.id = citation.revision where citation.source = source.id) "
      "from source where id = $1"));
  for (const std::int64_t id : sources) {
    row.reset();
    row.bind(1, id);
    if (!TRY(row.step())) continue;
    if (row.number(2) == 0) {
      passages.remove_source(row.text(0));
    } else {
      const Source source{row.text(0), TRY(parse_description(row.text(1)))};
      passages.write_source(source);
    }
  }
  return {};
}

}  // namespace vigil::store
