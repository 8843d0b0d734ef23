#pragma once
// Printing citations in house style: the inverse of the note grammar.
//
//   const cite::HouseStyle style = cite::house_style(pack);
//   cite::print(source.description, cite::Form::full, style)
//   → "Interview with Ana Example, Director, Ministry of Health, Astana, 12 April 2004"

#include <map>
#include <string>
#include <vector>

#include "cite/cite.h"

namespace vigil::cite {

// What the house calls its own editions and the countries in them.
struct HouseStyle {
  std::string edition_title = "Report {year}";
  std::map<std::string, std::string, std::less<>> countries;  // Code → name.
  std::string notes_opening = "Notes from";                   // Of notes taken at a meeting.
};
HouseStyle house_style(const Pack& pack);

enum class Form { full, brief };

// One citation, without its final stop; nothing for an explanation. The brief form leaves out what
// a reader of the full form knows: role and place, publisher and date of a titled work.
// parse(print(d)) gives d back, where d has the fields that the schema gives its kind.
std::string print(const Description& description, Form form, const HouseStyle& style = {});

// "12 April 2004", "15-16 January 2003", "November 2003-January 2004", "c. 1998", "since 1997".
std::string print_date(const Edtf& date);

// A list of notes, each with its final stop: full form at first mention; the brief form after,
// where it names one source only; "Ibid." only where the note before, whose number directly
// precedes, cites one source. Citations without a source (explanations) print as nothing: their
// words are the document's.
std::vector<std::string> print_notes(const std::vector<CitedNote>& notes,
                                     const std::vector<Source>& sources,
                                     const HouseStyle& style = {});

}  // namespace vigil::cite
