#pragma once
// Assets: the style sheet, scripts and typefaces of web/site, built into the program by
// cmake/VigilEmbed.cmake.

#include <span>
#include <string_view>

namespace vigil::publish {

struct Asset {
  std::string_view path;  // Below web/site: "fonts/serif-latin-400-normal.woff2".
  std::string_view bytes;
};

// By path. The bytes live as long as the program.
std::span<const Asset> assets();

}  // namespace vigil::publish
