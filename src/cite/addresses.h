#pragma once
// The address of a page inside a piece of a citation.

#include <optional>
#include <string_view>

namespace vigil::cite {

// "www.river.example/a", "posted at www.river.example", "available at: <http://river.example>": the
// address, without marks around it. Nothing where it stands in a sentence, or where there is none.
std::optional<std::string_view> address_in(std::string_view text);

}  // namespace vigil::cite
