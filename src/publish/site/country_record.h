#pragma once
// CountryRecord: what depositaries and roll calls say of a country, on its page.

#include <string_view>

#include "publish/site/page.h"

namespace vigil::publish {

// Its treaties, step by step, how it voted and what is asked of it; nothing where the record has
// nothing of it.
void write_country_record(Page& page, std::string_view code);

}  // namespace vigil::publish
