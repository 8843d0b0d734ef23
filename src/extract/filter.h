#pragma once
// Filter: of many expressions, those that may fit a text at all, so that only they are tried.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include "extract/atoms.h"

namespace vigil::extract {

class Filter {
 public:
  Filter() = default;
  Filter(const std::vector<std::string>& expressions, const re2::RE2::Options& options);

  // Indexes of the expressions, ascending.
  std::vector<int> candidates(std::string_view text) const;

 private:
  std::unique_ptr<re2::FilteredRE2> filtered_;
  Atoms atoms_;
};

}  // namespace vigil::extract
