#pragma once
// Atlas: a map as the pages have it: each country leads to its page, or to its row on this one.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "publish/maps/map.h"
#include "publish/site/page.h"

namespace vigil::publish {

// What a page says of a country.
struct CountryMark {
  std::size_t kind{};        // In the map's kinds.
  std::string words;         // "in force since 1 March 1998"
  bool recorded = false;     // Not merely that nothing is known.
  std::string address = {};  // Below the root; empty: the country's page, or its row on this one.
  bool has_row = true;       // On this page: state_anchor() of its code.
};
using SayOfCountry = std::function<std::optional<CountryMark>(const Country&)>;

// The map of that year, or a word that none was drawn; nothing at all for a pack without maps. Of
// countries that had the same land one after the other, that of the year is shown, or the one of
// which something is recorded. For what `say` has nothing on, nobody is filled in.
// `nobody` says in the legend which land that is.
void write_atlas(Page& page, int year, std::vector<MapKind> kinds, const SayOfCountry& say,
                 Literal nobody);

}  // namespace vigil::publish
