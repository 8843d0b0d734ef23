// Tables of what reports and the record claim. Of one state and year one statement is chosen: the
// record's before a report's, the newest edition's before an older one's; where another one of them
// cannot hold beside it, a note says so. What is of a part of a state or of a year is never added
// up.

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "model/value.h"
#include "pack/lookup.h"
#include "pack/wording.h"
#include "publish/statement_parts.h"
#include "publish/tables/kinds.h"

namespace vigil::publish {
namespace {

struct Told {
  const Statement* statement{};
  std::string key;
  int edition = 0;  // Of the record: after every edition.
};

constexpr int of_record = 10'000;

class ClaimsTable {
 public:
  ClaimsTable(const TableRule& rule, const TableInput& input, Table& table)
      : rule_(rule), input_(input), table_(table), words_(input.pack) {
    topic_ = words_.topic(rule.topic);
    collect();
  }

  void by_country(std::optional<int> year) {
    head("Country");
    table_.columns.emplace_back("As of");
    std::map<std::string, std::vector<const Told*>> states;
    for (const Told& told : told_) {
      if (!year || (is_whole(told) && whole_year(*told.statement) == year)) {
        states[told.statement->country].push_back(&told);
      }
    }
    std::vector<const Told*> chosen;
    for (auto& [country, all] : states) {
      chosen.push_back(year ? best(all) : latest(all));
      add_row(words_.country_name(country), country, *chosen.back());
      say_others(all, *chosen.back(), year);
    }
    sort_rows();
    if (year) table_.totals = totals_of(chosen);
  }

  void by_year() {
    head("Year");
    std::map<int, std::vector<const Told*>> years;
    for (const auto& [question, told] : whole()) years[question.second].push_back(told);
    for (const auto& [year, chosen] : years) add_sum(std::to_string(year), {}, chosen);
    table_.columns.emplace_back("States");
  }

  void by_region(std::optional<int> year) {
    const auto all = whole();
    const bool given = year.has_value();
    for (const auto& [question, told] : all) {
      if (!given && (!year || question.second > *year)) year = question.second;
    }
    head("Region" + (year ? ", " + std::to_string(*year) : std::string()));
    std::vector<const Told*> chosen;
    std::map<std::string_view, std::vector<const Told*>> by_region;
    const pack::Lookup countries(input_.pack);
    for (const auto& [question, told] : all) {
      const auto country = countries.country_by_code(question.first);
      if (question.second != year || !country) continue;
      by_region[input_.pack.countries[*country].region].push_back(told);
    }
    for (const Region& region : input_.pack.regions) {
      const std::vector<const Told*>& inside = by_region[region.key];
      if (!inside.empty()) add_sum(region.name, region.key, inside);
      chosen.insert(chosen.end(), inside.begin(), inside.end());
    }
    table_.columns.emplace_back("States");
    table_.totals = totals_of(chosen);
    table_.totals.push_back(std::to_string(chosen.size()));
  }

 private:
  void collect() {
    for (const ReportRecord& record : input_.snapshot.reports) {
      for (const StatementRecord& kept : record.statements) {
        const Certainty certainty = kept.statement.certainty;
        if (!stands(kept) || certainty == Certainty::denied || certainty == Certainty::alleged) {
          continue;
        }
        take({&kept.statement, kept.key, record.report.edition});
      }
    }
    for (const RecordedStatement& each : input_.recorded.statements) {
      take({&each.statement, each.key, of_record});
    }
  }

  void take(Told told) {
    if (told.statement->topic != rule_.topic) return;
    for (const auto& [name, values] : rule_.only) {
      const FieldValue* value = field_of(*told.statement, name);
      const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
      if (word == nullptr || std::find(values.begin(), values.end(), *word) == values.end()) return;
    }
    told_.push_back(std::move(told));
  }

  // Of the whole state: no field narrows it down, but those that the table asks for.
  bool is_whole(const Told& told) const {
    if (topic_ == nullptr) return true;
    return std::all_of(topic_->fields.begin(), topic_->fields.end(), [&](const TopicField& field) {
      return !field.subject || rule_.only.contains(field.name) ||
             field_of(*told.statement, field.name) == nullptr;
    });
  }

  // One statement for each state and year, the best of those that are of both as a whole.
  std::map<std::pair<std::string, int>, const Told*> whole() {
    std::map<std::pair<std::string, int>, std::vector<const Told*>> all;
    std::size_t parts = 0;
    for (const Told& told : told_) {
      const auto year = whole_year(*told.statement);
      if (year && is_whole(told)) {
        all[{told.statement->country, *year}].push_back(&told);
      } else {
        ++parts;
      }
    }
    std::map<std::pair<std::string, int>, const Told*> chosen;
    for (const auto& [question, candidates] : all) {
      chosen[question] = best(candidates);
      say_others(candidates, *chosen[question], question.second);
    }
    if (parts > 0) {
      table_.notes.push_back(grouped(static_cast<std::int64_t>(parts)) +
                             " statements on part of a state or of a year, or without a year, are "
                             "not added up.");
    }
    return chosen;
  }

  static const Told* best(const std::vector<const Told*>& all) {
    return *std::min_element(all.begin(), all.end(), [](const Told* a, const Told* b) {
      return std::pair(-a->edition, a->key) < std::pair(-b->edition, b->key);
    });
  }

  static const Told* latest(const std::vector<const Told*>& all) {
    const auto day = [](const Told* told) {
      const auto held = told->statement->date ? told->statement->date->latest() : std::nullopt;
      return held.value_or(make_date(std::min(told->edition, 9'999), 1, 1));
    };
    return *std::max_element(all.begin(), all.end(), [&](const Told* a, const Told* b) {
      return std::tuple(day(a), a->edition, b->key) < std::tuple(day(b), b->edition, a->key);
    });
  }

  void say_others(const std::vector<const Told*>& all, const Told& chosen,
                  std::optional<int> year) {
    if (!year) return;
    std::string others;
    for (const Told* told : all) {
      const bool apart =
          std::any_of(rule_.columns.begin(), rule_.columns.end(), [&](const TableColumn& column) {
            const Value *one = count_of(chosen, column), *other = count_of(*told, column);
            return one != nullptr && other != nullptr && !compatible(*one, *other);
          });
      if (apart) others += (others.empty() ? "" : ", ") + told->key;
    }
    if (others.empty()) return;
    table_.notes.push_back(words_.country_name(chosen.statement->country) + " " +
                           std::to_string(*year) + ": other figures in " + others + ".");
  }

  static const Value* count_of(const Told& told, const TableColumn& column) {
    const FieldValue* value = field_of(*told.statement, column.field);
    return value == nullptr ? nullptr : std::get_if<Value>(value);
  }

  void head(std::string first) {
    table_.columns = {std::move(first)};
    for (const TableColumn& column : rule_.columns) {
      const TopicField* field = pack::Wording::field(topic_, column.field);
      std::string label = column.label;
      if (label.empty() && field != nullptr) label = field->label;
      table_.columns.push_back(label.empty() ? column.field : label);
    }
  }

  void add_row(std::string name, std::string code, const Told& told) {
    TableRow row{std::move(name), std::move(code), {}};
    for (const TableColumn& column : rule_.columns) {
      const FieldValue* value = field_of(*told.statement, column.field);
      const TopicField* field = pack::Wording::field(topic_, column.field);
      row.cells.push_back({value == nullptr ? "" : words_.value(field, *value), {told.key}});
    }
    row.cells.push_back(
        {told.statement->date ? told.statement->date->to_string() : "", {told.key}});
    table_.rows.push_back(std::move(row));
  }

  void add_sum(std::string name, std::string code, const std::vector<const Told*>& chosen) {
    TableRow row{std::move(name), std::move(code), {}};
    std::vector<std::string> keys;
    for (const Told* told : chosen) keys.push_back(told->key);
    for (const std::string& total : totals_of(chosen)) row.cells.push_back({total, keys});
    row.cells.push_back({std::to_string(chosen.size()), keys});
    table_.rows.push_back(std::move(row));
  }

  // Of each column; what a state does not say of it is not reported, and never none.
  std::vector<std::string> totals_of(const std::vector<const Told*>& chosen) const {
    std::vector<std::string> totals;
    for (const TableColumn& column : rule_.columns) {
      std::vector<Value> values;
      std::map<std::string, Value> money;
      for (const Told* told : chosen) {
        const Value* count = count_of(*told, column);
        values.push_back(count == nullptr ? Value::not_reported() : *count);
        const FieldValue* value = field_of(*told->statement, column.field);
        const Money* sum = value == nullptr ? nullptr : std::get_if<Money>(value);
        if (sum == nullptr) continue;
        Value& added = money.try_emplace(sum->currency, Value::zero()).first->second;
        added = add(added, sum->amount);
      }
      std::string text;
      for (const auto& [currency, amount] : money) {
        text += (text.empty() ? "" : "; ") + currency + " " + to_string(amount);
      }
      totals.push_back(!money.empty()             ? text
                       : is_count(chosen, column) ? to_string(total(values))
                                                  : "");
    }
    return totals;
  }

  static bool is_count(const std::vector<const Told*>& chosen, const TableColumn& column) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](const Told* told) { return count_of(*told, column) != nullptr; });
  }

  void sort_rows() {
    std::sort(table_.rows.begin(), table_.rows.end(), [](const TableRow& a, const TableRow& b) {
      return std::tie(a.name, a.code) < std::tie(b.name, b.code);
    });
  }

  const TableRule& rule_;
  const TableInput& input_;
  Table& table_;
  pack::Wording words_;
  const Topic* topic_ = nullptr;
  std::vector<Told> told_;
};

}  // namespace

void fill_claims(const TableRule& rule, const TableInput& input, std::optional<int> year,
                 Table& table) {
  ClaimsTable claims(rule, input, table);
  switch (rule.per) {
    case TablePer::country:
      return claims.by_country(year);
    case TablePer::year:
      return claims.by_year();
    case TablePer::region:
      return claims.by_region(year);
  }
}

}  // namespace vigil::publish
