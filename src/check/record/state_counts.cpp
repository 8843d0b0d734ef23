#include "check/record/state_counts.h"

#include <algorithm>
#include <array>
#include <vector>

#include "check/detail/numbers.h"
#include "check/detail/words.h"

namespace vigil::check {
namespace {

using Words = std::vector<Word>;

constexpr std::array<std::string_view, 4> states{"states", "countries", "governments", "nations"};
constexpr std::array<std::string_view, 19> between{
    "have", "had",  "has",     "are", "were", "all",    "now", "that", "who",  "which",
    "then", "also", "already", "to",  "in",   "having", "of",  "the",  "world"};
// They make of a count one of a part, or of what is still to come.
constexpr std::array<std::string_view, 12> partial{"not",     "but",   "without", "only",
                                                   "another", "more",  "will",    "yet",
                                                   "still",   "least", "than",    "remaining"};
// "Ratified or acceded to", "deposited": steps that make a party.
constexpr std::array<std::string_view, 5> joining{"ratified", "acceded", "joined", "deposited",
                                                  "adhered"};
constexpr std::array<std::string_view, 5> signing{"signed", "signing", "sign", "signatories",
                                                  "signatory"};
constexpr std::array<std::string_view, 3> signers{"signatories", "signatures", "signers"};
constexpr std::array<std::string_view, 6> kinds{"other",  "original", "first",
                                                "fellow", "further",  "initial"};

template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is(const Words& words, std::size_t i, std::string_view word) {
  return i < words.size() && words[i].lower == word;
}

// "Put their names to", "gave their signatures".
bool gives_name(const Words& words, std::size_t i) {
  const bool gives = is(words, i, "put") || is(words, i, "set") || is(words, i, "gave") ||
                     is(words, i, "added") || is(words, i, "affixed");
  const bool own = is(words, i + 1, "their") || is(words, i + 1, "its");
  return gives && own && i + 2 < words.size() &&
         (words[i + 2].lower.starts_with("name") || words[i + 2].lower.starts_with("signature"));
}

// "121 governments, Ardenia among them, signed": the n-th word behind such an aside.
std::size_t behind_aside(const Words& words, std::size_t i) {
  constexpr std::size_t longest = 6;
  constexpr std::array<std::string_view, 4> asides{"among", "including", "included", "with"};
  bool aside = false;
  for (std::size_t next = i; next < words.size() && next < i + longest; ++next) {
    aside |= is_one_of(asides, words[next].lower);
    if (aside && is_one_of(signing, words[next].lower)) return next;
  }
  return i;
}

// What follows on the word "states" that ends before the n-th word.
std::optional<CountedStep> step_behind(const Words& words, std::size_t i) {
  if (is(words, i, "parties")) return CountedStep::joined;
  i = behind_aside(words, i);
  while (i < words.size() && is_one_of(between, words[i].lower)) ++i;
  if (i >= words.size()) return std::nullopt;
  if (is_one_of(signing, words[i].lower) || gives_name(words, i)) return CountedStep::signed_it;
  // Who ratified and who acceded are two counts; both together are all.
  const bool both = i + 2 < words.size() && is_one_of(joining, words[i + 2].lower);
  const bool either = words[i].lower == "joined" || words[i].lower == "deposited";
  if (is_one_of(joining, words[i].lower) && (both || either)) return CountedStep::joined;
  const bool parties = is(words, i, "states") && is(words, i + 1, "parties");
  return parties ? std::optional(CountedStep::joined) : std::nullopt;
}

// "Signed by 122 states", "signed by all of the 122 states", "signatures of 122 states".
bool is_signed_by(const Words& words, std::size_t number) {
  constexpr std::array<std::string_view, 4> small{"all", "of", "the", "some"};
  std::size_t i = number;
  while (i > 0 && is_one_of(small, words[i - 1].lower)) --i;
  const bool of =
      i < number && words[i].lower == "of" && i > 0 && words[i - 1].lower == "signatures";
  return of || (i > 1 && words[i - 1].lower == "by" && words[i - 2].lower == "signed");
}

// "Along with 120 other governments, it signed", "it joined 120 other states in signing": the word
// that tells the step stands somewhat behind.
std::optional<CountedStep> step_beside(const Words& words, std::size_t number, std::size_t things) {
  constexpr std::size_t reach = 12;
  const bool before =
      number > 0 && (is(words, number - 1, "with") || is(words, number - 1, "and") ||
                     is(words, number - 1, "like") || is(words, number - 1, "as") ||
                     is(words, number - 1, "joined"));
  if (!before) return std::nullopt;
  for (std::size_t i = things + 1; i < words.size() && i <= things + reach; ++i) {
    if (is(words, i, "signed") || is(words, i, "signing") || is(words, i, "signatory")) {
      return CountedStep::signed_it;
    }
    if (is_one_of(joining, words[i].lower)) return std::nullopt;
  }
  for (std::size_t i = number > reach ? number - reach : 0; i < number; ++i) {
    if (is(words, i, "signed")) return CountedStep::signed_it;  // "It signed, with 120 others."
  }
  return std::nullopt;
}

// "The number of signatories stood at 121", "signatories: 121".
bool numbers_signers(const Words& words, std::size_t number) {
  constexpr std::array<std::string_view, 12> links{"stood",   "at",    "was",      "to",
                                                   "reached", "rose",  "risen",    "had",
                                                   "came",    "grown", "numbered", "were"};
  for (std::size_t i = number; i-- > 0 && number - i <= 4;) {
    if (is_one_of(signers, words[i].lower)) return true;
    if (!is_one_of(links, words[i].lower)) return false;
  }
  return false;
}

std::optional<StateCount> count_at(const Words& words, std::size_t number,
                                   const NumberMention& mention) {
  StateCount found{static_cast<int>(mention.thousandths / 1000), mention.where, {}};
  std::size_t i = number + 1;
  bool others = false;
  for (; i < words.size() && is_one_of(kinds, words[i].lower); ++i) {
    others |=
        words[i].lower == "other" || words[i].lower == "fellow" || words[i].lower == "further";
  }
  if (others) ++found.count;
  const bool signatory =
      is(words, i, "signatory") && i + 1 < words.size() && is_one_of(states, words[i + 1].lower);
  if ((i < words.size() && is_one_of(signers, words[i].lower)) || signatory ||
      numbers_signers(words, number)) {
    return found;
  }
  const bool bare = others ? is(words, i, "others") : is(words, number + 1, "others");
  if (bare && !others) ++found.count;
  if (!bare && (i >= words.size() || !is_one_of(states, words[i].lower))) return std::nullopt;
  if (is_signed_by(words, number)) return found;
  auto step = step_behind(words, i + 1);
  if (others || bare) step = step_beside(words, number, i);
  if (!step) return std::nullopt;
  found.step = *step;
  return found;
}

}  // namespace

std::optional<StateCount> state_count_in(std::string_view sentence, const Pack& pack,
                                         std::uint32_t offset) {
  const auto words = words_of(sentence, offset);
  if (std::any_of(words.begin(), words.end(),
                  [](const Word& word) { return is_one_of(partial, word.lower); })) {
    return std::nullopt;
  }
  std::optional<StateCount> found;
  for (const NumberMention& number : numbers_in(sentence, pack.reading.numbers, offset)) {
    if (number.money || number.percent || number.rounded || number.named) continue;
    const auto word =
        std::lower_bound(words.begin(), words.end(), number.digits.begin,
                         [](const Word& one, std::uint32_t at) { return one.where.begin < at; });
    if (word == words.end() || word->where.begin != number.digits.begin) continue;
    const auto count = count_at(words, static_cast<std::size_t>(word - words.begin()), number);
    if (!count) continue;
    if (found) return std::nullopt;
    found = count;
  }
  return found;
}

}  // namespace vigil::check
