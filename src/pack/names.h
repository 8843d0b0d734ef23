#pragma once
// When two names are one name: in any case, with or without accents, "the" and final stops, with
// either apostrophe, "&" or "and", "A - B" or "A-B". "The Fennels" and "fennels" are one.

#include <string>
#include <string_view>

namespace vigil::pack {

// Equal for names that are one.
std::string name_key(std::string_view name);

}  // namespace vigil::pack
