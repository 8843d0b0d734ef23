#pragma once
// The world of the river pack, as a publication is given it.

#include "base/assert.h"
#include "base/files.h"
#include "publish/book.h"
#include "publish/maps/topology.h"

namespace vigil::testing {

inline Pictures pictures_of_rivers(const Pack& river, const Path& source_folder) {
  auto loading = pack::load_pictures(source_folder / "tests/packs/river", river);
  VIGIL_ASSERT(loading.pictures.has_value());
  return *std::move(loading.pictures);
}

inline publish::Topology outlines_of_rivers(const Path& source_folder) {
  const auto bytes = read_file(source_folder / "tests/packs/river/rivers.json");
  VIGIL_ASSERT(bytes.has_value());
  auto topology = publish::read_topology(*bytes);
  VIGIL_ASSERT(topology.has_value());
  return *std::move(topology);
}

inline void draw_rivers(publish::Settings& settings, const Pack& river, const Path& source_folder) {
  settings.pictures = pictures_of_rivers(river, source_folder);
  settings.world = publish::make_world(outlines_of_rivers(source_folder), settings.pictures.map,
                                       river.countries);
}

}  // namespace vigil::testing
