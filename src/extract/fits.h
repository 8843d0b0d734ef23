#pragma once
// Whether a text fits one of the engine's own expressions, those about English and not the pack's:
//
//   static const re2::RE2 denial(R"((?i)\b(?:no|none)\b)");
//   if (fits(words, denial)) …

#include <string_view>

#include <re2/re2.h>

namespace vigil::extract {

inline re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

// Somewhere in it, unless the expression says where.
inline bool fits(std::string_view text, const re2::RE2& expression) {
  return re2::RE2::PartialMatch(piece(text), expression);
}

inline bool fits_whole(std::string_view text, const re2::RE2& expression) {
  return re2::RE2::FullMatch(piece(text), expression);
}

}  // namespace vigil::extract
