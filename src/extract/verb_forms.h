#pragma once
// The forms of English verbs.

#include <string>
#include <string_view>

namespace vigil::extract {

struct VerbForms {
  std::string infinitive;  // "clear", "lay"
  std::string third;       // "clears", "lays"
  std::string gerund;      // "clearing", "laying"
  std::string past;        // "cleared", "laid"
  std::string participle;  // "cleared", "laid"
};

// A verb that it does not know is taken as a regular one.
VerbForms forms_of(std::string_view infinitive);

// "clear" → "cleared", "lay" → "laid"; a verb that it does not know is taken as a regular one.
std::string past_of(std::string_view infinitive);

// "clearing" → "cleared", "laying" → "laid".
std::string past_of_gerund(std::string_view gerund);

// "armed", "improvised", "indeed": in spite of its end no past that anybody did; in small letters.
bool describes(std::string_view word);

}  // namespace vigil::extract
