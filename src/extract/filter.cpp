#include "extract/filter.h"

#include <algorithm>

namespace vigil::extract {
namespace {

constexpr int shortest_atom = 3;

}  // namespace

Filter::Filter(const std::vector<std::string>& expressions, const re2::RE2::Options& options)
    : filtered_(std::make_unique<re2::FilteredRE2>(shortest_atom)) {
  for (const std::string& expression : expressions) {
    int index = 0;
    filtered_->Add(expression, options, &index);
  }
  std::vector<std::string> atoms;
  filtered_->Compile(&atoms);
  atoms_ = Atoms(atoms);
}

std::vector<int> Filter::candidates(std::string_view text) const {
  std::vector<int> found;
  if (filtered_ == nullptr || filtered_->NumRegexps() == 0) return found;
  filtered_->AllPotentials(atoms_.in(text), &found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace vigil::extract
