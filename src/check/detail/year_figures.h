#pragma once
// The numbers that running text gives for a year: of sentences whose dates are all of that year,
// and of those without a date behind them in the paragraph.

#include <cstdint>
#include <set>
#include <vector>

#include "check/check.h"

namespace vigil::check {

// Whole numbers from two up, in figures and in words, no money and no shares.
std::set<std::int64_t> whole_numbers_in(std::string_view text, const Pack& pack);

// What one sentence gives for one year.
struct YearFigures {
  std::uint32_t block = 0;
  int year = 0;
  std::set<std::int64_t> numbers;
};

// In text order. Linear.
std::vector<YearFigures> year_figures(const Subject& subject);

}  // namespace vigil::check
