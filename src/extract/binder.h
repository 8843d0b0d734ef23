#pragma once
// Binder: what fitted a pattern becomes a statement; what the pattern did not hold (whose country,
// when, who said so, how surely) is taken from the sentence and from the paragraph before it.

#include <vector>

#include "extract/scene.h"

namespace vigil::extract {

class Binder {
 public:
  Binder(const Pack& pack, const Grammar& grammar) : pack_(pack), grammar_(grammar) {}

  // The statements of a sentence, without notes; updates the context.
  std::vector<Statement> bind(const SlotText& sentence, ParagraphContext& context) const;

 private:
  const Pack& pack_;
  const Grammar& grammar_;
};

}  // namespace vigil::extract
