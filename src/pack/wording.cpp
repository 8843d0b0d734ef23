#include "pack/wording.h"

#include <algorithm>

#include "model/date_words.h"

namespace vigil::pack {
namespace {

std::string without_hyphens(std::string_view word) {
  std::string out(word);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string ordinal(std::int64_t number) {
  const std::int64_t tens = number % 100;
  const bool teen = tens >= 11 && tens <= 13;
  const std::int64_t last = teen ? 0 : number % 10;
  const char* ending = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return std::to_string(number) + ending;
}

struct InWords {
  std::string operator()(const std::string& word) const { return word; }
  std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
  std::string operator()(std::int64_t number) const { return ordinal(number); }
  std::string operator()(const Value& value) const { return to_string(value); }
  std::string operator()(const Money& money) const {
    return money.currency + ' ' + to_string(money.amount);
  }
};

// How the pack's words name a value: words and flags only.
std::string key_of(const FieldValue& value) {
  if (const auto* word = std::get_if<std::string>(&value)) return *word;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  return {};
}

std::string put_in(std::string_view form, std::string_view value) {
  const std::size_t at = form.find("{}");
  if (at == std::string_view::npos) return std::string(value);
  return std::string(form.substr(0, at)) + std::string(value) + std::string(form.substr(at + 2));
}

std::string_view remark(Certainty certainty) {
  switch (certainty) {
    case Certainty::stated:
      return "";
    case Certainty::estimated:
      return " (estimated)";
    case Certainty::alleged:
      return " (alleged)";
    case Certainty::denied:
      return " (denied)";
  }
  return "";
}

}  // namespace

Wording::Wording(const Pack& pack) : pack_(pack) {
  for (std::size_t i = 0; i < pack.topics.size(); ++i) topics_.emplace(pack.topics[i].key, i);
  for (std::size_t i = 0; i < pack.countries.size(); ++i) {
    countries_.emplace(pack.countries[i].code, i);
  }
}

const Topic* Wording::topic(std::string_view key) const {
  const auto found = topics_.find(std::string(key));
  return found == topics_.end() ? nullptr : &pack_.topics[found->second];
}

const TopicField* Wording::field(const Topic* topic, std::string_view name) {
  if (topic == nullptr) return nullptr;
  const auto found = std::find_if(topic->fields.begin(), topic->fields.end(),
                                  [&](const TopicField& f) { return f.name == name; });
  return found == topic->fields.end() ? nullptr : &*found;
}

std::string Wording::topic_name(std::string_view key) const {
  const Topic* known = topic(key);
  return known != nullptr ? known->name : std::string(key);
}

const Country* Wording::country(std::string_view code) const {
  const auto found = countries_.find(std::string(code));
  return found == countries_.end() ? nullptr : &pack_.countries[found->second];
}

std::string Wording::country_name(std::string_view code) const {
  const Country* known = country(code);
  return known != nullptr ? known->name : std::string(code);
}

std::string Wording::value(const TopicField* field, const FieldValue& value) const {
  const std::string key = key_of(value);
  if (field != nullptr && !key.empty()) {
    if (const auto words = field->words.find(key); words != field->words.end()) {
      return words->second;
    }
    if (!field->values.empty()) return without_hyphens(key);
  }
  // Places and actors may be countries, by their code.
  if (std::holds_alternative<std::string>(value)) return country_name(key);
  return in_words(value);
}

std::string Wording::phrase(const Topic* topic, const Field& field) const {
  const TopicField* known = Wording::field(topic, field.name);
  const std::string words = value(known, field.value);
  const std::string label =
      known == nullptr || known->label.empty() ? without_hyphens(field.name) : known->label;
  const std::string form = known == nullptr ? std::string() : known->form;
  if (const auto* count = std::get_if<Value>(&field.value); count != nullptr && !form.empty()) {
    if (!count->has_number()) return label + ": " + words;  // "Killed: unknown".
    if (count->kind() == ValueKind::zero) return put_in(form, "0");
  }
  const bool bare_flag = std::holds_alternative<bool>(field.value) &&
                         (known == nullptr || !known->words.contains(key_of(field.value)));
  return bare_flag ? label + ": " + words : put_in(form, words);
}

std::string Wording::fields(const Statement& statement) const {
  const Topic* known = topic(statement.topic);
  std::string out;
  for (const Field& field : statement.fields) {
    if (!out.empty()) out += ", ";
    out += phrase(known, field);
  }
  const std::string_view surely = remark(statement.certainty);
  return out.append(out.empty() && !surely.empty() ? surely.substr(1) : surely);
}

std::string Wording::claim(const Statement& statement) const {
  std::string out = fields(statement);
  if (statement.date) out += (out.empty() ? "" : ", ") + vigil::in_words(*statement.date);
  if (!statement.speaker.empty()) out += ", according to " + statement.speaker;
  return out;
}

std::string in_words(const FieldValue& value) {
  return std::visit(InWords{}, value);
}

std::string notes_in_words(const std::vector<int>& notes) {
  if (notes.empty()) return {};
  std::string out = notes.size() == 1 ? "note " : "notes ";
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (i > 0) out += i + 1 == notes.size() ? " and " : ", ";
    out += std::to_string(notes[i]);
  }
  return out;
}

}  // namespace vigil::pack
