#include "model/offset_map.h"

#include <algorithm>

#include "base/assert.h"

namespace vigil {
namespace {

using Segment = OffsetMap::Segment;

// The segment that holds text byte `at`; the last one for the end of the text.
const Segment& segment_at(const std::vector<Segment>& segments, std::uint32_t at) {
  const auto after = std::upper_bound(
      segments.begin(), segments.end(), at,
      [](std::uint32_t offset, const Segment& segment) { return offset < segment.text.begin; });
  return after == segments.begin() ? *after : *std::prev(after);
}

}  // namespace

void OffsetMap::append(std::uint32_t text_size, SourceSpan source, bool verbatim) {
  if (text_size == 0) return;
  VIGIL_ASSERT(!verbatim || text_size == source.size());
  const std::uint32_t begin = this->text_size();
  if (verbatim && !segments_.empty()) {
    Segment& last = segments_.back();
    if (last.verbatim && last.source.end == source.begin) {
      last.text.end += text_size;
      last.source.end = source.end;
      return;
    }
  }
  segments_.push_back({{begin, begin + text_size}, source, verbatim});
}

SourceSpan OffsetMap::to_source(TextSpan span) const {
  VIGIL_ASSERT(span.begin <= span.end && span.end <= text_size());
  if (segments_.empty()) return {};
  const Segment& first = segment_at(segments_, span.begin);
  const std::uint32_t begin =
      first.verbatim ? first.source.begin + (span.begin - first.text.begin)
                     : (span.begin >= first.text.end ? first.source.end : first.source.begin);
  if (span.empty()) return {begin, begin};
  const Segment& last = segment_at(segments_, span.end - 1);
  const std::uint32_t end =
      last.verbatim ? last.source.begin + (span.end - last.text.begin) : last.source.end;
  // Where a reader reordered the page, the end may lie before the beginning.
  return {std::min(begin, end), std::max(begin, end)};
}

std::uint32_t OffsetMap::to_text(std::uint32_t source_offset) const {
  std::uint32_t before = 0;
  std::uint32_t nearest = 0;
  for (const Segment& segment : segments_) {
    if (segment.source.contains(source_offset)) {
      return segment.verbatim ? segment.text.begin + (source_offset - segment.source.begin)
                              : segment.text.begin;
    }
    if (segment.source.end <= source_offset && segment.source.end >= nearest) {
      nearest = segment.source.end;
      before = segment.text.end;
    }
  }
  return before;
}

std::uint32_t OffsetMap::text_size() const {
  return segments_.empty() ? 0 : segments_.back().text.end;
}

OffsetMap OffsetMap::from_segments(std::vector<Segment> segments) {
  OffsetMap map;
  map.segments_ = std::move(segments);
  return map;
}

}  // namespace vigil
