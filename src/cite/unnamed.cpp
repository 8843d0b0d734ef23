#include "cite/unnamed.h"

#include "cite/looks.h"
#include "cite/piece_kind.h"

namespace vigil::cite {
namespace {

// The place of the word before which "of", "from", "at", "in" or "with" and a body stand.
std::size_t link_to_body(std::string_view text, const Vocabulary& vocabulary) {
  for (const std::string_view link : {" of ", " from ", " at ", " in ", " with "}) {
    const std::size_t at = text.find(link);
    if (at == std::string_view::npos) continue;
    const std::string_view tail = without_article(text.substr(at + link.size()));
    const auto words = words_of(tail);
    const std::size_t word = vocabulary.body_words.find(words);
    const bool named = word != WordSet::npos && !is_lower(tail.substr(words[word].begin));
    const bool body = named || has_acronym(tail) || vocabulary.organizations.holds(tail);
    if (body && !is_lower(tail)) return at;
  }
  return std::string_view::npos;
}

// "inhabitants of Costa village": who lives there, and where it was said.
bool read_folk(std::string_view plain, const std::vector<Word>& words, const Vocabulary& vocabulary,
               Speaker& speaker) {
  const std::size_t at = vocabulary.folk_words.find(words);
  if (at > 3 || !is_lower(plain)) return false;
  const std::size_t next = at + vocabulary.folk_words.match(words, at);
  if (next + 1 >= words.size()) return false;
  const std::string& link = words[next].folded;
  if (link != "of" && link != "from" && link != "in" && link != "at") return false;
  const std::string_view place = without_article(plain.substr(words[next + 1].begin));
  const bool region = vocabulary.region_words.match(words, words.size() - 1) != 0;
  const bool known = region || is_place(place, vocabulary) || (link != "of" && !has_acronym(place));
  if (!starts_upper(place) || !known || vocabulary.body_words.in(place)) return false;
  speaker.role = std::string(plain.substr(0, words[next - 1].end));
  speaker.place = std::string(place);
  return true;
}

// "delegation of Ardenia", "observer mission of the Union": a body in small letters.
bool is_small_body(std::string_view plain, const Vocabulary& vocabulary) {
  const std::size_t of = plain.find(" of ");
  const auto before = words_of(plain.substr(0, of));
  return of != std::string_view::npos && is_lower(plain) && !before.empty() && before.size() <= 2 &&
         vocabulary.accredited_words.holds(before.back()) &&
         vocabulary.body_words.holds(before.back());
}

}  // namespace

bool read_unnamed(std::string_view text, const Vocabulary& vocabulary, Speaker& speaker) {
  std::string_view plain = without_article(text);
  for (const std::string_view article : {"le ", "la ", "les ", "el ", "los "}) {
    if (plain.starts_with(article)) plain.remove_prefix(article.size());
  }
  const auto words = words_of(plain);
  if (words.empty()) return false;
  const std::size_t link = link_to_body(plain, vocabulary);
  const std::string_view head = plain.substr(0, link);
  const bool generic = vocabulary.people_words.in(head);
  if (link == std::string_view::npos && read_folk(plain, words, vocabulary, speaker)) return true;
  if (link != std::string_view::npos && (is_lower(head) || generic)) {
    const std::string_view body = plain.substr(plain.find(' ', link + 1) + 1);
    // "judge of the Court of Costa": an office and whose it is are one; "officials of" are none.
    const bool whole = !generic && plain.substr(link).starts_with(" of ");
    if (!whole) speaker.organization = std::string(without_article(body));
    if (!generic) speaker.role = std::string(whole ? plain : head);
    return true;
  }
  const std::string_view last = plain.substr(words.back().begin);
  const bool person = is_lower(last) && words.size() > 1 &&
                      vocabulary.body_words.match(words, words.size() - 1) == 0;
  // "camp committee", "press service": a body in small letters.
  const bool body = link == std::string_view::npos && is_lower(plain) && words.size() <= 3 &&
                    plain.find(" of ") == std::string_view::npos &&
                    vocabulary.body_words.match(words, words.size() - 1) != 0 &&
                    vocabulary.role_words.match(words, words.size() - 1) == 0 &&
                    !vocabulary.people_nouns.holds(words.back());
  if (body || is_small_body(plain, vocabulary)) {
    speaker.organization = std::string(plain);
    return true;
  }
  if (is_lower(plain) || person) {
    speaker.role = std::string(plain);
    return true;
  }
  return false;
}

}  // namespace vigil::cite
