#pragma once
// From the pieces of one citation to its description(s), by the kind of source.

#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// What the stretch before leaves to the next: "Interviews with A, …; B, Director, …".
struct Carried {
  SourceKind kind{};
  bool several = false;      // The opening announced more speakers than have come.
  bool open = false;         // A spoken source came before.
  bool resolutions = false;  // "Resolution 51/45S, …; 52/38A, …"
  std::string day;           // Of the last source with one: "…, the same day".
  Description who;           // Who spoke or wrote last: "… and telephone interview, 3 May".
};

// The citations that one stretch of a note holds: usually one; "Interviews with A and B" two; an
// explanation gives one of kind explanation. `where` is filled with the stretch by the caller, who
// gives the same `carried` for all stretches of a note.
std::vector<Citation> assemble(std::string_view text, const Vocabulary& vocabulary,
                               Carried& carried);

}  // namespace vigil::cite
