#include "extract/numbers.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "extract/number_bounds.h"

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

constexpr std::int64_t thousand = 1000;
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max() / 1'000'000'000;

// "1,404,819" or "6.6" in thousandths; nothing for "1.234.567" or more than three decimals.
std::optional<std::int64_t> figure(std::string_view text) {
  std::int64_t value = 0;
  int decimals = -1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ',') {
      const bool groups = decimals < 0 && i + 4 <= text.size() &&
                          (i + 4 == text.size() || text[i + 4] == ',' || text[i + 4] == '.');
      if (!groups) return std::nullopt;
    } else if (c == '.') {
      if (decimals >= 0) return std::nullopt;
      decimals = 0;
    } else {
      if (decimals >= 3 || value > largest) return std::nullopt;
      value = value * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    }
  }
  for (int i = std::max(decimals, 0); i < 3; ++i) value *= 10;
  return value;
}

// "54km²": a unit may stand close to its figure.
bool is_unit(std::string_view word) {
  return word == "km2" || word == "m2" || word == "km\u00B2" || word == "m\u00B2" || word == "ha" ||
         word == "km" || word == "sq";
}

}  // namespace

std::optional<Value> NumberRead::value(std::int64_t times) const {
  const std::int64_t most =
      std::numeric_limits<std::int64_t>::max() / std::max<std::int64_t>(times, 1);
  if (high > most) return std::nullopt;
  const std::int64_t from = low * times / thousand;
  const std::int64_t to = high * times / thousand;
  if (from != to) return Value::between(from, to);
  if (at_least) return Value::at_least(from);
  if (at_most) return Value::at_most(from);
  return Value::exact(from);
}

void NumberReader::name_beginnings(Vocabulary& words) const {
  for (const auto& [word, value] : words_) words.add(word, begins_number);
  name_bound_beginnings(words);
  for (const std::string_view word : {"between", "from", "half", "a"})
    words.add(word, begins_number);
}

std::int64_t NumberReader::scale(const Tokens& tokens, std::size_t at) const {
  if (at >= tokens.size()) return 0;
  const auto found = words_.find(tokens[at].folded);
  return found != words_.end() && found->second >= thousand ? found->second : 0;
}

NumberReader::Plain NumberReader::in_figures(const Tokens& tokens, std::size_t at) const {
  if (!tokens[at].digits) return {};
  const auto value = figure(tokens[at].folded);
  if (!value) return {};
  // "12th", "57/74", "5A", "A/57": not a number of something.
  if (at > 0 && tokens[at - 1].end == tokens[at].begin && tokens[at - 1].folded == "/") return {};
  if (at + 1 < tokens.size() && tokens[at + 1].begin == tokens[at].end &&
      ((tokens[at + 1].word && !is_unit(tokens[at + 1].folded)) || tokens[at + 1].folded == "/")) {
    return {};
  }
  const std::int64_t times = scale(tokens, at + 1);
  if (times == 0) return {1, *value, false};
  if (*value > std::numeric_limits<std::int64_t>::max() / times) return {};
  return {2, *value * times, true};
}

// "twenty" or "twenty-five"; nothing for a word that is no number.
std::optional<std::int64_t> NumberReader::word_value(const std::string& word) const {
  if (const auto found = words_.find(word); found != words_.end()) return found->second;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string::npos) return std::nullopt;
  const auto tens = words_.find(word.substr(0, hyphen));
  const auto ones = words_.find(word.substr(hyphen + 1));
  if (tens == words_.end() || ones == words_.end() || ones->second > 9) return std::nullopt;
  return tens->second + ones->second;
}

namespace {

// A number in words as it grows, word by word.
struct Spelled {
  std::int64_t total = 0;  // Thousands and more.
  std::int64_t group = 0;  // Below a thousand.
  bool any = false;
  bool scaled = false;  // "million" was said.

  // "two dozen"; "a dozen" and "dozens of" are others'.
  bool add_dozen(std::string_view word) {
    if (word != "dozen" || total != 0 || group == 0 || group > 9) return false;
    group *= 12;
    return true;
  }

  // False where the word begins another number ("two three"), or none ("millions of").
  bool add(std::int64_t value) {
    if (value >= thousand) {
      if (!any) return false;
      total += std::max<std::int64_t>(group, 1) * value;
      group = 0;
      scaled = true;
    } else if (value == 100) {
      group = std::max<std::int64_t>(group, 1) * 100;
    } else if (any && group % 100 != 0) {
      return false;
    } else {
      group += value;
    }
    any = true;
    return true;
  }
};

}  // namespace

// "twenty-five", "one hundred and five", "two million", "half a million", "a hundred", "two dozen".
NumberReader::Plain NumberReader::in_words(const Tokens& tokens, std::size_t at) const {
  if (tokens[at].folded == "half" && phrase_at(tokens, at, "half a million") == 3)
    return {3, 500'000 * thousand, true};
  if (tokens[at].folded == "half" && phrase_at(tokens, at, "half a dozen") == 3)
    return {3, 6 * thousand, false};
  // "held one back", "one another", "on the one hand", "one day": nothing was counted.
  constexpr std::array<std::string_view, 4> no_things{"back", "another", "hand", "day"};
  if (tokens[at].folded == "one" && is_one_of(tokens, at + 1, no_things)) return {};
  const auto after = at + 1 < tokens.size() ? words_.find(tokens[at + 1].folded) : words_.end();
  if (tokens[at].folded == "a" && after != words_.end() && after->second >= 100) {
    return {2, after->second * thousand, after->second >= thousand};
  }
  Spelled spelled;
  std::size_t next = at;
  for (; next < tokens.size() && tokens[next].word; ++next) {
    if (spelled.add_dozen(tokens[next].folded)) continue;
    const auto value = word_value(tokens[next].folded);
    // "two hundred and forty-six", "three thousand and five".
    const bool large = spelled.group >= 100 || (spelled.total > 0 && spelled.group == 0);
    const bool linked = !value && tokens[next].folded == "and" && large &&
                        next + 1 < tokens.size() && word_value(tokens[next + 1].folded);
    if (linked) continue;
    if (!value || !spelled.add(*value)) break;
  }
  if (!spelled.any || spelled.total + spelled.group > largest) return {};
  return {next - at, (spelled.total + spelled.group) * thousand, spelled.scaled};
}

NumberReader::Plain NumberReader::plain(const Tokens& tokens, std::size_t at) const {
  if (at >= tokens.size()) return {};
  return tokens[at].digits ? in_figures(tokens, at) : in_words(tokens, at);
}

// "to 40", "-40", "and 40" behind the first of a range; nothing when no higher number follows.
std::optional<NumberRead> NumberReader::range(const Tokens& tokens, std::size_t next, Plain first,
                                              bool between) const {
  const bool linked =
      between ? is(tokens, next, "and") : is(tokens, next, "-") || is(tokens, next, "to");
  if (!linked) return std::nullopt;
  const Plain last = plain(tokens, next + 1);
  if (last.tokens == 0) return std::nullopt;
  // "5 to 6 million"
  if (last.scaled && !first.scaled && first.thousandths < last.thousandths) {
    const std::int64_t times = scale(tokens, next + 1 + last.tokens - 1);
    if (times != 0 && first.thousandths * times <= last.thousandths) first.thousandths *= times;
  }
  if (first.thousandths > last.thousandths) return std::nullopt;
  return NumberRead{next + 1 + last.tokens, first.thousandths, last.thousandths};
}

namespace {

// "fell from 60 to 40", "grew from 40 to 60": two numbers, not the bounds of one. `from`: where the
// word stands.
bool is_change(const Tokens& tokens, std::size_t from) {
  constexpr std::array<std::string_view, 20> words{
      "up",     "down",    "rose",      "risen",    "rise",      "grew",    "grown",
      "growth", "raised",  "fell",      "fallen",   "fall",      "dropped", "drop",
      "cut",    "reduced", "increased", "increase", "decreased", "declined"};
  return from > 0 && is(tokens, from, "from") && is_one_of(tokens, from - 1, words);
}

}  // namespace

NumberRead NumberReader::read(const Tokens& tokens, std::size_t at) const {
  if (is_change(tokens, at)) return {};
  const bool between = is(tokens, at, "between");
  const bool opens_range = between || is(tokens, at, "from");
  const BoundRead bound = opens_range ? BoundRead{1} : bound_before(tokens, at);
  std::size_t next = at + bound.tokens;
  const Plain first = plain(tokens, next);
  if (first.tokens == 0) return {};
  next += first.tokens;
  const bool alone = at > 0 && is_change(tokens, at - 1);
  if (auto found = alone ? std::nullopt : range(tokens, next, first, between)) {
    found->tokens -= at;
    found->estimated = bound.estimated;
    found->further = bound.further;
    return *found;
  }
  if (opens_range) return {};
  Bound how = bound.bound;
  if (phrase_at(tokens, next, "or more") == 2) {
    how = Bound::low;
    next += 2;
  } else if (phrase_at(tokens, next, "or fewer") == 2 || phrase_at(tokens, next, "or less") == 2) {
    how = Bound::high;
    next += 2;
  }
  return {next - at,          first.thousandths, first.thousandths, how == Bound::low,
          how == Bound::high, bound.estimated,   bound.further};
}

}  // namespace vigil::extract
