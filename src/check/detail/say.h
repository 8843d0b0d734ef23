#pragma once
// Pieces of messages, and the places that they speak of.

#include <string>
#include <vector>

#include "check/check.h"

namespace vigil::check {

Place place_of(const Subject& subject, TextSpan words);
Place place_of(const Subject& subject, const NoteMark& mark);
Place place_of(const Subject& subject, const Note& note);

// The words of the n-th note that make up one of its citations.
TextSpan words_of(const Subject& subject, std::size_t note, const Citation& citation);

// The words `part` inside of `within`; all of `within` when they are not there.
TextSpan narrowed(const Subject& subject, TextSpan within, std::string_view part);

// "8", "8 and 10", "8, 10 and 15".
std::string list(const std::vector<std::string>& items);
// "note 8", "notes 8, 10 and 15": each number once, ascending.
std::string notes(std::vector<int> numbers);
// "1 paragraph", "2 paragraphs".
std::string count(std::size_t number, std::string_view what);
// In quotation marks, cut at a word after about sixty bytes.
std::string in_quotes(std::string_view words);

// "the interview with Ana Berg of 12 April 2004", "the article "Low Water" of 3 May 2003".
std::string name_of(const Description& source, const Pack& pack);

// What the source says of its own day: its date, or the year of the edition that it is.
std::optional<Edtf> date_of(const Description& source);

// The n-th citation of all; for Ibid. what it stands for. Null when nothing is known.
const Description* source_of(const Subject& subject, const Citation& citation);

}  // namespace vigil::check
