#include "publish/maps/world.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

#include "publish/maps/rings.h"

namespace vigil::publish {
namespace {

constexpr double finest = 0.14;       // Degrees: half a unit of the map, about.
constexpr double smallest_ring = 3;   // Square units, of islands that are drawn.
constexpr double smallest_land = 40;  // Of countries that need no circle.

using Outline = std::vector<Point>;

struct Draft {
  std::string id, name;
  std::vector<Ring> rings;        // On the globe.
  std::vector<Outline> outlines;  // On the plane.
};

Ring ring_of(const std::vector<std::int32_t>& numbers,
             const std::vector<std::vector<Spot>>& lines) {
  Ring ring;
  for (const std::int32_t number : numbers) {
    const bool backwards = number < 0;
    const std::vector<Spot>& line = lines[static_cast<std::size_t>(backwards ? ~number : number)];
    for (std::size_t i = 0; i < line.size(); ++i) {
      const Spot at = line[backwards ? line.size() - 1 - i : i];
      if (ring.empty() || !(ring.back() == at)) ring.push_back(at);
    }
  }
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  return ring;
}

// Moves what is disputed out of its shape.
void part_disputed(std::vector<Draft>& drafts, const MapRules& rules) {
  for (const DisputedLand& land : rules.disputed) {
    const Spot at{static_cast<double>(land.longitude), static_cast<double>(land.latitude)};
    Draft own{land.name, land.name, {}, {}};
    for (Draft& draft : drafts) {
      if (draft.id != land.shape) continue;
      const auto inside = [&](const Ring& ring) { return contains(ring, at); };
      const auto found = std::find_if(draft.rings.begin(), draft.rings.end(), inside);
      if (found == draft.rings.end()) continue;
      own.rings.push_back(std::move(*found));
      draft.rings.erase(found);
    }
    if (!own.rings.empty()) drafts.push_back(std::move(own));
  }
}

std::vector<Draft> drafts_of(const Topology& topology, const MapRules& rules) {
  std::vector<std::vector<Spot>> lines;
  lines.reserve(topology.arcs.size());
  for (const std::vector<Spot>& arc : topology.arcs) lines.push_back(thinned(arc, finest));
  std::vector<Draft> drafts;
  for (const Shape& shape : topology.shapes) {
    const auto& out = rules.left_out;
    if (std::find(out.begin(), out.end(), shape.id) != out.end()) continue;
    Draft draft{shape.id, shape.name, {}, {}};
    Ring speck;  // Where land is that thinning left nothing of.
    for (const auto& numbers : shape.rings) {
      Ring ring = ring_of(numbers, lines);
      if (ring.size() >= 3) {
        draft.rings.push_back(std::move(ring));
      } else if (speck.empty()) {
        speck.assign(3, ring.front());
      }
    }
    if (draft.rings.empty() && !speck.empty()) draft.rings.push_back(std::move(speck));
    drafts.push_back(std::move(draft));
  }
  part_disputed(drafts, rules);
  for (const SmallLand& land : rules.small) {
    const Spot at{static_cast<double>(land.longitude), static_cast<double>(land.latitude)};
    drafts.push_back({land.shape, {}, {{at, at, at}}, {}});
  }
  for (Draft& draft : drafts) {
    for (const Ring& ring : joined_at_date_line(std::move(draft.rings))) {
      for (const Ring& piece : cut_at_edge(ring, rules.middle)) {
        Outline& outline = draft.outlines.emplace_back();
        for (const Spot at : piece) outline.push_back(equal_earth(at));
      }
    }
  }
  return drafts;
}

// Moves all into a box that begins at 0, with y downwards; returns its height.
double fit(std::vector<Draft>& drafts) {
  double west = INFINITY, east = -INFINITY, south = INFINITY, north = -INFINITY;
  const auto each_point = [&](auto work) {
    for (Draft& draft : drafts) {
      for (Outline& outline : draft.outlines) {
        for (Point& at : outline) work(at);
      }
    }
  };
  each_point([&](const Point& at) {
    west = std::min(west, at.x), east = std::max(east, at.x);
    south = std::min(south, at.y), north = std::max(north, at.y);
  });
  constexpr double margin = 2 * circle_radius;
  const double scale = east > west ? (map_width - 2 * margin) / (east - west) : 0;
  each_point([&](Point& at) {
    at = {margin + (at.x - west) * scale, margin + (north - at.y) * scale};
  });
  return north > south ? std::ceil(2 * margin + (north - south) * scale) : 2 * margin;
}

double area_of(const Outline& outline) {
  double twice = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Point a = outline[i], b = outline[(i + 1) % outline.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

// The middle of its box: of a small land as good as any.
Point middle_of(const Outline& outline) {
  Point low = outline.front(), high = low;
  for (const Point at : outline) {
    low = {std::min(low.x, at.x), std::min(low.y, at.y)};
    high = {std::max(high.x, at.x), std::max(high.y, at.y)};
  }
  return {(low.x + high.x) / 2, (low.y + high.y) / 2};
}

// "M12 30l4-3 2 5z": from whole unit to whole unit, so that neighbours still meet.
void write_outline(std::string& path, const Outline& outline) {
  std::int64_t x = std::llround(outline.front().x), y = std::llround(outline.front().y);
  path += 'M' + std::to_string(x) + ' ' + std::to_string(y);
  bool first = true;
  const auto number = [&](std::int64_t value) {
    if (value >= 0 && !first) path += ' ';
    path += std::to_string(value);
    first = false;
  };
  for (std::size_t i = 1; i < outline.size(); ++i) {
    const std::int64_t to_x = std::llround(outline[i].x), to_y = std::llround(outline[i].y);
    if (to_x == x && to_y == y) continue;
    if (first) path += 'l';
    number(to_x - x);
    number(to_y - y);
    x = to_x, y = to_y;
  }
  path += 'z';
}

Land land_of(const Draft& draft, bool reachable) {
  Land land{draft.id, draft.name, {}, {}, false};
  double whole = 0, most = 0;
  for (const Outline& outline : draft.outlines) {
    const double area = area_of(outline);
    whole += area;
    if (area < most) continue;
    most = area;
    land.middle = middle_of(outline);
  }
  if (reachable && whole < smallest_land) {
    land.circle = !draft.outlines.empty();
    return land;
  }
  for (const Outline& outline : draft.outlines) {
    if (area_of(outline) >= smallest_ring) write_outline(land.path, outline);
  }
  return land;
}

// Pushes circles apart, little by little, so that none covers another.
void spread(std::vector<Land>& lands, double height) {
  constexpr double apart = 2 * circle_radius + 1;
  constexpr int rounds = 60;
  std::vector<Land*> circles;
  for (Land& land : lands) {
    if (land.circle) circles.push_back(&land);
  }
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t a = 0; a < circles.size(); ++a) {
      for (std::size_t b = a + 1; b < circles.size(); ++b) {
        Point &one = circles[a]->middle, &other = circles[b]->middle;
        double dx = other.x - one.x, dy = other.y - one.y;
        const double far = std::hypot(dx, dy);
        if (far >= apart) continue;
        if (far == 0) dx = 1;
        const double push = (apart - far) / 2 / (far == 0 ? 1 : far);
        one = {one.x - dx * push, one.y - dy * push};
        other = {other.x + dx * push, other.y + dy * push};
      }
    }
  }
  for (Land* land : circles) {
    land->middle.x = std::clamp(land->middle.x, circle_radius, map_width - circle_radius);
    land->middle.y = std::clamp(land->middle.y, circle_radius, height - circle_radius);
  }
}

using Claims = std::map<std::string, std::vector<std::uint32_t>>;

// The countries that name each shape.
Claims claims_of(const MapRules& rules, const std::vector<Country>& countries) {
  Claims claims;
  for (std::uint32_t i = 0; i < countries.size(); ++i) {
    const auto found = rules.shapes.find(countries[i].code);
    if (found == rules.shapes.end()) continue;
    for (const std::string& shape : found->second) claims[shape].push_back(i);
  }
  for (auto& [shape, claimants] : claims) {
    std::stable_sort(claimants.begin(), claimants.end(), [&](std::uint32_t a, std::uint32_t b) {
      return countries[a].from > countries[b].from;
    });
  }
  return claims;
}

}  // namespace

World make_world(const Topology& topology, const MapRules& rules,
                 const std::vector<Country>& countries) {
  std::vector<Draft> drafts = drafts_of(topology, rules);
  World world{map_width, fit(drafts), {}, rules.source};
  const Claims claims = claims_of(rules, countries);
  for (const Draft& draft : drafts) {
    const auto claimed = claims.find(draft.id);
    Land land = land_of(draft, claimed != claims.end());
    if (claimed != claims.end()) land.countries = claimed->second;
    if (land.circle || !land.path.empty()) world.lands.push_back(std::move(land));
  }
  spread(world.lands, world.height);
  return world;
}

}  // namespace vigil::publish
