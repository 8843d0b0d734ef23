// Two numbers of one thing: two totals of one year, a figure that the next edition prints otherwise
// without a word.

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "check/conflict/clash.h"
#include "check/conflict/numbers.h"
#include "check/detail/dates.h"

namespace vigil::check {
namespace {

using Group = std::vector<Number>;

bool is_one_day(const Edtf& date) {
  return date.from() && date.to() && date.from() == date.to() && date.from()->day != 0;
}

// Without a date, only two voices speak of the same thing.
bool comparable(const Number& a, const Number& b) {
  const Statement& one = *a.claim->statement;
  const Statement& other = *b.claim->statement;
  if (one.speaker == other.speaker) {
    return one.date.has_value() && !side_by_side(*a.claim, *b.claim);
  }
  return one.date.has_value() || a.claim->record == b.claim->record;
}

class Comparison {
 public:
  Comparison(const Pack& pack, const FigureRule& rule, const std::string& field,
             std::vector<Clash>& out)
      : pack_(pack), rule_(rule), field_(field), out_(out) {}

  // All of one thing, in the order of editions.
  void run(const Group& group) {
    std::size_t before = 0, at = 0;
    for (std::size_t i = 1; i <= group.size(); ++i) {
      if (i < group.size() && edition(group[i]) == edition(group[at])) continue;
      const Group now(group.begin() + static_cast<std::ptrdiff_t>(at),
                      group.begin() + static_cast<std::ptrdiff_t>(i));
      if (!rule_.between_editions) within_edition(now);
      if (at > before) {
        const Group then(group.begin() + static_cast<std::ptrdiff_t>(before),
                         group.begin() + static_cast<std::ptrdiff_t>(at));
        between(then, now);
      }
      before = at;
      at = i;
    }
  }

 private:
  static int edition(const Number& entry) { return entry.claim->record->report.edition; }

  void within_edition(const Group& group) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (may_both_hold(*group[j].value, *group[i].value)) continue;
        if (comparable(group[j], group[i])) say(group[j], group[i]);
      }
    }
  }

  // A report may tell a figure in parts: when any two agree, nothing was changed.
  void between(const Group& then, const Group& now) {
    for (const Number& a : then) {
      for (const Number& b : now) {
        if (!a.claim->statement->date || may_both_hold(*a.value, *b.value)) return;
      }
    }
    const auto larger = [](const Number& a, const Number& b) {
      return size_of(*a.value) < size_of(*b.value);
    };
    const Number& a = *std::max_element(then.begin(), then.end(), larger);
    const Number& b = *std::max_element(now.begin(), now.end(), larger);
    if (cause_of_change(*b.claim, pack_).empty()) say(a, b);
  }

  void say(const Number& a, const Number& b) {
    out_.push_back(clash_of(a, b, rule_, field_, pack_));
  }

  const Pack& pack_;
  const FigureRule& rule_;
  const std::string& field_;
  std::vector<Clash>& out_;
};

bool is_one_sum(const Value& amount) {
  return amount.high() == amount.low();
}

std::string thing_of(const Statement& statement, const std::vector<std::string>& scope,
                     const std::string& date) {
  std::string key = statement.country + '\n' + statement.topic + '\n' + date;
  for (const std::string& name : scope) {
    key += '\n';
    const FieldValue* value = value_of(statement, name);
    if (value == nullptr) continue;
    if (const auto* word = std::get_if<std::string>(value)) key += fold(*word);
    if (const auto* number = std::get_if<std::int64_t>(value)) key += std::to_string(*number);
  }
  return key;
}

Side side_of(const Number& number, const FigureRule& rule, const std::string& field,
             const Pack& pack) {
  const Statement& statement = *number.claim->statement;
  Side made;
  made.claim = number.claim;
  made.verb = "gives";
  made.says = words_of_value(*number.value, pack);
  made.about = rule.name + ": " + field;
  for (const std::string& name : rule.scope) {
    const FieldValue* value = value_of(statement, name);
    if (value != nullptr) made.about += ", " + words_of_value(*value, pack);
  }
  if (statement.date) made.about += ", " + say(*statement.date, pack);
  return made;
}

}  // namespace

bool may_both_hold(const FieldValue& a, const FieldValue& b) {
  if (const auto* one = std::get_if<Value>(&a)) {
    const auto* other = std::get_if<Value>(&b);
    return other == nullptr || compatible(*one, *other);
  }
  if (const auto* one = std::get_if<Money>(&a)) {
    const auto* other = std::get_if<Money>(&b);
    if (other == nullptr || one->currency != other->currency) return true;
    if (!is_one_sum(one->amount) || !is_one_sum(other->amount))
      return compatible(one->amount, other->amount);
    // Rounded sums are the same sum.
    const auto [smaller, larger] = std::minmax({one->amount.low(), other->amount.low()});
    return larger - smaller <= larger / 10;
  }
  return true;
}

std::int64_t size_of(const FieldValue& value) {
  const auto* money = std::get_if<Money>(&value);
  const auto* count = money != nullptr ? &money->amount : std::get_if<Value>(&value);
  return count != nullptr ? count->high().value_or(count->low()) : 0;
}

Clash clash_of(const Number& a, const Number& b, const FigureRule& rule, const std::string& field,
               const Pack& pack) {
  Clash clash{side_of(a, rule, field, pack), side_of(b, rule, field, pack),
              rule.name + ": " + field};
  clash.figure = true;
  return clash;
}

std::string thing_of(const Claim& claim, const std::vector<std::string>& scope) {
  const auto& date = claim.statement->date;
  return thing_of(*claim.statement, scope, date ? date->to_string() : std::string());
}

std::string thing_at_any_time(const Claim& claim, const std::vector<std::string>& scope) {
  return thing_of(*claim.statement, scope, {});
}

std::string cause_of_change(const Claim& later, const Pack& pack) {
  const std::vector<TextSpan> found = sentences_with(later, pack, pack.conflicts.restating);
  if (found.empty()) return {};
  return std::string(text_of(later.record->document, found.front()));
}

std::vector<Clash> clashes_of_figures(const Pack& pack, const Voices& voices) {
  std::vector<Clash> clashes;
  for (const FigureRule& rule : pack.conflicts.figures) {
    for (const std::string& field : rule.fields) {
      std::map<std::string, Group> things;
      for (const Claim& claim : voices.claims) {
        const Statement& statement = *claim.statement;
        const bool counts = statement.topic == rule.topic &&
                            statement.certainty != Certainty::denied &&
                            is_meant(statement, rule.only);
        if (!counts || (rule.one_day && (!statement.date || !is_one_day(*statement.date)))) {
          continue;
        }
        const FieldValue* value = value_of(statement, field);
        if (value != nullptr) things[thing_of(claim, rule.scope)].push_back({&claim, value});
      }
      Comparison comparison(pack, rule, field, clashes);
      for (auto& [key, group] : things) {
        std::stable_sort(group.begin(), group.end(), [](const Number& a, const Number& b) {
          return a.claim->record->report.edition < b.claim->record->report.edition;
        });
        comparison.run(group);
      }
    }
  }
  return clashes;
}

}  // namespace vigil::check
