#pragma once
// Entities of HTML: "&eacute;", "&#233;", "&#xE9;", with or without the closing semicolon.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vigil::read {

struct Entity {
  char32_t letter{};
  std::size_t size{};  // Bytes, from the "&" on.
};

// The entity that begins exactly at text[0]; nothing when none does. Names are those of HTML 4,
// which is what pages of the archives use. &#150; and its like mean code page 1252, as they do
// in every browser.
std::optional<Entity> entity_at(std::string_view text);

// UTF-8 with every entity decoded; for the values of attributes.
std::string decode_entities(std::string_view text);

}  // namespace vigil::read
