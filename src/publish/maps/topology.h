#pragma once
// Topology: the outlines of countries as TopoJSON has them: lines that neighbours share, and shapes
// made of such lines.
//
//   const Topology topology = TRY(read_topology(bytes));

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "publish/maps/projection.h"

namespace vigil::publish {

struct Shape {
  std::string id;    // As in the file: "398"; the shape's name where it has none.
  std::string name;  // May be empty.
  // Outer lines and holes alike: the numbers of arcs, one after the other; ~i is arc i backwards.
  std::vector<std::vector<std::int32_t>> rings;
};

struct Topology {
  std::vector<std::vector<Spot>> arcs;  // None is empty.
  std::vector<Shape> shapes;            // Those that have an area; one for each id.
};

// Reads the object "countries" of a TopoJSON file, or its only one (TopoJSON 1.0, in degrees,
// quantized or not). The error says in one sentence what cannot be used.
Result<Topology> read_topology(std::string_view json);

}  // namespace vigil::publish
