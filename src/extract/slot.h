#pragma once
// Slot: something recognised in a sentence: a country, a date, a number, a meeting.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/span.h"
#include "model/edtf.h"
#include "model/statement.h"
#include "model/value.h"

namespace vigil::extract {

// How a date is tied to its sentence: "since 1994" is a state's begin, "by July" an end.
enum class DateTie { at, since, since_then, by, between };

struct SlotDate {
  Edtf date = Edtf::year(1);  // As the words give it, without their tie: 1994.
  DateTie tie = DateTie::at;
};

struct Slot {
  std::string kind;             // "COUNTRY", "DATE", "NUMBER", or a class of the pack's lexicon.
  TextSpan where;               // In the paragraph.
  std::string value;            // Code of a country, key of a treaty, value of a lexicon entry.
  std::vector<SlotDate> dates;  // Kind DATE: one, or several of a list.
  std::optional<Value> number;  // Kinds NUMBER, AREA (square metres).
  std::optional<Money> money;   // Kind MONEY.
  bool estimated = false;       // "an estimated 300".
  bool further = false;         // "another 300": beside what was said before.
  std::vector<Slot> inner;      // What a slot of the lexicon was made of.
  std::vector<Slot> others;     // "400 and 1,200, respectively": those after the first.
  std::vector<std::pair<std::string, TextSpan>> parts;  // Groups of its entry: fields it gives.
};

}  // namespace vigil::extract
