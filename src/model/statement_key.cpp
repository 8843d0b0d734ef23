#include "model/statement_key.h"

#include <algorithm>
#include <map>

#include "base/digest.h"
#include "base/unicode.h"

namespace vigil {
namespace {

constexpr std::size_t digits = 8;  // Of the digest: enough to tell a report's claims apart.

struct InWords {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Value& value) const { return to_string(value); }
  std::string operator()(const Money& money) const {
    const bool one = money.amount.high() == money.amount.low();
    return (one ? std::to_string(money.amount.low()) : to_string(money.amount)) + " " +
           money.currency;
  }
};

bool is_figure(const FieldValue& value) {
  return std::holds_alternative<Value>(value) || std::holds_alternative<Money>(value);
}

}  // namespace

std::string core_of(const Statement& statement, std::span<const std::string> required) {
  std::string core = statement.topic + " " + statement.country;
  for (const Field& field : statement.fields) {
    const bool core_field = required.empty() ? is_figure(field.value)
                                             : std::find(required.begin(), required.end(),
                                                         field.name) != required.end();
    if (core_field) core += " " + field.name + "=" + std::visit(InWords{}, field.value);
  }
  return core;
}

void name_statements(std::string_view report, std::string_view text,
                     std::vector<StatementRecord>& records) {
  std::map<std::string, int> seen;
  for (StatementRecord& record : records) {
    const std::string words = fold(collapse_blanks(slice<TextSpace>(text, record.statement.where)));
    const std::string digest = to_hex(sha256(record.core + "\n" + words));
    record.key = std::string(report) + "#s-" + digest.substr(0, digits);
    const int times = ++seen[record.key];
    if (times > 1) record.key += "-" + std::to_string(times);
  }
}

}  // namespace vigil
