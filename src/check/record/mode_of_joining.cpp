// Ratified or acceded: who had signed ratifies, and once signing is over, others accede.

#include <algorithm>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/record/meant.h"
#include "check/record/told.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

const char* const hint = "Use the depositary's word for what the state did.";

// Acceptance and approval are ratification by another name; consent is any of them.
enum class Mode { any, ratified, acceded, succeeded };

Mode mode_of(Joining how) {
  switch (how) {
    case Joining::ratification:
    case Joining::acceptance:
    case Joining::approval:
      return Mode::ratified;
    case Joining::accession:
      return Mode::acceded;
    case Joining::succession:
      return Mode::succeeded;
    case Joining::unknown:
    case Joining::consent:
      return Mode::any;
  }
  return Mode::any;
}

// The statement may read "joined" as one or the other: only the text's own word counts.
bool is_in_words(const std::string& words, Mode mode) {
  const auto has = [&](std::string_view part) { return words.find(part) != std::string::npos; };
  if (mode == Mode::ratified) return has("ratif");
  return mode == Mode::acceded ? has("acced") || has("accession") : has("succe");
}

std::string did(Mode mode) {
  if (mode == Mode::ratified) return "ratified";
  return mode == Mode::acceded ? "acceded" : "succeeded";
}

// What the words there say by themselves: "he had no objection, and they would ratify it".
std::string_view clause_at(std::string_view text, std::size_t at) {
  std::size_t begin = 0;
  std::size_t end = text.size();
  for (std::string_view link : {"; ", ", and ", ", but ", ", so "}) {
    const std::size_t before = text.substr(0, at).rfind(link);
    if (before != std::string_view::npos) begin = std::max(begin, before);
    end = std::min(end, text.find(link, at));
  }
  return text.substr(begin, end - begin);
}

// "Ratify it", "ratification": of what the paragraph is about.
bool names_no_object(std::string_view word, std::string_view after) {
  const auto words = words_of(after);
  const bool pronoun = !words.empty() && words.front().lower == "it";
  return pronoun || (word == "ratification" && !after.starts_with(" of"));
}

class JoiningChecker {
 public:
  JoiningChecker(const Subject& subject, Reporter& out)
      : subject_(subject), out_(out), steps_(told_steps(subject)) {}

  void run() {
    for (const ToldStep& told : steps_) {
      if (told.step.kind == StepKind::deposit) judge(told);
    }
    for (const Sentence& sentence : subject_.layout.sentences) judge(sentence);
  }

 private:
  void judge(const ToldStep& told) {
    const Mode mode = mode_of(told.step.how);
    if (mode == Mode::any || !is_in_words(words_told(subject_, *told.statement), mode)) return;
    const Standing* other = nullptr;
    const std::string& country = told.statement->country;
    for (const Standing* standing : standings_of(subject_.official, country, told.treaty->key)) {
      if (!standing->deposited) continue;
      const Mode recorded = mode_of(standing->how);
      if (recorded == mode || recorded == Mode::any) return;
      other = standing;
    }
    if (other == nullptr) return;
    std::string message = told.treaty->name + ": " + name_of_state(subject_, country) + " " +
                          did(mode_of(other->how)) + ", on " +
                          say(*other->deposited, subject_.pack) + "; the report says that it " +
                          did(mode) + ".";
    if (!other->signed_on && mode == Mode::ratified) {
      message += " Only a state that has signed can ratify.";
    }
    say_or_remark(subject_, out_, *told.statement, std::move(message), hint);
  }

  // What is promised or weighed is no step yet: "ratification is under study".
  void judge(const Sentence& sentence) {
    const std::string text = lower(text_of(subject_.record.document, sentence.text));
    std::size_t at = text.find("ratif");
    if (at == std::string::npos || subject_.record.report.countries.size() != 1) return;
    const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at);
    const std::string word = text.substr(at, end == std::string::npos ? end : end - at);
    const Treaty* treaty = treaty_meant(subject_, sentence);
    if (treaty == nullptr &&
        names_no_object(word, std::string_view(text).substr(at + word.size()))) {
      treaty = treaty_before(subject_, sentence);
    }
    if (treaty == nullptr || names_another_state(subject_, text) || is_told(steps_, sentence))
      return;
    if (denies(words_of(clause_at(text, at))) || !can_only_accede(*treaty)) return;
    if (word.ends_with("ions")) return;  // "After forty ratifications": those of others.
    const std::string& country = subject_.record.report.countries.front();
    const auto begin = sentence.text.begin + static_cast<std::uint32_t>(at);
    out_.remark(
        place_of(subject_, TextSpan{begin, begin + static_cast<std::uint32_t>(word.size())}),
        treaty->name + ": " + name_of_state(subject_, country) + " did not sign it before " +
            say(*treaty->rules.signing_until, subject_.pack) +
            " and can only accede; the text speaks of ratifying.",
        "Write accession; where an official said it, leave the words and say so.");
  }

  bool can_only_accede(const Treaty& treaty) const {
    const std::string& country = subject_.record.report.countries.front();
    const auto& until = treaty.rules.signing_until;
    if (!until || last_day(subject_) < *until) return false;
    if (!is_known_absent(subject_, country, treaty.key)) return false;
    const auto rows = standings_of(subject_.official, country, treaty.key);
    return std::none_of(rows.begin(), rows.end(), [&](const Standing* one) {
      return one->signed_on || (one->deposited && *one->deposited <= last_day(subject_));
    });
  }

  const Subject& subject_;
  Reporter& out_;
  std::vector<ToldStep> steps_;
};

}  // namespace

void mode_of_joining(const Subject& subject, Reporter& out) {
  JoiningChecker(subject, out).run();
}

}  // namespace vigil::check
