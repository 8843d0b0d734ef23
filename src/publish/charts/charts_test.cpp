#include "publish/charts/charts.h"

#include <doctest/doctest.h>

#include "base/ascii.h"
#include "publish/charts/canvas.h"

namespace vigil::publish {
namespace {

std::size_t count(const std::string& text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++found;
  }
  return found;
}

// The picture for wide screens; the one for phones comes after it.
std::string wide(const std::string& both) {
  constexpr std::string_view end = "</svg>";
  return both.empty() ? both : both.substr(0, both.find(end) + end.size());
}

std::string bars(const BarChart& chart) {
  Html html;
  write_bars(html, chart);
  return html.take();
}

std::string steps(const StepChart& chart) {
  Html html;
  write_steps(html, chart);
  return html.take();
}

TEST_CASE("an axis has about five numbers, and the last reaches the highest") {
  using Ticks = std::vector<std::int64_t>;
  CHECK(ticks_up_to(3) == Ticks{0, 1, 2, 3});
  CHECK(ticks_up_to(7) == Ticks{0, 2, 4, 6, 8});
  CHECK(ticks_up_to(187) == Ticks{0, 50, 100, 150, 200});
  CHECK(ticks_up_to(1000001).back() >= 1000001);
  CHECK(ticks_up_to(0) == Ticks{0});
}

TEST_CASE("large numbers are grouped") {
  CHECK(grouped(1204567) == "1,204,567");
  CHECK(grouped(-1000) == "−1,000");
  CHECK(grouped(12) == "12");
}

TEST_CASE("each bar leads to its number, and what is zero has no bar") {
  const std::string svg =
      wide(bars({{"yes", "no"},
                 {{"2000", "#a", "2000: 2 yes", {2, 0}}, {"2001", "#b", "2001: 1 & 3", {1, 3}}}}));
  CHECK(count(svg, "<a href=\"#a\"") == 1);
  CHECK(svg.find("<title>2001: 1 &amp; 3</title>") != std::string::npos);
  CHECK(count(svg, "class=\"s0\"") == 3);  // Two bars and the legend's sample.
  CHECK(count(svg, "class=\"s1\"") == 2);
  CHECK(svg.find("aria-hidden=\"true\"") != std::string::npos);
}

TEST_CASE("bars are stacked from the base line to their sum") {
  const std::string svg = wide(bars({{"yes", "no"}, {{"2000", "#a", "", {1, 3}}}}));
  // The axis reaches from 240 (0) to 34 (4): a unit is 51.5 high.
  CHECK(svg.find("y=\"188.5\" width=\"30\" height=\"51.5\"") != std::string::npos);
  CHECK(svg.find("y=\"34\" width=\"30\" height=\"154.5\"") != std::string::npos);
}

TEST_CASE("a chart without numbers is not drawn") {
  CHECK(bars({{"yes"}, {}}).empty());
  CHECK(steps({make_date(2000, 1, 1), make_date(2001, 1, 1), {"a"}, {{}}, {}}).empty());
}

TEST_CASE("a line keeps its height until the day of the next step") {
  StepChart chart{make_date(2000, 1, 1),
                  make_date(2000, 1, 11),
                  {"deposited"},
                  {{{make_date(2000, 1, 3), 1}, {make_date(2000, 1, 8), 2}}},
                  {{make_date(2000, 1, 11), 0, "#y2000", "2 at the end of 2000"}}};
  const std::string svg = wide(steps(chart));
  // Ten days on 664 units of width: day 2 at 176.8, day 7 at 508.8; two units on 206 of height.
  CHECK(svg.find("d=\"M44 240H176.8V137H508.8V34H708V34\"") != std::string::npos);
  CHECK(svg.find("<a href=\"#y2000\"") != std::string::npos);
}

TEST_CASE("what lies outside the axis of time is not drawn, but counts") {
  StepChart chart{make_date(2000, 1, 1),
                  make_date(2001, 1, 1),
                  {"deposited"},
                  {{{make_date(1999, 5, 1), 3}, {make_date(2002, 1, 1), 4}}},
                  {}};
  CHECK(steps(chart).find("d=\"M44 85.5H708V85.5\"") != std::string::npos);
}

TEST_CASE("a phone has a picture of its own, with letters as large and fewer of them") {
  BarChart chart{{"yes"}, {}};
  for (int year = 2000; year < 2016; ++year) {
    chart.bars.push_back({std::to_string(year), "#y" + std::to_string(year), "", {year - 1999}});
  }
  const std::string both = bars(chart);
  const std::string narrow = both.substr(wide(both).size());
  CHECK(narrow.find("class=\"chart narrow\" viewBox=\"0 0 344 ") != std::string::npos);
  CHECK(count(narrow, "<a href") == 16);
  CHECK(count(wide(both), ">2001</text>") == 1);
  CHECK(count(narrow, ">2001</text>") == 0);
  CHECK(count(narrow, ">2002</text>") == 1);
}

TEST_CASE("the names of series that a phone has no room for go on in a second row") {
  const BarChart chart{{"those that had deposited", "those for which it was in force"},
                       {{"2000", "#a", "", {1, 3}}}};
  const std::string both = bars(chart);
  CHECK(count(wide(both), " y=\"15\"") == 2);
  const std::string narrow = both.substr(wide(both).size());
  CHECK(count(narrow, " y=\"15\"") == 1);
  CHECK(count(narrow, " y=\"35\"") == 1);
}

TEST_CASE("a least number says so on its bar, and how many it adds up stands below the year") {
  Bar open{"2000", "#a", "", {4}};
  open.above = "≥";
  open.below = "12";
  const std::string svg = wide(bars({{"killed"}, {open, {"2001", "#b", "", {0}, "?"}}}));
  CHECK(count(svg, ">≥</text>") == 1);
  CHECK(count(svg, ">12</text>") == 1);
  CHECK(count(svg, ">?</text>") == 1);
}

}  // namespace
}  // namespace vigil::publish
