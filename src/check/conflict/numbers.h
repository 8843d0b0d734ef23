#pragma once
// Numbers of statements compared: which may both hold, and of which thing they are.

#include <cstdint>
#include <string>
#include <vector>

#include "check/conflict/claims.h"

namespace vigil::check {

// Counts as model/value.h says; money within a tenth; values of two kinds always.
bool may_both_hold(const FieldValue& a, const FieldValue& b);

// The most that it may be, for ordering; 0 for what is no number.
std::int64_t size_of(const FieldValue& value);

// Country, topic, date and the fields of the scope as one key.
std::string thing_of(const Claim& claim, const std::vector<std::string>& scope);

}  // namespace vigil::check
