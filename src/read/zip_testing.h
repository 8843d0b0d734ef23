#pragma once
// For tests and fuzz targets: packed files made in memory.

#include <string>
#include <utility>
#include <vector>

namespace vigil::testing {

// The bytes of an archive with these parts, by name.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);

// A Word file of paragraphs (XML within <w:body>) and of notes (XML within <w:footnotes>).
std::string word_file(const std::string& body, const std::string& footnotes = {});

// The bytes that places in a Word file are places in (read/docx.h); empty when it is none.
std::string text_parts(const std::string& word_file);

}  // namespace vigil::testing
