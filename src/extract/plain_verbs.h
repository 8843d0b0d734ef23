#pragma once
// Verbs that only carry another, put into plain words before anything is read, so that a pattern of
// the verb fits all that is said with it: "was able to clear", "managed to clear" and "succeeded in
// clearing" become "cleared", "chose not to vote" becomes "did not vote", "was keeping" becomes
// "kept".

#include <span>
#include <string>
#include <string_view>

#include "extract/slot_text.h"

namespace vigil::extract {

// In a sentence without slots. Every word keeps its place in the paragraph.
void put_plain_verbs(SlotText& sentence);

// A sentence of the paragraph in plain verbs, nothing recognised yet.
SlotText plain_sentence(std::string_view paragraph, TextSpan sentence,
                        std::span<const TextSpan> left_out);

}  // namespace vigil::extract
