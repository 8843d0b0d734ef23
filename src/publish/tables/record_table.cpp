// Tables of the record and of what the treaty engine computes from it.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "pack/wording.h"
#include "publish/tables/kinds.h"

namespace vigil::publish {
namespace {

std::string day(const std::optional<Date>& date) {
  return date ? to_string(*date) : std::string();
}

const TreatyStatus* status_of(const TableRule& rule, const TableInput& input) {
  for (const TreatyStatus& status : input.treaties.treaties) {
    if (input.pack.treaties[status.treaty].key == rule.treaty) return &status;
  }
  return nullptr;
}

// The row of the record that tells of it.
std::string row_of(const Standing& standing) {
  std::string key = "record/treaty-status#" + standing.treaty + "-" + standing.country;
  if (standing.deposited) key += "-" + to_string(*standing.deposited);
  return key;
}

void sort_rows(Table& table) {
  std::stable_sort(table.rows.begin(), table.rows.end(),
                   [](const TableRow& a, const TableRow& b) { return a.name < b.name; });
}

}  // namespace

void fill_standing(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Country", "Signed", "Deposited", "How", "In force", "Left"};
  const TreatyStatus* status = status_of(rule, input);
  if (status == nullptr) return;
  const pack::Wording words(input.pack);
  for (const Standing& state : status->states) {
    const std::vector<std::string> keys{row_of(state)};
    table.rows.push_back({words.country_name(state.country),
                          state.country,
                          {{day(state.signed_on), keys},
                           {day(state.deposited), keys},
                           {std::string(to_string(state.how)), keys},
                           {day(state.in_force), keys},
                           {day(state.left), keys}}});
  }
  sort_rows(table);
}

void fill_joined(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Year", "Deposited", "Left", "Parties at its end"};
  const TreatyStatus* status = status_of(rule, input);
  if (status == nullptr) return;
  struct Year {
    std::vector<std::string> came, went;
  };
  std::map<int, Year> years;
  for (const Standing& state : status->states) {
    if (state.deposited) {
      years[static_cast<int>(state.deposited->year())].came.push_back(row_of(state));
    }
    if (state.left) years[static_cast<int>(state.left->year())].went.push_back(row_of(state));
  }
  std::size_t came = 0, went = 0;
  for (const auto& [year, changes] : years) {
    const PartyCount count = count_on(*status, make_date(year, 12, 31));
    table.rows.push_back({std::to_string(year),
                          {},
                          {{std::to_string(changes.came.size()), changes.came},
                           {std::to_string(changes.went.size()), changes.went},
                           {std::to_string(count.deposited), {}}}});
    came += changes.came.size();
    went += changes.went.size();
  }
  table.totals = {std::to_string(came), std::to_string(went), ""};
}

void fill_votes(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Country"};
  std::vector<const VotedText*> texts;
  for (const VotedText& text : input.treaties.texts) {
    if (text.series == rule.series && text.plenary) texts.push_back(&text);
  }
  std::set<std::string> states;
  for (const VotedText* text : texts) {
    table.columns.push_back(std::to_string(text->year) + " (" + text->resolution + ")");
    for (const CastVote& vote : text->votes) states.insert(vote.country);
  }
  const pack::Wording words(input.pack);
  for (const std::string& state : states) {
    TableRow row{words.country_name(state), state, {}};
    for (const VotedText* text : texts) {
      const auto cast = std::find_if(text->votes.begin(), text->votes.end(),
                                     [&](const CastVote& vote) { return vote.country == state; });
      const bool absent = cast == text->votes.end();
      std::string key = "record/votes#" + text->resolution + "-" + state;
      std::replace(key.begin() + 7, key.end(), '/', '-');
      TableCell cell{absent ? "absent" : std::string(to_string(cast->vote)), {}};
      if (!absent) cell.rests_on = {std::move(key)};
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  sort_rows(table);
  for (const VotedText* text : texts) {
    const Tally& tally = *text->plenary;
    table.totals.push_back(std::to_string(tally.yes) + "-" + std::to_string(tally.no) + "-" +
                           std::to_string(tally.abstain));
  }
}

void fill_deadlines(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Country", "First due", "Due", "Extensions", "State"};
  const pack::Wording words(input.pack);
  for (const Obligation& due : input.treaties.obligations) {
    if (due.treaty != rule.treaty || due.key != rule.obligation) continue;
    const std::string extension = "record/extensions#" + due.treaty + "-" + due.country + "-" +
                                  due.key + "-" + to_string(due.due);
    std::vector<std::string> keys;
    if (due.extensions > 0) keys.push_back(extension);
    table.rows.push_back({words.country_name(due.country),
                          due.country,
                          {{to_string(due.first_due), {}},
                           {to_string(due.due), keys},
                           {std::to_string(due.extensions), keys},
                           {std::string(to_string(due.state)), {}}}});
  }
  sort_rows(table);
}

void fill_filings(const TableRule& rule, const TableInput& input, std::optional<int> year,
                  Table& table) {
  table.columns = {"Country", "For", "Due", "Handed in", "State"};
  const pack::Wording words(input.pack);
  std::map<Filed, std::size_t> counts;
  for (const FiledReport& filed : input.filed) {
    if (filed.treaty != rule.treaty || filed.obligation != rule.obligation) continue;
    if (year && static_cast<int>(filed.due.year()) != *year) continue;
    ++counts[filed.filed];
    std::vector<std::string> keys;
    if (!filed.key.empty()) keys.push_back(filed.key);
    table.rows.push_back({words.country_name(filed.country),
                          filed.country,
                          {{std::to_string(filed.year), keys},
                           {to_string(filed.due), keys},
                           {day(filed.submitted), keys},
                           {std::string(to_string(filed.filed)), keys}}});
  }
  sort_rows(table);
  std::string sum;
  for (const auto& [state, count] : counts) {
    sum += (sum.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(to_string(state));
  }
  table.totals = {"", "", "", sum};
}

}  // namespace vigil::publish
