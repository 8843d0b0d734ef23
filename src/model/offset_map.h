#pragma once
// OffsetMap: the only bridge between the recovered text and the archived bytes.
// A list of segments, ascending on both sides; within a verbatim segment offsets run in step,
// within another (an entity, a decoded cp1252 letter, a line break that became a space) the whole
// text piece stands for the whole source piece.

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace vigil {

class OffsetMap {
 public:
  struct Segment {
    TextSpan text;
    SourceSpan source;
    bool verbatim = false;  // Byte for byte the same; else one piece stands for the other.
    friend bool operator==(const Segment&, const Segment&) = default;
  };

  // Adds the next piece. Requires: it begins where the text ended (text.begin == text_size()).
  // Source pieces normally ascend; where a reader reorders (notes gathered from elsewhere) they
  // may jump. Adjacent verbatim pieces are merged.
  void append(std::uint32_t text_size, SourceSpan source, bool verbatim);

  // The archived bytes that the text came from: from the first byte of the piece that holds
  // begin to the last of the piece that holds end. An empty span maps to an empty span.
  // Requires: the span lies inside the text.
  SourceSpan to_source(TextSpan span) const;

  // Where an archived byte went; the end of the text piece before it when it was dropped.
  std::uint32_t to_text(std::uint32_t source_offset) const;

  std::uint32_t text_size() const;
  const std::vector<Segment>& segments() const { return segments_; }
  static OffsetMap from_segments(std::vector<Segment> segments);
  friend bool operator==(const OffsetMap&, const OffsetMap&) = default;

 private:
  std::vector<Segment> segments_;
};

}  // namespace vigil
