#pragma once
// Which piece of a citation names a law, by its words, by who gives laws and by what prints them.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"

namespace vigil::cite {

// The piece that names the law; nothing when none of the first three does.
std::optional<std::size_t> naming_piece(std::span<const ReadPiece> pieces,
                                        const Vocabulary& vocabulary);

// Whether the piece names who gives laws: "Ministry of Rivers".
bool gives_laws(const ReadPiece& read, const Vocabulary& vocabulary);

// "Decree No. 18 of 3 May"
bool is_numbered_law(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
