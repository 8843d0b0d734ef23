#pragma once
// Report text: a document's blocks and notes as HTML, with their marks, looks and links.

#include <cstddef>

#include "publish/site/page.h"

namespace vigil::publish {

// The whole text of a report, with anchors; see publish/outline.h.
void write_report_text(Page& page, std::size_t report);

// Words of a document with their looks and links, without marks.
void write_words(Html& html, const Document& document, TextSpan span);

}  // namespace vigil::publish
