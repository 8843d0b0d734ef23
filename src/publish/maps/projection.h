#pragma once
// Projection: the globe on a plane, so that equal areas stay equal.

#include "publish/charts/canvas.h"

namespace vigil::publish {

// A place on the globe, in degrees east and north.
struct Spot {
  double longitude = 0, latitude = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

// Equal Earth: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International
// Journal of Geographical Information Science 33 (2019), equations 1 to 4. The globe has radius 1
// and so an area of 4π; x grows to the east of the meridian 0, y to the north.
// Requires: -180 <= longitude <= 180, -90 <= latitude <= 90.
Point equal_earth(Spot at);

}  // namespace vigil::publish
