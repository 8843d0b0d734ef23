#pragma once
// A report in plain lines, for a terminal.

#include <string>
#include <string_view>

#include "model/snapshot.h"

namespace vigil::cli {

// The whole report: headings, paragraphs with their marks, tables as rows, notes at the end.
std::string whole_report(const ReportRecord& record);

// Headings with the number of paragraphs below each, indented by level.
std::string outline(const ReportRecord& record);

// Lines of at most 96 characters, each behind `indent` blanks; the first with `first` in front.
std::string wrapped(std::string_view text, std::size_t indent, std::string_view first = {});

}  // namespace vigil::cli
