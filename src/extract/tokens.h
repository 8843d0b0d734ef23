#pragma once
// Tokens: the words, figures and signs of a sentence in its one shape (see slot_text.h).

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::extract {

struct Token {
  std::uint32_t begin{}, end{};
  std::string folded;    // In lower case and without accents; a possessive 's is left out.
  bool word = false;     // Begins with a letter.
  bool capital = false;  // … which is one.
  bool digits = false;   // Begins with a digit: "1,404,819", "6.6", "2003".
  bool possessive = false;
};

// Words keep inner hyphens, apostrophes and stops of initials ("Costania-Brezia", "d'Elmar",
// "U.S."); figures keep inner commas and points; any other letter is a token of its own. Linear.
std::vector<Token> tokens_of(std::string_view text);

// Whether that word, folded, stands at the place, which may be past the end.
inline bool is(const std::vector<Token>& tokens, std::size_t at, std::string_view word) {
  return at < tokens.size() && tokens[at].folded == word;
}

// Whether one of these words, folded, stands at the place.
template <std::size_t N>
bool is_one_of(const std::vector<Token>& tokens, std::size_t at,
               const std::array<std::string_view, N>& words) {
  return at < tokens.size() &&
         std::find(words.begin(), words.end(), tokens[at].folded) != words.end();
}

// How many tokens the phrase takes at the token; 0 when it does not stand there. Words of the
// phrase are folded, with a blank between them.
std::size_t phrase_at(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase);

}  // namespace vigil::extract
