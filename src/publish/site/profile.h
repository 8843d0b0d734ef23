#pragma once
// Profile: what the reports state of a country, topic by topic: the latest by the date that it
// holds, and before it what held earlier.

#include <string_view>

#include "publish/site/page.h"

namespace vigil::publish {

// Nothing where no report states anything of the country.
void write_profile(Page& page, std::string_view country);

}  // namespace vigil::publish
