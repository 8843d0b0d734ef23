// Where states stood with a treaty at the end of a year: the map, and the page that has its table.

#include "publish/site/treaty_map.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "model/date_words.h"
#include "pack/record.h"
#include "publish/site/atlas.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

// In the order of the legend.
constexpr std::array footings{Footing::in_force, Footing::deposited, Footing::signed_only,
                              Footing::left, Footing::none};
constexpr std::array fills{Fill::full, Fill::hatched, Fill::dotted, Fill::crossed, Fill::plain};

std::size_t kind_of(Footing footing) {
  const auto* at = std::find(footings.begin(), footings.end(), footing);
  return static_cast<std::size_t>(at - footings.begin());
}

struct Stand {
  Footing footing = Footing::none;
  std::optional<Date> since;
};

std::optional<Date> day_of(const Standing& row, Footing footing) {
  switch (footing) {
    case Footing::in_force:
      return row.in_force;
    case Footing::deposited:
      return row.deposited;
    case Footing::signed_only:
      return row.signed_on;
    case Footing::left:
      return row.left;
    case Footing::none:
      break;
  }
  return std::nullopt;
}

// Of a state that left and came back the later row counts, as soon as it says something.
Stand stand_of(const TreatyStatus& status, std::string_view code, Date on) {
  Stand stand;
  const auto first = std::lower_bound(
      status.states.begin(), status.states.end(), code,
      [](const Standing& row, std::string_view wanted) { return row.country < wanted; });
  for (auto row = first; row != status.states.end() && row->country == code; ++row) {
    const Footing now = footing(*row, on);
    if (now != Footing::none) stand = {now, day_of(*row, now)};
  }
  return stand;
}

std::vector<MapKind> kinds_of(const TreatyStatus& status, const std::vector<std::string>& states,
                              Date on) {
  std::vector<MapKind> kinds;
  for (std::size_t i = 0; i < footings.size(); ++i) {
    kinds.push_back({fills[i], std::string(footing_in_words(footings[i]).text), 0});
  }
  for (const std::string& code : states) {
    ++kinds[kind_of(stand_of(status, code, on).footing)].count;
  }
  return kinds;
}

bool has_row(const TreatyStatus& status, std::string_view code) {
  return std::any_of(status.states.begin(), status.states.end(),
                     [&](const Standing& row) { return row.country == code; });
}

void write_years(Page& page, const TreatyYear& here) {
  const Plan& plan = page.plan();
  page.html.raw("<nav class=\"turning\" aria-label=\"Years\"><ul class=\"run\">\n");
  for (const TreatyYear& year : plan.record_plan.years()) {
    if (year.treaty != here.treaty) continue;
    const std::string address = plan.record_plan.year_page(year);
    page.html.raw("<li><a href=\"");
    page.href(address + "#map");
    const bool current = address == page.head().path;
    page.html.raw(current ? Literal("\" aria-current=\"page\">") : Literal("\">"));
    page.html.number(year.year()).raw("</a></li>\n");
  }
  page.html.raw("</ul></nav>\n");
}

void write_row(Page& page, const std::string& code, const Stand& stand) {
  Html& html = page.html;
  html.raw("<tr id=\"").text(state_anchor(code)).raw("\"><th scope=\"row\">");
  write_country_link(page, code);
  html.raw("</th><td>").raw(footing_in_words(stand.footing)).raw("</td>");
  write_day_cell(html, stand.since);
  html.raw("</tr>\n");
}

}  // namespace

void write_treaty_map(Page& page, const TreatyYear& year) {
  const Plan& plan = page.plan();
  const TreatyStatus& status = plan.treaty_record.treaties[year.treaty];
  page.html.raw("<section id=\"map\" aria-labelledby=\"where\">\n<h2 id=\"where\">On ");
  page.html.text(vigil::in_words(year.day)).raw("</h2>\n");
  write_years(page, year);
  const std::vector<std::string> states = states_of(plan, status);
  write_atlas(
      page, year.year(), kinds_of(status, states, year.day),
      [&](const Country& country) -> std::optional<CountryMark> {
        const bool recorded = has_row(status, country.code);
        // As in states_of(): neither areas nor states of former times have a row.
        if (!recorded && (country.area || country.to != 0)) return std::nullopt;
        const Stand stand = stand_of(status, country.code, year.day);
        std::string words(footing_in_words(stand.footing).text);
        if (stand.since) words += " since " + vigil::in_words(*stand.since);
        return CountryMark{kind_of(stand.footing), std::move(words), recorded};
      },
      "no seat of its own, or disputed: filled for nobody");
  page.html.raw("</section>\n");
}

OutputFile write_treaty_year(const Plan& plan, std::size_t index) {
  const TreatyYear& year = plan.record_plan.years()[index];
  const TreatyStatus& status = plan.treaty_record.treaties[year.treaty];
  const std::string name = treaty_at(plan, year.treaty).name;
  const std::string day = vigil::in_words(year.day);
  Page page(plan, {.path = plan.record_plan.year_page(year),
                   .title = name + ", " + std::to_string(year.year()),
                   .description = "Where every state stood with the " + name + " on " + day + ".",
                   .crumbs = {{std::string(treaties_page.path), std::string(treaties_page.title)},
                              {plan.record_plan.treaty_page(year.treaty), name}},
                   .kind = "official",
                   .script = "assets/table.js"});
  page.heading();
  write_treaty_map(page, year);
  write_limits(page, pack::status_table);
  open_table(page.html, "states", "Every state on " + day + ", as recorded.",
             {"State", "Standing", "Since"}, Sorting::sortable);
  for (const std::string& code : states_of(plan, status)) {
    write_row(page, code, stand_of(status, code, year.day));
  }
  close_table(page.html);
  return page.finish();
}

}  // namespace vigil::publish
