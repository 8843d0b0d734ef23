#pragma once
// SlotText: a sentence in which whatever was recognised stands as a typed slot, so that patterns
// speak of "<COUNTRY> signed <TREATY> on <DATE>" and not of names. Quotation marks, dashes and
// blanks have one shape each; every byte knows the words of the paragraph that it came from.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "extract/slot.h"

namespace vigil::extract {

struct SlotAt {
  std::uint32_t begin{};  // In the sentence's text, at its "<".
  Slot slot;
};

// Some of a sentence's slots, in order, while the sentence is not changed; and where they begin.
class SlotRange {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = const Slot*;
    using difference_type = std::ptrdiff_t;
    using pointer = const Slot* const*;
    using reference = const Slot*;

    explicit Iterator(const SlotAt* at) : at_(at) {}
    const Slot* operator*() const { return &at_->slot; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++at_;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const SlotAt* at_;
  };

  explicit SlotRange(std::span<const SlotAt> slots) : slots_(slots) {}
  std::size_t size() const { return slots_.size(); }
  bool empty() const { return slots_.empty(); }
  const Slot* operator[](std::size_t i) const { return &slots_[i].slot; }
  const Slot* front() const { return &slots_.front().slot; }
  Iterator begin() const { return Iterator(slots_.data()); }
  Iterator end() const { return Iterator(slots_.data() + slots_.size()); }

 private:
  std::span<const SlotAt> slots_;
};

class SlotBegins {
 public:
  explicit SlotBegins(std::span<const SlotAt> slots) : slots_(slots) {}
  std::size_t size() const { return slots_.size(); }
  std::size_t operator[](std::size_t i) const { return slots_[i].begin; }

 private:
  std::span<const SlotAt> slots_;
};

class SlotText {
 public:
  // A sentence of the paragraph, nothing recognised yet. What is left out (marks) ascends.
  SlotText(std::string_view paragraph, TextSpan sentence, std::span<const TextSpan> left_out = {});

  std::string_view text() const { return text_; }

  // The words of the paragraph from [begin, end) of text().
  TextSpan to_paragraph(std::size_t begin, std::size_t end) const;

  // The slots that begin in [begin, end) of text(), in order.
  SlotRange slots_in(std::size_t begin, std::size_t end) const {
    return SlotRange(between(begin, end));
  }
  SlotBegins slot_begins(std::size_t begin, std::size_t end) const {  // Of the same.
    return SlotBegins(between(begin, end));
  }
  const Slot* slot_at(std::size_t begin) const;

  // Whether the part of text() begins or ends within a slot's own letters.
  bool cuts_slot(std::size_t begin, std::size_t end) const;

  // A part of text() that becomes a slot, or other words. What a slot was made of goes into
  // Slot::inner.
  struct Replacement {
    std::size_t begin{}, end{};
    Slot slot;
    std::string words{};  // If any, they stand in its place, and no slot.
  };
  // Replacements ascend and do not overlap. Linear in the text.
  void replace(std::vector<Replacement> replacements);

 private:
  // Bytes of text_ from `begin` to the next run. They stand for the paragraph's bytes from `from`
  // one by one, or, where `to` is not 0, for [from, to) together.
  struct Run {
    std::uint32_t begin{}, from{}, to{};
  };
  void add_plain(std::string_view paragraph, std::uint32_t begin, std::uint32_t end);
  std::uint32_t add_letter(std::string_view rest, std::uint32_t at);
  void add_run(std::uint32_t from, std::uint32_t to);
  std::span<const SlotAt> between(std::size_t begin, std::size_t end) const;
  bool inside_slot(std::size_t at) const;
  std::uint32_t from(std::size_t at) const;
  std::uint32_t to(std::size_t at) const;
  const Run& run_at(std::size_t at) const;
  void copy_runs(std::size_t begin, std::size_t end, std::size_t size_before,
                 std::vector<Run>& runs) const;

  std::string text_;
  std::vector<Run> runs_;      // Ascending; the first begins at 0.
  bool in_step_ = false;       // While the text is made: the last run goes on.
  std::vector<SlotAt> slots_;  // Ascending.
};

}  // namespace vigil::extract
