#pragma once
// What all charts share: their size, the axis of numbers, and the words for their series.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "publish/charts/canvas.h"

namespace vigil::publish {

// A picture that is scaled down to a phone cannot be read, so that a phone has its own: the same
// letters on half the width.
struct Frame {
  Literal kind;
  double width = 0, height = 0;
  double left = 0, right = 0, top = 0, bottom = 0;  // Of the room between the axes.

  // Where a number stands on the axis that ends at `highest`.
  double height_of(std::int64_t value, std::int64_t highest) const;
};

namespace frame {

// The classes of the series: their fills and their lines.
inline constexpr std::array<Literal, 3> fills{"s0", "s1", "s2"};
inline constexpr std::array<Literal, 3> lines{"l0", "l1", "l2"};

// Wide and narrow, with room for the names of the series at the top and `more` below the labels.
std::array<Frame, 2> frames(const std::vector<std::string>& series, double more = 0);

// Lines and numbers of the axis.
void write_axis(Canvas& canvas, const Frame& frame, const std::vector<std::int64_t>& ticks);

// A sample of each series with its name, in rows at the top.
void write_legend(Canvas& canvas, const Frame& frame, const std::vector<std::string>& series);

}  // namespace frame
}  // namespace vigil::publish
