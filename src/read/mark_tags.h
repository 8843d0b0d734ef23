#pragma once
// The tags that belong to a note mark: for the "1" of "<sup><a href="#fn1">1</a></sup>" all of it.

#include <string_view>

#include "base/span.h"

namespace vigil::read {

// `mark` and the pairs of tags that stand close around it.
SourceSpan with_its_tags(std::string_view bytes, SourceSpan mark);

}  // namespace vigil::read
