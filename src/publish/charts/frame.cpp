#include "publish/charts/frame.h"

#include "base/ascii.h"
#include "base/assert.h"

namespace vigil::publish::frame {

double height_of(std::int64_t value, std::int64_t highest) {
  return bottom - (bottom - top) * static_cast<double>(value) / static_cast<double>(highest);
}

void write_axis(Canvas& canvas, const std::vector<std::int64_t>& ticks) {
  for (const std::int64_t tick : ticks) {
    const double y = height_of(tick, ticks.back());
    canvas.line({left, y}, {right, y}, tick == 0 ? Literal("base") : Literal("grid"));
    canvas.text({left - 6, y + 4}, Anchor::end, grouped(tick));
  }
}

void write_legend(Canvas& canvas, const std::vector<std::string>& series,
                  const std::array<Literal, 3>& kinds) {
  VIGIL_ASSERT(series.size() <= kinds.size());
  constexpr double sample = 16, gap = 26, letter = 7.2;  // A letter's width, about.
  double x = left;
  for (std::size_t i = 0; i < series.size(); ++i) {
    canvas.rect({x, 6}, sample, 10, kinds[i]);
    canvas.text({x + sample + 6, 15}, Anchor::start, series[i]);
    x += sample + gap + letter * static_cast<double>(series[i].size());
  }
}

}  // namespace vigil::publish::frame
