#include "extract/fields.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "base/ascii.h"
#include "extract/clauses.h"
#include "extract/phrase_bounds.h"

namespace vigil::extract {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t to_number(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Small words that count: "a woman", "both soldiers", "no wells".
std::optional<Value> small_number(std::string_view text) {
  const std::string word = lower(text.substr(0, text.find(' ')));
  if (word == "not") return Value::zero();  // "not a single", "not one".
  if (word == "a" || word == "an" || word == "one" || word == "another") return Value::exact(1);
  if (word == "both" || word == "two") return Value::exact(2);
  if (word == "no" || word == "none") return Value::zero();
  return std::nullopt;
}

constexpr std::string_view not_fields[] = {"country", "countries", "date", "speaker"};

using Set = std::vector<Field>;

bool has(const Set& set, const std::string& name) {
  return std::any_of(set.begin(), set.end(), [&](const Field& f) { return f.name == name; });
}

void add_where_missing(const Field& field, std::vector<Set>& sets) {
  for (Set& set : sets) {
    if (!has(set, field.name)) set.push_back(field);
  }
}

// Each set with each value of the name. A field of another name comes before the value that it
// belongs to.
std::vector<Set> with_each(const std::vector<Set>& sets, const std::string& name,
                           const std::vector<Field>& found) {
  std::vector<Set> all;
  for (const Set& set : sets) {
    Set beside;
    for (const Field& field : found) {
      if (field.name != name) {
        beside.push_back(field);
        continue;
      }
      Set made = set;
      std::erase_if(made, [&](const Field& f) { return f.name == name || has(beside, f.name); });
      made.insert(made.end(), beside.begin(), beside.end());
      made.push_back(field);
      all.push_back(std::move(made));
      beside.clear();
    }
  }
  return all;
}

const Topic* topic_of(const Pack& pack, std::string_view key) {
  const auto topic = std::find_if(pack.topics.begin(), pack.topics.end(),
                                  [&](const Topic& t) { return t.key == key; });
  return topic == pack.topics.end() ? nullptr : &*topic;
}

}  // namespace

FieldReader::FieldReader(const Pack& pack, const SlotText& sentence, std::string_view paragraph,
                         const TopicPatterns& topic)
    : sentence_(sentence),
      paragraph_(paragraph),
      topic_(topic),
      known_(topic_of(pack, topic.topic)) {}

std::string FieldReader::words(std::size_t begin, std::size_t end) const {
  const TextSpan where = sentence_.to_paragraph(begin, end);
  std::string_view shown = paragraph_.substr(where.begin, where.size());
  const auto trim = [&] {
    while (!shown.empty() &&
           std::string_view(" ,.;\"").find(shown.front()) != std::string_view::npos)
      shown.remove_prefix(1);
    while (!shown.empty() &&
           std::string_view(" ,.;\"").find(shown.back()) != std::string_view::npos)
      shown.remove_suffix(1);
  };
  trim();
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view article :
         {"The ", "the ", "A ", "a ", "An ", "an ", "Its ", "its ", "their ", "Their "}) {
      if (!shown.starts_with(article)) continue;
      shown.remove_prefix(article.size());
      again = true;
    }
  }
  trim();
  std::string text(shown);
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

bool FieldReader::is_free_text(std::string_view field) const {
  return field == "place" || field == "actor" || field == "visitor" || field == "partner";
}

// Every number with its kind inside the words: "456 <ITEM> and 127 <ITEM>".
std::vector<Field> FieldReader::items(const Capture& capture) const {
  std::vector<Field> found;
  const auto put = [&](const std::string& name, const Slot& number) {
    if (!number.number || name.empty()) return;
    if (!has(found, name)) found.push_back({name, *number.number, number.where});
  };
  for (const Slot* slot : sentence_.slots_in(capture.begin, capture.end)) {
    if (slot->kind == "AREA") put("area", *slot);
    Slot number = *slot;
    std::string name;
    for (const Slot& inner : slot->inner) {
      if (inner.kind == "NUMBER" && !number.number) number.number = inner.number;
      if (inner.kind != "NUMBER" && !inner.value.empty()) name = inner.value;
    }
    if (!number.number && is_number(slot->value))
      number.number = Value::exact(to_number(slot->value));
    put(name, number);
  }
  return found;
}

// Who acts, where: words as they stand, or the code of a country.
std::vector<Field> FieldReader::free_text(const Capture& capture) const {
  const auto slots = sentence_.slots_in(capture.begin, capture.end);
  std::vector<const Slot*> named;
  std::copy_if(slots.begin(), slots.end(), std::back_inserter(named),
               [](const Slot* slot) { return slot->kind == "COUNTRY" && !slot->value.empty(); });
  const bool as_code =
      std::find(topic_.codes.begin(), topic_.codes.end(), capture.name) != topic_.codes.end();
  if (as_code && named.size() == 1) return {{capture.name, named[0]->value, named[0]->where}};
  const bool country_alone = slots.size() == 1 && slots.front()->kind == "COUNTRY" &&
                             capture.end - capture.begin <= std::string_view("<COUNTRY>").size();
  // As who does it: its code tells whether it is the statement's own.
  if (country_alone && capture.name == "actor") {
    return {{capture.name, slots.front()->value, slots.front()->where}};
  }
  // As a place it is said by the statement's own country.
  if (country_alone && capture.name == "place") return {};
  const std::optional<Phrase> phrase =
      capture.name == "place" ? place_within(sentence_.text(), capture.begin, capture.end)
                              : doer_within(sentence_.text(), capture.begin, capture.end);
  if (!phrase) return {};
  std::string text = words(phrase->begin, phrase->end);
  if (text.empty()) return {};
  return {{capture.name, std::move(text), sentence_.to_paragraph(phrase->begin, phrase->end)}};
}

// What a slot tells besides its value.
void FieldReader::add_parts(const Slot& slot, std::vector<Field>& found) const {
  // "Fifth Meeting": what is made of an ordinal is the one of that number.
  for (const Slot& inner : slot.inner) {
    if (inner.kind == "ORDINAL" && is_field("number")) {
      found.push_back({"number", to_number(inner.value), inner.where});
    }
  }
  // "the Oslo negotiations": where they were.
  for (const auto& [name, span] : slot.parts) {
    if (!is_field(name)) continue;
    found.push_back({name, std::string(paragraph_.substr(span.begin, span.size())), span});
  }
}

// "400 and 1,200, respectively": each is a value.
void FieldReader::add_others(const std::string& name, const Slot& slot, std::vector<Field>& found) {
  for (const Slot& other : slot.others) {
    if (other.money) found.push_back({name, *other.money, slot.where});
    if (other.number) found.push_back({name, *other.number, slot.where});
  }
}

// "two children hurt": the number is the group's, and once more that of the kind. False where the
// slot is made of no number.
bool FieldReader::add_count(const std::string& name, const Slot& slot,
                            std::vector<Field>& found) const {
  const Slot* number = nullptr;
  const Slot* kind = nullptr;
  for (const Slot& inner : slot.inner) {
    if (inner.kind == "NUMBER" && number == nullptr) number = &inner;
    if (is_field(inner.value) && inner.value != name) kind = &inner;
  }
  if ((number != nullptr || slot.number) && is_listed(name)) return true;  // A word, not a number.
  std::optional<Value> count;
  if (number != nullptr) count = number->number;
  if (number == nullptr && !slot.inner.empty() && is_number(slot.value)) {
    count = Value::exact(to_number(slot.value));
  }
  if (!count) return false;
  if (kind != nullptr) found.push_back({kind->value, *count, slot.where});
  found.push_back({name, *count, slot.where});
  if (number != nullptr && kind == nullptr) add_others(name, *number, found);
  return true;
}

void FieldReader::add_value(const std::string& name, const Slot& slot, const std::string& treaty,
                            std::vector<Field>& found) const {
  if (const Slot* word = listed(name, slot)) {
    found.push_back({name, word->value, slot.where});
  } else if (add_count(name, slot, found)) {
    return;
  } else if (slot.money) {
    found.push_back({name, *slot.money, slot.where});
    add_others(name, slot, found);
  } else if (slot.number) {
    found.push_back({name, *slot.number, slot.where});
    add_others(name, slot, found);
  } else if (slot.value == "@") {  // "the treaty"
    found.push_back({name, treaty, slot.where});
  } else if (is_number(slot.value)) {
    found.push_back({name, to_number(slot.value), slot.where});
  } else if (!slot.value.empty()) {
    found.push_back({name, slot.value, slot.where});
  }
}

// Words in which nothing was recognised.
std::vector<Field> FieldReader::plain_words(const Capture& capture) const {
  // "it", "which": whatever the pattern says that this is.
  if (Clauses::is_pronoun(sentence_.text().substr(capture.begin, capture.end - capture.begin)))
    return {};
  if (is_listed(capture.name)) return {};
  const TextSpan where = sentence_.to_paragraph(capture.begin, capture.end);
  if (const auto number = small_number(paragraph_.substr(where.begin, where.size()))) {
    return {{capture.name, *number, where}};
  }
  std::string text = words(capture.begin, capture.end);
  if (text.empty() || !sentence_.slots_in(capture.begin, capture.end).empty()) return {};
  return {{capture.name, std::move(text), where}};
}

std::vector<Field> FieldReader::values(const Capture& capture, const std::string& treaty) const {
  if (is_free_text(capture.name)) return free_text(capture);
  std::vector<Field> found;
  for (const Slot* slot : sentence_.slots_in(capture.begin, capture.end)) {
    if (slot->kind == "DATE" || slot->kind == "DEMONYM") continue;
    add_parts(*slot, found);
    add_value(capture.name, *slot, treaty, found);
  }
  // "40 of the army's sappers": a figure, and not what a word for them means besides.
  const auto is_own = [&](const Field& field) { return field.name == capture.name; };
  const bool counted = std::any_of(found.begin(), found.end(), [&](const Field& field) {
    return is_own(field) && std::holds_alternative<Value>(field.value);
  });
  if (counted) {
    std::erase_if(found, [&](const Field& field) {
      return is_own(field) && std::holds_alternative<std::string>(field.value);
    });
  }
  return found.empty() ? plain_words(capture) : found;
}

const TopicField* FieldReader::field_of(std::string_view name) const {
  if (known_ == nullptr) return nullptr;
  const auto field = std::find_if(known_->fields.begin(), known_->fields.end(),
                                  [&](const TopicField& f) { return f.name == name; });
  return field == known_->fields.end() ? nullptr : &*field;
}

// As the topic lists its fields; what is none of them comes last.
std::size_t FieldReader::order(std::string_view name) const {
  const TopicField* field = field_of(name);
  if (field == nullptr) return SIZE_MAX;
  return static_cast<std::size_t>(field - known_->fields.data());
}

// Of the slots that a slot is made of, the one whose value the field may have.
const Slot* FieldReader::listed(const std::string& name, const Slot& slot) const {
  const TopicField* field = field_of(name);
  if (field == nullptr) return nullptr;
  for (const Slot& inner : slot.inner) {
    const auto& values = field->values;
    if (std::find(values.begin(), values.end(), inner.value) != values.end()) return &inner;
  }
  return nullptr;
}

bool FieldReader::is_listed(const std::string& name) const {
  const TopicField* field = field_of(name);
  return field != nullptr && !field->values.empty();
}

// What the pattern itself says.
std::vector<Field> FieldReader::given(const Pattern& pattern, const std::string& treaty) const {
  Set set;
  for (const auto& [name, value] : pattern.fields) {
    Field field{name, value, {}};
    if (value == "@treaty") {
      field.value = treaty;
    } else if (is_number(value) && name != "article") {
      field.value = Value::exact(to_number(value));
    } else if (value == "true" || value == "false") {
      field.value = value == "true";
    }
    set.push_back(std::move(field));
  }
  return set;
}

std::vector<std::vector<Field>> FieldReader::read(const Match& match,
                                                  const std::string& treaty) const {
  std::vector<Set> sets{given(*match.pattern, treaty)};
  for (const Capture& capture : match.captures) {
    const bool other = std::find(std::begin(not_fields), std::end(not_fields), capture.name) !=
                       std::end(not_fields);
    if (other) continue;
    if (capture.name == "items") {
      for (const Field& field : items(capture)) add_where_missing(field, sets);
      continue;
    }
    const std::vector<Field> found = values(capture, treaty);
    if (!found.empty()) sets = with_each(sets, capture.name, found);
  }
  // What the words of a slot tell besides, though no group holds them.
  for (const Slot* slot : sentence_.slots_in(match.begin, match.end)) {
    for (const auto& [name, span] : slot->parts) {
      if (!is_field(name)) continue;
      add_where_missing({name, std::string(paragraph_.substr(span.begin, span.size())), span},
                        sets);
    }
  }
  for (Set& set : sets) {
    std::stable_sort(set.begin(), set.end(),
                     [&](const Field& a, const Field& b) { return order(a.name) < order(b.name); });
  }
  std::erase_if(sets, [](const Set& set) { return set.empty(); });
  return sets;
}

}  // namespace vigil::extract
