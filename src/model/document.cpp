#include "model/document.h"

#include <algorithm>

#include "base/assert.h"

namespace vigil {
namespace {

bool begins_before(const NoteMark& mark, std::uint32_t at) {
  return mark.at < at;
}

// Copies pieces of one document's text into another, with everything that stands in them.
class Extract {
 public:
  Extract(const Document& from, Document& to) : from_(from), to_(to) {}

  // Appends the span and the line break after it; returns where it went.
  TextSpan take(TextSpan span) {
    const TextSpan with_break{
        span.begin, std::min(span.end + 1, static_cast<std::uint32_t>(from_.text.size()))};
    const auto begin = static_cast<std::uint32_t>(to_.text.size());
    to_.text += slice<TextSpace>(from_.text, with_break);
    copy_map(with_break);
    return {begin, begin + span.size()};
  }

 private:
  void copy_map(TextSpan span) {
    const auto& segments = from_.map.segments();
    auto at = std::partition_point(segments.begin(), segments.end(), [&](const auto& segment) {
      return segment.text.end <= span.begin;
    });
    for (; at != segments.end() && at->text.begin < span.end; ++at) {
      const TextSpan part{std::max(at->text.begin, span.begin), std::min(at->text.end, span.end)};
      const SourceSpan source = at->verbatim
                                    ? SourceSpan{at->source.begin + (part.begin - at->text.begin),
                                                 at->source.begin + (part.end - at->text.begin)}
                                    : at->source;
      to_.map.append(part.size(), source, at->verbatim);
    }
  }

  const Document& from_;
  Document& to_;
};

// The runs that begin in `span`, whose text now begins at `moved`.
void copy_inlines(const Document& from, TextSpan span, Document& to, std::uint32_t moved) {
  const auto starts_before = [](const Inline& run, std::uint32_t at) {
    return run.text.begin < at;
  };
  const auto first =
      std::lower_bound(from.inlines.begin(), from.inlines.end(), span.begin, starts_before);
  for (auto at = first; at != from.inlines.end() && at->text.begin < span.end; ++at) {
    Inline run = *at;
    run.text.begin = run.text.begin - span.begin + moved;
    run.text.end = std::min(run.text.end, span.end) - span.begin + moved;
    to.inlines.push_back(std::move(run));
  }
}

void move_cells(Block& block, std::uint32_t old_begin) {
  for (auto& row : block.rows) {
    for (Cell& cell : row) {
      cell.text.begin = cell.text.begin - old_begin + block.text.begin;
      cell.text.end = cell.text.end - old_begin + block.text.begin;
    }
  }
}

}  // namespace

std::vector<NoteMark> marks_in(const Document& document, const Block& block) {
  // A mark at the very end of a block closes it, so the end is included.
  const auto first = std::lower_bound(document.marks.begin(), document.marks.end(),
                                      block.text.begin, begins_before);
  const auto last =
      std::lower_bound(first, document.marks.end(), block.text.end + 1, begins_before);
  return {first, last};
}

int part_of_block(const Document& document, std::uint32_t block) {
  for (std::size_t i = 0; i < document.parts.size(); ++i) {
    const Part& part = document.parts[i];
    if (part.first_block <= block && block < part.end_block) return static_cast<int>(i);
  }
  return 0;
}

Document only_part(const Document& document, int index) {
  VIGIL_ASSERT(index >= 0 && static_cast<std::size_t>(index) < document.parts.size());
  if (document.parts.size() == 1) return document;
  const Part& part = document.parts[static_cast<std::size_t>(index)];
  Document one;
  one.format = document.format;
  one.original = document.original;
  one.file = document.file;
  one.title = part.title.empty() ? document.title : part.title;
  one.edition = document.edition;
  Extract extract(document, one);
  for (std::uint32_t i = part.first_block; i < part.end_block; ++i) {
    const Block& old = document.blocks[i];
    Block block = old;
    block.text = extract.take(old.text);
    move_cells(block, old.text.begin);
    for (NoteMark mark : marks_in(document, old)) {
      mark.at = mark.at - old.text.begin + block.text.begin;
      one.marks.push_back(mark);
    }
    copy_inlines(document, old.text, one, block.text.begin);
    one.blocks.push_back(std::move(block));
  }
  for (const Note& old : document.notes) {
    if (old.part != index) continue;
    Note note = old;
    note.text = extract.take(old.text);
    copy_inlines(document, old.text, one, note.text.begin);
    note.part = 0;
    one.notes.push_back(note);
  }
  one.parts.push_back(
      {part.title, part.countries, 0, static_cast<std::uint32_t>(one.blocks.size())});
  return one;
}

}  // namespace vigil
