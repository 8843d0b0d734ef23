// A report of a state that does not say which period it covers, as the text or a note remarks: its
// figures cannot be put to a year, and a yearly report cannot be told from a late one.

#include <algorithm>
#include <array>
#include <optional>

#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::array<std::string_view, 7> stated{"stated", "specified", "given",  "indicated",
                                                 "named",  "mentioned", "defined"};
constexpr std::array<std::string_view, 4> lacking{"unspecified", "unstated", "unknown",
                                                  "undefined"};
constexpr std::array<std::string_view, 14> stating{
    "states", "specifies", "gives", "indicates", "names", "mentions", "defines",
    "state",  "specify",   "give",  "indicate",  "name",  "mention",  "define"};

template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "Does not state", "neither report states".
bool negates(const std::vector<Word>& words, std::size_t verb) {
  constexpr std::size_t reach = 3;
  for (std::size_t i = verb; i-- > 0 && verb - i <= reach;) {
    if (words[i].lower == "neither") return true;
    if (verb - i == 1 && (words[i].lower == "not" || words[i].lower == "nowhere")) return true;
  }
  return false;
}

// "The period is not stated", "does not state the period", "without stating its period", "neither
// states the period", "for an unspecified period".
bool lacks_period(const std::vector<Word>& words, std::size_t period) {
  constexpr std::size_t reach = 5;
  const std::size_t end = std::min(words.size(), period + reach + 1);
  bool denied = false;
  if (period > 0 && is_one_of(lacking, words[period - 1].lower)) return true;
  if (period > 1 && is_one_of(lacking, words[period - 2].lower)) return true;
  for (std::size_t i = period + 1; i < end; ++i) {
    denied |= words[i].lower == "not";
    if (is_one_of(lacking, words[i].lower)) return true;
    if (denied && is_one_of(stated, words[i].lower)) return true;
  }
  for (std::size_t i = period; i-- > 0 && period - i <= reach;) {
    const bool negated = negates(words, i);
    if (negated && is_one_of(stating, words[i].lower)) return true;
    if (words[i].lower == "without") return true;
  }
  return false;
}

// The words of the period, where the words speak of a report's.
std::optional<TextSpan> period_in(const std::vector<Word>& words) {
  const bool of_report = std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.lower.starts_with("report");
  });
  if (!of_report) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].lower == "period" && lacks_period(words, i)) return words[i].where;
  }
  return std::nullopt;
}

void judge(const Subject& subject, TextSpan where, Reporter& out) {
  const std::string_view text = text_of(subject.record.document, where);
  if (text.find("period") == std::string_view::npos) return;
  const auto period = period_in(words_of(text, where.begin));
  if (!period) return;
  out.say(place_of(subject, *period),
          "A report that names no period: its figures belong to no year for certain.",
          "Ask the state which period it covers, and print the answer.");
}

}  // namespace

void period_not_stated(const Subject& subject, Reporter& out) {
  for (const Sentence& sentence : subject.layout.sentences) judge(subject, sentence.text, out);
  for (const Note& note : subject.record.document.notes) judge(subject, note.text, out);
}

}  // namespace vigil::check
