#include "model/fields_json.h"
#include "model/json.h"

namespace vigil {

Json to_json(const Value& value) {
  switch (value.kind()) {
    case ValueKind::exact:
    case ValueKind::zero:
      return value.low();
    case ValueKind::range:
      return {{"low", value.low()}, {"high", *value.high()}};
    case ValueKind::at_least:
      return {{"low", value.low()}};
    case ValueKind::at_most:
      return {{"high", *value.high()}};
    case ValueKind::approximate:
      return {{"about", value.low()}};
    case ValueKind::unknown:
      return {{"kind", "unknown"}};
    case ValueKind::not_reported:
      return {{"kind", "not-reported"}};
    case ValueKind::withheld:
      return {{"kind", "withheld"}};
  }
  return {};
}

Result<Value> value_from_json(const Json& json) {
  const Json wrapped = json.is_number() ? Json{{"number", json}} : json;
  Fields fields(wrapped, "count");
  const bool bare = json.is_number();
  const std::int64_t number = fields.number("number");
  const bool low = fields.has("low");
  const bool high = fields.has("high");
  const std::int64_t low_number = fields.number("low");
  const std::int64_t high_number = fields.number("high");
  const bool about = fields.has("about");
  const std::int64_t about_number = fields.number("about");
  const std::string kind = fields.text("kind");
  for (const std::int64_t given : {number, low_number, high_number, about_number}) {
    if (given < 0) fields.fail("number", "0 or more");
  }
  if (low && high && low_number > high_number) fields.fail("low", "no larger than \"high\"");
  if (fields.error()) return *fields.error();
  if (bare) return Value::exact(number);
  if (low && high) return Value::between(low_number, high_number);
  if (low) return Value::at_least(low_number);
  if (high) return Value::at_most(high_number);
  if (about) return Value::approximate(about_number);
  if (kind == "unknown") return Value::unknown();
  if (kind == "not-reported") return Value::not_reported();
  if (kind == "withheld") return Value::withheld();
  return Error{Errc::invalid_input,
               "A count must be a whole number, or an object with \"low\", \"high\", \"about\" or "
               "\"kind\" (unknown, not-reported, withheld)."};
}

}  // namespace vigil
