#pragma once
// Where: the place of what fitted a pattern, when the pattern holds none: the nearest that its
// clause names, or the one before that "there" means.

#include <optional>

#include "extract/phrases.h"
#include "extract/scene.h"

namespace vigil::extract {

class Where {
 public:
  explicit Where(const Scene& scene) : scene_(scene) {}

  // The place's words; null where none is named.
  std::optional<Phrase> place_of(std::size_t index, const Speech* speech) const;
  // Whether "there" is said of it: it is where the sentence before was.
  bool is_there(std::size_t index) const;
  // The last place that the sentence names, for a "there" after it.
  std::optional<Phrase> last_named() const;

 private:
  std::optional<Phrase> there(std::size_t index) const;
  std::size_t limit(std::size_t index) const;
  bool is_of(const Phrase& place, const Match& match, const Speech* speech) const;

  const Scene& scene_;
};

}  // namespace vigil::extract
