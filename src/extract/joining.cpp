#include "extract/joining.h"

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
  if (!one || !(slot.number || slot.money)) return false;
  for (Field* field : all) {
    if (slot.number) field->value = *slot.number;
    if (slot.money) field->value = *slot.money;
    field->where = slot.where;
  }
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

const FieldValue* field(const Statement& statement, std::string_view name) {
  const Field* found = field_of(statement, name);
  return found == nullptr ? nullptr : &found->value;
}

bool may_merge(const Draft& a, const Draft& b) {
  if (a.topic != b.topic || !a.topic->merge || a.statement.country != b.statement.country)
    return false;
  if (a.statement.certainty != b.statement.certainty) return false;
  if (a.own_date && b.own_date && a.statement.date != b.statement.date) return false;
  for (const Field& f : b.statement.fields) {
    const FieldValue* other = field(a.statement, f.name);
    if (other != nullptr && *other != f.value) return false;
  }
  return true;
}

bool same_fields(const Statement& a, const Statement& b) {
  return a.fields.size() == b.fields.size() &&
         std::equal(
             a.fields.begin(), a.fields.end(), b.fields.begin(),
             [](const Field& x, const Field& y) { return x.name == y.name && x.value == y.value; });
}

}  // namespace

void echo(const Scene& scene, std::vector<Draft>& drafts) {
  for (const Match& match : scene.grammar.echoes(scene.text())) {
    const Draft* before = nullptr;
    bool taken = false;
    for (const Draft& draft : drafts) {
      if (draft.end <= match.begin + 1) before = &draft;
      taken = taken || (draft.begin < match.end && match.begin + 1 < draft.end);
    }
    if (taken) continue;
    Draft made = before != nullptr ? *before : last_of_sentence_before(scene.context);
    if (made.topic == nullptr) continue;
    if (before != nullptr && says_former(scene, match)) made = first_like(*before, drafts);
    bool changed = denied(scene, match, *made.topic, made.statement);
    for (const Capture& capture : match.captures) {
      const auto slots = scene.sentence.slots_in(capture.begin, capture.end);
      if (capture.name == "speaker" || slots.empty()) continue;
      const Slot& slot = *slots.front();
      if (capture.name == "place" && !slot.value.empty()) {
        changed = replace_place(*made.topic, made.statement, slot);
        if (!changed) break;
      } else if (capture.name == "country" && !slot.value.empty()) {
        // "in Elmstadt, Brezia, on <DATE>": where the town is.
        changed = !scene.clauses.follows_town(capture.begin);
        if (!changed) break;
        made.statement.country = slot.value;
      } else if (capture.name == "date" && slot.kind == "DATE" && !slot.dates.empty()) {
        made.statement.date = dated(slot.dates.front(), policy("", made.topic->date), false);
        made.statement.date_where = slot.where;
      } else if (replace_number(made.statement, capture.name, slot)) {
        changed = true;
      } else {
        changed = false;
        break;
      }
    }
    if (!changed) continue;
    made.begin = match.begin;
    made.end = match.end;
    made.statement.where = scene.sentence.to_paragraph(match.begin, match.end);
    const auto at = std::find_if(drafts.begin(), drafts.end(),
                                 [&](const Draft& draft) { return draft.begin > match.begin; });
    drafts.insert(at, std::move(made));
  }
}

void settle_claims(std::vector<Draft>& drafts) {
  const auto claims = [](const Draft& draft, TextSpan where) {
    return std::any_of(
        draft.statement.fields.begin(), draft.statement.fields.end(), [&](const Field& f) {
          const bool figure =
              std::holds_alternative<Value>(f.value) || std::holds_alternative<Money>(f.value);
          return figure && !f.where.empty() && f.where == where;
        });
  };
  std::erase_if(drafts, [&](const Draft& draft) {
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
      if (other.topic == draft.topic || other.topic->rank <= draft.topic->rank) return false;
      return std::any_of(
          draft.statement.fields.begin(), draft.statement.fields.end(), [&](const Field& f) {
            const bool figure =
                std::holds_alternative<Value>(f.value) || std::holds_alternative<Money>(f.value);
            return figure && !f.where.empty() && claims(other, f.where);
          });
    });
  });
  // Said twice in one sentence, once with its date.
  std::erase_if(drafts, [&](const Draft& draft) {
    if (draft.statement.date) return false;
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
      return other.statement.date && other.topic == draft.topic &&
             other.statement.country == draft.statement.country &&
             other.statement.certainty == draft.statement.certainty &&
             same_fields(other.statement, draft.statement);
    });
  });
}

void merge(const Scene& scene, std::vector<Draft>& drafts) {
  std::vector<Draft> kept;
  for (Draft& draft : drafts) {
    const auto into = std::find_if(kept.rbegin(), kept.rend(),
                                   [&](const Draft& other) { return may_merge(other, draft); });
    if (into == kept.rend()) {
      kept.push_back(std::move(draft));
      continue;
    }
    for (Field& f : draft.statement.fields) {
      if (field(into->statement, f.name) == nullptr) into->statement.fields.push_back(std::move(f));
    }
    if (!into->own_date && draft.own_date) {
      into->statement.date = draft.statement.date;
      into->statement.date_where = draft.statement.date_where;
      into->own_date = true;
    }
    into->end = std::max(into->end, draft.end);
    into->statement.where = scene.sentence.to_paragraph(into->begin, into->end);
  }
  drafts = std::move(kept);
}

}  // namespace vigil::extract
