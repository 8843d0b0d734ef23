#pragma once
// Search over the archive: what is asked and what is answered. Words are folded (base/unicode.h);
// "quoted words" are a phrase, -word excludes, word* is a prefix; anything else is plain words,
// whatever punctuation it has.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"

namespace vigil::search {

// Statements are found only where they are asked for: their words are found as text already.
enum class Kind { text, note, source, statement };

struct Query {
  std::string words;
  std::optional<std::string> country;  // Code.
  std::optional<int> edition;
  std::optional<std::string> section;  // A heading, folded.
  std::optional<Kind> kind;
  int offset = 0;
  int limit = 20;  // At most 200.
};

struct Hit {
  Kind kind{};
  std::string report;   // Report key; empty for a source.
  std::string title;    // "Ardenia, 2004"; a source's full form.
  std::string section;  // Heading that it stands under.
  int edition{};
  int paragraph = 0;      // Kind text: which block that is no heading, from 1; 0: a heading.
  int note = 0;           // Number, for kind note.
  std::string source;     // Key, for kind source.
  std::string statement;  // Key, for kind statement.
  std::string snippet;    // Plain words around the hit.
  std::vector<TextSpan> matches;  // The words that matched, in the snippet.
};

struct Answer {
  std::int64_t total = 0;
  std::vector<Hit> hits;
  std::optional<std::string> did_you_mean;  // Only where nothing was found.
};

}  // namespace vigil::search
