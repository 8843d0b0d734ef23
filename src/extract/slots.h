#pragma once
// Slots that need no pattern: names of the pack, dates, numbers, areas and money.

#include <memory>

#include "extract/dates.h"
#include "extract/names.h"
#include "extract/numbers.h"
#include "extract/slot_text.h"
#include "pack/pack.h"

namespace vigil::extract {

class SlotMaker {
 public:
  explicit SlotMaker(const Pack& pack);
  ~SlotMaker();

  // Puts COUNTRY, DEMONYM, TREATY, DATE, MONEY, AREA and NUMBER where they stand. A DATE takes the
  // preposition before it ("in", "on") along, a name its article. Linear.
  void make(SlotText& sentence, DateContext& dates) const;

 private:
  struct Found;
  struct Money;
  Names names_;
  DateReader dates_;
  NumberReader numbers_;
  std::unique_ptr<const Money> money_;
};

}  // namespace vigil::extract
