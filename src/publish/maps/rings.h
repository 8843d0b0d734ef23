#pragma once
// Rings: closed lines on the globe, made ready to be drawn on a map with a meridian in its middle.

#include <vector>

#include "publish/maps/projection.h"

namespace vigil::publish {

// The last spot leads back to the first.
using Ring = std::vector<Spot>;

// Leaves out spots of a line that lie nearer than `tolerance`, in degrees of latitude, to the line
// without them (Douglas and Peucker, 1973). Both ends stay, so that lines still meet.
std::vector<Spot> thinned(const std::vector<Spot>& line, double tolerance);

// Files cut shapes at 180 degrees, where their sheet ends. Two rings that share such an edge become
// one; its longitudes then run on beyond 180.
std::vector<Ring> joined_at_date_line(std::vector<Ring> rings);

// The ring with its longitudes counted from `middle`, in pieces that lie between -180 and 180: more
// than one where it crosses the map's edge, none where it goes around a pole.
std::vector<Ring> cut_at_edge(const Ring& ring, double middle);

// Whether the spot lies inside (even-odd rule, on degrees).
bool contains(const Ring& ring, Spot at);

}  // namespace vigil::publish
