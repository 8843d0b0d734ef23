#pragma once
// World: the land of all maps, projected and thinned once, drawn on many pages.
//
//   const World world = make_world(topology, rules, pack.countries);

#include <cstdint>
#include <string>
#include <vector>

#include "pack/pictures.h"
#include "publish/maps/topology.h"

namespace vigil::publish {

struct Land {
  std::string id;    // Of its shape; the name of disputed land.
  std::string name;  // As the geometry has it.
  std::string path;  // For a path's attribute d; empty where a circle stands for it.
  Point middle = {};
  bool circle = false;  // A state too small to be met otherwise.
  // In Pack::countries: those that name it, by the year from which their names were in use, latest
  // first.
  std::vector<std::uint32_t> countries = {};
};

struct World {
  double width = 0, height = 0;  // In the paths' units; 0 where there is no land.
  std::vector<Land> lands;
  std::string source = {};  // MapRules::source.
  bool any() const { return !lands.empty(); }
};

// Equal Earth, as the pack's rules say. Islands too small to be seen are left out, but for those
// that are all a country of the pack has: a circle stands for it, moved aside where circles would
// cover each other.
World make_world(const Topology& topology, const MapRules& rules,
                 const std::vector<Country>& countries);

inline constexpr double map_width = 2000, circle_radius = 7;

}  // namespace vigil::publish
