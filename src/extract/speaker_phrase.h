#pragma once
// The words that name who speaks, as they stand before a verb of saying or behind "according to".

#include <cstddef>
#include <string_view>

namespace vigil::extract {

struct NounPhrase {
  std::string_view words;  // In the sentence; empty: there is none.
  std::size_t begin = 0, end = 0;
};

// The noun phrase that [begin, end) of the sentence ends in, without what leads up to it: "In
// <DATE>, a Defense Ministry official" → "Defense Ministry official".
NounPhrase noun_phrase(std::string_view sentence, std::size_t begin, std::size_t end);

// The subject that the words before `end` leave off with: "X did so and", "X, which".
NounPhrase subject_before(std::string_view sentence, std::size_t end);

// Things do not speak: "the accident claimed two victims".
bool may_speak(std::string_view phrase);

// "at other times": no one who speaks.
bool is_adverbial(std::string_view phrase);

// "Major Bo Lind of the Ministry" → "Bo Lind": a person by the name alone; all else as it stands.
std::string_view person_in(std::string_view phrase);

}  // namespace vigil::extract
