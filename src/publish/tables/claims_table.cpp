// Tables of what reports and the record claim. Of one state and year one statement is chosen: the
// record's before a report's, the newest edition's before an older one's; where another one of them
// cannot hold beside it, a note says so. What is of a part of a state or of a year is never added
// up.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "model/date_words.h"
#include "model/value.h"
#include "publish/statement_parts.h"
#include "publish/tables/kinds.h"

namespace vigil::publish {
namespace {

class ClaimsTable {
 public:
  ClaimsTable(const TableRule& rule, const TableInput& input, Table& table)
      : rule_(rule), input_(input), table_(table), words_(input.words) {
    topic_ = words_.topic(rule.topic);
    for (const Told& told : input.claims.of(rule.topic)) {
      if (is_meant(told)) told_.push_back(&told);
    }
  }

  std::vector<int> years() const {
    std::set<int> years;
    for (const Told* told : told_) {
      const auto year = whole_year(*told->statement);
      if (year && is_whole(*told)) years.insert(*year);
    }
    return {years.begin(), years.end()};
  }

  void by_country(std::optional<int> year) {
    head("Country");
    table_.columns.emplace_back("As of");
    std::map<std::string, std::vector<const Told*>> states;
    for (const Told* told : told_) {
      if (!year || (is_whole(*told) && whole_year(*told->statement) == year)) {
        states[told->statement->country].push_back(told);
      }
    }
    std::vector<const Told*> chosen;
    for (auto& [country, all] : states) {
      chosen.push_back(year ? best(all) : latest(all));
      add_row(words_.country_name(country), country, *chosen.back());
      say_others(all, *chosen.back(), year);
    }
    sort_rows(table_);
    say_missing(chosen);
    if (year) table_.totals = texts_of(totals_of(chosen));
  }

  void by_year() {
    head("Year");
    std::map<int, std::vector<const Told*>> years;
    for (const auto& [question, told] : whole()) years[question.second].push_back(told);
    for (const auto& [year, chosen] : years) add_sum(std::to_string(year), {}, chosen);
    table_.columns.emplace_back("States");
    if (years.empty()) return;
    table_.notes.push_back({"States are those with a figure of that whole year, of " +
                            grouped(static_cast<std::int64_t>(states_of_pack())) +
                            "; of the others no figure is held here, which is not none."});
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
    for (const auto& [question, told] : all) {
      const Country* country = words_.country(question.first);
      if (question.second != year || country == nullptr) continue;
      by_region[country->region].push_back(told);
    }
    for (const Region& region : input_.pack.regions) {
      const std::vector<const Told*>& inside = by_region[region.key];
      if (!inside.empty()) add_sum(region.name, region.key, inside);
      chosen.insert(chosen.end(), inside.begin(), inside.end());
    }
    table_.columns.emplace_back("States");
    say_missing(chosen);
    table_.totals = texts_of(totals_of(chosen));
    table_.totals.push_back(std::to_string(chosen.size()));
  }

 private:
  bool is_meant(const Told& told) const {
    return std::all_of(rule_.only.begin(), rule_.only.end(), [&](const auto& wanted) {
      const auto& [name, values] = wanted;
      const FieldValue* value = field_of(*told.statement, name);
      const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
      return word != nullptr && std::find(values.begin(), values.end(), *word) != values.end();
    });
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
    for (const Told* told : told_) {
      const auto year = whole_year(*told->statement);
      if (year && is_whole(*told)) {
        all[{told->statement->country, *year}].push_back(told);
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
      table_.notes.push_back({grouped(static_cast<std::int64_t>(parts)) +
                              " statements on part of a state or of a year, or without a year, are "
                              "not added up."});
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
    std::vector<std::string> others;
    for (const Told* told : all) {
      const bool apart =
          std::any_of(rule_.columns.begin(), rule_.columns.end(), [&](const TableColumn& column) {
            const Value *one = count_of(chosen, column), *other = count_of(*told, column);
            return one != nullptr && other != nullptr && !compatible(*one, *other);
          });
      if (apart) others.emplace_back(told->key);
    }
    if (others.empty()) return;
    table_.notes.push_back({words_.country_name(chosen.statement->country) + " " +
                                std::to_string(*year) + ": other figures in",
                            std::move(others)});
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
      TableCell& cell = row.cells.emplace_back();
      if (value == nullptr) continue;
      cell = {words_.value(field, *value), {std::string(told.key)}};
      if (const auto* count = std::get_if<Value>(value)) cell.number = *count;
    }
    const std::optional<Edtf>& date = told.statement->date;
    row.cells.push_back(
        {date ? vigil::in_words(*date) : "undated", {std::string(told.key)}, {}, date});
    table_.rows.push_back(std::move(row));
  }

  void add_sum(std::string name, std::string code, const std::vector<const Told*>& chosen) {
    TableRow row{std::move(name), std::move(code), {}};
    std::vector<std::string> keys;
    keys.reserve(chosen.size());
    for (const Told* told : chosen) keys.emplace_back(told->key);
    for (Sum& sum : totals_of(chosen)) {
      row.cells.push_back({std::move(sum.text), keys, sum.number});
    }
    row.cells.push_back({std::to_string(chosen.size()), keys,
                         Value::exact(static_cast<std::int64_t>(chosen.size()))});
    table_.rows.push_back(std::move(row));
  }

  struct Sum {
    std::string text;
    std::optional<Value> number;
  };

  static std::vector<std::string> texts_of(std::vector<Sum>&& sums) {
    std::vector<std::string> texts;
    texts.reserve(sums.size());
    for (Sum& sum : sums) texts.push_back(std::move(sum.text));
    return texts;
  }

  // Of each column; what a state does not say of it is not reported, and never none.
  std::vector<Sum> totals_of(const std::vector<const Told*>& chosen) const {
    std::vector<Sum> totals;
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
      if (money.empty() && is_count(chosen, column)) {
        const Total whole = total(values);
        totals.push_back({to_string(whole), whole.sum});
      } else {
        totals.push_back({std::move(text), std::nullopt});
      }
    }
    return totals;
  }

  static bool is_count(const std::vector<const Told*>& chosen, const TableColumn& column) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](const Told* told) { return count_of(*told, column) != nullptr; });
  }

  // Areas have no seat; a name that went out of use is no state's any more.
  static bool is_state(const Country& country) { return !country.area && country.to == 0; }

  std::size_t states_of_pack() const {
    const auto& all = input_.pack.countries;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_state));
  }

  void say_missing(const std::vector<const Told*>& chosen) {
    std::set<std::string_view> held;
    for (const Told* told : chosen) held.insert(told->statement->country);
    std::size_t without = 0;
    for (const Country& country : input_.pack.countries) {
      without += is_state(country) && !held.contains(country.code) ? 1 : 0;
    }
    if (without == 0) return;
    table_.notes.push_back({"Of " + grouped(static_cast<std::int64_t>(without)) + " of " +
                            grouped(static_cast<std::int64_t>(states_of_pack())) +
                            " states nothing of this is held here: that is no word on them."});
  }

  const TableRule& rule_;
  const TableInput& input_;
  Table& table_;
  const pack::Wording& words_;
  const Topic* topic_ = nullptr;
  std::vector<const Told*> told_;
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

std::vector<int> years_of_claims(const TableRule& rule, const TableInput& input) {
  Table ignored;
  return ClaimsTable(rule, input, ignored).years();
}

}  // namespace vigil::publish
