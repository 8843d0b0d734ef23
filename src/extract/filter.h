#pragma once
// Filter: of many expressions, those that may fit a text at all, so that only they are tried.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/required.h"

namespace vigil::extract {

// Of the expressions of a filter those with a key that was found; grows with what is found.
class Keyed {
 public:
  bool has(std::size_t index) const { return keyed_[index] != 0; }

 private:
  friend class Filter;
  std::vector<char> keyed_;
  std::size_t seen_ = 0;  // Of the found literals.
};

class Filter {
 public:
  // Before or after Literals::prepare: adds no literals.
  void add(Required required, const Literals& literals);

  // Indexes of the expressions in the order in which they were added, ascending.
  std::vector<std::uint32_t> candidates(const FoundLiterals& found) const;
  bool has_candidates(const FoundLiterals& found) const;

  // The same one by one, for what is found bit by bit: first `update`, then `may_fit`.
  void update(const FoundLiterals& found, Keyed& keyed) const;
  bool may_fit(std::size_t index, const FoundLiterals& found, const Keyed& keyed) const {
    return keyed.has(index) && meets(found, all_[index]);
  }

 private:
  std::vector<Required> all_;
  std::vector<std::vector<std::uint32_t>> by_key_;  // By literal.
  std::vector<std::uint32_t> always_;               // Those without a key.
};

}  // namespace vigil::extract
