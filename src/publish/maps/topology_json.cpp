#include <cmath>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "publish/maps/topology.h"

namespace vigil::publish {
namespace {

using json = Json;

Error unusable(std::string why) {
  return Error{Errc::invalid_input, "It is no TopoJSON that can be drawn: " + std::move(why)};
}

const json* member(const json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

// How quantized numbers become degrees.
struct Transform {
  double scale[2] = {1, 1}, translate[2] = {0, 0};
  bool quantized = false;
};

Result<Transform> transform_of(const json& root) {
  Transform out;
  const json* given = member(root, "transform");
  if (given == nullptr) return out;
  const auto pair = [&](const char* key, double(&into)[2]) {
    const json* list = member(*given, key);
    if (list == nullptr || !list->is_array() || list->size() != 2) return false;
    for (std::size_t i = 0; i < 2; ++i) {
      if (!(*list)[i].is_number()) return false;
      into[i] = (*list)[i].get<double>();
    }
    return true;
  };
  if (!pair("scale", out.scale) || !pair("translate", out.translate)) {
    return unusable("its transform is not two pairs of numbers.");
  }
  out.quantized = true;
  return out;
}

bool on_globe(Spot at) {
  constexpr double rounding = 0.001;
  return std::abs(at.longitude) <= 180 + rounding && std::abs(at.latitude) <= 90 + rounding;
}

Result<std::vector<Spot>> arc_of(const json& points, const Transform& transform) {
  if (!points.is_array() || points.empty()) return unusable("an arc has no points.");
  std::vector<Spot> arc;
  arc.reserve(points.size());
  double sum[2] = {0, 0};
  for (const json& point : points) {
    if (!point.is_array() || point.size() < 2 || !point[0].is_number() || !point[1].is_number()) {
      return unusable("a point is not two numbers.");
    }
    for (std::size_t i = 0; i < 2; ++i) {
      sum[i] = (transform.quantized ? sum[i] : 0) + point[i].get<double>();
    }
    const Spot at{sum[0] * transform.scale[0] + transform.translate[0],
                  sum[1] * transform.scale[1] + transform.translate[1]};
    if (!on_globe(at)) return unusable("a point lies beyond 180 or 90 degrees.");
    arc.push_back(at);
  }
  return arc;
}

Result<> add_rings(const json& polygon, std::size_t arcs, Shape& shape) {
  if (!polygon.is_array()) return unusable("a polygon is no list.");
  for (const json& ring : polygon) {
    if (!ring.is_array() || ring.empty()) return unusable("a ring is no list of arcs.");
    std::vector<std::int32_t>& numbers = shape.rings.emplace_back();
    for (const json& number : ring) {
      if (!number.is_number_integer()) return unusable("the number of an arc is none.");
      const auto at = number.get<std::int64_t>();
      if (at >= static_cast<std::int64_t>(arcs) || ~at >= static_cast<std::int64_t>(arcs)) {
        return unusable("a shape names an arc that is not there.");
      }
      numbers.push_back(static_cast<std::int32_t>(at));
    }
  }
  return {};
}

std::string text_of(const json* value) {
  if (value == nullptr) return {};
  if (value->is_string()) return value->get<std::string>();
  return value->is_number_integer() ? std::to_string(value->get<std::int64_t>()) : std::string{};
}

Result<Shape> shape_of(const json& geometry, std::size_t arcs) {
  Shape shape;
  const json* properties = member(geometry, "properties");
  if (properties != nullptr) shape.name = text_of(member(*properties, "name"));
  shape.id = text_of(member(geometry, "id"));
  if (shape.id.empty()) shape.id = shape.name;
  const json* type = member(geometry, "type");
  const json* lines = member(geometry, "arcs");
  if (type == nullptr || lines == nullptr) return shape;
  if (*type == "Polygon") TRY(add_rings(*lines, arcs, shape));
  if (*type == "MultiPolygon") {
    if (!lines->is_array()) return unusable("a shape has no list of polygons.");
    for (const json& polygon : *lines) TRY(add_rings(polygon, arcs, shape));
  }
  return shape;
}

const json* geometries_of(const json& root) {
  const json* objects = member(root, "objects");
  if (objects == nullptr || !objects->is_object() || objects->empty()) return nullptr;
  const json* countries = member(*objects, "countries");
  if (countries == nullptr && objects->size() == 1) countries = &objects->front();
  const json* list = countries == nullptr ? nullptr : member(*countries, "geometries");
  return list != nullptr && list->is_array() ? list : nullptr;
}

// Shapes of one id are one: an outlying island may stand by itself in the file.
Result<std::vector<Shape>> shapes_of(const json& geometries, std::size_t arcs) {
  std::vector<Shape> shapes;
  std::map<std::string, std::size_t> places;
  for (const json& geometry : geometries) {
    Shape shape = TRY(shape_of(geometry, arcs));
    if (shape.rings.empty()) continue;
    const auto [at, fresh] = places.try_emplace(shape.id, shapes.size());
    if (fresh) {
      shapes.push_back(std::move(shape));
    } else {
      for (auto& ring : shape.rings) shapes[at->second].rings.push_back(std::move(ring));
    }
  }
  return shapes;
}

}  // namespace

Result<Topology> read_topology(std::string_view text) {
  const auto parsed = parse_json(text);
  if (!parsed) return unusable("it is no JSON.");
  const json& root = *parsed;
  const json* type = member(root, "type");
  if (type == nullptr || *type != "Topology") return unusable("its type is not \"Topology\".");
  const json* lines = member(root, "arcs");
  const json* geometries = geometries_of(root);
  if (lines == nullptr || !lines->is_array() || geometries == nullptr) {
    return unusable("it has no arcs, or no object \"countries\".");
  }
  Topology out;
  const Transform transform = TRY(transform_of(root));
  out.arcs.reserve(lines->size());
  for (const json& line : *lines) out.arcs.push_back(TRY(arc_of(line, transform)));
  out.shapes = TRY(shapes_of(*geometries, out.arcs.size()));
  return out;
}

}  // namespace vigil::publish
