// From the outlines of a file to land on a map.

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "pack/testing.h"
#include "publish/maps/map.h"
#include "publish/maps/rings.h"
#include "publish/maps/testing.h"
#include "publish/maps/topology.h"
#include "publish/maps/world.h"

namespace vigil::publish {
namespace {

double area_of(const std::vector<Point>& outline) {
  double twice = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Point a = outline[i], b = outline[(i + 1) % outline.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

// A cell between two meridians and two parallels, with spots on each side in between.
Ring cell(double west, double south, double width, double height) {
  constexpr int steps = 40;
  Ring ring;
  for (int i = 0; i < steps; ++i) ring.push_back({west + width * i / steps, south});
  for (int i = 0; i < steps; ++i) ring.push_back({west + width, south + height * i / steps});
  for (int i = 0; i < steps; ++i)
    ring.push_back({west + width - width * i / steps, south + height});
  for (int i = 0; i < steps; ++i) ring.push_back({west, south + height - height * i / steps});
  return ring;
}

std::vector<Point> projected(const Ring& ring) {
  std::vector<Point> out;
  for (const Spot at : ring) out.push_back(equal_earth(at));
  return out;
}

World river_world() {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Settings settings;
  testing::draw_rivers(settings, pack, VIGIL_SOURCE_DIR);
  return std::move(settings.world);
}

const Land& land_named(const World& world, std::string_view id) {
  const auto found = std::find_if(world.lands.begin(), world.lands.end(),
                                  [&](const Land& land) { return land.id == id; });
  REQUIRE(found != world.lands.end());
  return *found;
}

std::string why_unusable(std::string_view json) {
  const auto topology = read_topology(json);
  return topology ? std::string() : topology.error().message;
}

TEST_CASE("the projection puts known places where its authors do") {
  // The width of the globe at the equator and its height: 2.7066 and 1.3173 from the middle.
  CHECK(equal_earth({180, 0}).x == doctest::Approx(2.70663).epsilon(0.0001));
  CHECK(equal_earth({0, 90}).y == doctest::Approx(1.31737).epsilon(0.0001));
  CHECK(equal_earth({0, 0}).x == 0);
  CHECK(equal_earth({-120, -35}).x == doctest::Approx(-equal_earth({120, 35}).x));
}

TEST_CASE("the projection keeps areas [property]") {
  CHECK(rc::check("a cell of the globe has its own area on the map", [] {
    const double west = *rc::gen::inRange(-180, 160), south = *rc::gen::inRange(-88, 70);
    const double width = *rc::gen::inRange(2, 20), height = *rc::gen::inRange(2, 18);
    constexpr double radian = std::numbers::pi / 180;
    const double on_globe =
        width * radian * (std::sin((south + height) * radian) - std::sin(south * radian));
    const double on_map = area_of(projected(cell(west, south, width, height)));
    RC_ASSERT(std::abs(on_map - on_globe) < 0.002 * on_globe + 1e-6);
  }));
}

TEST_CASE("cutting at the map's edge loses nothing [property]") {
  CHECK(rc::check("whatever the middle", [] {
    const double west = *rc::gen::inRange(-180, 180), middle = *rc::gen::inRange(-180, 180);
    const double width = *rc::gen::inRange(2, 90);
    double cut = 0;
    for (const Ring& piece : cut_at_edge(cell(west, -60, width, 15), middle)) {
      std::vector<Point> in_degrees;
      for (const Spot at : piece) {
        RC_ASSERT(std::abs(at.longitude) <= 180);
        in_degrees.push_back({at.longitude, at.latitude});
      }
      cut += area_of(in_degrees);
    }
    RC_ASSERT(std::abs(cut - width * 15) < 1e-6);
  }));
}

TEST_CASE("what a file cuts at 180 degrees is one piece on a map whose edge lies elsewhere") {
  const Ring east{{170, 0}, {180, 0}, {180, 10}, {170, 10}};
  const Ring west{{-180, 0}, {-170, 0}, {-170, 10}, {-180, 10}};
  const std::vector<Ring> joined = joined_at_date_line({east, west});
  REQUIRE(joined.size() == 1);
  CHECK(cut_at_edge(joined.front(), 30).size() == 1);
  CHECK(cut_at_edge(joined.front(), 0).size() == 2);
  // Another latitude is another edge.
  const Ring apart{{-180, 20}, {-170, 20}, {-170, 30}, {-180, 30}};
  CHECK(joined_at_date_line({east, apart}).size() == 2);
}

TEST_CASE("a line is thinned to what shows, and its ends stay") {
  const std::vector<Spot> line{{0, 0}, {1, 0.01}, {2, 0}, {3, 2}, {4, 0}};
  CHECK(thinned(line, 0.1) == std::vector<Spot>{{0, 0}, {2, 0}, {3, 2}, {4, 0}});
  const std::vector<Spot> closed{{0, 0}, {5, 0}, {5, 5}, {0, 0}};
  CHECK(thinned(closed, 0.1) == closed);
}

TEST_CASE("a ring around a pole is not drawn rather than drawn wrongly") {
  CHECK(cut_at_edge({{-180, -80}, {-60, -80}, {60, -80}, {180, -80}, {-60, -80}}, 0).empty());
  CHECK(cut_at_edge({}, 0).empty());
}

TEST_CASE("a file that cannot be drawn says why") {
  CHECK(why_unusable("{").find("no JSON") != std::string::npos);
  CHECK(why_unusable("[]").find("not \"Topology\"") != std::string::npos);
  CHECK(why_unusable(R"({"type":"Topology"})").find("no arcs") != std::string::npos);
  const std::string head = R"({"type":"Topology","objects":{"x":{"geometries":[)";
  const std::string shape = R"({"type":"Polygon","id":7,"arcs":[[1]]})";
  CHECK(why_unusable(head + shape + R"(]}},"arcs":[[[0,0]]]})").find("not there") !=
        std::string::npos);
  CHECK(why_unusable(head + R"(]}},"arcs":[[[0,91]]]})").find("beyond") != std::string::npos);
  CHECK(why_unusable(head + R"(]}},"arcs":[[[0,"a"]]]})").find("two numbers") != std::string::npos);
  CHECK(why_unusable(head + R"(]}},"arcs":[[]]})").find("no points") != std::string::npos);
  CHECK(why_unusable(head + R"(]}},"arcs":[],"transform":{"scale":[1]}})").find("transform") !=
        std::string::npos);
}

TEST_CASE("quantized numbers are steps, and a backward arc has a negative number") {
  const auto topology = read_topology(
      R"({"type":"Topology","transform":{"scale":[0.5,2],"translate":[-10,0]},)"
      R"("arcs":[[[0,0],[4,1],[-4,2]]],"objects":{"countries":{"geometries":[)"
      R"({"type":"Polygon","id":"7","arcs":[[-1]]},{"type":"Polygon","id":"7","arcs":[[0]]},)"
      R"({"type":"Point","id":"8"}]}}})");
  REQUIRE(topology);
  CHECK(topology->arcs.front() == std::vector<Spot>{{-10, 0}, {-8, 2}, {-10, 6}});
  REQUIRE(topology->shapes.size() == 1);
  CHECK(topology->shapes.front().rings == std::vector<std::vector<std::int32_t>>{{-1}, {0}});
}

TEST_CASE(
    "each land is drawn once: neighbours meet, islands have circles, nobody's land has none") {
  const World world = river_world();
  CHECK(world.width == 2000);
  CHECK(world.height > 500);
  // Across 180 degrees in one piece.
  CHECK(std::count(land_named(world, "105").path.begin(), land_named(world, "105").path.end(),
                   'M') == 1);
  // With the hole of the area inside it.
  CHECK(std::count(land_named(world, "101").path.begin(), land_named(world, "101").path.end(),
                   'M') == 2);
  CHECK(land_named(world, "106").circle);
  CHECK(land_named(world, "107").circle);
  CHECK(land_named(world, "Hollmark").countries.size() == 1);
  CHECK(land_named(world, "Nowhere Reef").countries.empty());
  // Two states had it one after the other: the later one first.
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const std::vector<std::uint32_t>& claims = land_named(world, "104").countries;
  REQUIRE(claims.size() == 2);
  CHECK(pack.countries[claims[0]].code == "XD");
}

TEST_CASE("circles that would cover each other are moved aside") {
  const Topology topology = testing::outlines_of_rivers(VIGIL_SOURCE_DIR);
  MapRules rules;
  std::vector<Country> countries;
  for (const char* code : {"A", "B", "C"}) {
    rules.small.push_back({code, 10, 10});
    rules.shapes[code] = {code};
    countries.emplace_back().code = code;
  }
  const World world = make_world(topology, rules, countries);
  for (const char* one : {"A", "B", "C"}) {
    for (const char* other : {"A", "B", "C"}) {
      const Point a = land_named(world, one).middle, b = land_named(world, other).middle;
      if (one != other) CHECK(std::hypot(a.x - b.x, a.y - b.y) >= 2 * circle_radius - 1);
    }
  }
}

TEST_CASE("a map has a mark for what is said, and the name of what is not") {
  const World world = river_world();
  Map map{{{Fill::full, "in force", 1}, {Fill::hatched, "deposited", 0}}, {}};
  map.marks.resize(world.lands.size());
  map.marks[0] = MapMark{0, "../x.html", "Ardenia & co"};
  map.marks[1] = MapMark{std::nullopt, "", "Brezia"};
  Html html;
  write_map(html, world, map);
  const std::string svg = html.take();
  CHECK(svg.find("<a href=\"../x.html\" tabindex=\"-1\" class=\"full\"><title>Ardenia &amp; co") !=
        std::string::npos);
  CHECK(svg.find("<g class=\"nobody\"><title>Brezia</title>") != std::string::npos);
  CHECK(svg.find("<title>Nowhere Reef</title>") != std::string::npos);
  CHECK(svg.find("in force <span class=\"count\">1</span>") != std::string::npos);
}

}  // namespace
}  // namespace vigil::publish
