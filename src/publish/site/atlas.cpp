#include "publish/site/atlas.h"

#include <utility>

#include "publish/site/record_plan.h"

namespace vigil::publish {
namespace {

bool in_use(const Country& country, int year) {
  return country.from <= year && (country.to == 0 || year <= country.to);
}

// The page's own rows answer for countries that have no page.
std::string address_of(const Page& page, const Country& country, bool has_row) {
  const Plan& plan = page.plan();
  if (const auto at = plan.country_of(country.code)) {
    return page.relative(plan.country_page(*at));
  }
  return has_row ? "#" + state_anchor(country.code) : std::string();
}

std::optional<MapMark> mark_of(const Page& page, const Land& land, int year,
                               const SayOfCountry& say) {
  const Plan& plan = page.plan();
  const Country* shown = nullptr;
  std::optional<CountryMark> said;
  for (const std::uint32_t index : land.countries) {
    const Country& country = plan.pack.countries[index];
    std::optional<CountryMark> mark = say(country);
    const bool recorded = mark && mark->recorded;
    // A record may speak of a state by a name that came into use later.
    const bool first = shown == nullptr || (mark && !said);
    if (!recorded && !(first && in_use(country, year))) continue;
    shown = &country;
    said = std::move(mark);
    if (recorded) break;
  }
  if (shown == nullptr) return std::nullopt;
  MapMark mark{std::nullopt, address_of(page, *shown, said && said->has_row), shown->name};
  if (said) {
    if (!said->address.empty()) mark.href = page.relative(said->address);
    mark.kind = said->kind;
    mark.words += ": " + said->words;
  }
  return mark;
}

}  // namespace

void write_atlas(Page& page, int year, std::vector<MapKind> kinds, const SayOfCountry& say,
                 Literal nobody) {
  const Plan& plan = page.plan();
  const World& world = plan.settings.world;
  if (!world.any()) {
    if (!plan.settings.pictures.map.geometry.empty()) {
      page.html.raw(
          "<p class=\"limits\">No map is drawn here: the outlines of countries were not at hand "
          "when this was published.</p>\n");
    }
    return;
  }
  Map map{std::move(kinds), {}, nobody};
  map.marks.reserve(world.lands.size());
  for (const Land& land : world.lands) map.marks.push_back(mark_of(page, land, year, say));
  write_map(page.html, world, map);
}

}  // namespace vigil::publish
