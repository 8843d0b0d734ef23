// A number of a report that no row of the record bears out. Collectors differ, so one row that
// agrees is enough; and a report may tell a figure in parts, of which the largest speaks.

#include <algorithm>
#include <map>
#include <utility>

#include "check/conflict/clash.h"
#include "check/conflict/numbers.h"

namespace vigil::check {
namespace {

using Group = std::vector<Number>;
using Things = std::map<std::string, Group>;

constexpr std::int64_t rounds_from = 1'000;  // Smaller numbers are counted, not rounded.

// The last digit that is not zero stands for half of itself to both sides, up to a twentieth.
bool is_rounding_of(std::int64_t round, std::int64_t number) {
  if (round < rounds_from || number < rounds_from) return false;
  std::int64_t unit = 1;
  while (round % (unit * 10) == 0) unit *= 10;
  const std::int64_t apart = round < number ? number - round : round - number;
  return apart <= unit / 2 && apart <= round / 20;
}

bool agree(const FieldValue& told, const FieldValue& row) {
  if (may_both_hold(told, row)) return true;
  const auto *a = std::get_if<Value>(&told), *b = std::get_if<Value>(&row);
  if (a == nullptr || b == nullptr) return false;
  const bool exact = a->high() == a->low() && b->high() == b->low();
  return exact && (is_rounding_of(a->low(), b->low()) || is_rounding_of(b->low(), a->low()));
}

bool has_number(const FieldValue& value) {
  if (const auto* money = std::get_if<Money>(&value)) return money->amount.has_number();
  const auto* count = std::get_if<Value>(&value);
  return count != nullptr && count->has_number();
}

std::int64_t least_of(const FieldValue& value) {
  const auto* money = std::get_if<Money>(&value);
  return money != nullptr ? money->amount.low() : std::get<Value>(value).low();
}

// "At the end of 2003" is when a year's stock was counted.
bool ends_year(const Edtf& date, const Edtf& year) {
  if (year.is_interval() || !year.from() || year.from()->month != 0) return false;
  const Days told = days_of(date), all = days_of(year);
  return told.last == all.last && told.last - told.first < 31;
}

bool of_one_time(const Statement& told, const RecordedStatement& row, const FigureRule& rule) {
  if (!told.date) return false;
  if (*told.date == *row.statement.date || told.date == row.said) return true;
  return rule.stock && ends_year(*told.date, *row.statement.date);
}

// Whether the sentence counts some of those that the year's figure counts.
bool may_be_part(const Claim& claim, const Pack& pack) {
  const auto partial = sentences_with(claim, pack, pack.conflicts.partial);
  return std::any_of(partial.begin(), partial.end(), [&](TextSpan sentence) {
    const TextSpan words = claim.statement->where;
    return words.begin < sentence.end && sentence.begin < words.end;
  });
}

class Comparison {
 public:
  Comparison(const Pack& pack, const FigureRule& rule, const std::string& field,
             std::vector<Clash>& out)
      : pack_(pack), rule_(rule), field_(field), out_(out) {}

  // What one report tells of one thing at one time, and the rows of that thing.
  void run(const Group& told, const Group& rows) {
    const auto fewer = [](const Number& a, const Number& b) {
      return size_of(*a.value) < size_of(*b.value);
    };
    const Number& most = *std::max_element(told.begin(), told.end(), fewer);
    const bool parts =
        size_of(*std::min_element(told.begin(), told.end(), fewer)->value) != size_of(*most.value);
    Group against;
    for (const Number& row : rows) {
      if (!of_one_time(*most.claim->statement, *row.claim->row, rule_)) continue;
      const auto bears_out = [&](const Number& one) { return agree(*one.value, *row.value); };
      if (std::any_of(told.begin(), told.end(), bears_out)) return;
      const bool less = size_of(*most.value) < least_of(*row.value);
      if (less && (parts || may_be_part(*most.claim, pack_))) return;
      against.push_back(row);
    }
    for (const Number& row : against) say(most, row);
  }

 private:
  void say(const Number& told, const Number& row) {
    out_.push_back(clash_of(told, row, rule_, field_, pack_));
  }

  const Pack& pack_;
  const FigureRule& rule_;
  const std::string& field_;
  std::vector<Clash>& out_;
};

// The numbers that statements say for sure.
template <class Key>
Things numbers_of(const Claims& claims, const FigureRule& rule, const std::string& field,
                  const Key& key) {
  Things things;
  for (const Claim& claim : claims) {
    const Statement& statement = *claim.statement;
    const bool sure = statement.certainty == Certainty::stated;
    if (statement.topic != rule.topic || !sure || !is_meant(statement, rule.only)) continue;
    const FieldValue* value = value_of(statement, field);
    if (value != nullptr && has_number(*value)) things[key(claim)].push_back({&claim, value});
  }
  return things;
}

}  // namespace

std::vector<Clash> clashes_with_rows(const Pack& pack, const Voices& voices) {
  std::vector<Clash> clashes;
  if (voices.rows.empty()) return clashes;
  for (const FigureRule& rule : pack.conflicts.figures) {
    if (!rule.recorded) continue;
    for (const std::string& field : rule.fields) {
      const Things rows = numbers_of(voices.rows, rule, field, [&](const Claim& claim) {
        return thing_at_any_time(claim, rule.scope);
      });
      if (rows.empty()) continue;
      const Things told = numbers_of(voices.claims, rule, field, [&](const Claim& claim) {
        return std::to_string(claim.ref.report) + '\n' + thing_of(claim, rule.scope);
      });
      Comparison comparison(pack, rule, field, clashes);
      for (const auto& [key, group] : told) {
        const auto beside = rows.find(thing_at_any_time(*group.front().claim, rule.scope));
        if (beside != rows.end()) comparison.run(group, beside->second);
      }
    }
  }
  return clashes;
}

}  // namespace vigil::check
