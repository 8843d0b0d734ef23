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

// Bytes that may begin a shape, or a blank that may be one too many.
bool is_plain(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c != ' ' && c != '<' && c != '>' && c != '\n' &&
         c != '\t';
}

const Shape* shape_at(std::string_view rest) {
  for (const Shape& shape : shapes) {
    if (rest.starts_with(shape.from)) return &shape;
  }
  return nullptr;
}

}  // namespace

SlotText::SlotText(std::string_view paragraph, TextSpan sentence,
                   std::span<const TextSpan> left_out) {
  text_.reserve(sentence.size());
  auto out = std::partition_point(left_out.begin(), left_out.end(),
                                  [&](const TextSpan& mark) { return mark.end <= sentence.begin; });
  for (std::uint32_t at = sentence.begin; at < sentence.end;) {
    while (out != left_out.end() && out->end <= at) ++out;
    if (out != left_out.end() && out->begin <= at) {
      at = out->end;
      in_step_ = false;
      continue;
    }
    const std::uint32_t stop =
        out != left_out.end() ? std::min(out->begin, sentence.end) : sentence.end;
    std::uint32_t end = at;
    while (end < stop && is_plain(paragraph[end])) ++end;
    add_plain(paragraph, at, end);
    at = end > at ? end : at + add_letter(paragraph.substr(at, sentence.end - at), at);
  }
}

void SlotText::add_run(std::uint32_t from, std::uint32_t to) {
  runs_.push_back({static_cast<std::uint32_t>(text_.size()), from, to});
  in_step_ = to == 0;
}

void SlotText::add_plain(std::string_view paragraph, std::uint32_t begin, std::uint32_t end) {
  if (begin == end) return;
  if (!in_step_) add_run(begin, 0);
  text_.append(paragraph, begin, end - begin);
}

// The letter in its one shape, but no second blank; how many bytes it takes.
std::uint32_t SlotText::add_letter(std::string_view rest, std::uint32_t at) {
  const Shape* shape = rest.front() == ' ' ? nullptr : shape_at(rest);
  const char letter = shape != nullptr ? shape->to : rest.front();
  const auto size = static_cast<std::uint32_t>(shape != nullptr ? shape->from.size() : 1);
  if (letter == ' ' && !text_.empty() && text_.back() == ' ') {
    in_step_ = false;
    return size;
  }
  if (size > 1) {
    add_run(at, at + size);
  } else if (!in_step_) {
    add_run(at, 0);
  }
  text_ += letter;
  return size;
}

const SlotText::Run& SlotText::run_at(std::size_t at) const {
  const auto next = std::upper_bound(runs_.begin(), runs_.end(), at,
                                     [](std::size_t a, const Run& run) { return a < run.begin; });
  return *std::prev(next);
}

std::uint32_t SlotText::from(std::size_t at) const {
  const Run& run = run_at(at);
  return run.to != 0 ? run.from : run.from + static_cast<std::uint32_t>(at - run.begin);
}

std::uint32_t SlotText::to(std::size_t at) const {
  const Run& run = run_at(at);
  return run.to != 0 ? run.to : run.from + static_cast<std::uint32_t>(at - run.begin) + 1;
}

TextSpan SlotText::to_paragraph(std::size_t begin, std::size_t end) const {
  if (begin >= end || text_.empty()) {
    const std::uint32_t at =
        begin < text_.size() ? from(begin) : (text_.empty() ? 0 : to(text_.size() - 1));
    return {at, at};
  }
  return {from(begin), to(end - 1)};
}

std::span<const SlotAt> SlotText::between(std::size_t begin, std::size_t end) const {
  const auto before = [](const SlotAt& slot, std::size_t place) { return slot.begin < place; };
  const auto first = std::lower_bound(slots_.begin(), slots_.end(), begin, before);
  const auto last = std::lower_bound(first, slots_.end(), std::max(begin, end), before);
  return {first, last};
}

const Slot* SlotText::slot_at(std::size_t begin) const {
  const SlotRange found = slots_in(begin, begin + 1);
  return found.empty() ? nullptr : found.front();
}

bool SlotText::inside_slot(std::size_t at) const {
  const auto next =
      std::lower_bound(slots_.begin(), slots_.end(), at,
                       [](const SlotAt& slot, std::size_t place) { return slot.begin < place; });
  if (next == slots_.begin()) return false;
  const SlotAt& slot = *std::prev(next);
  return slot.begin < at && at < slot.begin + slot.slot.kind.size() + 2;
}

bool SlotText::cuts_slot(std::size_t begin, std::size_t end) const {
  return inside_slot(begin) || inside_slot(end);
}

// The runs of [begin, end) of text_, as they stand where `size_before` bytes come before them.
void SlotText::copy_runs(std::size_t begin, std::size_t end, std::size_t size_before,
                         std::vector<Run>& runs) const {
  if (begin >= end) return;
  for (const Run* run = &run_at(begin); run != runs_.data() + runs_.size() && run->begin < end;
       ++run) {
    const std::size_t at = std::max<std::size_t>(run->begin, begin);
    const auto skipped = static_cast<std::uint32_t>(run->to != 0 ? 0 : at - run->begin);
    runs.push_back(
        {static_cast<std::uint32_t>(size_before + (at - begin)), run->from + skipped, run->to});
  }
}

void SlotText::replace(std::vector<Replacement> replacements) {
  if (replacements.empty()) return;
  std::string text;
  std::vector<Run> runs;
  std::vector<SlotAt> slots;
  text.reserve(text_.size() + 16 * replacements.size());
  runs.reserve(runs_.size() + 2 * replacements.size());
  slots.reserve(slots_.size() + replacements.size());
  std::size_t at = 0;
  auto next_slot = slots_.begin();
  const auto keep_until = [&](std::size_t end) {
    for (; next_slot != slots_.end() && next_slot->begin < end; ++next_slot) {
      slots.push_back({static_cast<std::uint32_t>(text.size() + (next_slot->begin - at)),
                       std::move(next_slot->slot)});
    }
    copy_runs(at, end, text.size(), runs);
    text.append(text_, at, end - at);
    at = end;
  };
  for (Replacement& replacement : replacements) {
    keep_until(replacement.begin);
    for (; next_slot != slots_.end() && next_slot->begin < replacement.end; ++next_slot) {
      replacement.slot.inner.push_back(std::move(next_slot->slot));
    }
    const TextSpan where = to_paragraph(replacement.begin, replacement.end);
    replacement.slot.where = where;
    const auto begin = static_cast<std::uint32_t>(text.size());
    runs.push_back({begin, where.begin, where.end});
    text += replacement.words.empty() ? "<" + replacement.slot.kind + ">" : replacement.words;
    if (replacement.words.empty()) slots.push_back({begin, std::move(replacement.slot)});
    at = replacement.end;
  }
  keep_until(text_.size());
  text_ = std::move(text);
  runs_ = std::move(runs);
  slots_ = std::move(slots);
}

}  // namespace vigil::extract
