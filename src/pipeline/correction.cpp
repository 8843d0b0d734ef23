#include "pipeline/correction.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "pack/lookup.h"

namespace vigil::pipeline {
namespace {

Error wrong(std::string message) {
  return {Errc::invalid_input, std::move(message)};
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<Value> count_in(std::string_view text) {
  if (text == "unknown") return Value::unknown();
  if (const auto number = whole_number(text)) return Value::exact(*number);
  if (text.starts_with('~')) {
    const auto number = whole_number(text.substr(1));
    return number ? std::optional(Value::approximate(*number)) : std::nullopt;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const auto low = whole_number(text.substr(0, dots));
  const auto high = whole_number(text.substr(dots + 2));
  if (low && high && *low <= *high) return Value::between(*low, *high);
  if (low && text.size() == dots + 2) return Value::at_least(*low);
  if (high && dots == 0) return Value::at_most(*high);
  return std::nullopt;
}

std::optional<Money> money_in(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || text.size() != blank + 4) return std::nullopt;
  const auto amount = count_in(text.substr(0, blank));
  return amount ? std::optional(Money{*amount, std::string(text.substr(blank + 1))}) : std::nullopt;
}

// The value that was meant: of the kind that the field has already, else of the kind it looks like.
std::optional<FieldValue> value_in(std::string_view text, const FieldValue* before) {
  const auto as = [](auto value) {
    return value ? std::optional<FieldValue>(*value) : std::nullopt;
  };
  if (before != nullptr) {
    if (std::holds_alternative<Value>(*before)) return as(count_in(text));
    if (std::holds_alternative<Money>(*before)) return as(money_in(text));
    if (std::holds_alternative<std::int64_t>(*before)) return as(whole_number(text));
    if (std::holds_alternative<std::string>(*before)) return FieldValue(std::string(text));
  }
  if (text == "true" || text == "false") return FieldValue(text == "true");
  if (before != nullptr) return std::nullopt;
  if (const auto count = count_in(text)) return FieldValue(*count);
  if (const auto money = money_in(text)) return FieldValue(*money);
  return FieldValue(std::string(text));
}

class Corrector {
 public:
  Corrector(const Pack& pack, const Topic& topic, Statement statement)
      : pack_(pack), topic_(topic), statement_(std::move(statement)) {}

  Result<> set(std::string_view name, std::string_view value) {
    if (name == "date") return set_date(value);
    if (name == "certainty") return set_certainty(value);
    if (name == "country") return set_country(value);
    if (name == "notes") return set_notes(value);
    if (name != "speaker") return set_field(name, value);
    statement_.speaker = value;
    statement_.speaker_where = {};
    return {};
  }

  Result<Statement> done() {
    for (const TopicField& field : topic_.fields) {
      if (!field.required || find(field.name) != statement_.fields.end()) continue;
      return wrong("A statement of the topic " + topic_.key + " needs \"" + field.name + "\".");
    }
    std::stable_sort(statement_.fields.begin(), statement_.fields.end(),
                     [&](const Field& a, const Field& b) { return rank(a) < rank(b); });
    return std::move(statement_);
  }

 private:
  std::vector<Field>::iterator find(std::string_view name) {
    return std::find_if(statement_.fields.begin(), statement_.fields.end(),
                        [&](const Field& field) { return field.name == name; });
  }

  std::ptrdiff_t rank(const Field& field) const {
    return std::find_if(topic_.fields.begin(), topic_.fields.end(),
                        [&](const TopicField& one) { return one.name == field.name; }) -
           topic_.fields.begin();
  }

  Result<> set_date(std::string_view value) {
    statement_.date = Edtf::parse(value);
    statement_.date_where = {};
    if (statement_.date || value.empty()) return {};
    return wrong("\"" + std::string(value) + "\" is no date in EDTF, such as 2004-04 or 1997/...");
  }

  Result<> set_certainty(std::string_view value) {
    const auto certainty = parse_certainty(value.empty() ? "stated" : value);
    if (!certainty) return wrong("A certainty is stated, estimated, alleged or denied.");
    statement_.certainty = *certainty;
    return {};
  }

  Result<> set_country(std::string_view value) {
    const auto index = pack::Lookup(pack_).country_by_any(value);
    if (!index) return wrong("The pack knows no country \"" + std::string(value) + "\".");
    statement_.country = pack_.countries[*index].code;
    return {};
  }

  Result<> set_notes(std::string_view value) {
    statement_.notes.clear();
    while (!value.empty()) {
      const std::size_t end = std::min(value.find(','), value.size());
      const auto number = whole_number(value.substr(0, end));
      if (!number || *number > 100'000) return wrong("Notes are numbers: notes=3,4.");
      statement_.notes.push_back(static_cast<int>(*number));
      value.remove_prefix(std::min(end + 1, value.size()));
    }
    return {};
  }

  Result<> set_field(std::string_view name, std::string_view text) {
    const auto known = std::find_if(topic_.fields.begin(), topic_.fields.end(),
                                    [&](const TopicField& field) { return field.name == name; });
    if (known == topic_.fields.end()) return wrong(no_field(name));
    const auto at = find(name);
    if (text.empty()) {
      if (at != statement_.fields.end()) statement_.fields.erase(at);
      return {};
    }
    if (!known->values.empty() &&
        std::find(known->values.begin(), known->values.end(), text) == known->values.end()) {
      return wrong("\"" + std::string(name) + "\" is one of: " + listed(known->values) + ".");
    }
    const auto value = value_in(text, at == statement_.fields.end() ? nullptr : &at->value);
    if (!value) {
      return wrong("\"" + std::string(text) + "\" is no value of \"" + std::string(name) +
                   "\": a count is 500, 500..700, 500.., ..20, ~300 or unknown; money is "
                   "\"3000000 USD\".");
    }
    if (at != statement_.fields.end()) statement_.fields.erase(at);
    statement_.fields.push_back({std::string(name), *value, {}});
    return {};
  }

  std::string no_field(std::string_view name) const {
    std::vector<std::string> names;
    for (const TopicField& field : topic_.fields) names.push_back(field.name);
    return "The topic " + topic_.key + " has no \"" + std::string(name) +
           "\". It has: " + listed(names) + "; and date, certainty, speaker, country, notes.";
  }

  static std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
  }

  const Pack& pack_;
  const Topic& topic_;
  Statement statement_;
};

}  // namespace

Result<Statement> corrected(const Pack& pack, const Statement& read,
                            std::span<const std::string> settings) {
  const auto topic = std::find_if(pack.topics.begin(), pack.topics.end(),
                                  [&](const Topic& one) { return one.key == read.topic; });
  if (topic == pack.topics.end()) return wrong("The pack knows no topic " + read.topic + ".");
  Corrector corrector(pack, *topic, read);
  for (const std::string& setting : settings) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos) {
      return wrong("\"" + setting + "\" is not of the form FIELD=VALUE.");
    }
    const std::string_view text = setting;
    TRY(corrector.set(text.substr(0, equals), text.substr(equals + 1)));
  }
  return corrector.done();
}

}  // namespace vigil::pipeline
