#include "extract/tokens.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"

namespace vigil::extract {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_capital(char c) {
  return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) == 0xC3;
}

std::size_t end_of_figure(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool inner =
        (text[at] == ',' || text[at] == '.') && at + 1 < text.size() && is_digit(text[at + 1]);
    if (!is_digit(text[at]) && !inner) break;
    ++at;
  }
  return at;
}

// "U.S.", "D.C.": single letters with stops.
bool is_initial(std::string_view text, std::size_t stop, std::size_t begin) {
  return stop == begin + 1 || (stop >= begin + 2 && text[stop - 2] == '.');
}

std::size_t end_of_word(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size()) {
    const bool followed = at + 1 < text.size() && is_letter(text[at + 1]);
    if (is_letter(text[at]) || is_digit(text[at])) {
      ++at;
    } else if ((text[at] == '-' || text[at] == '\'') && followed) {
      ++at;
    } else if (text[at] == '.' && is_capital(text[at - 1]) && is_initial(text, at, begin)) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::string folded_word(std::string_view word) {
  std::string lower(word);
  bool ascii = true;
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  }
  return ascii ? lower : fold(word);
}

Token word_token(std::string_view text, std::size_t begin, std::size_t end) {
  Token token;
  token.begin = static_cast<std::uint32_t>(begin);
  token.end = static_cast<std::uint32_t>(end);
  token.word = true;
  token.capital = is_capital(text[begin]);
  std::string_view word = text.substr(begin, end - begin);
  if (word.size() > 2 && word.ends_with("'s")) {
    word.remove_suffix(2);
    token.possessive = true;
  }
  token.folded = folded_word(word);
  return token;
}

}  // namespace

std::size_t phrase_at(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase) {
  std::size_t next = at;
  while (!phrase.empty()) {
    if (next >= tokens.size() || tokens[next].folded.empty() ||
        tokens[next].folded.front() != phrase.front())
      return 0;
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    if (tokens[next].folded != phrase.substr(0, end)) return 0;
    ++next;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return next - at;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5 + 4);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    if (is_letter(text[at])) {
      const std::size_t end = end_of_word(text, at);
      tokens.push_back(word_token(text, at, end));
      // "states'": a possessive of a plural.
      if (end < text.size() && text[end] == '\'' && text[end - 1] == 's') {
        tokens.back().possessive = true;
      }
      at = end;
      continue;
    }
    const std::size_t end = is_digit(text[at]) ? end_of_figure(text, at) : at + 1;
    Token token;
    token.begin = static_cast<std::uint32_t>(at);
    token.end = static_cast<std::uint32_t>(end);
    token.folded = text.substr(at, end - at);
    token.digits = is_digit(text[at]);
    tokens.push_back(std::move(token));
    at = end;
  }
  return tokens;
}

}  // namespace vigil::extract
