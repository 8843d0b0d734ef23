#include "extract/doer.h"

#include <algorithm>

#include <re2/re2.h>

#include "extract/fits.h"
#include "extract/whose.h"

namespace vigil::extract {

// Where the paragraph names a country for the last time so far.
TextSpan Doer::last_named(const std::string& code) const {
  TextSpan where;
  for (const auto& [named, span] : scene_.context.named) {
    if (named == code) where = span;
  }
  return where;
}

std::vector<std::vector<Field>> Doer::with_subjects(const Match& match,
                                                    std::vector<std::vector<Field>> sets) const {
  std::vector<std::vector<Field>> made;
  for (std::vector<Field>& set : sets) {
    const auto asked = std::find_if(set.begin(), set.end(), [](const Field& f) {
      const std::string* word = std::get_if<std::string>(&f.value);
      return word != nullptr && *word == "@subject";
    });
    if (asked == set.end()) {
      made.push_back(std::move(set));
      continue;
    }
    for (const std::string& code : Whose(scene_).country_of(match, "subject")) {
      *asked = {asked->name, code, last_named(code)};
      made.push_back(set);
    }
  }
  return made;
}

bool Doer::names_other_country(const Match& match, const std::string& country) const {
  for (const Capture& capture : match.captures) {
    if (capture.name != "actor") continue;
    for (const Slot* slot : scene_.sentence.slots_in(capture.begin, capture.end)) {
      const bool named = slot->kind == "DEMONYM" || slot->kind == "COUNTRY";
      if (named && slot->value != country) return true;
    }
  }
  return false;
}

// "the Ardenian forces": of the country's own people.
bool Doer::is_of_people(const Match& match, const std::string& country) const {
  for (const Capture& capture : match.captures) {
    if (capture.name != "actor") continue;
    for (const Slot* slot : scene_.sentence.slots_in(capture.begin, capture.end)) {
      const bool named = slot->kind == "DEMONYM" || slot->kind == "COUNTRY";
      if (named && slot->value == country) return true;
    }
  }
  return false;
}

bool Doer::is_possessed(const Match& match) const {
  return std::any_of(match.captures.begin(), match.captures.end(), [&](const Capture& capture) {
    const std::string_view words = scene_.text().substr(capture.begin);
    return capture.name == "actor" &&
           (words.starts_with("its ") || words.starts_with("their ") || words.starts_with("his "));
  });
}

namespace {

// "the movement", "a spokesman of the group": the one that was named before.
bool is_unnamed_group(std::string_view words) {
  static const re2::RE2 group(
      R"((?i)(?:.* )?(?:the|its|this|that) (?:(?:rebel|armed|guerrilla|same) )?(?:movement|group|organi[sz]ation|front|party|faction|alliance)|(?:(?:rebel|armed) )?(?:movement|group|organi[sz]ation|faction))");
  return fits_whole(words, group);
}

}  // namespace

// "A spokesman of the Front denied that it had": of the Front.
bool Doer::is_denied_for_group(const Statement& made) const {
  const std::string& actor = scene_.context.actor;
  return made.certainty == Certainty::denied && !actor.empty() && !scene_.grammar.is_state(actor) &&
         (made.speaker.find(actor) != std::string::npos || is_unnamed_group(made.speaker));
}

// The claim of one about another.
void Doer::settle_others(const Match& match, const Speech* speech, Statement& made) const {
  if (match.topic->others.empty() || made.speaker.empty() || made.certainty != Certainty::stated)
    return;
  if (speech != nullptr && speech->kind == SpeechKind::admitting) return;  // Of one's own.
  for (const Field& field : made.fields) {
    const std::string* actor =
        field.name == "actor" ? std::get_if<std::string>(&field.value) : nullptr;
    if (actor == nullptr || *actor == made.speaker) continue;
    // "commanders of the front": one's own.
    const bool whole =
        made.speaker.ends_with(*actor) || made.speaker.find(*actor + " ") != std::string::npos;
    if (whole) continue;
    const bool own_state =
        *actor == "government" && (scene_.grammar.is_state(made.speaker) ||
                                   scene_.grammar.is_state(scene_.words_of(made.speaker_where)) ||
                                   made.speaker == scene_.context.speech.subject_name);
    if (!own_state) made.certainty = parse_certainty(match.topic->others).value_or(made.certainty);
  }
}

// "its engineers", in the words of the army: the army; "the Trust cleared a field, where its teams
// found": the Trust.
std::string Doer::owner_of(const Match& match, const Speech* speech, const Statement& made) const {
  if (!is_possessed(match)) return {};
  if (match.topic->state.empty()) return scene_.context.actor;
  // "Its troops dug, the minister said": whose they are stands before who says it.
  const bool before = speech != nullptr && speech->begin < speech->verb;
  if (made.speaker.empty() || before) return scene_.context.actor.empty() ? "government" : "";
  const std::string whom = Clauses::whom_he_speaks_for(made.speaker);
  const bool state = scene_.grammar.is_state(made.speaker) || scene_.grammar.is_state(whom) ||
                     whom == scene_.context.speech.subject_name;
  return !whom.empty() && state ? std::string("government") : whom;
}

// Who acts, of the words that a pattern took: "government" for the country's own state, army or
// police; else as named. A pronoun is who speaks, or who was named last. Empty: it goes without
// saying.
std::string Doer::actor_of(const Match& match, const Speech* speech, const Statement& made,
                           const Field& field) const {
  const std::string& words = std::get<std::string>(field.value);
  if (words == "government") return words;
  if (std::string owner = owner_of(match, speech, made); !owner.empty()) return owner;
  const bool by_name = match.topic->state.empty();
  if (by_name && (words == made.country || Clauses::is_country(words))) return {};
  const bool code = std::any_of(scene_.pack.countries.begin(), scene_.pack.countries.end(),
                                [&](const Country& c) { return c.code == words; });
  if (code && is_denied_for_group(made)) return scene_.context.actor;
  if (code && words == made.country) return "government";
  if (code) return without_the(scene_.words_of(field.where));
  const bool both = words.starts_with("both ") || words.starts_with("Both ");
  std::string named = both ? words.substr(5) : words;
  if (is_unnamed_group(named) && !scene_.context.actor.empty()) {
    named = scene_.context.actor;
  } else if (Clauses::is_pronoun(named)) {
    named = !made.speaker.empty() ? made.speaker : scene_.context.actor;
  } else {
    scene_.context.actor = named;
  }
  if (by_name || names_other_country(match, made.country)) return named;
  const bool own = made.speaker == named && made.speaker == scene_.context.speech.subject_name;
  const bool forces = is_of_people(match, made.country) && Clauses::are_forces(named);
  return own || forces || scene_.grammar.is_state(named) ? "government" : named;
}

void Doer::settle_actor(const Match& match, const Speech* speech, Statement& made) const {
  for (Field& field : made.fields) {
    if (field.name != "actor" || !std::holds_alternative<std::string>(field.value)) continue;
    field.value = actor_of(match, speech, made, field);
  }
  std::erase_if(made.fields, [](const Field& field) {
    const std::string* words = std::get_if<std::string>(&field.value);
    return field.name == "actor" && words != nullptr && words->empty();
  });
  settle_others(match, speech, made);
}

std::vector<std::vector<Field>> with_actors(std::vector<std::vector<Field>> sets) {
  std::vector<std::vector<Field>> made;
  for (std::vector<Field>& set : sets) {
    const auto actor =
        std::find_if(set.begin(), set.end(), [](const Field& f) { return f.name == "actor"; });
    const std::string* words =
        actor == set.end() ? nullptr : std::get_if<std::string>(&actor->value);
    // One figure of two who acted is of both.
    const bool figure = std::any_of(set.begin(), set.end(), [](const Field& f) {
      return std::holds_alternative<Value>(f.value);
    });
    const std::vector<std::string> each =
        words == nullptr || figure ? std::vector<std::string>() : Clauses::each_of(*words);
    if (each.size() < 2) {
      made.push_back(std::move(set));
      continue;
    }
    for (const std::string& one : each) {
      actor->value = one;
      made.push_back(set);
    }
  }
  return made;
}

}  // namespace vigil::extract
