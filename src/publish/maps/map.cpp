#include "publish/maps/map.h"

#include <cmath>

#include "base/assert.h"

namespace vigil::publish {
namespace {

// The attribute stands in the page, where the names of its patterns are known; the style sheet has
// the colours.
Literal fill_in_markup(Fill fill) {
  switch (fill) {
    case Fill::full:
      return " class=\"full\"";
    case Fill::hatched:
      return " fill=\"url(#hatched)\"";
    case Fill::dotted:
      return " fill=\"url(#dotted)\"";
    case Fill::crossed:
      return " fill=\"url(#crossed)\"";
    case Fill::plain:
      return " class=\"plain\"";
  }
  return "";
}

constexpr Literal patterns =
    "<defs>\n"
    "<pattern id=\"hatched\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect width=\"9\" height=\"9\" class=\"ground\"/>"
    "<rect width=\"4.5\" height=\"9\" class=\"ink\"/></pattern>\n"
    "<pattern id=\"dotted\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\">"
    "<rect width=\"10\" height=\"10\" class=\"ground\"/><circle cx=\"2.5\" cy=\"2.5\" r=\"1.9\" "
    "class=\"ink\"/><circle cx=\"7.5\" cy=\"7.5\" r=\"1.9\" class=\"ink\"/></pattern>\n"
    "<pattern id=\"crossed\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect width=\"10\" height=\"10\" class=\"accent\"/>"
    "<path d=\"M0 5H10M5 0V10\" class=\"cross\"/></pattern>\n"
    "</defs>\n";

void write_shape(Html& html, const Land& land) {
  if (!land.circle) {
    html.raw("<path d=\"").text(land.path).raw("\"/>");
    return;
  }
  html.raw("<circle cx=\"").number(std::llround(land.middle.x));
  html.raw("\" cy=\"").number(std::llround(land.middle.y));
  html.raw("\" r=\"").number(std::llround(circle_radius)).raw("\"/>");
}

void write_land(Html& html, const Map& map, const Land& land, const std::optional<MapMark>& mark) {
  const std::string& words = mark ? mark->words : land.name;
  const bool leads = mark && !mark->href.empty();
  if (leads) {
    html.raw("<a href=\"").text(mark->href).raw("\" tabindex=\"-1\"");
  } else {
    html.raw("<g");
  }
  html.raw(mark && mark->kind ? fill_in_markup(map.kinds[*mark->kind].fill)
                              : Literal(" class=\"nobody\""));
  html.raw(">");
  if (!words.empty()) html.raw("<title>").text(words).raw("</title>");
  write_shape(html, land);
  html.raw(leads ? Literal("</a>\n") : Literal("</g>\n"));
}

void write_sample(Html& html, Literal fill) {
  html.raw("<svg class=\"map sample\" viewBox=\"0 0 48 32\" aria-hidden=\"true\"><rect");
  html.raw(fill).raw(" x=\"1\" y=\"1\" width=\"46\" height=\"30\"/></svg> ");
}

void write_legend(Html& html, const Map& map) {
  html.raw("<ul class=\"key\">\n");
  for (const MapKind& kind : map.kinds) {
    html.raw("<li>");
    write_sample(html, fill_in_markup(kind.fill));
    html.text(kind.words)
        .raw(" <span class=\"count\">")
        .number(static_cast<std::int64_t>(kind.count));
    html.raw("</span></li>\n");
  }
  html.raw("<li>");
  write_sample(html, " class=\"nobody\"");
  html.raw(map.nobody).raw("</li>\n</ul>\n");
}

}  // namespace

void write_map(Html& html, const World& world, const Map& map) {
  VIGIL_ASSERT(map.marks.size() == world.lands.size());
  html.raw("<figure class=\"atlas\">\n<div class=\"wide\">\n<svg class=\"map\" viewBox=\"0 0 ");
  html.number(std::llround(world.width)).raw(" ").number(std::llround(world.height));
  html.raw("\" aria-hidden=\"true\">\n").raw(patterns);
  // Circles last: no land may cover them.
  for (const bool circles : {false, true}) {
    for (std::size_t i = 0; i < world.lands.size(); ++i) {
      if (world.lands[i].circle == circles) write_land(html, map, world.lands[i], map.marks[i]);
    }
  }
  html.raw("</svg>\n</div>\n<figcaption>\n");
  write_legend(html, map);
  if (!world.source.empty()) html.raw("<p class=\"limits\">").text(world.source).raw("</p>\n");
  html.raw("</figcaption>\n</figure>\n");
}

}  // namespace vigil::publish
