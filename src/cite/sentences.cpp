#include "cite/sentences.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "cite/dates.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/people.h"
#include "cite/speaker.h"

namespace vigil::cite {
namespace {

// The town behind "in" inside a frame: "with River Monitor in Costa on 3 May".
std::string town_in(std::string_view frame, const std::vector<Word>& words, std::size_t from) {
  for (std::size_t i = from; i + 1 < words.size(); ++i) {
    const std::string_view tail = frame.substr(words[i + 1].begin);
    if (words[i].folded == "in" && starts_upper(tail)) {
      return std::string(tail.substr(0, std::min(tail.find(" on "), tail.find(','))));
    }
  }
  return {};
}

}  // namespace

std::vector<Citation> told_in_frame(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t farthest_noun = 4;
  if (!begins(text, "in ") && !begins(text, "during ")) return {};
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos) return {};
  const std::string_view frame = text.substr(0, comma);
  const auto words = words_of(frame);
  const auto noun = vocabulary.noun(words, 1);
  if (!noun || noun->at > farthest_noun) return {};
  const std::size_t end = noun->at + noun->words;
  const bool ours = vocabulary.own_names.in(frame) || vocabulary.audience_words.in(frame);
  const auto day = date_in_opening(frame, words, words.size() + 1, vocabulary);
  const std::string_view rest = text.substr(comma + 2);
  const std::string_view plain = without_article(rest);
  const auto told = words_of(plain);
  std::size_t verb = 1;
  while (verb < told.size() && vocabulary.said_verbs.match(told, verb) == 0) ++verb;
  if (!ours || !day || verb >= told.size() || begins_with_pronoun(rest)) return {};
  std::string who(trim(plain.substr(0, told[verb].begin)));
  const std::string town = town_in(frame, words, end);
  if (!town.empty()) who += ", in " + town;
  return spoken(noun->kind, who + ", " + day->to_string(), vocabulary);
}

// "Ana Example repeated this by telephone on 2 June 2003"
std::vector<Citation> told_in_sentence(std::string_view text, const Vocabulary& vocabulary) {
  const std::string_view who = without_predicate(text, vocabulary);
  if (who.size() == text.size() || begins_with_pronoun(who)) return {};
  const std::string_view told = text.substr(who.size());
  const auto words = words_of(told);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    static constexpr std::array<std::string_view, 4> links{"by", "via", "over", "per"};
    if (std::find(links.begin(), links.end(), words[i - 1].folded) == links.end()) continue;
    const auto way = vocabulary.way_at(words, i);
    const auto day = date_in_opening(told, words, words.size() + 1, vocabulary);
    if (!way || !day || !begins_on_day(*day)) continue;
    return spoken(way->kind, std::string(without_article(who)) + ", " + day->to_string(),
                  vocabulary);
  }
  return {};
}

}  // namespace vigil::cite
