// Tables of the record and of what the treaty engine computes from it.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/absences.h"
#include "model/date_words.h"
#include "pack/record.h"
#include "publish/tables/kinds.h"
#include "publish/tables/row_keys.h"

namespace vigil::publish {
namespace {

std::string day(const std::optional<Date>& date) {
  return date ? to_string(*date) : std::string();
}

const TreatyStatus* status_of(const TableRule& rule, const TableInput& input) {
  for (const TreatyStatus& status : input.record.treaties) {
    if (input.pack.treaties[status.treaty].key == rule.treaty) return &status;
  }
  return nullptr;
}

RowKeys keys_of_status(const TableInput& input) {
  return {input.record.recorded, "treaty-status", {"treaty", "country", "deposited"}};
}

// The row of the record that tells of it.
std::vector<std::string> row_of(const RowKeys& keys, const TableRule& rule, const Standing& state) {
  return keys.of({rule.treaty, state.country, day(state.deposited)});
}

// The rows by which states became parties, for days that are counted from there.
class Entries {
 public:
  Entries(const TableRule& rule, const TableInput& input)
      : rule_(rule), status_(status_of(rule, input)), keys_(keys_of_status(input)) {}

  std::vector<std::string> of(const Obligation& due) const {
    if (status_ == nullptr) return {};
    const auto state =
        std::find_if(status_->states.begin(), status_->states.end(), [&](const Standing& each) {
          return each.country == due.country && each.in_force == due.entry;
        });
    if (state == status_->states.end()) return {};
    return row_of(keys_, rule_, *state);
  }

 private:
  const TableRule& rule_;
  const TreatyStatus* status_;
  RowKeys keys_;
};

TableCell counted(std::size_t count, std::vector<std::string> keys) {
  return {std::to_string(count), std::move(keys), Value::exact(static_cast<std::int64_t>(count))};
}

}  // namespace

void fill_standing(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Country", "Signed", "Deposited", "How", "In force", "Left"};
  const TreatyStatus* status = status_of(rule, input);
  if (status == nullptr) return;
  const RowKeys rows = keys_of_status(input);
  for (const Standing& state : status->states) {
    const std::vector<std::string> keys = row_of(rows, rule, state);
    table.rows.push_back({input.words.country_name(state.country),
                          state.country,
                          {day_cell(state.signed_on, keys),
                           day_cell(state.deposited, keys),
                           {std::string(to_string(state.how)), keys},
                           day_cell(state.in_force, keys),
                           day_cell(state.left, keys)}});
  }
  sort_rows(table);
}

void fill_joined(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Year", "Deposited", "Left", "Parties at its end"};
  const TreatyStatus* status = status_of(rule, input);
  if (status == nullptr) return;
  struct Year {
    std::vector<std::string> came, went;  // Keys of rows.
    std::size_t deposited = 0, left = 0;
  };
  const RowKeys rows = keys_of_status(input);
  std::map<int, Year> years;
  for (const Standing& state : status->states) {
    const std::vector<std::string> key = row_of(rows, rule, state);
    if (state.deposited) {
      Year& year = years[static_cast<int>(state.deposited->year())];
      year.came.insert(year.came.end(), key.begin(), key.end());
      ++year.deposited;
    }
    if (state.left) {
      Year& year = years[static_cast<int>(state.left->year())];
      year.went.insert(year.went.end(), key.begin(), key.end());
      ++year.left;
    }
  }
  std::size_t came = 0, went = 0;
  for (const auto& [year, changes] : years) {
    const PartyCount count = count_on(*status, make_date(year, 12, 31));
    table.rows.push_back({std::to_string(year),
                          {},
                          {counted(changes.deposited, changes.came),
                           counted(changes.left, changes.went), counted(count.deposited, {})}});
    came += changes.deposited;
    went += changes.left;
  }
  table.totals = {std::to_string(came), std::to_string(went), ""};
  const RecordTable* source = pack::record_table(input.pack, pack::status_table);
  if (source == nullptr || !source->until) return;
  table.notes.push_back({"The record goes to " + vigil::in_words(*source->until) +
                         ": only single rows are of later days, and no count after it is whole."});
}

// "absent"; "unrecorded" of a state that was perhaps no member.
std::string without_vote(const TreatyRecord& record, const VotedText& text,
                         const std::string& state) {
  const auto votes = record.votes.find(state);
  if (votes == record.votes.end()) return "unrecorded";
  const std::vector<VoteRow>& rows = votes->second.rows;
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const VoteRow& one) {
    return one.resolution == text.resolution;
  });
  return row != rows.end() && was_absent(rows, *row) ? "absent" : "unrecorded";
}

void fill_votes(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Country"};
  std::vector<const VotedText*> texts;
  for (const VotedText& text : input.record.texts) {
    if (text.series == rule.series && text.plenary) texts.push_back(&text);
  }
  std::set<std::string> states;
  for (const VotedText* text : texts) {
    table.columns.push_back(std::to_string(text->year) + " (" + text->resolution + ")");
    for (const CastVote& vote : text->votes) states.insert(vote.country);
  }
  const RowKeys rows(input.record.recorded, "votes", {"resolution", "country"});
  for (const std::string& state : states) {
    TableRow row{input.words.country_name(state), state, {}};
    for (const VotedText* text : texts) {
      const auto cast = std::lower_bound(
          text->votes.begin(), text->votes.end(), state,
          [](const CastVote& vote, const std::string& wanted) { return vote.country < wanted; });
      if (cast == text->votes.end() || cast->country != state) {
        row.cells.push_back({without_vote(input.record, *text, state)});
      } else {
        row.cells.push_back(
            {std::string(to_string(cast->vote)), rows.of({text->resolution, state})});
      }
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

namespace {

// The rows of all decisions that moved its day.
std::vector<std::string> decisions_of(const RowKeys& rows, const Obligation& due) {
  std::vector<std::string> keys;
  for (const Grant& grant : due.extensions) {
    for (std::string& key : rows.of({due.treaty, due.country, due.key, to_string(grant.until)})) {
      keys.push_back(std::move(key));
    }
  }
  return keys;
}

// "met", by the row or the statement that says so, where one is known.
TableCell state_cell(const TreatyRecord& record, std::size_t obligation) {
  const FiledReport* known = record.report_of(obligation);
  std::vector<std::string> keys;
  if (known != nullptr && !known->key.empty()) keys.push_back(known->key);
  return {std::string(status_of(record.obligations[obligation], known)), keys};
}

}  // namespace

void fill_deadlines(const TableRule& rule, const TableInput& input, Table& table) {
  table.columns = {"Country", "First due", "Due", "Extensions", "State"};
  const Entries entries(rule, input);
  const RowKeys rows(input.record.recorded, "extensions",
                     {"treaty", "country", "obligation", "until"});
  for (std::size_t i = 0; i < input.record.obligations.size(); ++i) {
    const Obligation& due = input.record.obligations[i];
    if (due.treaty != rule.treaty || due.key != rule.obligation) continue;
    const std::vector<std::string> keys =
        rows.of({due.treaty, due.country, due.key, to_string(due.due)});
    const std::vector<std::string> entry = entries.of(due);
    table.rows.push_back({input.words.country_name(due.country),
                          due.country,
                          {day_cell(due.first_due, entry),
                           day_cell(due.due, keys.empty() ? entry : keys),
                           {std::to_string(due.extensions.size()), decisions_of(rows, due)},
                           state_cell(input.record, i)}});
  }
  sort_rows(table);
}

}  // namespace vigil::publish
