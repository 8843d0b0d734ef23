#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/assert.h"
#include "publish/charts/charts.h"
#include "publish/charts/frame.h"

namespace vigil::publish {
namespace {

constexpr double widest_bar = 30, room_for_label = 36, below_label = 15;

std::int64_t sum_of(const Bar& bar) {
  return std::accumulate(bar.values.begin(), bar.values.end(), std::int64_t{0});
}

std::int64_t highest_of(const std::vector<Bar>& bars) {
  std::int64_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, sum_of(bar));
  return most;
}

void write_bar(Canvas& canvas, const Frame& frame, const Bar& bar, double center, double width,
               std::int64_t highest) {
  if (!bar.href.empty()) canvas.open(bar.href, bar.words);
  // The whole column answers the pointer, so that a small bar can be met.
  canvas.rect({center - width / 2 - 2, frame.top}, width + 4, frame.bottom - frame.top, "hit");
  std::int64_t below = 0;
  for (std::size_t i = 0; i < bar.values.size(); ++i) {
    if (bar.values[i] == 0) continue;
    const double foot = frame.height_of(below, highest);
    below += bar.values[i];
    const double head = frame.height_of(below, highest);
    canvas.rect({center - width / 2, head}, width, foot - head, frame::fills[i]);
  }
  if (below == 0 && !bar.empty.empty()) {
    canvas.text({center, frame.bottom - 5}, Anchor::middle, bar.empty);
  } else if (!bar.above.empty()) {
    canvas.text({center, frame.height_of(below, highest) - 4}, Anchor::middle, bar.above);
  }
  if (!bar.href.empty()) canvas.close();
}

void write_in(Html& html, const Frame& frame, const BarChart& chart) {
  const std::vector<std::int64_t> ticks = ticks_up_to(highest_of(chart.bars));
  Canvas canvas(html, frame.width, frame.height, frame.kind);
  frame::write_axis(canvas, frame, ticks);
  const double slot = (frame.right - frame.left) / static_cast<double>(chart.bars.size());
  const auto each = static_cast<std::size_t>(std::ceil(room_for_label / slot));
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const Bar& bar = chart.bars[i];
    VIGIL_ASSERT(bar.values.size() == chart.series.size());
    const double center = frame.left + slot * (static_cast<double>(i) + 0.5);
    write_bar(canvas, frame, bar, center, std::min(widest_bar, slot * 0.7), ticks.back());
    if (i % each != 0) continue;
    canvas.text({center, frame.bottom + 18}, Anchor::middle, bar.label);
    if (!bar.below.empty()) {
      canvas.text({center, frame.bottom + 18 + below_label}, Anchor::middle, bar.below, "small");
    }
  }
  frame::write_legend(canvas, frame, chart.series);
  canvas.finish();
}

}  // namespace

void write_bars(Html& html, const BarChart& chart) {
  if (chart.bars.empty()) return;
  const bool two_lines = std::any_of(chart.bars.begin(), chart.bars.end(),
                                     [](const Bar& bar) { return !bar.below.empty(); });
  for (const Frame& frame : frame::frames(chart.series, two_lines ? below_label : 0)) {
    write_in(html, frame, chart);
  }
}

}  // namespace vigil::publish
