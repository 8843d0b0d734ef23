#include "publish/maps/rings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numbers>
#include <optional>
#include <utility>

namespace vigil::publish {
namespace {

constexpr double half_turn = 180, turn = 360;

// How far a spot lies from the line between two others, squared; degrees of longitude shrink
// towards the poles.
double distance2(Spot at, Spot from, Spot to) {
  const double shrink = std::cos(at.latitude * std::numbers::pi / half_turn);
  const double dx = (to.longitude - from.longitude) * shrink, dy = to.latitude - from.latitude;
  const double px = (at.longitude - from.longitude) * shrink, py = at.latitude - from.latitude;
  const double length2 = dx * dx + dy * dy;
  const double along = length2 == 0 ? 0 : std::clamp((px * dx + py * dy) / length2, 0.0, 1.0);
  return (px - along * dx) * (px - along * dx) + (py - along * dy) * (py - along * dy);
}

// An edge that runs along 180 degrees, on the sheet's east (+1) or west (-1) side.
int side_of_edge(Spot from, Spot to) {
  constexpr double near = 0.01;
  const auto side = [](Spot at) {
    return std::abs(std::abs(at.longitude) - half_turn) > near ? 0 : at.longitude > 0 ? 1 : -1;
  };
  return side(from) == side(to) && std::abs(from.latitude - to.latitude) > near ? side(from) : 0;
}

struct Edge {
  std::size_t at;  // Leads from this spot to the next.
  int side;
  double from, to;  // Latitudes.
};

std::vector<Edge> edges_of(const Ring& ring) {
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot from = ring[i], to = ring[(i + 1) % ring.size()];
    if (const int side = side_of_edge(from, to)) {
      edges.push_back({i, side, from.latitude, to.latitude});
    }
  }
  return edges;
}

// Where two rings have the same edge, on either side of the sheet.
std::optional<std::pair<Edge, Edge>> shared_edge(const Ring& a, const Ring& b) {
  constexpr double near = 0.05;
  const std::vector<Edge> others = edges_of(b);
  for (const Edge& one : edges_of(a)) {
    for (const Edge& other : others) {
      if (one.side == -other.side && std::abs(one.from - other.to) < near &&
          std::abs(one.to - other.from) < near) {
        return std::pair(one, other);
      }
    }
  }
  return std::nullopt;
}

Ring joined(const Ring& a, const Ring& b, const Edge& in_a, const Edge& in_b) {
  Ring out;
  out.reserve(a.size() + b.size());
  for (std::size_t i = 1; i <= a.size(); ++i) out.push_back(a[(in_a.at + i) % a.size()]);
  for (std::size_t i = 2; i < b.size(); ++i) {
    Spot at = b[(in_b.at + i) % b.size()];
    at.longitude += in_a.side * turn;
    out.push_back(at);
  }
  return out;
}

// What lies on one side of a meridian (Sutherland and Hodgman, 1974): +1 keeps the east.
Ring clipped(const Ring& ring, double meridian, int keep) {
  Ring out;
  const auto inside = [&](Spot at) { return (at.longitude - meridian) * keep >= 0; };
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot from = ring[i], to = ring[(i + 1) % ring.size()];
    if (inside(from)) out.push_back(from);
    if (inside(from) != inside(to)) {
      const double part = (meridian - from.longitude) / (to.longitude - from.longitude);
      out.push_back({meridian, from.latitude + part * (to.latitude - from.latitude)});
    }
  }
  return out;
}

}  // namespace

std::vector<Spot> thinned(const std::vector<Spot>& line, double tolerance) {
  if (line.size() < 3) return line;
  std::vector<bool> stays(line.size(), false);
  stays.front() = stays.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    double most = tolerance * tolerance;
    std::size_t farthest = first;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double far = distance2(line[i], line[first], line[last]);
      if (far > most) {
        most = far;
        farthest = i;
      }
    }
    if (farthest == first) continue;
    stays[farthest] = true;
    open.emplace_back(first, farthest);
    open.emplace_back(farthest, last);
  }
  std::vector<Spot> out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (stays[i]) out.push_back(line[i]);
  }
  return out;
}

std::vector<Ring> joined_at_date_line(std::vector<Ring> rings) {
  std::vector<Ring> out, open;  // Few have such an edge.
  for (Ring& ring : rings) (edges_of(ring).empty() ? out : open).push_back(std::move(ring));
  for (std::size_t a = 0; a < open.size(); ++a) {
    for (std::size_t b = a + 1; b < open.size();) {
      const auto shared = shared_edge(open[a], open[b]);
      if (!shared) {
        ++b;
        continue;
      }
      open[a] = joined(open[a], open[b], shared->first, shared->second);
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(b));
      b = a + 1;  // The longer ring may meet one that the shorter did not.
    }
  }
  std::move(open.begin(), open.end(), std::back_inserter(out));
  return out;
}

std::vector<Ring> cut_at_edge(const Ring& ring, double middle) {
  Ring run;
  run.reserve(ring.size());
  double west = turn, east = -turn;
  for (const Spot at : ring) {
    // From spot to spot the shorter way, whatever the number is called.
    const double before = run.empty() ? 0 : run.back().longitude;
    const double longitude = before + std::remainder(at.longitude - middle - before, turn);
    run.push_back({longitude, at.latitude});
    west = std::min(west, longitude);
    east = std::max(east, longitude);
  }
  std::vector<Ring> pieces;
  if (run.empty() || east - west > turn) return pieces;
  for (int sheet = static_cast<int>(std::floor((west + half_turn) / turn));
       sheet * turn - half_turn < east; ++sheet) {
    Ring piece = clipped(run, sheet * turn - half_turn, 1);
    piece = clipped(piece, sheet * turn + half_turn, -1);
    for (Spot& at : piece) at.longitude -= sheet * turn;
    if (piece.size() >= 3) pieces.push_back(std::move(piece));
  }
  return pieces;
}

bool contains(const Ring& ring, Spot at) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot a = ring[i], b = ring[(i + 1) % ring.size()];
    if ((a.latitude > at.latitude) == (b.latitude > at.latitude)) continue;
    const double part = (at.latitude - a.latitude) / (b.latitude - a.latitude);
    if (a.longitude + part * (b.longitude - a.longitude) > at.longitude) inside = !inside;
  }
  return inside;
}

}  // namespace vigil::publish
