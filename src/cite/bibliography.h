#pragma once
// Sources for reference managers: CSL-JSON (schema 1.0.2), BibTeX (biblatex types), RIS.

#include <span>
#include <string>

#include "model/source.h"

namespace vigil::cite {

std::string to_csl_json(std::span<const Source> sources);  // One array, indented.
std::string to_bibtex(std::span<const Source> sources);
std::string to_ris(std::span<const Source> sources);

}  // namespace vigil::cite
