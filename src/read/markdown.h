#pragma once
// Markdown (CommonMark with tables and footnotes "[^1]"), as drafts come from plain editors.

#include "read/furniture.h"
#include "read/read.h"

namespace vigil::read {

Reading read_markdown(const Input& input, const PageRules& rules);

}  // namespace vigil::read
