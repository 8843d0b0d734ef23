#pragma once
// Where a citation says that its source was cited before: "…, see above", "…, see note 2 above".

#include <optional>
#include <string_view>

namespace vigil::cite {

// The note that the end of a citation points to; 0 where it says no number, nothing where it does
// not point.
std::optional<int> pointer_of(std::string_view citation);

// The citation without its pointer.
// Whether a piece points to a note: "supra note 4", "see above".
bool is_pointer(std::string_view piece);

std::string_view without_pointer(std::string_view citation);

}  // namespace vigil::cite
