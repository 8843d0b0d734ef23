#include "check/detail/words.h"

#include <algorithm>
#include <array>
#include <span>

namespace vigil::check {
namespace {

using Vocabulary = std::span<const std::string_view>;

constexpr std::array<std::string_view, 92> saying_words{
    "according",  "accused",    "acknowledged", "added",      "address",       "admitted",
    "affirmed",   "agreed",     "alleged",      "announced",  "announcing",    "answered",
    "argued",     "argues",     "argument",     "article",    "asked",         "asserted",
    "assured",    "called",     "calls",        "cautioned",  "characterized", "cited",
    "claimed",    "claiming",   "claims",       "commented",  "concluded",     "confirmed",
    "conveyed",   "decision",   "declaration",  "declared",   "declares",      "defines",
    "denied",     "described",  "describes",    "emphasized", "explained",     "explaining",
    "expressed",  "indicated",  "indicates",    "informed",   "insisted",      "law",
    "letter",     "maintained", "maintains",    "mentioned",  "noted",         "notes",
    "noting",     "observed",   "pledged",      "pointed",    "prohibits",     "promised",
    "quoted",     "reads",      "reaffirmed",   "recalled",   "referred",      "regretted",
    "reiterated", "remarked",   "repeated",     "replied",    "report",        "reported",
    "reportedly", "reports",    "requires",     "responded",  "said",          "says",
    "spoke",      "stated",     "statement",    "states",     "stating",       "stressed",
    "suggested",  "testified",  "told",         "underlined", "urged",         "warned",
    "writes",     "wrote"};

constexpr std::array<std::string_view, 46> future_words{
    "committed",   "invited",     "pledged",     "requested", "undertook", "urged",    "pending",
    "anticipate",  "anticipated", "anticipates", "aim",       "aims",      "could",    "deadline",
    "due",         "envisaged",   "expect",      "expected",  "expects",   "expires",  "foreseen",
    "forthcoming", "goal",        "hope",        "hopes",     "if",        "intend",   "intends",
    "may",         "might",       "must",        "plan",      "planned",   "planning", "plans",
    "projected",   "promised",    "proposed",    "schedule",  "scheduled", "shall",    "should",
    "target",      "upcoming",    "will",        "would"};

constexpr std::array<std::string_view, 11> speech_words{
    "according", "acknowledged", "admitted", "announced", "claimed", "declared",
    "denied",    "said",         "says",     "stated",    "told"};

// As often in "has not been reported", where nobody speaks.
constexpr std::array<std::string_view, 5> passive_speech_words{"alleged", "confirmed", "estimated",
                                                               "informed", "reported"};

constexpr std::array<std::string_view, 9> denying_words{
    "no", "not", "never", "none", "nor", "nobody", "neither", "nothing", "without"};

bool any(const std::vector<Word>& words, Vocabulary vocabulary) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return std::binary_search(vocabulary.begin(), vocabulary.end(), word.lower);
  });
}

bool any_unsorted(const std::vector<Word>& words, Vocabulary vocabulary) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return std::find(vocabulary.begin(), vocabulary.end(), word.lower) != vocabulary.end();
  });
}

// A hyphen or apostrophe between letters belongs to the word. Apostrophes may be U+2019.
std::size_t joint_size(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  if (text[at] == '-' || text[at] == '\'') size = 1;
  if (text.substr(at).starts_with("\u2019")) size = 3;
  const std::size_t next = at + size;
  const bool inside = size > 0 && next < text.size() && is_letter(text[next]);
  return inside ? size : 0;
}

// Punctuation beyond ASCII is no letter: “ ” ‘ ’ – — … and the no-break space.
std::size_t mark_size(std::string_view rest) {
  if (rest.starts_with("\xE2\x80")) return 3;
  if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xAB") ||
      rest.starts_with("\xC2\xBB")) {
    return 2;
  }
  return 0;
}

}  // namespace

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

std::vector<Word> words_of(std::string_view text, std::uint32_t offset) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t skip = mark_size(text.substr(i))) {
      i += skip;
      continue;
    }
    if (!is_letter(text[i]) && !is_digit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size()) {
      if (const std::size_t joint = joint_size(text, i); joint > 0 && i > begin) {
        i += joint;
      } else if ((is_letter(text[i]) && mark_size(text.substr(i)) == 0) || is_digit(text[i])) {
        ++i;
      } else {
        break;
      }
    }
    const char first = text[begin];
    const bool capital =
        (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80U;
    words.push_back(
        {{offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(i)},
         lower(text.substr(begin, i - begin)),
         capital,
         is_digit(first)});
  }
  return words;
}

bool attributes(const std::vector<Word>& words) {
  return any(words, saying_words);
}

bool reports_speech(const std::vector<Word>& words) {
  return any_unsorted(words, speech_words) ||
         (any_unsorted(words, passive_speech_words) && !denies(words));
}

bool looks_ahead(const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool month = words[i].capital && words[i].lower == "may";
    const bool future =
        std::find(future_words.begin(), future_words.end(), words[i].lower) != future_words.end();
    if (future && !month) return true;
    if (i == 0) continue;
    const std::string& before = words[i - 1].lower;
    if (words[i].lower == "be" && before == "to") return true;
    // "They were to chair it."
    const bool is = before == "is" || before == "are" || before == "was" || before == "were";
    if (is && words[i].lower == "to") return true;
  }
  return false;
}

bool denies(const std::vector<Word>& words) {
  return any_unsorted(words, denying_words);
}

bool opens_with_denial(const std::vector<Word>& words) {
  if (words.empty()) return false;
  const std::string& first = words.front().lower;
  if (first == "no" || first == "none" || first == "neither" || first == "nobody" ||
      first == "nothing") {
    return true;
  }
  return first == "there" && words.size() > 3 && denies({words.begin() + 1, words.begin() + 4});
}

bool within_edits(std::string_view a, std::string_view b, std::size_t most) {
  constexpr std::size_t longest = 48;
  if (a.size() > longest || b.size() > longest) return false;
  if (a.size() > b.size() + most || b.size() > a.size() + most) return false;
  std::array<std::array<std::size_t, longest + 1>, longest + 1> cost{};
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()] <= most;
}

}  // namespace vigil::check
