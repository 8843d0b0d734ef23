#pragma once
// How a source that somebody said or wrote to the network begins: "Interview with", "Written
// response to the questionnaire from", "Interview, Ana Example", "Interveiw with".

#include <optional>
#include <string_view>
#include <vector>

#include "cite/vocabulary.h"

namespace vigil::cite {

struct Begun {
  SourceKind kind{};
  std::size_t words{};   // What the opening takes.
  bool several = false;  // "Interviews with": further speakers may follow after semicolons.
  bool bare = false;     // "Confidential interviews, Costa": a comma and no link to a speaker.
};

// The opening at the text's beginning: one of the pack's list; else a noun of the pack behind words
// that describe it, with its link to the speaker; else a listed one with one letter wrong.
// `words` are the text's.
std::optional<Begun> opening_of(std::string_view text, const std::vector<Word>& words,
                                const Vocabulary& vocabulary);

// The day inside the words of an opening: "Letter dated 3 May 2004 from".
std::optional<Edtf> date_in_opening(std::string_view text, const std::vector<Word>& words,
                                    std::size_t count, const Vocabulary& vocabulary);

// How many words of "confirmed by", "repeated in", "as told in" lead to what was sent or said.
std::size_t participle_lead(std::string_view text, const std::vector<Word>& words,
                            const Vocabulary& vocabulary);

}  // namespace vigil::cite
