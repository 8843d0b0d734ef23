#include "extract/number_bounds.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

struct BoundWords {
  std::string_view words;  // Blank between words.
  Bound bound;
  bool estimated;
  bool further = false;
};

// English, longest first where one begins another.
constexpr BoundWords bounds[] = {
    {"not less than", Bound::low, false},
    {"no less than", Bound::low, false},
    {"no fewer than", Bound::low, false},
    {"not fewer than", Bound::low, false},
    {"at the very least", Bound::low, false},
    {"a minimum of", Bound::low, false},
    {"in excess of", Bound::low, false},
    {"more than", Bound::low, false},
    {"at least", Bound::low, false},
    {"well in excess of", Bound::low, false},
    {"a little more than", Bound::low, false},
    {"slightly more than", Bound::low, false},
    {"just more than", Bound::low, false},
    {"a little over", Bound::low, false},
    {"slightly over", Bound::low, false},
    {"well over", Bound::low, false},
    {"over", Bound::low, false},
    {"exceeding", Bound::low, false},
    {"exceeds", Bound::low, false},
    {"exceeded", Bound::low, false},
    {"upwards of", Bound::low, false},
    {"not more than", Bound::high, false},
    {"no more than", Bound::high, false},
    {"a maximum of", Bound::high, false},
    {"as many as", Bound::high, false},
    {"as much as", Bound::high, false},
    {"fewer than", Bound::high, false},
    {"less than", Bound::high, false},
    {"up to", Bound::high, false},
    {"at most", Bound::high, false},
    {"slightly less than", Bound::high, false},
    {"slightly under", Bound::high, false},
    {"a little under", Bound::high, false},
    {"under", Bound::high, false},
    {"an estimated", Bound::about, true},
    {"some estimated", Bound::about, true},
    {"estimated", Bound::about, true},
    {"a total of", Bound::about, false},
    {"a further", Bound::about, false, true},
    {"another", Bound::about, false, true},
    {"approximately", Bound::about, false},
    {"roughly", Bound::about, false},
    {"nearly", Bound::about, false},
    {"almost", Bound::about, false},
    {"around", Bound::about, false},
    {"about", Bound::about, false},
    {"some", Bound::about, false},
    {"close to", Bound::about, false},
    {"just over", Bound::low, false},
    {"just under", Bound::high, false},
    {"exactly", Bound::about, false},
};

// "made over 3,000 crowns to the fund", "handed over 40": there "over" is the verb's.
bool takes_over(std::string_view verb) {
  constexpr std::array<std::string_view, 24> verbs{
      "make", "makes", "made",   "making",  "hand",   "hands",   "handed",    "handing",
      "turn", "turns", "turned", "turning", "sign",   "signs",   "signed",    "signing",
      "give", "gives", "gave",   "given",   "giving", "deliver", "delivered", "delivering"};
  return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

// Whether the words end the text, at a word's begin; letters count alike.
bool ends_in(std::string_view text, std::string_view words) {
  if (text.size() < words.size() + 1 || text.back() != ' ') return false;
  text.remove_suffix(1);
  const std::string_view last = text.substr(text.size() - words.size());
  const bool starts = last.size() == text.size() || text[text.size() - words.size() - 1] == ' ' ||
                      text[text.size() - words.size() - 1] == '(';
  return starts && lower(last) == words;
}

// The word before these, with which a text ends, in small.
std::string word_before(std::string_view text, std::string_view words) {
  text.remove_suffix(std::min(text.size(), words.size() + 2));
  return lower(text.substr(text.rfind(' ') + 1));
}

}  // namespace

void name_bound_beginnings(Vocabulary& words) {
  for (const BoundWords& bound : bounds)
    words.add(bound.words.substr(0, bound.words.find(' ')), begins_number);
}

BoundRead bound_before(const Tokens& tokens, std::size_t at) {
  BoundRead found;
  // "some 300 or so", "at least an estimated 40": bounds may follow each other.
  for (bool more = true; more;) {
    more = false;
    for (const BoundWords& candidate : bounds) {
      const std::size_t size = phrase_at(tokens, at + found.tokens, candidate.words);
      const std::size_t before = at + found.tokens;
      if (size == 0 ||
          (candidate.words == "over" && before > 0 && takes_over(tokens[before - 1].folded))) {
        continue;
      }
      found.tokens += size;
      if (candidate.bound != Bound::about) found.bound = candidate.bound;
      found.estimated = found.estimated || candidate.estimated;
      found.further = found.further || candidate.further;
      more = true;
      break;
    }
  }
  return found;
}

BoundBehind bound_at_end(std::string_view text) {
  BoundBehind found;
  while (true) {
    const BoundWords* longest = nullptr;  // "no more than", and not "more than".
    for (const BoundWords& candidate : bounds) {
      // "they estimated $300": a verb.
      if (candidate.words == "estimated" || !ends_in(text, candidate.words)) continue;
      if (candidate.words == "over" && takes_over(word_before(text, candidate.words))) continue;
      if (longest == nullptr || longest->words.size() < candidate.words.size())
        longest = &candidate;
    }
    if (longest == nullptr) return found;
    const std::size_t size = longest->words.size() + 1;
    text.remove_suffix(size);
    found.bytes += size;
    if (longest->bound != Bound::about && found.bound == Bound::none) found.bound = longest->bound;
    found.estimated = found.estimated || longest->estimated;
    found.further = found.further || longest->further;
  }
}

}  // namespace vigil::extract
