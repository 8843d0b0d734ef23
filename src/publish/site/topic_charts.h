#pragma once
// Charts of the numbers that reports state of a country, year by year.

#include <string_view>

#include "publish/site/page.h"

namespace vigil::publish {

// On a country's page: those that the pack asks for, where reports state such numbers of at least
// two years.
void write_topic_charts(Page& page, std::string_view country);

}  // namespace vigil::publish
