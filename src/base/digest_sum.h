#pragma once
// The digest of what never stands in memory whole.

#include <memory>
#include <string_view>

#include "base/digest.h"

namespace vigil {

// The digest of a text that comes in pieces.
class Sha256Sum {
 public:
  Sha256Sum();
  Sha256Sum(const Sha256Sum&) = delete;
  Sha256Sum& operator=(const Sha256Sum&) = delete;
  ~Sha256Sum();
  void add(std::string_view bytes);
  Sha256 finish();  // Once, after all pieces.

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vigil
