#include "extract/between.h"

#include <string>

#include "extract/fits.h"

namespace vigil::extract {

bool ends_in_relative(std::string_view words) {
  static const re2::RE2 relative(
      R"((?i), (?:(?:for|of|in|by|under|after|before|at|to|from|on|with) )?)"
      R"((?:which|whose|who|whom|where)\b[^,;]*$)");
  return fits(words, relative);
}

bool ends_in_made(std::string_view words) {
  static const re2::RE2 made(
      R"((?i) (?:that|which) (?:(?:the |its |their )?(?:<[A-Z]+>|[a-z]+)(?: <[A-Z]+>| [a-z]+){0,3} )?)"
      R"((?:[a-z]{2,}ed|laid|left|made|built|dug|bought|sown|sent) (?:[^,;.]{0,40} )?$)");
  return fits(words, made);
}

bool names_again(std::string_view words) {
  static const re2::RE2 again(R"((?i)^, (?:it|they|he|she) )");
  return fits(words, again);
}

bool begins_other(std::string_view words) {
  static const re2::RE2 other(
      R"((?i),? (?:and|but|while|though|yet) )"
      R"((?:(?:its|their|his|her|the|a|an|this|these|one|another|two|three|both|some|others?|several|more|<[A-Z]+>)(?:'s)?(?: (?:[a-z-]+|<[A-Z]+>)){0,4}?|it|they|he|she) )"
      R"((?:was|were|is|are|has|have|had|will|did|does|served|serves|went|came|gave|took|made|began|sent|left|fell|rose|[a-z]{3,}ed)\b|)"
      R"(, (?:after|before|upon|despite) (?:having|being|[a-z]{3,}ing)\b)");
  return fits(words, other);
}

bool is_when(std::string_view words) {
  static const re2::RE2 when(R"((?i)^,? when [^,;]*$)");
  return fits(words, when);
}

bool is_present(std::string_view words) {
  static const re2::RE2 present(
      R"((?i)\b(?:is|are|has|have|serves?|remains?|works?|keeps?|continues?|takes?|maintains?)\b)");
  // "Brezia, whose means are few, dug": of what the clause itself says.
  static const re2::RE2 relative(R"((?i), (?:where|which|who|whose) [^;]*?,)");
  std::string clause(words);
  re2::RE2::GlobalReplace(&clause, relative, "");
  return fits(clause, present);
}

}  // namespace vigil::extract
