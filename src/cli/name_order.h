#pragma once
// NameOrder: rows for people stand by the name of their state, not by its code.

#include <map>
#include <string>

#include "base/unicode.h"
#include "pack/wording.h"

namespace vigil::cli {

class NameOrder {
 public:
  explicit NameOrder(const pack::Wording& words) : words_(words) {}

  // What to compare: accents and case aside.
  const std::string& of(const std::string& country) {
    const auto [at, added] = folded_.try_emplace(country);
    if (added) at->second = fold(words_.country_name(country));
    return at->second;
  }

 private:
  const pack::Wording& words_;
  std::map<std::string, std::string> folded_;
};

}  // namespace vigil::cli
