#pragma once
// Charts, drawn when a site is published: SVG inside the page, each mark a link to where its number
// stands. Whoever writes a chart writes the table of its numbers beside it.
//
//   write_bars(page.html, {.series = {"In favour", "Against"}, .bars = {…}});
//
// Each is drawn twice, wide and narrow; the style sheet shows the one that fits the reader's
// screen.
//
// At most three series: the style sheet tells that many apart without colour.

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "publish/site/html.h"

namespace vigil::publish {

struct Bar {
  std::string label;                 // Below it: "2003".
  std::string href;                  // Relative to the page; empty: a bar without a link.
  std::string words;                 // Under the pointer: "2003: 153 in favour, …".
  std::vector<std::int64_t> values;  // One a series, none negative; they are stacked.
  std::string empty = {};            // Where all are 0, at the foot: "0", "?" for no number.
  std::string above = {};            // On its head: "≥" where it is a least number.
  std::string below = {};            // Under the label: how many states it adds up.
};

struct BarChart {
  std::vector<std::string> series;
  std::vector<Bar> bars;
};

// Nothing where there are no bars.
void write_bars(Html& html, const BarChart& chart);

struct Step {
  Date from{};
  std::int64_t value = 0;  // From that day on; none negative.
};

struct StepMark {
  Date at{};
  std::size_t line = 0;  // On which of the lines it stands.
  std::string href, words;
};

struct StepChart {
  Date begin{}, end{};                   // Of the axis; begin < end.
  std::vector<std::string> series;       // One a line.
  std::vector<std::vector<Step>> lines;  // By day.
  std::vector<StepMark> marks;
};

// Nothing where no line has a step.
void write_steps(Html& html, const StepChart& chart);

}  // namespace vigil::publish
