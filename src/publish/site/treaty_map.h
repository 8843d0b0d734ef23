#pragma once
// The map of a treaty in a year, with the way to the other years.

#include "publish/site/page.h"
#include "publish/site/record_plan.h"

namespace vigil::publish {

void write_treaty_map(Page& page, const TreatyYear& year);

}  // namespace vigil::publish
