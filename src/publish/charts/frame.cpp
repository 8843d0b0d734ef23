#include "publish/charts/frame.h"

#include "base/ascii.h"
#include "base/assert.h"

namespace vigil::publish {
namespace {

constexpr double sample = 16, gap = 26, letter = 7.2;  // A letter's width, about.
constexpr double row_height = 20, foot = 30;           // Of the legend; of the labels.

double width_of(const std::string& series) {
  return sample + gap + letter * static_cast<double>(series.size());
}

// How many rows the legend needs.
std::size_t rows_of(const std::vector<std::string>& series, double room) {
  std::size_t rows = 1;
  double x = 0;
  for (const std::string& name : series) {
    if (x > 0 && x + width_of(name) > room) {
      ++rows;
      x = 0;
    }
    x += width_of(name);
  }
  return rows;
}

Frame frame_of(Literal kind, double width, double left, double room,
               const std::vector<std::string>& series, double more) {
  constexpr double edge = 12, top = 34;
  Frame frame{kind, width, 0, left, width - edge, top, 0};
  frame.top += row_height * static_cast<double>(rows_of(series, frame.right - left) - 1);
  frame.bottom = frame.top + room;
  frame.height = frame.bottom + foot + more;
  return frame;
}

}  // namespace

double Frame::height_of(std::int64_t value, std::int64_t highest) const {
  return bottom - (bottom - top) * static_cast<double>(value) / static_cast<double>(highest);
}

namespace frame {

std::array<Frame, 2> frames(const std::vector<std::string>& series, double more) {
  return {frame_of("chart", 720, 44, 206, series, more),
          frame_of("chart narrow", 344, 44, 180, series, more)};
}

void write_axis(Canvas& canvas, const Frame& frame, const std::vector<std::int64_t>& ticks) {
  for (const std::int64_t tick : ticks) {
    const double y = frame.height_of(tick, ticks.back());
    canvas.line({frame.left, y}, {frame.right, y}, tick == 0 ? Literal("base") : Literal("grid"));
    canvas.text({frame.left - 6, y + 4}, Anchor::end, grouped(tick));
  }
}

void write_legend(Canvas& canvas, const Frame& frame, const std::vector<std::string>& series) {
  VIGIL_ASSERT(series.size() <= fills.size());
  double x = frame.left, y = 6;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (x > frame.left && x + width_of(series[i]) > frame.right) {
      x = frame.left;
      y += row_height;
    }
    canvas.rect({x, y}, sample, 10, fills[i]);
    canvas.text({x + sample + 6, y + 9}, Anchor::start, series[i]);
    x += width_of(series[i]);
  }
}

}  // namespace frame
}  // namespace vigil::publish
