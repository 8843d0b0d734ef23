#pragma once
// Originals: the archived bytes behind the places of findings.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "base/line_index.h"
#include "model/snapshot.h"
#include "model/spot.h"

namespace vigil::check {

// Where a span stands, for people.
struct Region {
  LineColumn begin;
  LineColumn end;
  std::string_view line;    // That holds the beginning, without its break.
  std::size_t in_line = 0;  // Byte of the line at which the span begins.
  std::size_t size = 0;     // Bytes of the span in that line.
};

class Originals {
 public:
  // Keeps references into the snapshot.
  explicit Originals(const Snapshot& snapshot);

  // Nothing without a span, for a packed original, and when the bytes were not loaded.
  std::optional<Region> region(const Place& place) const;

  // Where a packed original has it instead; nothing without a span.
  std::optional<Spot> spot(const Place& place) const;

  // The words that the place covers, as read: also for packed originals.
  std::string words(const Place& place) const;

 private:
  struct Original {
    const ReportRecord* record{};
    LineIndex lines;
  };
  std::map<std::string, Original, std::less<>> by_file_;
};

// Columns of a terminal: none for combining marks, two for wide letters (East Asian).
std::size_t display_width(std::string_view utf8);

// One code point of a text, as many bytes as it has; one byte where it is no UTF-8.
std::size_t letter_size(std::string_view text);

}  // namespace vigil::check
