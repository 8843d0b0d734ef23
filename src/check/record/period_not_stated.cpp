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

constexpr std::array<std::string_view, 17> stated{
    "stated",   "specified", "given",     "indicated", "named",   "mentioned",
    "defined",  "said",      "shown",     "filled",    "noted",   "provided",
    "recorded", "entered",   "disclosed", "clear",     "supplied"};
constexpr std::array<std::string_view, 17> lacking{
    "unspecified", "unstated", "unknown", "undefined",   "blank",  "missing",
    "absent",      "omitted",  "lacking", "unclear",     "empty",  "unnamed",
    "undisclosed", "unfilled", "none",    "unmentioned", "undated"};
constexpr std::array<std::string_view, 34> stating{
    "states",     "specifies", "gives",     "indicates", "names", "mentions", "defines",
    "state",      "specify",   "give",      "indicate",  "name",  "mention",  "define",
    "say",        "says",      "tell",      "tells",     "show",  "shows",    "identify",
    "identifies", "disclose",  "discloses", "reveal",    "note",  "notes",    "clear",
    "explain",    "explains",  "provide",   "provides",  "have",  "contain"};
// "Fails to state", "omits".
constexpr std::array<std::string_view, 12> failing{"fails", "failed", "omits",    "omitted",
                                                   "omit",  "silent", "neglects", "forgot",
                                                   "lacks", "lacked", "nothing",  "omitting"};
// They make of "that period" a time in which something happened.
constexpr std::array<std::string_view, 7> within{"in",         "during", "over", "within",
                                                 "throughout", "of",     "since"};
template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "Does not state", "neither report states", "nowhere does it say", "fails to say".
bool negates(const std::vector<Word>& words, std::size_t verb) {
  constexpr std::size_t reach = 5;
  for (std::size_t i = verb; i-- > 0 && verb - i <= reach;) {
    const std::string& word = words[i].lower;
    const std::size_t distance = verb - i;
    if (word == "nowhere") return true;
    if (distance <= 3 && (word == "neither" || is_one_of(failing, word))) return true;
    const bool denies = word == "not" || word == "never" || word.ends_with("n't");
    if (distance <= 2 && denies) return true;  // "Does not clearly state".
  }
  return false;
}

// "The period is not stated", "period left blank", "no period is given", "period: none".
bool lacks_behind(const std::vector<Word>& words, std::size_t period) {
  constexpr std::size_t reach = 6;
  const std::size_t end = std::min(words.size(), period + reach + 1);
  bool denied = false;
  for (std::size_t i = period > 3 ? period - 3 : 0; i < period; ++i) {
    denied |= words[i].lower == "no";
  }
  for (std::size_t i = period + 1; i < end; ++i) {
    denied |= words[i].lower == "not" || words[i].lower == "nowhere" || words[i].lower == "never" ||
              words[i].lower.ends_with("n't");
    if (is_one_of(lacking, words[i].lower)) return true;
    if (denied && is_one_of(stated, words[i].lower)) return true;
  }
  return false;
}

// Nothing but small words: "no clear reporting period", "omits the period", "silent on its period".
bool is_short_way(const std::vector<Word>& words, std::size_t from, std::size_t period) {
  constexpr std::array<std::string_view, 19> small{
      "dates",  "date",  "for", "mention", "indication", "statement", "a",
      "any",    "its",   "the", "their",   "reporting",  "clear",     "on",
      "stated", "about", "as",  "to",      "of"};
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                     words.begin() + static_cast<std::ptrdiff_t>(period),
                     [&](const Word& word) { return is_one_of(small, word.lower); });
}

// "Does not say which period it covers", "without stating its period", "omits the period", "silent
// on the period", "leaves the period blank".
bool lacks_before(const std::vector<Word>& words, std::size_t period) {
  constexpr std::size_t reach = 6;
  for (std::size_t i = period; i-- > 0 && period - i <= reach;) {
    if (negates(words, i) && is_one_of(stating, words[i].lower)) return true;
    const bool closely = is_one_of(failing, words[i].lower) || is_one_of(lacking, words[i].lower) ||
                         words[i].lower == "without" || words[i].lower == "no";
    if (closely && is_short_way(words, i + 1, period)) return true;
    // "Without naming the period".
    if (words[i].lower == "without" && words[i + 1].lower.ends_with("ing")) return true;
  }
  return false;
}

// "It cannot be seen from the report what period it covers".
bool is_asked(const std::vector<Word>& words, std::size_t period) {
  constexpr std::size_t reach = 12;
  constexpr std::array<std::string_view, 9> denials{
      "not", "cannot", "can't", "unclear", "unknown", "nowhere", "impossible", "never", "nothing"};
  if (period == 0) return false;
  const std::size_t i = period - 1;
  if (words[i].lower != "what" && words[i].lower != "which") return false;
  for (std::size_t back = i; back-- > 0 && i - back <= reach;) {
    if (is_one_of(denials, words[back].lower)) return true;
  }
  return false;
}

// "In the whole reporting period": a time in which something happened.
bool is_within(const std::vector<Word>& words, std::size_t period) {
  constexpr std::array<std::string_view, 9> small{"the",  "its",   "a",    "reporting", "that",
                                                  "this", "whole", "same", "entire"};
  std::size_t i = period;
  while (i > 0 && is_one_of(small, words[i - 1].lower)) --i;
  return i > 0 && is_one_of(within, words[i - 1].lower);
}

bool lacks_period(const std::vector<Word>& words, std::size_t period) {
  if (period + 1 < words.size() && words[period + 1].digits) return false;  // "The period 2003".
  if (is_asked(words, period)) return true;
  for (std::size_t back = 1; back <= 2 && back <= period; ++back) {
    if (is_one_of(lacking, words[period - back].lower)) return true;
  }
  if (is_within(words, period)) return lacks_behind(words, period);
  return lacks_behind(words, period) || lacks_before(words, period);
}

// "Period", "which year it covers", "the time covered".
bool is_period(const std::vector<Word>& words, std::size_t i) {
  const std::string& word = words[i].lower;
  if (word == "period" || word == "periods" || word == "timeframe" || word == "time-frame") {
    return true;
  }
  const bool time = word == "year" || word == "years" || word == "time" || word == "months" ||
                    word == "dates" || word == "timespan";
  if (!time) return false;
  const std::size_t end = std::min(words.size(), i + 4);
  for (std::size_t next = i + 1; next < end; ++next) {
    if (words[next].lower.starts_with("cover") || words[next].lower == "reported") return true;
  }
  return i > 0 && words[i - 1].lower == "reporting";
}

// The words of the period, where the words speak of a report's.
std::optional<TextSpan> period_in(const std::vector<Word>& words) {
  const bool of_report = std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.lower.starts_with("report");
  });
  if (!of_report) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_period(words, i) && lacks_period(words, i)) return words[i].where;
  }
  return std::nullopt;
}

void judge(const Subject& subject, TextSpan where, Reporter& out) {
  const std::string_view text = text_of(subject.record.document, where);
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
