#pragma once
// Printing findings: for people as a compiler does, for programs as JSON lines and as SARIF 2.1.0.
//
//   2004/ardenia.txt:38:12: warning: Note 15's interview … cannot support …
//   [claim-later-than-source]
//      38 | By July 2004, the dam was gone.[15]
//         |    ^^^^^^^^^
//         = Find the later source, or say of the fact that it was planned.
//       --> 2004/ardenia.txt:58:6: Interview with …
//
// Lines and columns are of the archived bytes, counted in characters. A packed original (DOCX) has
// none: its findings name the paragraph with the heading above, or the note, and show the words.
//
//   2004/brezia.docx: paragraph 12, under "River Policy": warning: …

#include <span>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/snapshot.h"

namespace vigil::check {

struct TextOptions {
  bool colour = false;
  std::size_t width = 100;  // Columns of the line that is shown; a longer one is cut around it.
  bool confirmed = false;   // List what rules confirm; otherwise a last line counts it.
};

// Ends with a line that counts: "2 errors, 5 warnings, 1 note"; and with one of the claims that the
// record confirms, which are no faults. Empty for no findings.
std::string print_text(std::span<const Finding> findings, const Snapshot& snapshot,
                       const TextOptions& options = {});

// A line each: {"code","severity","file","line","column","begin","end","message","hint","words",
// "related":[…]}; absent fields are left out. A packed original has no lines, but "note", or
// "paragraph" and, in a table, "row"; and the "section" above. What a rule confirms has the
// "kind" "pass" and the "severity" "none", as in SARIF.
std::string print_json_lines(std::span<const Finding> findings, const Snapshot& snapshot);

// A SARIF 2.1.0 log with one run: all rules of the table with their help, the findings with their
// regions in code points and bytes. What a rule confirms is of kind "pass".
std::string print_sarif(std::span<const Finding> findings, const Snapshot& snapshot,
                        std::string_view version);

}  // namespace vigil::check
