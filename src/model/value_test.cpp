#include "model/value.h"

#include <limits>
#include <vector>

#include <doctest/doctest.h>

namespace vigil {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

TEST_CASE("the nine kinds are kept apart and have their words") {
  struct Case {
    Value value;
    ValueKind kind;
    const char* words;
  };
  for (const Case& c : {
           Case{Value::exact(1204), ValueKind::exact, "1,204"},
           Case{Value::between(800'000, 1'000'000), ValueKind::range, "800,000 to 1,000,000"},
           Case{Value::at_least(40), ValueKind::at_least, "at least 40"},
           Case{Value::at_most(20), ValueKind::at_most, "up to 20"},
           Case{Value::approximate(300), ValueKind::approximate, "about 300"},
           Case{Value::zero(), ValueKind::zero, "none"},
           Case{Value::unknown(), ValueKind::unknown, "unknown"},
           Case{Value::not_reported(), ValueKind::not_reported, "not reported"},
           Case{Value::withheld(), ValueKind::withheld, "withheld"},
       }) {
    CAPTURE(c.words);
    CHECK(c.value.kind() == c.kind);
    CHECK(to_string(c.value) == c.words);
  }
  CHECK(Value::exact(0) == Value::zero());
  CHECK(Value::between(7, 7) == Value::exact(7));
  CHECK(Value::zero() != Value::unknown());
  CHECK(Value::unknown() != Value::not_reported());
  CHECK(to_string(Value::exact(100)) == "100");
  CHECK(to_string(Value::exact(12'345'678)) == "12,345,678");
}

TEST_CASE("sums are honest: they never know more than their parts") {
  CHECK(add(Value::at_least(5), Value::between(2, 3)) == Value::at_least(7));
  CHECK(add(Value::unknown(), Value::exact(3)) == Value::at_least(3));
  CHECK(add(Value::withheld(), Value::exact(3)) == Value::at_least(3));
  CHECK(add(Value::not_reported(), Value::at_most(3)) == Value::at_least(0));
  CHECK(add(Value::exact(2), Value::exact(3)) == Value::exact(5));
  CHECK(add(Value::at_most(2), Value::at_most(3)) == Value::at_most(5));
  CHECK(add(Value::at_most(2), Value::exact(3)) == Value::between(3, 5));
  CHECK(add(Value::between(1, 2), Value::between(3, 5)) == Value::between(4, 7));
  CHECK(add(Value::approximate(300), Value::exact(5)) == Value::approximate(305));
  CHECK(add(Value::approximate(300), Value::between(2, 3)) == Value::between(302, 303));
  CHECK(add(Value::unknown(), Value::unknown()) == Value::unknown());
  CHECK(add(Value::withheld(), Value::withheld()) == Value::withheld());
  CHECK(add(Value::withheld(), Value::not_reported()) == Value::unknown());
  CHECK(add(Value::zero(), Value::not_reported()) == Value::not_reported());
}

TEST_CASE("a sum too large for a number stays the largest instead of wrapping") {
  CHECK(add(Value::exact(largest), Value::exact(1)) == Value::exact(largest));
  CHECK(add(Value::between(1, largest), Value::exact(9)) == Value::between(10, largest));
}

TEST_CASE("a total says how many of its parts were approximate, unknown, silent or withheld") {
  const std::vector<Value> values{Value::exact(1'200),  Value::unknown(),      Value::zero(),
                                  Value::unknown(),     Value::not_reported(), Value::withheld(),
                                  Value::approximate(4)};
  const Total sum = total(values);
  CHECK(sum.sum == Value::at_least(1'204));
  CHECK(sum.parts == 7);
  CHECK(to_string(sum) == "at least 1,204 (1 approximate, 2 unknown, 1 not reported, 1 withheld)");
  CHECK(to_string(total({})) == "none");
  CHECK(to_string(total(std::vector{Value::exact(2), Value::exact(3)})) == "5");
}

TEST_CASE("two values are compatible when both can be true of one thing") {
  CHECK(compatible(Value::at_least(5), Value::exact(7)));
  CHECK(!compatible(Value::exact(5), Value::exact(7)));
  CHECK(!compatible(Value::at_least(5), Value::exact(4)));
  CHECK(compatible(Value::between(1, 5), Value::between(5, 9)));
  CHECK(!compatible(Value::between(1, 4), Value::between(5, 9)));
  CHECK(compatible(Value::approximate(300), Value::exact(310)));
  CHECK(!compatible(Value::approximate(300), Value::exact(340)));
  CHECK(compatible(Value::unknown(), Value::exact(3)));
  CHECK(!compatible(Value::zero(), Value::at_least(1)));
  CHECK(compatible(Value::approximate(largest), Value::exact(largest)));
}

}  // namespace
}  // namespace vigil
