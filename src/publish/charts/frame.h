#pragma once
// What all charts share: their size, the axis of numbers, and the words for their series.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "publish/charts/canvas.h"

namespace vigil::publish::frame {

inline constexpr double width = 720, height = 270;
inline constexpr double left = 44, right = 708, top = 34, bottom = 240;

// The classes of the series: their fills and their lines.
inline constexpr std::array<Literal, 3> fills{"s0", "s1", "s2"};
inline constexpr std::array<Literal, 3> lines{"l0", "l1", "l2"};

// Where a number stands on the axis that ends at `highest`.
double height_of(std::int64_t value, std::int64_t highest);

// Lines and numbers of the axis.
void write_axis(Canvas& canvas, const std::vector<std::int64_t>& ticks);

// A sample of each series with its name, in a row at the top.
void write_legend(Canvas& canvas, const std::vector<std::string>& series,
                  const std::array<Literal, 3>& kinds);

}  // namespace vigil::publish::frame
