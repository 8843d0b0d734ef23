#pragma once
// Citation: one mention of one source in one note.

#include <optional>
#include <string>

#include "base/span.h"
#include "model/source.h"

namespace vigil {

struct Citation {
  Description as_written;      // Only what this note says; for Ibid. only kind and pages.
  bool ibid = false;           // "Ibid."
  std::optional<int> same_as;  // The first note of the list that cites this source.
  std::string lead;            // "See", "See for example", "Cited in"; empty when none.
  std::string rank;            // "Amb.", "Col.": dropped from people, kept for printing.
  std::string remark;          // "(Brezian newspaper)", "in Russian": what follows the source.
  TextSpan where;              // Its words in the note's text. Spans the text given to the parser.
  // Index into the list of sources of the whole report (see cite/resolve.h); none for an
  // explanation and for an Ibid. with nothing before it.
  std::optional<std::size_t> source;
  friend bool operator==(const Citation&, const Citation&) = default;
};

// A note, parsed: what it cites in order.
struct CitedNote {
  int note{};  // Its number.
  std::vector<Citation> citations;
  friend bool operator==(const CitedNote&, const CitedNote&) = default;
};

}  // namespace vigil
