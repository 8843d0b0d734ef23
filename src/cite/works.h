#pragma once
// Citations of works: articles, wires, broadcasts, reports, UN documents, treaty reports, laws,
// web pages, databases.

#include <optional>
#include <string_view>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// Nothing when the text cites no work: then it explains.
std::optional<Citation> work(std::string_view text, const std::vector<ReadPiece>& pieces,
                             const Vocabulary& vocabulary);

// Joins the pages of all page pieces: "12, 44-46".
void add_pages(const std::vector<ReadPiece>& pieces, Description& description);

}  // namespace vigil::cite
