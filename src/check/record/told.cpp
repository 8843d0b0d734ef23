#include "check/record/told.h"

#include <algorithm>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

const Treaty* treaty_of(const Pack& pack, const Statement& statement, const std::string& field) {
  const FieldValue* value = value_of(statement, field);
  const auto* key = value == nullptr ? nullptr : std::get_if<std::string>(value);
  if (key == nullptr) return nullptr;
  const auto at = std::find_if(pack.treaties.begin(), pack.treaties.end(),
                               [&](const Treaty& treaty) { return treaty.key == *key; });
  return at == pack.treaties.end() ? nullptr : &*at;
}

const Step* step_of(const RecordedStep& rule, const Statement& statement) {
  const FieldValue* value = value_of(statement, rule.field);
  const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
  if (word == nullptr) return nullptr;
  const auto meant = rule.means.find(*word);
  return meant == rule.means.end() ? nullptr : &meant->second;
}

bool has_any(const std::string& words, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return words.find(part) != std::string::npos; });
}

bool began(const Subject& subject, const Statement& statement) {
  const bool open = statement.date && statement.date->from() && !statement.date->to();
  return open || has_any(words_told(subject, statement),
                         {"became", "become", "enter", "took effect", "takes effect", "take effect",
                          "came into", "come into", "since"});
}

}  // namespace

std::vector<const Statement*> told(const Subject& subject, std::string_view topic) {
  std::vector<const Statement*> found;
  for (const StatementRecord& kept : subject.record.statements) {
    const Statement& statement = kept.statement;
    if (statement.topic == topic && statement.certainty == Certainty::stated && stands(kept)) {
      found.push_back(&statement);
    }
  }
  return found;
}

std::vector<ToldStep> told_steps(const Subject& subject) {
  std::vector<ToldStep> steps;
  for (const RecordedStep& rule : subject.pack.conflicts.recorded_steps) {
    for (const Statement* statement : told(subject, rule.topic)) {
      const Treaty* treaty = treaty_of(subject.pack, *statement, rule.treaty);
      const Step* step = step_of(rule, *statement);
      if (treaty == nullptr || step == nullptr) continue;
      if (standings_of(subject.official, {}, treaty->key).empty()) continue;
      steps.push_back({statement, treaty, *step, day_told(*statement), began(subject, *statement)});
    }
  }
  return steps;
}

bool is_told(const std::vector<ToldStep>& steps, const Sentence& sentence) {
  return std::any_of(steps.begin(), steps.end(), [&](const ToldStep& told) {
    const TextSpan where = told.statement->where;
    return where.begin < sentence.text.end && sentence.text.begin < where.end;
  });
}

std::optional<Edtf> day_told(const Statement& statement) {
  if (!statement.date || !statement.date->from()) return std::nullopt;
  const DatePoint& from = *statement.date->from();
  const auto& to = statement.date->to();
  if (from.approximate || (to && *to != from)) return std::nullopt;
  return Edtf::interval(from, from);
}

Date last_day(const Subject& subject) {
  if (subject.layout.closing_date) return *subject.layout.closing_date;
  return make_date(subject.record.report.edition, 12, 31);
}

bool is_known_absent(const Subject& subject, std::string_view country, std::string_view treaty) {
  const auto& until = subject.official.status_until;
  if (until && *until < last_day(subject)) return false;
  const auto& all = subject.official.standings;
  const bool state = votes_of(subject.official, country) != nullptr ||
                     std::any_of(all.begin(), all.end(),
                                 [&](const Standing& one) { return one.country == country; });
  return state && !standings_of(subject.official, {}, treaty).empty();
}

std::string words_told(const Subject& subject, const Statement& statement) {
  return lower(text_of(subject.record.document, statement.where));
}

std::string sentence_told(const Subject& subject, const Statement& statement) {
  const auto& sentences = subject.layout.sentences;
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), statement.where.begin,
      [](std::uint32_t at, const Sentence& sentence) { return at < sentence.text.begin; });
  if (after == sentences.begin()) return {};
  return lower(text_of(subject.record.document, std::prev(after)->text));
}

bool is_signed_by_states(const Subject& subject, const Treaty& treaty) {
  const auto all = standings_of(subject.official, {}, treaty.key);
  return std::any_of(all.begin(), all.end(),
                     [](const Standing* one) { return one->signed_on.has_value(); });
}

std::string name_of_state(const Subject& subject, std::string_view code) {
  return words_of_value(std::string(code), subject.pack);
}

void say_or_remark(const Subject& subject, Reporter& out, const Statement& statement,
                   std::string message, std::string hint, std::vector<Place> related) {
  Place place = place_of(subject, statement.where);
  if (statement.speaker.empty()) {
    out.say(std::move(place), std::move(message), std::move(hint), std::move(related));
  } else {
    out.remark(std::move(place), std::move(message), std::move(hint), std::move(related));
  }
}

}  // namespace vigil::check
