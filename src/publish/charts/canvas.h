#pragma once
// Canvas: an SVG picture under way inside a page. Shapes carry classes, and the style sheet gives
// them colours, so that a chart reads by day, by night and on paper. Coordinates are in units of
// the picture, written with one digit behind the point: the same on every machine.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/literal.h"
#include "publish/site/html.h"

namespace vigil::publish {

struct Point {
  double x = 0, y = 0;
};

enum class Anchor { start, middle, end };

class Canvas {
 public:
  // The picture is hidden from screen readers, and its links from the keyboard: the table of the
  // same numbers stands beside it and has the same links.
  Canvas(Html& html, double width, double height, Literal kind);
  void finish();

  void line(Point from, Point to, Literal kind);
  void text(Point at, Anchor anchor, std::string_view words, Literal kind = "");
  void rect(Point corner, double width, double height, Literal kind);
  void dot(Point at, double radius, Literal kind);
  // A line that keeps its height until the next point's x.
  void steps(const std::vector<Point>& points, Literal kind);

  // What follows, up to close(), leads to an address; the words are shown under the pointer.
  void open(std::string_view href, std::string_view words);
  void close();

 private:
  void number(double value);
  void attribute(Literal name, double value);
  Html& html_;
};

// 0 and multiples of 1, 2 or 5 times a power of ten that reach `most`, about five of them.
std::vector<std::int64_t> ticks_up_to(std::int64_t most);

}  // namespace vigil::publish
