#pragma once
// Whether two spellings, two titles, two institutions can belong to one person.

#include <string>
#include <string_view>

#include "check/check.h"

namespace vigil::check {

// "Kai Arman Berg" and "K. Berg" and "Berg"; in any case and with or without accents.
bool same_person(std::string_view a, std::string_view b);

// "Kai Bergen" and "Kai Bergan": not the same, but a slip of the pen apart.
bool nearly_same_person(std::string_view a, std::string_view b);

// What says how high an office is and what it is: "First Vice-Minister of Rivers" → rank
// "first vice", office "minister".
struct Office {
  std::string rank;
  std::string office;
};
Office office_of(std::string_view role);

// "First Vice-Minister" against "Vice-Minister": one office, two ranks. A role that only leaves
// out its department ("Director" for "Director of the Water Department") is the same.
bool ranks_differ(std::string_view role, std::string_view other);

// "Director" against "Adviser".
bool offices_differ(std::string_view role, std::string_view other);

// Neither is part of the other, nor its initials, and they share no body ("Ministry of Rivers").
bool institutions_differ(std::string_view body, std::string_view other);

// A citation of one person only: with two, nobody can say whose the title is.
struct PersonMention {
  std::size_t note{};  // Index.
  const Citation* citation{};
  std::string_view name;
};

// By person, in the order of first mention; mentions in the order of the notes.
std::vector<std::vector<PersonMention>> people_of(const ReportRecord& record);

}  // namespace vigil::check
