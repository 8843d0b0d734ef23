#pragma once
// Verbs of saying: which words are, where they are nouns or passive, and what is done by them.

#include <string_view>

#include "extract/fits.h"
#include "extract/speech.h"

namespace vigil::extract {

// Any verb of saying; its group is the word. "according to", "in the words of".
const re2::RE2& saying_verbs();
const re2::RE2& according();

// Words that are nouns too: "official reports", "the states to join".
bool may_be_noun(std::string_view verb);
// Whether the words before a past tense make it passive: "was reported", "the reported".
bool is_passive(std::string_view before);
// Whether what follows makes it a noun: "states to join", "reports of".
bool leads_as_noun(std::string_view rest);
// Whether the words before a verb make it passive or no finite verb: "was reported", "to report".
bool not_finite(std::string_view before);
// "In 2003 the police recorded 40": then it was, not only then was it said.
bool is_count(std::string_view verb);
// The length of what belongs to the verb behind it: "put it: …", "as he put it, …".
std::size_t object_of_saying(std::string_view verb, std::string_view rest);
// Some verbs speak only before some words: "put the total at", "gave a figure".
bool is_saying(std::string_view verb, std::string_view rest);

// Verbs by which papers say what is in them, and who else may not: "gives", "lists"; and whether
// the words name a paper: "its report of <DATE>".
bool is_of_papers(std::string_view verb);
bool is_paper(std::string_view words);

SpeechKind kind_of_saying(std::string_view verb);

}  // namespace vigil::extract
