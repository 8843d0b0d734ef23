#include "extract/joining.h"

#include <algorithm>

namespace vigil::extract {
namespace {

const FieldValue* field(const Statement& statement, std::string_view name) {
  const Field* found = field_of(statement, name);
  return found == nullptr ? nullptr : &found->value;
}

bool may_merge(const Draft& a, const Draft& b) {
  if (a.topic != b.topic || !a.topic->merge || a.statement.country != b.statement.country)
    return false;
  if (a.statement.certainty != b.statement.certainty) return false;
  // "38 hurt (44 in 2001); six of them died": of the first.
  if (b.echoed || (a.echoed && !b.own_date)) return false;
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
