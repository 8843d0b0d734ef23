#include "extract/echo.h"

#include <algorithm>

#include "extract/when.h"

namespace vigil::extract {
namespace {

Draft last_of_sentence_before(const ParagraphContext& context) {
  Draft draft;
  if (context.last_topic == nullptr) return draft;
  draft.statement = context.last;
  draft.topic = context.last_topic;
  return draft;
}

// "40" as well as "40 soldiers".
std::optional<Value> number_of(const Slot& slot) {
  if (slot.number) return slot.number;
  for (const Slot& inner : slot.inner) {
    if (inner.kind == "NUMBER") return inner.number;
  }
  return std::nullopt;
}

// A number of another country replaces the one number that the statement has.
bool replace_number(Statement& statement, const std::string& kind, const Slot& slot) {
  std::vector<Field*> all;
  for (Field& field : statement.fields) {
    const bool number = std::holds_alternative<Value>(field.value);
    const bool money = std::holds_alternative<Money>(field.value);
    if ((kind == "number" && number) || (kind == "money" && money)) all.push_back(&field);
  }
  const bool one = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Field* field) {
    return field->value == all.front()->value;
  });
  const std::optional<Value> number = number_of(slot);
  if (!one || !(number || slot.money)) return false;
  for (Field* field : all) {
    if (number) field->value = *number;
    if (slot.money) field->value = *slot.money;
    field->where = slot.where;
  }
  return true;
}

// Of one event with the figure before it.
bool is_part(const Draft& draft, const Draft& before) {
  if (draft.topic != before.topic || !draft.topic->merge) return false;
  const auto& date = draft.statement.date;
  return !date || !before.statement.date || date == before.statement.date;
}

bool has_field(const Pack& pack, const std::string& topic, const std::string& name) {
  return std::any_of(pack.topics.begin(), pack.topics.end(), [&](const Topic& known) {
    return known.key == topic &&
           std::any_of(known.fields.begin(), known.fields.end(),
                       [&](const TopicField& field) { return field.name == name; });
  });
}

// "40 hurt and 12 drowned, against a toll of 60": in place of all its figures.
void put_figure(Statement& statement, const std::string& name, const Slot& slot) {
  std::erase_if(statement.fields,
                [](const Field& known) { return std::holds_alternative<Value>(known.value); });
  statement.fields.insert(statement.fields.begin(), Field{name, *slot.number, slot.where});
}

// "the Elm Trust cleared 40 wells, Oak Aid 12": who else did it.
bool replace_actor(const Scene& scene, const Capture& capture, Draft& made) {
  const auto actor = std::find_if(made.statement.fields.begin(), made.statement.fields.end(),
                                  [](const Field& known) { return known.name == "actor"; });
  if (actor == made.statement.fields.end()) return false;
  actor->where = scene.sentence.to_paragraph(capture.begin, capture.end);
  actor->value = without_the(scene.words_of(actor->where));
  return true;
}

// "…, in Ardenia in May 2003 and Brezia in June": another place, where places are countries.
bool replace_place(const TopicPatterns& topic, Statement& statement, const Slot& slot) {
  if (topic.codes.empty()) return false;
  for (Field& field : statement.fields) {
    const std::string* code = std::get_if<std::string>(&field.value);
    if (field.name != topic.codes.front() || code == nullptr || code->size() != 2) continue;
    field.value = slot.value;
    field.where = slot.where;
    return true;
  }
  return false;
}

// "40 in Elm and 12 in Oak": where the others were.
void put_place(const Scene& scene, const Capture& capture, Statement& statement) {
  std::erase_if(statement.fields, [](const Field& known) { return known.name == "place"; });
  const TextSpan where = scene.sentence.to_paragraph(capture.begin, capture.end);
  statement.fields.push_back({"place", without_the(scene.words_of(where)), where});
}

bool says_former(const Scene& scene, const Match& match) {
  return !match.pattern->certainty.empty() &&
         scene.text().substr(match.begin, match.end - match.begin).find("the former ") !=
             std::string_view::npos;
}

Draft first_like(const Draft& one, const std::vector<Draft>& drafts) {
  const auto first = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const Draft& draft) { return draft.topic == one.topic; });
  return first == drafts.end() ? one : *first;
}

// "…, which the army denied": the claim before, as it is denied, by whom.
bool denied(const Scene& scene, const Match& match, const TopicPatterns& topic,
            Statement& statement) {
  if (match.pattern->certainty.empty() || statement.certainty == Certainty::denied) return false;
  if (topic.others.empty() && statement.certainty != Certainty::alleged) return false;
  for (const Capture& capture : match.captures) {
    if (capture.name != "speaker") continue;
    const TextSpan where = scene.sentence.to_paragraph(capture.begin, capture.end);
    std::string words = without_the(scene.words_of(where));
    for (const std::string_view article : {"a ", "an ", "its ", "their "}) {
      if (words.starts_with(article)) words.erase(0, article.size());
    }
    const Field* actor = field_of(statement, "actor");
    const std::string* name = actor == nullptr ? nullptr : std::get_if<std::string>(&actor->value);
    const bool itself = words == "former" || words == "latter" || Clauses::is_pronoun(words);
    if (itself && name != nullptr && !actor->where.empty())
      words = without_the(scene.words_of(actor->where));
    statement.speaker = words;
    statement.speaker_where = where;
    statement.certainty = parse_certainty(match.pattern->certainty).value_or(Certainty::denied);
    return true;
  }
  return false;
}

// Puts what the words name in place of what the statement had; false where nothing fits.
bool say_again(const Scene& scene, const Match& match, Draft& made) {
  bool changed = denied(scene, match, *made.topic, made.statement);
  for (const Capture& capture : match.captures) {
    if (capture.name == "actor") {
      changed = replace_actor(scene, capture, made);
      if (!changed) return false;
      continue;
    }
    if (capture.name == "place" && made.topic->located) {
      put_place(scene, capture, made.statement);
      continue;
    }
    const auto slots = scene.sentence.slots_in(capture.begin, capture.end);
    if (capture.name == "speaker" || slots.empty()) continue;
    const Slot& slot = *slots.front();
    if (capture.name == "date" && slot.kind == "DATE" && !slot.dates.empty()) {
      made.statement.date = dated(slot.dates.front(), policy("", made.topic->date), false);
      made.statement.date_where = slot.where;
      continue;
    }
    changed = true;
    if (capture.name == "place" && !slot.value.empty()) {
      if (!replace_place(*made.topic, made.statement, slot)) return false;
    } else if (capture.name == "country" && !slot.value.empty()) {
      // "in Elmstadt, Brezia, on <DATE>": where the town is.
      if (scene.clauses.follows_town(capture.begin)) return false;
      made.statement.country = slot.value;
    } else if (slot.number && has_field(scene.pack, made.topic->topic, capture.name)) {
      put_figure(made.statement, capture.name, slot);
    } else if (!replace_number(made.statement, capture.name, slot)) {
      return false;
    }
  }
  return changed;
}

}  // namespace

void echo(const Scene& scene, std::vector<Draft>& drafts) {
  for (const Match& match : scene.grammar.echoes(scene.text(), scene.literals)) {
    const Draft* before = nullptr;
    bool taken = false;
    for (const Draft& draft : drafts) {
      // Of the figures of one event the first is the whole: "38 hurt, 8 of them badly, against 56".
      const bool part = before != nullptr && is_part(draft, *before);
      if (draft.end <= match.begin + 1 && !part) before = &draft;
      taken = taken || (draft.begin < match.end && match.begin + 1 < draft.end);
    }
    if (taken) continue;
    Draft made = before != nullptr ? *before : last_of_sentence_before(scene.context);
    if (made.topic == nullptr) continue;
    if (before != nullptr && says_former(scene, match)) made = first_like(*before, drafts);
    if (!say_again(scene, match, made)) continue;
    made.begin = match.begin;
    made.end = match.end;
    made.echoed = true;
    made.statement.where = scene.sentence.to_paragraph(match.begin, match.end);
    const auto at = std::find_if(drafts.begin(), drafts.end(),
                                 [&](const Draft& draft) { return draft.begin > match.begin; });
    drafts.insert(at, std::move(made));
  }
}

}  // namespace vigil::extract
