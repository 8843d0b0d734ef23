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
  void add(const Required& required, const Literals& literals);

  // Indexes of the expressions in the order in which they were added, ascending.
  std::vector<std::uint32_t> candidates(const FoundLiterals& found) const;
  bool has_candidates(const FoundLiterals& found) const;

  // The same one by one, for what is found bit by bit: first `update`, then `may_fit`.
  void update(const FoundLiterals& found, Keyed& keyed) const;
  bool may_fit(std::size_t index, const FoundLiterals& found, const Keyed& keyed) const {
    return keyed.has(index) && meets(found, index);
  }

 private:
  // A condition is asked literal by literal: each test says where to go on. In one piece of memory
  // for all expressions, for most are asked and told no at every sentence.
  struct Test {
    std::uint32_t literal;
    std::uint32_t if_found, if_not;  // A test, `yes` or `no`.
  };
  static constexpr std::uint32_t yes = static_cast<std::uint32_t>(-1), no = yes - 1;

  // Adds the tests of a condition; gives the first, or where to go on at once.
  std::uint32_t add_tests(const Required& required, std::uint32_t if_met, std::uint32_t if_not);
  bool meets(const FoundLiterals& found, std::size_t index) const {
    std::uint32_t at = first_[index];
    while (at < no) at = found.has(tests_[at].literal) ? tests_[at].if_found : tests_[at].if_not;
    return at == yes;
  }

  std::vector<Test> tests_;
  std::vector<std::uint32_t> first_;                // By expression.
  std::vector<std::vector<std::uint32_t>> by_key_;  // By literal.
  std::vector<std::uint32_t> always_;               // Those without a key.
};

}  // namespace vigil::extract
