#pragma once
// Sources for reference managers: CSL-JSON (schema 1.0.2), BibTeX (biblatex types), RIS.
//
// Nothing is guessed: names stay whole ("literal"), dates keep their precision, and a kind that a
// format lacks takes the nearest type and says its own name beside it (genre, howpublished, M3).
// What only explains is no source and is left out. Edition titles come from the style.

#include <span>
#include <string>

#include "cite/print.h"
#include "model/source.h"

namespace vigil::cite {

std::string to_csl_json(std::span<const Source> sources,
                        const HouseStyle& style = {});  // One array.
std::string to_bibtex(std::span<const Source> sources, const HouseStyle& style = {});
std::string to_ris(std::span<const Source> sources, const HouseStyle& style = {});

}  // namespace vigil::cite
