#include "extract/whose.h"

#include <algorithm>

#include <re2/re2.h>

#include "extract/fits.h"

namespace vigil::extract {

// The countries that begin a clause before `before`: its subject.
std::optional<Whose::Subject> Whose::subject_before(std::size_t before) const {
  std::optional<Subject> found;
  const auto slots = scene_.sentence.slots_in(0, before);
  const auto begins = scene_.sentence.slot_begins(0, before);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i]->kind != "COUNTRY" || slots[i]->value.empty()) continue;
    if (!scene_.clauses.begins_subject(begins[i])) continue;
    Subject subject{begins[i], {slots[i]->value}};
    // "Ardenia, Brezia and Costania signed": one subject.
    std::size_t end = begins[i] + slots[i]->kind.size() + 2;
    while (i + 1 < slots.size() && slots[i + 1]->kind == "COUNTRY" &&
           Clauses::joins(scene_.text().substr(end, begins[i + 1] - end))) {
      ++i;
      subject.codes.push_back(slots[i]->value);
      end = begins[i] + slots[i]->kind.size() + 2;
    }
    for (const std::string& code : beside(begins[i])) subject.codes.push_back(code);
    found = std::move(subject);
  }
  return found;
}

// "Like Brezia, Ardenia …", "Ardenia, together with Brezia, …": who else the clause is about.
std::vector<std::string> Whose::beside(std::size_t subject) const {
  std::vector<std::string> codes;
  const auto slots = scene_.sentence.slots_in(0, scene_.text().size());
  const auto begins = scene_.sentence.slot_begins(0, scene_.text().size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i]->kind != "COUNTRY" || slots[i]->value.empty() || begins[i] == subject) continue;
    if (scene_.clauses.is_companion(begins[i], begins[i] + slots[i]->kind.size() + 2, subject))
      codes.push_back(slots[i]->value);
  }
  return codes;
}

// "The Ardenian government signed": a people's own body stands for its country.
std::optional<Whose::Subject> Whose::body_before(std::size_t before) const {
  const auto slots = scene_.sentence.slots_in(0, before);
  const auto begins = scene_.sentence.slot_begins(0, before);
  std::optional<Subject> found;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i]->kind != "DEMONYM" || slots[i]->value.empty()) continue;
    if (scene_.clauses.is_body(begins[i], begins[i] + slots[i]->kind.size() + 2))
      found = Subject{begins[i], {slots[i]->value}};
  }
  return found;
}

// "In Brezia a bill was drafted", "no bill exists in Brezia".
std::optional<Whose::Subject> Whose::theme_of(const Match& match) const {
  const std::size_t from = scene_.clauses.hard_begin(match.begin);
  const std::size_t to = std::min(scene_.clauses.hard_end(match.end), match.end + 40);
  const auto slots = scene_.sentence.slots_in(from, to);
  const auto begins = scene_.sentence.slot_begins(from, to);
  std::optional<Subject> found;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i]->kind != "COUNTRY" || slots[i]->value.empty()) continue;
    if (begins[i] > match.begin && found) break;
    if (scene_.clauses.is_theme(begins[i], begins[i] + slots[i]->kind.size() + 2))
      found = Subject{begins[i], {slots[i]->value}};
  }
  return found;
}

// "The latter …", "the former …": of the two that were named last.
std::optional<std::string> Whose::of_two(std::size_t before) const {
  const auto& named = scene_.context.earlier;
  if (named.size() < 2) return std::nullopt;
  const int which = scene_.clauses.which_of_two(before);
  if (which == 0) return std::nullopt;
  return named[named.size() - (which == 1 ? 2 : 1)];
}

// "None of the three", "Both states": the last that were named.
std::vector<std::string> Whose::several_before(const Match& match) const {
  const int count = scene_.clauses.several_subjects(match.end);
  if (count == 0) return {};
  std::vector<std::string> named = scene_.context.earlier;
  for (const Slot* slot : scene_.sentence.slots_in(0, match.begin)) {
    if (slot->kind != "COUNTRY" || slot->value.empty()) continue;
    std::erase(named, slot->value);
    named.push_back(slot->value);
  }
  const std::size_t wanted = std::min<std::size_t>(static_cast<std::size_t>(count), named.size());
  return {named.end() - static_cast<std::ptrdiff_t>(wanted), named.end()};
}

// "Brezia, which signed", "Brezia, whose parliament had agreed, signed": whoever the clause is
// of.
std::optional<std::string> Whose::antecedent(std::size_t before) const {
  const auto slots = scene_.sentence.slots_in(0, before);
  const auto begins = scene_.sentence.slot_begins(0, before);
  for (std::size_t i = slots.size(); i-- > 0;) {
    if (slots[i]->kind != "COUNTRY" || slots[i]->value.empty()) continue;
    const std::size_t end = begins[i] + slots[i]->kind.size() + 2;
    if (Clauses::leads_on(scene_.text().substr(end, before - end))) return slots[i]->value;
    return std::nullopt;
  }
  return std::nullopt;
}

// "in neighboring Brezia", "in Brezia's south": where it was, nearest to the words.
std::optional<std::string> Whose::place_country(const Match& match) const {
  const auto slots = scene_.sentence.slots_in(0, scene_.text().size());
  const auto begins = scene_.sentence.slot_begins(0, scene_.text().size());
  std::optional<std::string> found;
  std::size_t best = scene_.text().size();
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const bool named = slots[i]->kind == "COUNTRY" || slots[i]->kind == "DEMONYM";
    if (!named || slots[i]->value.empty()) continue;
    // "on the Brezian side of the border" is in Brezia.
    const bool side = scene_.clauses.is_side(begins[i], begins[i] + slots[i]->kind.size() + 2);
    if (!side && (slots[i]->kind == "DEMONYM" || !scene_.clauses.is_place(begins[i]))) continue;
    if (scene_.clauses.is_seat(begins[i])) continue;
    if (!scene_.clauses.same_hard_clause(begins[i], match.begin)) continue;
    const std::size_t far =
        begins[i] > match.begin ? begins[i] - match.begin : match.begin - begins[i];
    if (far < best) {
      best = far;
      found = slots[i]->value;
    }
  }
  return found;
}

// "A Brezian company of 40", "the Brezian army has 40 there": whose people go.
std::optional<Whose::Subject> Whose::people_before(const Match& match) const {
  const std::size_t from = scene_.clauses.hard_begin(match.begin);
  const std::size_t to = std::min(match.end, match.begin + 40);
  const auto slots = scene_.sentence.slots_in(from, to);
  const auto begins = scene_.sentence.slot_begins(from, to);
  std::optional<Subject> found;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (begins[i] > match.begin && found && found->at < match.begin) break;
    if (slots[i]->kind == "DEMONYM" && !slots[i]->value.empty()) {
      found = Subject{begins[i], {slots[i]->value}};
    }
    for (const Slot& inner : slots[i]->inner) {
      if (begins[i] <= match.begin && inner.kind == "DEMONYM" && !inner.value.empty())
        found = Subject{begins[i], {inner.value}};
    }
  }
  return found;
}

std::optional<Whose::Subject> Whose::subject_of(const Match& match, const std::string& how) const {
  const auto subject = subject_before(match.begin + 1);
  if (how != "subject" || match.topic->codes.empty()) return subject;
  const auto people = people_before(match);
  return people && (!subject || people->at > subject->at) ? people : subject;
}

std::optional<std::string> Whose::sent_to() const {
  const TopicPatterns* topic = scene_.context.last_topic;
  if (topic == nullptr || topic->codes.empty()) return std::nullopt;
  for (const Field& field : scene_.context.last.fields) {
    const std::string* code = std::get_if<std::string>(&field.value);
    const bool coded =
        std::find(topic->codes.begin(), topic->codes.end(), field.name) != topic->codes.end();
    if (!coded || code == nullptr) continue;
    for (const Country& country : scene_.pack.countries) {
      if (country.code == *code) return *code;
    }
  }
  return std::nullopt;
}

// "Wells lie in Norrland. The Trust cleared 40 of them": an area without a code of its own that the
// sentence before told of, as long as no other place is named.
std::optional<std::string> Whose::area_spoken_of(const Match& match) const {
  static const re2::RE2 elsewhere(R"((?i)\b(?:elsewhere|outside)\b)");
  const auto& named = scene_.context.countries;
  const bool placed = std::any_of(match.captures.begin(), match.captures.end(),
                                  [](const Capture& c) { return c.name == "place"; });
  if (placed || named.empty() || named.back() != scene_.context.last.country ||
      fits(scene_.text(), elsewhere) || scene_.context.last_topic == nullptr ||
      !scene_.context.last_topic->codes.empty() || scene_.clauses.is_of_itself())
    return std::nullopt;
  const auto area =
      std::find_if(scene_.pack.countries.begin(), scene_.pack.countries.end(),
                   [&](const Country& country) { return country.code == named.back(); });
  if (area == scene_.pack.countries.end() || !area->area) return std::nullopt;
  return area->code;
}

// "Both", "the three": so many of those that were named.
std::optional<std::vector<std::string>> Whose::counted(const Match& match) const {
  for (const Capture& capture : match.captures) {
    if (capture.name != "countries") continue;
    std::size_t wanted = 2;
    for (const Slot* slot : scene_.sentence.slots_in(capture.begin, capture.end)) {
      if (slot->number) wanted = static_cast<std::size_t>(slot->number->low());
    }
    const auto& named = scene_.context.countries;
    wanted = std::min(wanted, named.size());
    return std::vector<std::string>(named.end() - static_cast<std::ptrdiff_t>(wanted), named.end());
  }
  return std::nullopt;
}

std::vector<std::string> Whose::country_of(const Match& match, const std::string& how) const {
  std::vector<std::string> codes;
  for (const Capture& capture : match.captures) {
    if (capture.name != "country") continue;
    for (const Slot* slot : scene_.sentence.slots_in(capture.begin, capture.end)) {
      if (!slot->value.empty()) codes.push_back(slot->value);
    }
  }
  if (!codes.empty()) return codes;
  if (const auto several = counted(match)) return *several;
  if (how == "context") return {scene_.context.country};
  if (how == "place" || how == "there") {
    if (const auto there = place_country(match)) return {*there};
  }
  // "The troops cleared …": where the sentence before sent them.
  if (how == "place" && scene_.clauses.is_of_those_sent()) {
    if (const auto sent = sent_to()) return {*sent};
  }
  if (how == "place" || how == "there") {
    if (const auto area = area_spoken_of(match)) return {*area};
  }
  if (how == "there") return {scene_.context.country};
  if (how == "subject") {
    if (const auto named = antecedent(match.begin)) return {*named};
  }
  if (auto several = several_before(match); !several.empty()) return several;
  const auto subject = subject_of(match, how);
  if (how == "place") {
    if (subject && scene_.clauses.same_clause(subject->at, match.begin)) return subject->codes;
    return {scene_.context.country};
  }
  return of_clause(match, subject);
}

// Whom the clause is of: its subject, a body of its people, "the latter", "it".
std::vector<std::string> Whose::of_clause(const Match& match,
                                          const std::optional<Subject>& subject) const {
  const auto body = body_before(match.begin + 1);
  if (body && (!subject || subject->at < body->at)) return body->codes;
  const auto theme = match.topic->codes.empty() ? theme_of(match) : std::nullopt;
  if (theme && (!subject || subject->at < theme->at)) return theme->codes;
  if (subject) return subject->codes;
  if (const auto one = of_two(match.begin + 1)) return {*one};
  if (scene_.clauses.is_of_itself()) return {scene_.context.country};
  if (scene_.clauses.begins_with_pronoun() && !scene_.context.subject.empty()) {
    // "Together with Brezia, it …".
    std::vector<std::string> together{scene_.context.subject};
    for (const std::string& code : beside(std::string_view::npos)) together.push_back(code);
    return together;
  }
  return {scene_.context.country};
}

std::optional<std::string> Whose::first_subject() const {
  const auto slots = scene_.sentence.slots_in(0, scene_.text().size());
  const auto begins = scene_.sentence.slot_begins(0, scene_.text().size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i]->kind == "COUNTRY" && !slots[i]->value.empty() &&
        scene_.clauses.begins_subject(begins[i])) {
      return slots[i]->value;
    }
  }
  return std::nullopt;
}

}  // namespace vigil::extract
