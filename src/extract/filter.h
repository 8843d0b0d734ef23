#pragma once
// Filter: of many expressions, those that may fit a text at all, so that only they are tried.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/required.h"

namespace vigil::extract {

class Filter {
 public:
  // Before or after Literals::prepare: adds no literals.
  void add(Required required, const Literals& literals);

  // Indexes of the expressions in the order in which they were added, ascending.
  std::vector<std::uint32_t> candidates(const FoundLiterals& found) const;
  bool has_candidates(const FoundLiterals& found) const;

 private:
  std::vector<Required> all_;
  std::vector<std::vector<std::uint32_t>> by_key_;  // By literal.
  std::vector<std::uint32_t> always_;               // Those without a key.
};

}  // namespace vigil::extract
