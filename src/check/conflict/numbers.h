#pragma once
// Numbers of statements compared: which may both hold, and of which thing they are.

#include <cstdint>
#include <string>
#include <vector>

#include "check/conflict/clash.h"

namespace vigil::check {

// Counts as model/value.h says; money within a tenth; values of two kinds always.
bool may_both_hold(const FieldValue& a, const FieldValue& b);

// The most that it may be, for ordering; 0 for what is no number.
std::int64_t size_of(const FieldValue& value);

// Country, topic, date and the fields of the scope as one key; and without the date.
std::string thing_of(const Claim& claim, const std::vector<std::string>& scope);
std::string thing_at_any_time(const Claim& claim, const std::vector<std::string>& scope);

// A number of a claim.
struct Number {
  const Claim* claim = nullptr;
  const FieldValue* value = nullptr;
};

// Two numbers that cannot both hold, each as "gives 31 (People harmed: total, 2003)".
Clash clash_of(const Number& a, const Number& b, const FigureRule& rule, const std::string& field,
               const Pack& pack);

}  // namespace vigil::check
