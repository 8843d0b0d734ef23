#pragma once
// Who spoke: the first words after "Interview with", "Letter from" and the like.

#include <string>
#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/edtf.h"

namespace vigil::cite {

// One group of "A, role, body, place, date, and B, role, body, place, date".
struct Speaker {
  std::vector<std::string> people;
  std::string rank, role, organization, place;
  std::vector<Edtf> dates;
};

// Reads "Col. Ana Example", "A and B", "Minister of Health Ana Example", "a senior officer",
// "officials of the Ministry of Health", "the Ministry of Health to the questionnaire".
// `sent` is whether it went to somebody, as letters do: "… to the Clean River Campaign" is left
// out.
void read_speaker(std::string_view text, bool sent, const Vocabulary& vocabulary, Speaker& speaker);

// "A", "A and B": appended to the speaker's people. False, and nothing done, for anything else.
bool read_names(std::string_view text, const Vocabulary& vocabulary, Speaker& speaker);

// "The Flood Office gave no figure" → "The Flood Office": a name without what its bearer said.
std::string_view without_predicate(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
