#include "pack/validate_conflicts.h"

#include <algorithm>

#include <re2/re2.h>

namespace vigil::pack {
namespace {

class ConflictValidator {
 public:
  ConflictValidator(const Pack& pack, Findings& findings) : pack_(pack), findings_(findings) {}

  void run() {
    const ConflictRules& rules = pack_.conflicts;
    for (const Question& question : rules.questions) validate(question);
    for (const EventRule& event : rules.events) {
      if (!topic(event.topic, event.place)) continue;
      only(event.topic, event.only, event.place);
      fields(event.topic, event.same, event.place);
    }
    for (const FigureRule& figure : rules.figures) {
      if (!topic(figure.topic, figure.place)) continue;
      only(figure.topic, figure.only, figure.place);
      fields(figure.topic, figure.fields, figure.place);
      fields(figure.topic, figure.scope, figure.place);
      place_of_scope(figure.place_field, figure.scope, figure.place);
    }
    for (const SumRule& sum : rules.sums) validate(sum);
    for (const ImpliedRule& implied : rules.implied) validate(implied);
    for (const CareRule& care : rules.sensitive) validate(care);
    for (const CareRule& care : rules.supported) validate(care);
    for (const RecordedStep& step : rules.recorded_steps) validate(step);
    for (const RecordedVote& vote : rules.recorded_votes) {
      fields(vote.topic, {vote.field, vote.resolution}, vote.place);
    }
    for (const RecordedDay& day : rules.recorded_days) validate(day);
    for (const RecordedFiling& filing : rules.recorded_filings) {
      if (topic(filing.topic, filing.place)) only(filing.topic, filing.missing, filing.place);
    }
    for (const RecordedMeeting& meeting : rules.recorded_meetings) {
      fields(meeting.topic, {meeting.kind, meeting.number}, meeting.place);
      if (!meeting.attended.empty()) field(meeting.topic, meeting.attended, meeting.place);
      for (const std::string& kind : meeting.several) {
        value(meeting.topic, meeting.kind, kind, meeting.place);
      }
    }
  }

 private:
  void complain(const Place& place, std::string message, std::string hint) {
    findings_.push_back(
        {"pack-inconsistent", Severity::error, place, std::move(message), std::move(hint), {}});
  }

  const Topic* topic(const std::string& key, const Place& place) {
    const auto known = std::find_if(pack_.topics.begin(), pack_.topics.end(),
                                    [&](const Topic& t) { return t.key == key; });
    if (known != pack_.topics.end()) return &*known;
    complain(place, "No topic is called \"" + key + "\".", "Add it to topics.toml.");
    return nullptr;
  }

  const TopicField* field(const std::string& key, const std::string& name, const Place& place) {
    const Topic* of = topic(key, place);
    if (of == nullptr) return nullptr;
    const auto known = std::find_if(of->fields.begin(), of->fields.end(),
                                    [&](const TopicField& f) { return f.name == name; });
    if (known != of->fields.end()) return &*known;
    complain(place, "The topic \"" + key + "\" has no field \"" + name + "\".",
             "Add it to topics.toml.");
    return nullptr;
  }

  void fields(const std::string& key, const std::vector<std::string>& names, const Place& place) {
    for (const std::string& name : names) field(key, name, place);
  }

  void value(const std::string& key, const std::string& name, const std::string& word,
             const Place& place) {
    const TopicField* of = field(key, name, place);
    if (of == nullptr || of->values.empty()) return;  // Any word, or a number.
    if (std::find(of->values.begin(), of->values.end(), word) != of->values.end()) return;
    complain(place, "\"" + word + "\" is no value of the field \"" + name + "\".",
             "The values are in topics.toml.");
  }

  void only(const std::string& key, const OnlyFields& wanted, const Place& place) {
    for (const auto& [name, words] : wanted) {
      if (words.empty()) field(key, name, place);
      for (const std::string& word : words) value(key, name, word, place);
    }
  }

  void place_of_scope(const std::string& name, const std::vector<std::string>& scope,
                      const Place& place) {
    if (name.empty() || std::find(scope.begin(), scope.end(), name) != scope.end()) return;
    complain(place, "The place \"" + name + "\" is not one of the scope.",
             "Add the field to \"scope\".");
  }

  void validate(const Question& question) {
    for (const Answer& answer : question.answers) {
      for (const std::string& word : answer.values) {
        value(answer.topic, answer.field, word, answer.place);
      }
      only(answer.topic, answer.only, answer.place);
      for (const std::string& side : answer.against) {
        const bool known = std::any_of(question.answers.begin(), question.answers.end(),
                                       [&](const Answer& other) { return other.side == side; });
        if (known) continue;
        complain(answer.place,
                 "No answer of \"" + question.name + "\" is on the side \"" + side + "\".",
                 "\"against\" names the sides of other answers.");
      }
    }
  }

  void validate(const SumRule& sum) {
    if (!topic(sum.topic, sum.place)) return;
    field(sum.topic, sum.whole, sum.place);
    fields(sum.topic, sum.parts, sum.place);
    fields(sum.topic, sum.within, sum.place);
    fields(sum.topic, sum.scope, sum.place);
    place_of_scope(sum.place_field, sum.scope, sum.place);
  }

  void validate(const ImpliedRule& implied) {
    for (const auto& [name, word] : implied.fields) value(implied.topic, name, word, implied.place);
    const re2::RE2 expression(implied.match, re2::RE2::Quiet);
    if (expression.ok()) return;
    complain(implied.place,
             "The pattern \"" + implied.match + "\" cannot be read: " + expression.error() + ".",
             "See https://github.com/google/re2/wiki/Syntax.");
  }

  void validate(const CareRule& care) {
    if (topic(care.topic, care.place)) only(care.topic, care.only, care.place);
  }

  void validate(const RecordedStep& step) {
    field(step.topic, step.treaty, step.place);
    for (const auto& [word, meant] : step.means) value(step.topic, step.field, word, step.place);
  }

  void validate(const RecordedDay& day) {
    if (topic(day.topic, day.place)) only(day.topic, day.only, day.place);
    for (const std::string& due : day.due) {
      if (has_clock(due)) continue;
      complain(day.place, "\"" + due + "\" names no obligation with a clock.",
               "Write the treaty's key, a stroke and the obligation's key: \"CRT/cleaning\".");
    }
  }

  bool has_clock(const std::string& due) const {
    for (const Treaty& treaty : pack_.treaties) {
      for (const ObligationRule& rule : treaty.rules.obligations) {
        if (due == treaty.key + "/" + rule.key) return rule.clock.kind != ClockKind::standing;
      }
    }
    return false;
  }

  const Pack& pack_;
  Findings& findings_;
};

}  // namespace

void validate_conflicts(const Pack& pack, Findings& findings) {
  ConflictValidator(pack, findings).run();
}

}  // namespace vigil::pack
