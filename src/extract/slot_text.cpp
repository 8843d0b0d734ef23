#include "extract/slot_text.h"

#include <algorithm>
#include <utility>

namespace vigil::extract {
namespace {

struct Shape {
  std::string_view from;
  char to;
};

// One shape for what printers and programs write in several.
constexpr Shape shapes[] = {
    {"\u2019", '\''}, {"\u2018", '\''}, {"\u201C", '"'}, {"\u201D", '"'}, {"\u2013", '-'},
    {"\u2014", '-'},  {"\u2011", '-'},  {"\u00A0", ' '}, {"\u202F", ' '}, {"<", '('},
    {">", ')'},       {"\n", ' '},      {"\t", ' '},
};

const Shape* shape_at(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  if (first < 0x80 && first != '<' && first != '>' && first != '\n' && first != '\t') {
    return nullptr;
  }
  for (const Shape& shape : shapes) {
    if (rest.starts_with(shape.from)) return &shape;
  }
  return nullptr;
}

}  // namespace

SlotText::SlotText(std::string_view paragraph, TextSpan sentence,
                   std::span<const TextSpan> left_out) {
  text_.reserve(sentence.size());
  auto out = left_out.begin();
  for (std::uint32_t at = sentence.begin; at < sentence.end;) {
    while (out != left_out.end() && out->end <= at) ++out;
    if (out != left_out.end() && out->begin <= at) {
      at = out->end;
      continue;
    }
    const std::string_view rest = paragraph.substr(at, sentence.end - at);
    const Shape* shape = shape_at(rest);
    const char letter = shape != nullptr ? shape->to : rest.front();
    const auto size = static_cast<std::uint32_t>(shape != nullptr ? shape->from.size() : 1);
    const bool doubled = letter == ' ' && !text_.empty() && text_.back() == ' ';
    if (!doubled) {
      text_ += letter;
      from_.push_back(at);
      to_.push_back(at + size);
    }
    at += size;
  }
}

TextSpan SlotText::to_paragraph(std::size_t begin, std::size_t end) const {
  if (begin >= end || text_.empty()) {
    const std::uint32_t at = begin < from_.size() ? from_[begin] : (to_.empty() ? 0 : to_.back());
    return {at, at};
  }
  return {from_[begin], to_[end - 1]};
}

std::vector<const Slot*> SlotText::slots_in(std::size_t begin, std::size_t end) const {
  auto at = std::lower_bound(slots_.begin(), slots_.end(), begin,
                             [](const SlotAt& slot, std::size_t b) { return slot.begin < b; });
  std::vector<const Slot*> found;
  for (; at != slots_.end() && at->begin < end; ++at) found.push_back(&at->slot);
  return found;
}

std::vector<std::size_t> SlotText::slot_begins(std::size_t begin, std::size_t end) const {
  auto at = std::lower_bound(slots_.begin(), slots_.end(), begin,
                             [](const SlotAt& slot, std::size_t b) { return slot.begin < b; });
  std::vector<std::size_t> found;
  for (; at != slots_.end() && at->begin < end; ++at) found.push_back(at->begin);
  return found;
}

const Slot* SlotText::slot_at(std::size_t begin) const {
  const std::vector<const Slot*> found = slots_in(begin, begin + 1);
  return found.empty() ? nullptr : found.front();
}

bool SlotText::cuts_slot(std::size_t begin, std::size_t end) const {
  const auto inside = [&](std::size_t at) {
    auto next = std::lower_bound(slots_.begin(), slots_.end(), at,
                                 [](const SlotAt& slot, std::size_t b) { return slot.begin < b; });
    if (next == slots_.begin()) return false;
    const SlotAt& slot = *std::prev(next);
    return slot.begin < at && at < slot.begin + slot.slot.kind.size() + 2;
  };
  return inside(begin) || inside(end);
}

void SlotText::replace(std::vector<Replacement> replacements) {
  std::string text;
  std::vector<std::uint32_t> from, to;
  std::vector<SlotAt> slots;
  std::size_t at = 0;
  auto next_slot = slots_.begin();
  const auto keep_until = [&](std::size_t end) {
    for (; next_slot != slots_.end() && next_slot->begin < end; ++next_slot) {
      slots.push_back({static_cast<std::uint32_t>(text.size() + (next_slot->begin - at)),
                       std::move(next_slot->slot)});
    }
    text.append(text_, at, end - at);
    from.insert(from.end(), from_.begin() + static_cast<std::ptrdiff_t>(at),
                from_.begin() + static_cast<std::ptrdiff_t>(end));
    to.insert(to.end(), to_.begin() + static_cast<std::ptrdiff_t>(at),
              to_.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
  };
  for (Replacement& replacement : replacements) {
    keep_until(replacement.begin);
    for (; next_slot != slots_.end() && next_slot->begin < replacement.end; ++next_slot) {
      replacement.slot.inner.push_back(std::move(next_slot->slot));
    }
    replacement.slot.where = to_paragraph(replacement.begin, replacement.end);
    const std::string shown = "<" + replacement.slot.kind + ">";
    text += shown;
    from.insert(from.end(), shown.size(), replacement.slot.where.begin);
    to.insert(to.end(), shown.size(), replacement.slot.where.end);
    slots.push_back(
        {static_cast<std::uint32_t>(text.size() - shown.size()), std::move(replacement.slot)});
    at = replacement.end;
  }
  keep_until(text_.size());
  text_ = std::move(text);
  from_ = std::move(from);
  to_ = std::move(to);
  slots_ = std::move(slots);
}

}  // namespace vigil::extract
