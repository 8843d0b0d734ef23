#pragma once
// Map: the world with each land filled by what is said of it, as SVG inside a page; every mark
// leads to where that stands. Whoever writes a map writes the table of the same beside it.
//
//   write_map(page.html, world, {.kinds = {{Fill::full, "in force"}}, .marks = {…}});

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "publish/maps/world.h"
#include "publish/site/html.h"

namespace vigil::publish {

// Told apart by pattern, so that no reader needs colours.
enum class Fill { full, hatched, dotted, crossed, plain };

struct MapKind {
  Fill fill{};
  std::string words;      // "in force"
  std::size_t count = 0;  // Of states, those that no map shows included.
};

struct MapMark {
  std::optional<std::size_t> kind;  // In Map::kinds; nothing: filled for nobody.
  // Relative to the page, or empty where it leads nowhere; what stands under the pointer:
  // "Ardenia: in force since 1 March 1998".
  std::string href, words;
};

struct Map {
  std::vector<MapKind> kinds;
  std::vector<std::optional<MapMark>> marks;  // One for each of World::lands; nothing: its name.
  Literal nobody = "filled for nobody";       // In the legend.
};

// With its legend. One map a page: its patterns have fixed names.
void write_map(Html& html, const World& world, const Map& map);

}  // namespace vigil::publish
