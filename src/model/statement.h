#pragma once
// Statement: who claims what about which country, when it holds, how surely, resting on which
// notes, at which words (the interchange form is docs/formats.md, "Statement").

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/span.h"
#include "model/edtf.h"
#include "model/value.h"

namespace vigil {

// How surely the text says it. `denied`: the fields hold the proposition that is denied.
enum class Certainty { stated, estimated, alleged, denied };

std::string_view to_string(Certainty certainty);
std::optional<Certainty> parse_certainty(std::string_view text);

struct Money {
  Value amount = Value::zero();  // In whole units: one sum, or the bounds that the text puts on it.
  std::string currency;          // ISO 4217: "USD".
  friend bool operator==(const Money&, const Money&) = default;
};

// A word ("signed", a place), yes or no, an ordinal (5 for the Fifth), a count, money.
using FieldValue = std::variant<std::string, bool, std::int64_t, Value, Money>;

struct Field {
  std::string name;
  FieldValue value;
  TextSpan where;  // Its words; empty when no words of their own give it.
  friend bool operator==(const Field&, const Field&) = default;
};

struct Statement {
  std::string country;        // Code of the country or area that it is about.
  std::string topic;          // Key of a topic of the pack.
  std::vector<Field> fields;  // In the topic's order.
  std::optional<Edtf> date;   // When it holds or took place.
  TextSpan date_where;
  Certainty certainty = Certainty::stated;
  std::string speaker;  // As the text names it; empty for the report's own voice.
  TextSpan speaker_where;
  std::vector<int> notes;  // Numbers, in text order.
  TextSpan where;          // The words of the whole claim.
  friend bool operator==(const Statement&, const Statement&) = default;
};

// The value of that field; null when the statement lacks it.
const FieldValue* value_of(const Statement& statement, std::string_view field);

}  // namespace vigil
