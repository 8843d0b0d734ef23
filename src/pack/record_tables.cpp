#include "pack/record_tables.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pack/record.h"

namespace vigil {
namespace {

constexpr std::array kinds{
    std::pair{std::string_view("text"), ColumnKind::text},
    std::pair{std::string_view("word"), ColumnKind::word},
    std::pair{std::string_view("country"), ColumnKind::country},
    std::pair{std::string_view("treaty"), ColumnKind::treaty},
    std::pair{std::string_view("meeting"), ColumnKind::meeting},
    std::pair{std::string_view("obligation"), ColumnKind::obligation},
    std::pair{std::string_view("resolution"), ColumnKind::resolution},
    std::pair{std::string_view("day"), ColumnKind::day},
    std::pair{std::string_view("year"), ColumnKind::year},
    std::pair{std::string_view("count"), ColumnKind::count},
    std::pair{std::string_view("money"), ColumnKind::money},
    std::pair{std::string_view("flag"), ColumnKind::flag},
};

RecordColumn needed(const char* name, ColumnKind kind) {
  return {.name = name, .kind = kind, .needed = true};
}
RecordColumn optional(const char* name, ColumnKind kind) {
  return {.name = name, .kind = kind};
}
RecordColumn one_of(const char* name, bool needed, std::vector<std::string> values) {
  return {.name = name, .kind = ColumnKind::word, .needed = needed, .values = std::move(values)};
}

std::vector<RecordColumn> status_columns() {
  using enum ColumnKind;
  return {needed("treaty", treaty),
          needed("country", country),
          optional("signed", day),
          optional("deposited", day),
          one_of("how", false,
                 {"ratification", "acceptance", "approval", "accession", "succession",
                  "consent-to-be-bound"}),
          optional("provisional", day),
          optional("in_force", day),
          optional("notified", day),
          optional("withdrawn", day),
          optional("source", text)};
}

std::vector<RecordColumn> tally_columns() {
  using enum ColumnKind;
  return {needed("resolution", text), needed("body", text),   needed("year", year),
          optional("day", day),       needed("yes", count),   needed("no", count),
          needed("abstain", count),   needed("series", text), optional("source", text)};
}

std::vector<RecordColumn> vote_columns() {
  return {needed("resolution", ColumnKind::resolution), needed("country", ColumnKind::country),
          one_of("vote", true, {"yes", "no", "abstain"})};
}

std::vector<RecordColumn> extension_columns() {
  using enum ColumnKind;
  return {needed("treaty", treaty),         needed("country", country),
          needed("obligation", obligation), needed("until", day),
          optional("decided_by", meeting),  optional("source", text)};
}

std::vector<RecordColumn> meeting_columns() {
  using enum ColumnKind;
  return {needed("meeting", text),      needed("kind", text),       optional("number", count),
          needed("name", text),         optional("treaty", treaty), optional("place", text),
          optional("country", country), optional("from", day),      optional("to", day),
          optional("source", text)};
}

std::vector<RecordColumn> attendance_columns() {
  using enum ColumnKind;
  return {needed("meeting", meeting), needed("country", country), optional("attended", flag),
          optional("role", text), optional("source", text)};
}

std::vector<RecordColumn> filing_columns() {
  using enum ColumnKind;
  return {needed("treaty", treaty), needed("country", country), needed("obligation", obligation),
          needed("year", year),     optional("submitted", day), optional("source", text)};
}

struct Standard {
  std::string_view file;
  std::vector<RecordColumn> (*columns)();
  std::vector<std::string> key;
};

const std::vector<Standard>& standards() {
  static const std::vector<Standard> all{
      {pack::status_table, status_columns, {"treaty", "country", "deposited"}},
      {pack::tallies_table, tally_columns, {"resolution", "body"}},
      {pack::votes_table, vote_columns, {"resolution", "country"}},
      {pack::extensions_table, extension_columns, {"treaty", "country", "obligation", "until"}},
      {pack::meetings_table, meeting_columns, {"meeting"}},
      {pack::attendance_table, attendance_columns, {"meeting", "country"}},
      {pack::filings_table, filing_columns, {"treaty", "country", "obligation", "year"}},
  };
  return all;
}

}  // namespace

const RecordColumn* column_named(const TableForm& table, std::string_view name) {
  const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                               [&](const RecordColumn& column) { return column.name == name; });
  return at == table.columns.end() ? nullptr : &*at;
}

std::string_view to_string(ColumnKind kind) {
  for (const auto& [word, each] : kinds) {
    if (each == kind) return word;
  }
  return "";
}

std::optional<ColumnKind> parse_column_kind(std::string_view word) {
  for (const auto& [each, kind] : kinds) {
    if (each == word) return kind;
  }
  return std::nullopt;
}

bool add_standard_columns(TableForm& table) {
  const auto& all = standards();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Standard& each) { return each.file == table.file; });
  if (found == all.end()) return false;
  std::vector<RecordColumn> columns = found->columns();
  for (RecordColumn& declared : table.columns) {
    const auto same = std::find_if(columns.begin(), columns.end(), [&](const RecordColumn& column) {
      return column.name == declared.name;
    });
    if (same == columns.end()) {
      columns.push_back(std::move(declared));
    } else {
      // What a column holds is the engine's; how it reads is the pack's.
      same->also = std::move(declared.also);
      same->words = std::move(declared.words);
      same->label = std::move(declared.label);
      if (same->values.empty()) same->values = std::move(declared.values);
    }
  }
  table.columns = std::move(columns);
  if (table.key.empty()) table.key = found->key;
  return true;
}

}  // namespace vigil
