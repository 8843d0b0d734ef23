#include "model/parse_value.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("each kind of count is read back from its own words") {
  for (const Value& value :
       {Value::exact(12), Value::exact(1'404'819), Value::zero(), Value::at_least(40),
        Value::at_most(2'000), Value::approximate(300), Value::between(800'000, 1'000'000),
        Value::unknown(), Value::not_reported(), Value::withheld()}) {
    CAPTURE(to_string(value));
    CHECK(parse_value(to_string(value)) == value);
  }
}

TEST_CASE("the short forms of tables are counts too") {
  CHECK(parse_value(" 1204 ") == Value::exact(1'204));
  CHECK(parse_value(">=40") == Value::at_least(40));
  CHECK(parse_value("<= 20") == Value::at_most(20));
  CHECK(parse_value("~300") == Value::approximate(300));
  CHECK(parse_value("10-20") == Value::between(10, 20));
  CHECK(parse_value("10–20") == Value::between(10, 20));
  CHECK(parse_value("0") == Value::zero());
  CHECK(parse_value("None") == Value::zero());
}

TEST_CASE("what is no count is none") {
  for (const char* words : {"", "-3", "some", "1,20", "12,04", ",204", "1,2345", "3.5", "20-10",
                            "at least", "12 weirs", "99999999999999999999"}) {
    CAPTURE(words);
    CHECK(!parse_value(words));
  }
}

}  // namespace
}  // namespace vigil
