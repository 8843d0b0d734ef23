#pragma once
// Sources that stops cut into sentences of their own: "Ana Example, Director, Flood Office.
// Interview, Costa, 3 May 2004", "Flood Office. Boats on the River. Costa, May 2004", "Letter from
// Ana Example in response to our inquiry. Fax No. 12, 3 May 2004".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// The one citation that a sentence and the one before it make, as one text with a comma between
// them; nothing where each stands for itself. `before` and `after` are what they were read as.
std::optional<std::string> joined(std::string_view sentence, const std::vector<Citation>& before,
                                  std::string_view next, const std::vector<Citation>& after,
                                  const Vocabulary& vocabulary);

// Whether the citations say when, on which page or where on the web.
bool are_located(const std::vector<Citation>& citations);

}  // namespace vigil::cite
