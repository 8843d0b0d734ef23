#include "model/value.h"

#include <limits>

#include "base/ascii.h"
#include "base/assert.h"

namespace vigil {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

std::int64_t saturated_sum(std::int64_t a, std::int64_t b) {
  return a > largest - b ? largest : a + b;  // Neither is below zero.
}

bool is_approximate(const Value& value) {
  return value.kind() == ValueKind::approximate;
}

// A tenth around an approximate number: "about 300" and 310 do not contradict each other.
Value widened(const Value& value) {
  if (!is_approximate(value)) return value;
  const std::int64_t tenth = value.low() / 10;
  return Value::between(value.low() - tenth, saturated_sum(value.low(), tenth));
}

}  // namespace

Value::Value(ValueKind kind, std::int64_t low, std::optional<std::int64_t> high)
    : kind_(kind), low_(low), high_(high) {
  VIGIL_ASSERT(low >= 0 && (!high || low <= *high));
}

Value Value::exact(std::int64_t number) {
  return number == 0 ? zero() : Value(ValueKind::exact, number, number);
}
Value Value::between(std::int64_t low, std::int64_t high) {
  return low == high ? exact(low) : Value(ValueKind::range, low, high);
}
Value Value::at_least(std::int64_t low) {
  return {ValueKind::at_least, low, std::nullopt};
}
Value Value::at_most(std::int64_t high) {
  return {ValueKind::at_most, 0, high};
}
Value Value::approximate(std::int64_t number) {
  return {ValueKind::approximate, number, number};
}
Value Value::zero() {
  return {ValueKind::zero, 0, 0};
}
Value Value::unknown() {
  return {ValueKind::unknown, 0, std::nullopt};
}
Value Value::not_reported() {
  return {ValueKind::not_reported, 0, std::nullopt};
}
Value Value::withheld() {
  return {ValueKind::withheld, 0, std::nullopt};
}

bool Value::has_number() const {
  return kind_ != ValueKind::unknown && kind_ != ValueKind::not_reported &&
         kind_ != ValueKind::withheld;
}

Value add(const Value& a, const Value& b) {
  if (a.kind() == ValueKind::zero) return b;
  if (b.kind() == ValueKind::zero) return a;
  if (!a.has_number() && !b.has_number()) return a.kind() == b.kind() ? a : Value::unknown();
  const std::int64_t low = saturated_sum(a.low(), b.low());
  if (!a.high() || !b.high()) return Value::at_least(low);
  const std::int64_t high = saturated_sum(*a.high(), *b.high());
  if (low == high) {
    return is_approximate(a) || is_approximate(b) ? Value::approximate(low) : Value::exact(low);
  }
  return low == 0 ? Value::at_most(high) : Value::between(low, high);
}

Total total(std::span<const Value> values) {
  Total sum;
  for (const Value& value : values) {
    ++sum.parts;
    sum.approximate += is_approximate(value) ? 1 : 0;
    sum.unknown += value.kind() == ValueKind::unknown ? 1 : 0;
    sum.not_reported += value.kind() == ValueKind::not_reported ? 1 : 0;
    sum.withheld += value.kind() == ValueKind::withheld ? 1 : 0;
    sum.sum = add(sum.sum, value);
  }
  return sum;
}

bool compatible(const Value& a, const Value& b) {
  if (!a.has_number() || !b.has_number()) return true;
  const Value x = widened(a);
  const Value y = widened(b);
  return (!y.high() || x.low() <= *y.high()) && (!x.high() || y.low() <= *x.high());
}

std::string to_string(const Value& value) {
  switch (value.kind()) {
    case ValueKind::exact:
      return grouped(value.low());
    case ValueKind::range:
      return grouped(value.low()) + " to " + grouped(*value.high());
    case ValueKind::at_least:
      return "at least " + grouped(value.low());
    case ValueKind::at_most:
      return "up to " + grouped(*value.high());
    case ValueKind::approximate:
      return "about " + grouped(value.low());
    case ValueKind::zero:
      return "none";
    case ValueKind::unknown:
      return "unknown";
    case ValueKind::not_reported:
      return "not reported";
    case ValueKind::withheld:
      return "withheld";
  }
  return {};
}

std::string to_string(const Total& total) {
  std::string remarks;
  const auto remark = [&](int count, std::string_view what) {
    if (count == 0) return;
    if (!remarks.empty()) remarks += ", ";
    remarks += std::to_string(count) + " " + std::string(what);
  };
  remark(total.approximate, "approximate");
  remark(total.unknown, "unknown");
  remark(total.not_reported, "not reported");
  remark(total.withheld, "withheld");
  return to_string(total.sum) + (remarks.empty() ? "" : " (" + remarks + ")");
}

}  // namespace vigil
