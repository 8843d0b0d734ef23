#pragma once
// Value: a number as a report gives it. What is not known is kept apart from what is zero, from
// the first day and in arithmetic too, and a total never hides which it was made of.
//
//   add(at_least(5), between(2, 3)) == at_least(7)
//   add(unknown(), exact(3))        == at_least(3)

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace vigil {

enum class ValueKind {
  exact,         // 12
  range,         // between 800,000 and one million
  at_least,      // at least 40
  at_most,       // up to 20
  approximate,   // about 300
  zero,          // none, said so
  unknown,       // "is not known", said so
  not_reported,  // the source is silent
  withheld,      // known to the source and not disclosed
};

class Value {
 public:
  // Counts are never below zero: each requires a number of 0 or more.
  static Value exact(std::int64_t number);                    // exact(0) is zero().
  static Value between(std::int64_t low, std::int64_t high);  // Requires: low <= high.
  static Value at_least(std::int64_t low);
  static Value at_most(std::int64_t high);
  static Value approximate(std::int64_t number);
  static Value zero();
  static Value unknown();
  static Value not_reported();
  static Value withheld();

  ValueKind kind() const { return kind_; }
  bool has_number() const;  // False for unknown, not reported and withheld.

  // Bounds of what it may be. Counts are never below zero, so unknown has low 0 and no high.
  // Approximate has neither bound but its number, which both give.
  std::int64_t low() const { return low_; }
  std::optional<std::int64_t> high() const { return high_; }

  friend bool operator==(const Value&, const Value&) = default;

 private:
  Value(ValueKind kind, std::int64_t low, std::optional<std::int64_t> high);
  ValueKind kind_;
  std::int64_t low_;
  std::optional<std::int64_t> high_;
};

// The honest sum of two counts: what is not known makes it "at least" what is. An approximate
// number stands for both its bounds, so with a range it gives a range; `total` remembers that it
// was approximate. Saturates at the largest number instead of wrapping.
Value add(const Value& a, const Value& b);

// A sum that remembers what it is made of: "at least 1,204 (3 unknown, 1 not reported)".
struct Total {
  Value sum = Value::zero();
  int parts = 0;
  int approximate = 0;
  int unknown = 0;
  int not_reported = 0;
  int withheld = 0;
  friend bool operator==(const Total&, const Total&) = default;
};
Total total(std::span<const Value> values);

// Whether both can be true of one thing: at_least(5) and exact(7) can, exact(5) and exact(7)
// cannot. Approximate numbers are compatible within a tenth.
bool compatible(const Value& a, const Value& b);

// For people, in English: "12", "800,000 to 1,000,000", "at least 40", "up to 20", "about 300",
// "none", "unknown", "not reported", "withheld".
std::string to_string(const Value& value);
std::string to_string(const Total& total);

}  // namespace vigil
