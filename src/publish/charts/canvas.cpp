#include "publish/charts/canvas.h"

#include <array>
#include <cmath>
#include <string>

namespace vigil::publish {

Canvas::Canvas(Html& html, double width, double height, Literal kind) : html_(html) {
  html_.raw("<svg class=\"").raw(kind).raw("\" viewBox=\"0 0 ");
  number(width);
  html_.raw(" ");
  number(height);
  html_.raw("\" aria-hidden=\"true\">\n");
}

void Canvas::finish() {
  html_.raw("</svg>\n");
}

void Canvas::number(double value) {
  std::int64_t tenths = std::llround(value * 10);
  if (tenths < 0) html_.raw("-");
  tenths = std::abs(tenths);
  html_.number(tenths / 10);
  if (tenths % 10 != 0) html_.raw(".").number(tenths % 10);
}

void Canvas::attribute(Literal name, double value) {
  html_.raw(" ").raw(name).raw("=\"");
  number(value);
  html_.raw("\"");
}

void Canvas::line(Point from, Point to, Literal kind) {
  html_.raw("<line class=\"").raw(kind).raw("\"");
  attribute("x1", from.x);
  attribute("y1", from.y);
  attribute("x2", to.x);
  attribute("y2", to.y);
  html_.raw("/>\n");
}

void Canvas::text(Point at, Anchor anchor, std::string_view words, Literal kind) {
  html_.raw("<text");
  if (!kind.text.empty()) html_.raw(" class=\"").raw(kind).raw("\"");
  attribute("x", at.x);
  attribute("y", at.y);
  if (anchor == Anchor::middle) html_.raw(" text-anchor=\"middle\"");
  if (anchor == Anchor::end) html_.raw(" text-anchor=\"end\"");
  html_.raw(">").text(words).raw("</text>\n");
}

void Canvas::rect(Point corner, double width, double height, Literal kind) {
  html_.raw("<rect class=\"").raw(kind).raw("\"");
  attribute("x", corner.x);
  attribute("y", corner.y);
  attribute("width", width);
  attribute("height", height);
  html_.raw("/>");
}

void Canvas::dot(Point at, double radius, Literal kind) {
  html_.raw("<circle class=\"").raw(kind).raw("\"");
  attribute("cx", at.x);
  attribute("cy", at.y);
  attribute("r", radius);
  html_.raw("/>");
}

void Canvas::steps(const std::vector<Point>& points, Literal kind) {
  if (points.empty()) return;
  html_.raw("<path class=\"").raw(kind).raw("\" d=\"M");
  number(points.front().x);
  html_.raw(" ");
  number(points.front().y);
  for (std::size_t i = 1; i < points.size(); ++i) {
    html_.raw("H");
    number(points[i].x);
    html_.raw("V");
    number(points[i].y);
  }
  html_.raw("\"/>\n");
}

void Canvas::open(std::string_view href, std::string_view words) {
  html_.raw("<a href=\"").text(href).raw("\" tabindex=\"-1\"><title>").text(words).raw("</title>");
}

void Canvas::close() {
  html_.raw("</a>\n");
}

std::vector<std::int64_t> ticks_up_to(std::int64_t most) {
  constexpr std::int64_t wanted = 5;
  constexpr std::array<std::int64_t, 3> factors{1, 2, 5};
  std::int64_t step = 1, power = 1;
  for (std::size_t i = 0; step * wanted < most; ++i) {
    if (i > 0 && i % factors.size() == 0) power *= 10;
    step = factors[i % factors.size()] * power;
  }
  std::vector<std::int64_t> ticks{0};
  while (ticks.back() < most) ticks.push_back(ticks.back() + step);
  return ticks;
}

}  // namespace vigil::publish
