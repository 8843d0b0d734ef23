#include "extract/fields.h"

#include <algorithm>
#include <charconv>

#include "extract/clauses.h"

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

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return made;
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

}  // namespace

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
    const bool there =
        std::any_of(found.begin(), found.end(), [&](const Field& f) { return f.name == name; });
    if (!there) found.push_back({name, *number.number, number.where});
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

std::vector<Field> FieldReader::values(const Capture& capture, const std::string& treaty) const {
  std::vector<Field> found;
  const TextSpan where = sentence_.to_paragraph(capture.begin, capture.end);
  const auto slots = sentence_.slots_in(capture.begin, capture.end);
  const bool as_code =
      std::find(topic_.codes.begin(), topic_.codes.end(), capture.name) != topic_.codes.end();
  if (is_free_text(capture.name)) {
    const auto named = std::count_if(slots.begin(), slots.end(), [](const Slot* slot) {
      return slot->kind == "COUNTRY" && !slot->value.empty();
    });
    for (const Slot* slot : slots) {
      if (slot->kind != "COUNTRY" || slot->value.empty()) continue;
      if (as_code && named == 1) return {{capture.name, slot->value, slot->where}};
      break;
    }
    // A country alone, as who does it: its code tells whether it is the statement's own.
    if (slots.size() == 1 && slots.front()->kind == "COUNTRY" && capture.name == "actor") {
      const bool alone = capture.end - capture.begin <= std::string_view("<COUNTRY>").size();
      if (alone) return {{capture.name, slots.front()->value, slots.front()->where}};
    }
    // A country alone is said by the statement's own country.
    const bool alone = slots.size() == 1 && slots.front()->kind == "COUNTRY" &&
                       capture.end - capture.begin <= std::string_view("<COUNTRY>").size();
    if (capture.name == "place" && alone) return {};
    std::string text = words(capture.begin, capture.end);
    if (text.empty()) return {};
    return {{capture.name, std::move(text), where}};
  }
  for (const Slot* slot : slots) {
    if (slot->kind == "DATE" || slot->kind == "DEMONYM") continue;
    // "Fifth Meeting": what is made of an ordinal is the one of that number.
    for (const Slot& inner : slot->inner) {
      if (inner.kind == "ORDINAL" && order("number") < 100) {
        found.push_back({"number", to_number(inner.value), inner.where});
      }
    }
    // "the Oslo negotiations": where they were.
    for (const auto& [name, span] : slot->parts) {
      if (order(name) < 100)
        found.push_back({name, std::string(paragraph_.substr(span.begin, span.size())), span});
    }
    // "two children hurt": the number is the group's, and once more that of the kind.
    const Slot* number = nullptr;
    const Slot* kind = nullptr;
    for (const Slot& inner : slot->inner) {
      if (inner.kind == "NUMBER" && number == nullptr) number = &inner;
      if (order(inner.value) < 100 && inner.value != capture.name) kind = &inner;
    }
    if (const Slot* word = listed(capture.name, *slot)) {
      found.push_back({capture.name, word->value, slot->where});
      continue;
    }
    if ((number != nullptr || slot->number) && is_listed(capture.name))
      continue;  // A word of a list, not a number.
    std::optional<Value> count;
    if (number != nullptr) count = number->number;
    if (number == nullptr && !slot->inner.empty() && is_number(slot->value)) {
      count = Value::exact(to_number(slot->value));
    }
    if (count) {
      if (kind != nullptr) found.push_back({kind->value, *count, slot->where});
      found.push_back({capture.name, *count, slot->where});
      continue;
    }
    if (slot->money) {
      found.push_back({capture.name, *slot->money, slot->where});
    } else if (slot->number) {
      found.push_back({capture.name, *slot->number, slot->where});
    } else if (slot->value == "@") {  // "the treaty"
      found.push_back({capture.name, treaty, slot->where});
    } else if (is_number(slot->value)) {
      found.push_back({capture.name, to_number(slot->value), slot->where});
    } else if (!slot->value.empty()) {
      found.push_back({capture.name, slot->value, slot->where});
    }
  }
  if (!found.empty()) return found;
  // "it", "which": whatever the pattern says that this is.
  if (Clauses::is_pronoun(sentence_.text().substr(capture.begin, capture.end - capture.begin)))
    return {};
  const std::string text = words(capture.begin, capture.end);
  const TextSpan as_written = where;
  std::string raw(paragraph_.substr(where.begin, where.size()));
  if (is_listed(capture.name)) return {};
  if (const auto number = small_number(raw)) return {{capture.name, *number, as_written}};
  if (text.empty() || !slots.empty()) return {};
  return {{capture.name, text, where}};
}

// Of the slots that a slot is made of, the one whose value the field may have.
const Slot* FieldReader::listed(const std::string& field, const Slot& slot) const {
  for (const Topic& topic : pack_.topics) {
    if (topic.key != topic_.topic) continue;
    for (const TopicField& known : topic.fields) {
      if (known.name != field) continue;
      for (const Slot& inner : slot.inner) {
        if (std::find(known.values.begin(), known.values.end(), inner.value) != known.values.end())
          return &inner;
      }
    }
  }
  return nullptr;
}

bool FieldReader::is_listed(const std::string& field) const {
  for (const Topic& topic : pack_.topics) {
    if (topic.key != topic_.topic) continue;
    for (const TopicField& known : topic.fields) {
      if (known.name == field && !known.values.empty()) return true;
    }
  }
  return false;
}

int FieldReader::order(const std::string& field) const {
  for (const Topic& topic : pack_.topics) {
    if (topic.key != topic_.topic) continue;
    for (std::size_t i = 0; i < topic.fields.size(); ++i) {
      if (topic.fields[i].name == field) return static_cast<int>(i);
    }
  }
  return 100;
}

std::vector<std::vector<Field>> FieldReader::read(const Match& match,
                                                  const std::string& treaty) const {
  std::vector<std::vector<Field>> sets(1);
  for (const auto& [name, value] : match.pattern->fields) {
    Field field{name, value, {}};
    if (value == "@treaty") {
      field.value = treaty;
    } else if (is_number(value) && name != "article") {
      field.value = Value::exact(to_number(value));
    } else if (value == "true" || value == "false") {
      field.value = value == "true";
    }
    sets.front().push_back(std::move(field));
  }
  for (const Capture& capture : match.captures) {
    const bool other = std::find(std::begin(not_fields), std::end(not_fields), capture.name) !=
                       std::end(not_fields);
    if (other) continue;
    if (capture.name == "items") {
      for (Field& field : items(capture)) {
        for (auto& set : sets) {
          const bool there = std::any_of(set.begin(), set.end(),
                                         [&](const Field& f) { return f.name == field.name; });
          if (!there) set.push_back(field);
        }
      }
      continue;
    }
    const std::vector<Field> found = values(capture, treaty);
    if (found.empty()) continue;
    std::vector<std::vector<Field>> next;
    for (const auto& set : sets) {
      // A field of another name comes before the value that it belongs to.
      std::vector<Field> beside;
      for (const Field& field : found) {
        if (field.name != capture.name) {
          beside.push_back(field);
          continue;
        }
        std::vector<Field> made = set;
        std::erase_if(made, [&](const Field& f) {
          return f.name == field.name ||
                 std::any_of(beside.begin(), beside.end(),
                             [&](const Field& part) { return part.name == f.name; });
        });
        made.insert(made.end(), beside.begin(), beside.end());
        made.push_back(field);
        next.push_back(std::move(made));
        beside.clear();
      }
    }
    sets = std::move(next);
  }
  // What the words of a slot tell besides, though no group holds them.
  for (const Slot* slot : sentence_.slots_in(match.begin, match.end)) {
    for (const auto& [name, span] : slot->parts) {
      for (auto& set : sets) {
        const bool there = std::any_of(
            set.begin(), set.end(), [&wanted = name](const Field& f) { return f.name == wanted; });
        if (there || order(name) == 100) continue;
        set.push_back({name, std::string(paragraph_.substr(span.begin, span.size())), span});
      }
    }
  }
  for (auto& set : sets) {
    std::stable_sort(set.begin(), set.end(),
                     [&](const Field& a, const Field& b) { return order(a.name) < order(b.name); });
  }
  std::erase_if(sets, [](const auto& set) { return set.empty(); });
  return sets;
}

}  // namespace vigil::extract
