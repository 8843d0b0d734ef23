#include "publish/tables/table.h"

#include <algorithm>
#include <tuple>

#include "base/ascii.h"
#include "pack/csv.h"
#include "publish/tables/kinds.h"

namespace vigil::publish {
namespace {

using Line = std::vector<std::string>;

std::string in_columns(const std::vector<Line>& lines) {
  std::vector<std::size_t> widths;
  for (const Line& line : lines) {
    widths.resize(std::max(widths.size(), line.size()));
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], width_of(line[i]));
    }
  }
  std::string out;
  for (const Line& line : lines) {
    std::string row;
    for (std::size_t i = 0; i < line.size(); ++i) {
      row += line[i] + std::string(widths[i] - width_of(line[i]) + 2, ' ');
    }
    row.erase(row.find_last_not_of(' ') + 1);
    out += row + "\n";
  }
  return out;
}

std::string csv_line(const Line& cells) {
  std::string out;
  for (const std::string& cell : cells) {
    pack::append_csv_field(out, cell);
    out += ',';
  }
  out.back() = '\n';
  return out;
}

}  // namespace

Tables::Tables(const Pack& pack, const Snapshot& snapshot, const TreatyRecord& record)
    : pack_(pack), record_(record), words_(pack), claims_(snapshot, record.recorded) {}

Table Tables::make(const TableRule& rule, std::optional<int> year) const {
  const TableInput input{pack_, words_, claims_, record_};
  Table table{rule.key, rule.title, rule.scope, {}, {}, {}, {}};
  switch (rule.of) {
    case TableOf::claims:
      fill_claims(rule, input, year, table);
      break;
    case TableOf::standing:
      fill_standing(rule, input, table);
      break;
    case TableOf::joined:
      fill_joined(rule, input, table);
      break;
    case TableOf::votes:
      fill_votes(rule, input, table);
      break;
    case TableOf::deadlines:
      fill_deadlines(rule, input, table);
      break;
    case TableOf::filings:
      fill_filings(rule, input, year, table);
      break;
    case TableOf::attendance:
      fill_attendance(rule, input, table);
      break;
  }
  return table;
}

std::vector<int> Tables::years_of(const TableRule& rule) const {
  const TableInput input{pack_, words_, claims_, record_};
  if (rule.per == TablePer::year) return {};
  if (rule.of == TableOf::claims) return years_of_claims(rule, input);
  if (rule.of == TableOf::filings) return years_of_filings(rule, input);
  return {};
}

TableCell date_cell(const std::optional<Edtf>& date, std::vector<std::string> keys) {
  if (!date) return {{}, std::move(keys)};
  return {date->to_string(), std::move(keys), {}, *date};
}

TableCell day_cell(const std::optional<Date>& day, std::vector<std::string> keys) {
  return date_cell(day ? std::optional(Edtf::day(*day)) : std::nullopt, std::move(keys));
}

void sort_rows(Table& table) {
  std::stable_sort(table.rows.begin(), table.rows.end(), [](const TableRow& a, const TableRow& b) {
    return std::tie(a.name, a.code) < std::tie(b.name, b.code);
  });
}

std::string in_words(const TableNote& note) {
  std::string text = note.text;
  for (const std::string& key : note.rests_on) {
    text += (&key == &note.rests_on.front() ? " " : ", ") + key;
  }
  return note.rests_on.empty() ? text : text + ".";
}

std::string to_text(const Table& table) {
  std::vector<Line> lines{table.columns};
  for (const TableRow& row : table.rows) {
    lines.push_back({row.name});
    for (const TableCell& cell : row.cells) lines.back().push_back(cell.text);
  }
  if (!table.totals.empty()) {
    lines.push_back({"Total"});
    lines.back().insert(lines.back().end(), table.totals.begin(), table.totals.end());
  }
  std::string out = table.title + "\n" + in_columns(lines) + table.scope + "\n";
  for (const TableNote& note : table.notes) out += in_words(note) + "\n";
  return out;
}

std::string to_csv(const Table& table) {
  Line header = table.columns;
  header.insert(header.begin(), "code");
  header.emplace_back("rests on");
  std::string out = csv_line(header);
  for (const TableRow& row : table.rows) {
    Line line{row.code, row.name};
    std::vector<std::string> keys;
    for (const TableCell& cell : row.cells) {
      line.push_back(cell.date ? cell.date->to_string() : cell.text);
      for (const std::string& key : cell.rests_on) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
      }
    }
    std::string all;
    for (const std::string& key : keys) all += (all.empty() ? "" : "; ") + key;
    line.push_back(std::move(all));
    out += csv_line(line);
  }
  return out;
}

}  // namespace vigil::publish
