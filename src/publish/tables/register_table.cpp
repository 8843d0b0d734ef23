// Tables of the register: who handed in which report, and who came to which meeting.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "publish/tables/kinds.h"

namespace vigil::publish {
namespace {

constexpr std::array outcomes{Filed::in_time, Filed::late,       Filed::undated,
                              Filed::missing, Filed::unrecorded, Filed::open};

bool is_asked(const TableRule& rule, const FiledReport& filed) {
  return filed.treaty == rule.treaty && filed.obligation == rule.obligation;
}

// Nobody can say whether it was handed in.
bool is_silent(const FiledReport& filed) {
  return filed.filed == Filed::unrecorded || filed.filed == Filed::open;
}

int year_due(const FiledReport& filed) {
  return static_cast<int>(filed.due.year());
}

void fill_by_year(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Year", "Due"};
  for (const Filed outcome : outcomes) table.columns.emplace_back(to_string(outcome));
  std::map<int, std::map<Filed, TableCell>> years;
  for (const FiledReport& filed : input.record.filed) {
    if (!is_asked(rule, filed)) continue;
    TableCell& cell = years[year_due(filed)][filed.filed];
    cell.number = Value::exact(cell.number ? cell.number->low() + 1 : 1);
    if (!filed.key.empty()) cell.rests_on.push_back(filed.key);
  }
  for (auto& [year, counts] : years) {
    TableRow row{std::to_string(year), {}, {{}}};
    std::int64_t all = 0;
    for (const Filed outcome : outcomes) {
      TableCell& cell = row.cells.emplace_back(std::move(counts[outcome]));
      if (!cell.number) cell.number = Value::zero();
      all += cell.number->low();
      cell.text = std::to_string(cell.number->low());
    }
    row.cells.front() = {std::to_string(all), {}, Value::exact(all)};
    table.rows.push_back(std::move(row));
  }
}

// What is odd beside the report of the year before.
TableCell oddities_of(const FiledReport& filed) {
  TableCell cell;
  for (const FilingComparison& odd : filed.comparisons) {
    cell.text += (cell.text.empty() ? "" : "; ") + in_words(odd);
    cell.rests_on.push_back(odd.key_before);
  }
  if (!cell.rests_on.empty()) cell.rests_on.push_back(filed.key);
  std::sort(cell.rests_on.begin(), cell.rests_on.end());
  cell.rests_on.erase(std::unique(cell.rests_on.begin(), cell.rests_on.end()), cell.rests_on.end());
  return cell;
}

std::string came(const Attendance& entry) {
  if (!entry.attended) return "did not come";
  return entry.role.empty() ? "came" : entry.role;
}

// The meetings of the treaty that anybody is known to have come to, in the pack's order.
std::vector<const Meeting*> meetings_of(const TableRule& rule, const TableInput& input) {
  std::set<std::string_view> known;
  for (const Attendance& entry : input.record.attendance) known.insert(entry.meeting);
  std::vector<const Meeting*> meetings;
  for (const Meeting& meeting : input.pack.meetings) {
    if (meeting.treaty == rule.treaty && known.contains(meeting.key)) meetings.push_back(&meeting);
  }
  return meetings;
}

}  // namespace

void fill_filings(const TableRule& rule, const TableInput& input, std::optional<int> year,
                  Table& table) {
  if (rule.per == TablePer::year) return fill_by_year(rule, input, table);
  table.columns = {"Country", "For", "Due", "Handed in", "State", "Beside the one before"};
  std::map<Filed, std::size_t> counts;
  for (const FiledReport& filed : input.record.filed) {
    if (!is_asked(rule, filed) || (year && year_due(filed) != *year)) continue;
    ++counts[filed.filed];
    if (!year && is_silent(filed)) continue;
    std::vector<std::string> keys;
    if (!filed.key.empty()) keys.push_back(filed.key);
    table.rows.push_back({input.words.country_name(filed.country),
                          filed.country,
                          {{std::to_string(filed.year), keys},
                           day_cell(filed.due, keys),
                           date_cell(filed.submitted, keys),
                           {std::string(to_string(filed.filed)), keys},
                           oddities_of(filed)}});
  }
  sort_rows(table);
  std::string sum;
  for (const auto& [state, count] : counts) {
    sum += (sum.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(to_string(state));
  }
  table.totals = {"", "", "", sum, ""};
  const std::size_t silent = counts[Filed::unrecorded] + counts[Filed::open];
  if (year || silent == 0) return;
  table.notes.push_back(
      {"Those of which no register says anything, or whose day is still to come, are counted and "
       "not listed: " +
       grouped(static_cast<std::int64_t>(silent)) + "."});
}

std::vector<int> years_of_filings(const TableRule& rule, const TableInput& input) {
  std::set<int> years;
  for (const FiledReport& filed : input.record.filed) {
    if (!is_silent(filed) && is_asked(rule, filed)) years.insert(year_due(filed));
  }
  return {years.begin(), years.end()};
}

void fill_attendance(const TableRule& rule, const TableInput& input, Table& table) {
  const std::vector<const Meeting*> meetings = meetings_of(rule, input);
  table.columns = {"Country"};
  for (const Meeting* meeting : meetings) table.columns.push_back(meeting->key);
  std::map<std::string_view, std::map<std::string_view, const Attendance*>> states;
  for (const Attendance& entry : input.record.attendance) {
    states[entry.country][entry.meeting] = &entry;
  }
  std::vector<std::size_t> counts(meetings.size());
  for (const auto& [code, entries] : states) {
    TableRow row{input.words.country_name(code), std::string(code), {}};
    bool any = false;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      const auto found = entries.find(meetings[i]->key);
      TableCell& cell = row.cells.emplace_back();
      if (found == entries.end()) continue;
      any = true;
      counts[i] += found->second->attended ? 1 : 0;
      cell = {came(*found->second), {found->second->key}};
    }
    if (any) table.rows.push_back(std::move(row));
  }
  sort_rows(table);
  for (const std::size_t count : counts) {
    table.totals.push_back(std::to_string(count) + " came");
  }
}

}  // namespace vigil::publish
