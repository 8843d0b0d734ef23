#pragma once
// Slots that need no pattern: names of the pack, dates, numbers, areas and money.

#include "extract/dates.h"
#include "extract/money.h"
#include "extract/names.h"
#include "extract/numbers.h"
#include "extract/slot_text.h"
#include "extract/vocabulary.h"
#include "pack/pack.h"

namespace vigil::extract {

class SlotMaker {
 public:
  explicit SlotMaker(const Pack& pack);

  // Puts COUNTRY, DEMONYM, TREATY, DATE, MONEY, AREA and NUMBER where they stand. A DATE takes the
  // preposition before it ("in", "on") along, a name its article. Linear.
  void make(SlotText& sentence, DateContext& dates) const;

 private:
  struct Taken {  // Tokens; none where begin is end.
    std::size_t begin = 0, end = 0;
  };
  Taken slot_at(const std::vector<Token>& tokens, const std::vector<std::uint8_t>& uses,
                std::size_t at, Slot& slot, DateContext& dates) const;
  std::size_t put_name(const std::vector<Token>& tokens, std::size_t at, Slot& slot) const;
  std::size_t put_number(const std::vector<Token>& tokens, std::size_t at, Slot& slot) const;

  Names names_;
  DateReader dates_;
  NumberReader numbers_;
  Vocabulary vocabulary_;
  MoneyReader money_;
};

}  // namespace vigil::extract
