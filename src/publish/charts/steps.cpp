#include <algorithm>
#include <cmath>

#include "base/assert.h"
#include "publish/charts/charts.h"
#include "publish/charts/frame.h"

namespace vigil::publish {
namespace {

constexpr double room_for_year = 40;
constexpr double reach = 7;  // Of a mark, for pointers and fingers.

// Days on the axis of time.
class Time {
 public:
  Time(const Frame& frame, Date begin, Date end)
      : frame_(frame),
        begin_(begin),
        days_(std::chrono::sys_days{end} - std::chrono::sys_days{begin}) {
    VIGIL_ASSERT(days_.count() > 0);
  }
  double operator()(Date day) const {
    const auto passed = (std::chrono::sys_days{day} - std::chrono::sys_days{begin_}).count();
    const double part = static_cast<double>(passed) / static_cast<double>(days_.count());
    return frame_.left + (frame_.right - frame_.left) * std::clamp(part, 0.0, 1.0);
  }

 private:
  const Frame& frame_;
  Date begin_;
  std::chrono::days days_;
};

std::int64_t value_on(const std::vector<Step>& line, Date day) {
  std::int64_t value = 0;
  for (const Step& step : line) {
    if (step.from <= day) value = step.value;
  }
  return value;
}

void write_years(Canvas& canvas, const Frame& frame, const Time& time, const StepChart& chart) {
  const int first = static_cast<int>(chart.begin.year());
  const int last = static_cast<int>(chart.end.year());
  const double year = (frame.right - frame.left) / std::max(1, last - first);
  const int each = std::max(1, static_cast<int>(std::ceil(room_for_year / year)));
  for (int i = first; i <= last; i += each) {
    const Date day = make_date(i, 1, 1);
    if (day < chart.begin || chart.end < day) continue;
    const double x = time(day);
    canvas.line({x, frame.bottom}, {x, frame.bottom + 5}, "base");
    canvas.text({x, frame.bottom + 19}, Anchor::middle, std::to_string(i));
  }
}

void write_in(Html& html, const Frame& frame, const StepChart& chart, std::int64_t most) {
  const std::vector<std::int64_t> ticks = ticks_up_to(most);
  const Time time(frame, chart.begin, chart.end);
  Canvas canvas(html, frame.width, frame.height, frame.kind);
  frame::write_axis(canvas, frame, ticks);
  write_years(canvas, frame, time, chart);
  const auto point = [&](std::size_t line, Date day) {
    return Point{time(day), frame.height_of(value_on(chart.lines[line], day), ticks.back())};
  };
  for (std::size_t i = 0; i < chart.lines.size(); ++i) {
    std::vector<Point> points{point(i, chart.begin)};
    for (const Step& step : chart.lines[i]) {
      if (chart.begin < step.from && step.from < chart.end) points.push_back(point(i, step.from));
    }
    points.push_back(point(i, chart.end));
    canvas.steps(points, frame::lines[i]);
  }
  for (const StepMark& mark : chart.marks) {
    canvas.open(mark.href, mark.words);
    canvas.dot(point(mark.line, mark.at), reach, "hit");
    canvas.dot(point(mark.line, mark.at), 3, frame::fills[mark.line]);
    canvas.close();
  }
  frame::write_legend(canvas, frame, chart.series);
  canvas.finish();
}

}  // namespace

void write_steps(Html& html, const StepChart& chart) {
  VIGIL_ASSERT(chart.lines.size() == chart.series.size());
  std::int64_t most = 0;
  for (const std::vector<Step>& line : chart.lines) {
    for (const Step& step : line) most = std::max(most, step.value);
  }
  if (most == 0) return;
  for (const Frame& frame : frame::frames(chart.series)) write_in(html, frame, chart, most);
}

}  // namespace vigil::publish
