#include "publish/maps/projection.h"

#include <cmath>
#include <numbers>

namespace vigil::publish {

Point equal_earth(Spot at) {
  constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
  constexpr double radian = std::numbers::pi / 180;
  constexpr double root = std::numbers::sqrt3;
  const double theta = std::asin(root / 2 * std::sin(at.latitude * radian));
  const double t2 = theta * theta, t6 = t2 * t2 * t2;
  const double slope = 9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1;
  return {2 * root * at.longitude * radian * std::cos(theta) / (3 * slope),
          theta * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1)};
}

}  // namespace vigil::publish
