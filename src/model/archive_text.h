#pragma once
// What the archive keeps of a report, printed: the same bytes as print_json() of to_json() or
// archive_json(), in a tenth of the time.

#include <string>
#include <vector>

#include "model/citation.h"
#include "model/document.h"
#include "model/source.h"

namespace vigil {

std::string archive_text(const Document& document);
std::string archive_text(const std::vector<CitedNote>& notes);  // A list.
std::string archive_text(const Description& description);

}  // namespace vigil
