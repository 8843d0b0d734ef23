#include "cite/role_or_body.h"

#include <algorithm>
#include <array>

#include "cite/looks.h"

namespace vigil::cite {

bool is_link(const Word& word) {
  static constexpr std::array<std::string_view, 10> links{"of", "for", "to",  "in",  "and",
                                                          "de", "du",  "des", "del", "da"};
  return std::find(links.begin(), links.end(), word.folded) != links.end();
}

namespace {

// Where the words of an office begin: "Senior Field Officer"; npos where only "Field" stands there,
// which makes no office by itself.
std::size_t role_in(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  std::size_t first = WordSet::npos;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t count = vocabulary.role_words.match(words, i);
    if (count == 0) continue;
    first = std::min(first, i);
    if (vocabulary.role_modifiers.match(words, i) < count) return first;
  }
  return WordSet::npos;
}

// "Coast Guard sergeant", "customs inspector at the bridge": a body's words before a small head
// noun, behind which "of" or the end stands, are somebody's office.
bool is_holder(std::string_view text, const std::vector<Word>& words,
               const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 3> further{"at", "from", "with"};
  const auto link = std::find_if(words.begin(), words.end(), [](const Word& word) {
    return is_link(word) || std::find(further.begin(), further.end(), word.folded) != further.end();
  });
  const auto head = static_cast<std::size_t>(link - words.begin());
  const bool small = head > 0 && starts_lower(text.substr(words[head - 1].begin));
  if (small && is_lower(text) && vocabulary.people_nouns.holds(words[head - 1])) return true;
  if (head < 2 || has_digit(text)) return false;
  return starts_lower(text.substr(words[head - 1].begin)) &&
         vocabulary.body_words.match(words, head - 1) == 0 &&
         vocabulary.region_words.match(words, head - 1) == 0 &&
         vocabulary.body_words.find(words) < head;
}

}  // namespace

PieceKind role_or_body(std::string_view text, const std::vector<Word>& words,
                       const Vocabulary& vocabulary) {
  const std::size_t role = role_in(words, vocabulary);
  const std::size_t body = vocabulary.body_words.find(words);
  if (vocabulary.organizations.holds(without_article(text))) return PieceKind::body;
  if (role == WordSet::npos && body == WordSet::npos) return PieceKind::words;
  if (body == WordSet::npos) return PieceKind::role;
  if (role == WordSet::npos) {
    return is_holder(text, words, vocabulary) ? PieceKind::role : PieceKind::body;
  }
  const bool ends_in_body = vocabulary.body_words.match(words, words.size() - 1) != 0 &&
                            vocabulary.role_words.match(words, words.size() - 1) == 0;
  const auto link = std::find_if(words.begin(), words.end(), is_link);
  // "UN River Action Programme": what a body with initials runs.
  const bool run = words.size() > 2 && all_capitals(text.substr(words[0].begin, words[0].end)) &&
                   vocabulary.body_words.match(words, words.size() - 1) != 0;
  if (run && link == words.end()) return PieceKind::body;
  if (link == words.end()) {
    if (is_lower(text) && is_holder(text, words, vocabulary)) return PieceKind::role;
    const bool ends_in_role = vocabulary.role_words.match(words, words.size() - 1) != 0;
    if (ends_in_body || (body < role && !ends_in_role)) return PieceKind::body;
    return PieceKind::role;  // "District Administrator"
  }
  if (body < role) return PieceKind::body;
  // The head noun stands before the first "of": a role or a body?
  const auto before = static_cast<std::size_t>(link - words.begin());
  const std::size_t head = before == 0 ? 0 : before - 1;
  const bool body_head = vocabulary.body_words.match(words, head) != 0;
  return body_head ? PieceKind::body : PieceKind::role;
}

}  // namespace vigil::cite
