#include "cite/person.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/piece_kind.h"

namespace vigil::cite {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// How long a title is that no list knows: "Emb. Rafael …", "(Engineer) Hernán …"; 0 when none.
std::size_t unknown_title(std::string_view text) {
  if (text.starts_with('(')) {
    const std::size_t end = text.find(") ");
    return end == std::string_view::npos || end > 24 ? 0 : end + 2;
  }
  const std::size_t stop = text.find(". ");
  if (stop == std::string_view::npos || stop < 3 || stop > 6) return 0;
  const std::string_view word = text.substr(0, stop);
  const bool title = is_upper(word[0]) && std::all_of(word.begin() + 1, word.end(),
                                                      [](char c) { return c >= 'a' && c <= 'z'; });
  return title && starts_upper(text.substr(stop + 2)) ? stop + 2 : 0;
}

}  // namespace

std::string_view without_ranks(std::string_view text, const Vocabulary& vocabulary,
                               std::string* ranks) {
  for (const std::string_view article : {"le ", "la ", "el "}) {  // "le Colonel"
    if (!text.starts_with(article)) continue;
    const std::string_view rest = text.substr(article.size());
    if (vocabulary.ranks.match(words_of(rest), 0) != 0) text = rest;
  }
  while (true) {
    const auto words = words_of(text);
    const std::size_t count = vocabulary.ranks.match(words, 0);
    if (count == 0 || count >= words.size()) {
      const std::size_t unknown = unknown_title(text);
      if (unknown == 0) break;
      if (ranks != nullptr) {
        *ranks += (ranks->empty() ? "" : " ") + std::string(trim(text.substr(0, unknown)));
      }
      text = trim(text.substr(unknown));
      continue;
    }
    // "M. Example": a letter before a family name alone is the name's own.
    const bool letter = words[0].end - words[0].begin == 2 && text[words[0].end - 1] == '.';
    if (letter && count == 1 && words.size() == 2) break;
    // "Major Nimal" is a rank and a name; "General Staff" is a body.
    if (vocabulary.body_words.match(words, 0) > count) break;
    if (ranks != nullptr) {
      *ranks +=
          (ranks->empty() ? "" : " ") + std::string(trim(text.substr(0, words[count - 1].end)));
    }
    text = trim(text.substr(words[count].begin));
  }
  return text;
}

namespace {

// "Hibr", "al-Hibr", "d’Almeida", "O’Nib": a word of a name. Particles count for nothing.
enum class NameWord { capital, particle, none };

NameWord name_word(const Word& word, std::string_view shown, const Vocabulary& vocabulary) {
  if (has_digit(shown)) return NameWord::none;
  // "River.example": a page's name; initials have a letter before each stop.
  const std::size_t dot = shown.find('.', 2);
  if (dot != std::string_view::npos && dot + 2 < shown.size() && shown[dot - 1] >= 'a' &&
      shown[dot - 1] <= 'z' && starts_lower(shown.substr(dot + 1))) {
    return NameWord::none;
  }
  if (vocabulary.particles.holds(word)) return NameWord::particle;
  if (starts_upper(shown)) return NameWord::capital;
  for (const std::string_view prefix : {"al-", "el-", "as-", "ad-", "ar-", "ash-", "d’", "d'", "l’",
                                        "ibn-", "bin-", "ul-", "an-", "at-", "az-", "de-", "e-"}) {
    if (shown.starts_with(prefix) && starts_upper(shown.substr(prefix.size()))) {
      return NameWord::capital;
    }
  }
  return NameWord::none;
}

bool is_known_body(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  if (vocabulary.body_words.find(words) != WordSet::npos) return true;
  if (vocabulary.role_words.find(words) != WordSet::npos) return true;
  if (vocabulary.un_bodies.find(words) != WordSet::npos) return true;
  if (vocabulary.broadcast_words.match(words, words.size() - 1) != 0) return true;
  return vocabulary.organizations.holds(words) || vocabulary.wires.holds(words) ||
         is_place(words, vocabulary);
}

}  // namespace

bool is_person(std::string_view text, const Vocabulary& vocabulary, bool after_opening) {
  const auto words = words_of(text);
  if (words.empty() || words.size() > 7 || text.size() > 80) return false;
  if (text.find("\u2014") != std::string_view::npos) return false;
  if (is_known_body(words, vocabulary)) return false;
  int capitals = 0;
  std::size_t shown_capitals = 0;
  for (const Word& word : words) {
    const std::string_view shown = text.substr(word.begin, word.end - word.begin);
    const NameWord kind = name_word(word, shown, vocabulary);
    if (kind == NameWord::none) return false;
    capitals += kind == NameWord::capital ? 1 : 0;
    shown_capitals += starts_upper(shown) ? 1 : 0;
  }
  // "Le Van Example": particles in capitals are names.
  if (capitals == 1 && words.size() > 2 && shown_capitals == words.size()) capitals = 2;
  // "DAM RSA" and "ICRC Ardenia" are bodies; "J. R. Example" has initials, "Jean DUPONT" a family
  // name as the French write it.
  const bool family = after_opening && words.size() >= 2 && !all_capitals(text) &&
                      vocabulary.places.find(words) == WordSet::npos;
  if (has_acronym(text, words) && !family) return false;
  return capitals >= 2 || (capitals == 1 && words.size() == 1);
}

bool is_full_person(std::string_view text, const Vocabulary& vocabulary) {
  if (vocabulary.ranks.holds(text)) return false;
  const std::string_view name = without_ranks(text, vocabulary);
  const bool ranked = name.size() != text.size();
  return is_person(name, vocabulary, ranked) && (ranked || words_of(name).size() >= 2);
}

}  // namespace vigil::cite
