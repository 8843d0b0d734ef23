#pragma once
// HTML as the archives have it: from the tag soup of 1999 to pages that Word exported.

#include "read/furniture.h"
#include "read/read.h"

namespace vigil::read {

Reading read_html(const Input& input, const PageRules& rules);

}  // namespace vigil::read
