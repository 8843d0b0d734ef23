#pragma once
// Report notes: the list at a report's end. Under each note stand its sources in full, so that
// "Ibid." and short forms need no leafing; that reading is the machine's and is marked as such.

#include <cstddef>

#include "publish/site/page.h"

namespace vigil::publish {

void write_report_notes(Page& page, std::size_t report);

}  // namespace vigil::publish
