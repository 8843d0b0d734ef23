#pragma once
// SlotText: a sentence in which whatever was recognised stands as a typed slot, so that patterns
// speak of "<COUNTRY> signed <TREATY> on <DATE>" and not of names. Quotation marks, dashes and
// blanks have one shape each; every byte knows the words of the paragraph that it came from.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "extract/slot.h"

namespace vigil::extract {

class SlotText {
 public:
  // A sentence of the paragraph, nothing recognised yet. What is left out (marks) ascends.
  SlotText(std::string_view paragraph, TextSpan sentence, std::span<const TextSpan> left_out = {});

  std::string_view text() const { return text_; }

  // The words of the paragraph from [begin, end) of text().
  TextSpan to_paragraph(std::size_t begin, std::size_t end) const;

  // The slots that begin in [begin, end) of text(), in order.
  std::vector<const Slot*> slots_in(std::size_t begin, std::size_t end) const;
  std::vector<std::size_t> slot_begins(std::size_t begin, std::size_t end) const;  // Of the same.
  const Slot* slot_at(std::size_t begin) const;

  // Whether the part of text() begins or ends within a slot's own letters.
  bool cuts_slot(std::size_t begin, std::size_t end) const;

  // A part of text() that becomes a slot. What it was made of goes into Slot::inner.
  struct Replacement {
    std::size_t begin{}, end{};
    Slot slot;
  };
  // Replacements ascend and do not overlap. Linear in the text.
  void replace(std::vector<Replacement> replacements);

 private:
  struct SlotAt {
    std::uint32_t begin{};  // In text_, at its "<".
    Slot slot;
  };
  std::string text_;
  std::vector<std::uint32_t> from_, to_;  // For each byte of text_: its words in the paragraph.
  std::vector<SlotAt> slots_;             // Ascending.
};

}  // namespace vigil::extract
