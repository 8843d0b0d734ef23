#pragma once
// Finding: something wrong with the material, said to the person who must act.
// Never a failure of the program: a batch of 400 reports gives 400 readings and their findings.

#include <optional>
#include <string>
#include <vector>

#include "base/span.h"

namespace vigil {

enum class Severity { note, warning, error };

// Where: the file as the user named it, and the bytes in it. Line and column are computed for
// display (base/line_index.h), never stored.
struct Place {
  std::string file;                // "ardenia.txt"; empty when no file is concerned.
  std::optional<SourceSpan> span;  // In the archived bytes of that file.
  friend bool operator==(const Place&, const Place&) = default;
};

struct Finding {
  std::string code;  // "ibid-without-antecedent": stable, documented, searchable.
  Severity severity = Severity::warning;
  Place place;
  std::string message;         // What is wrong, one sentence, in the reader's words.
  std::string hint;            // What to do; empty when the message says it all.
  std::vector<Place> related;  // Other places that the message speaks of.
  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

constexpr std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

}  // namespace vigil
