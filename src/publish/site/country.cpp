// A country's page: what every edition has on it.

#include <algorithm>
#include <string>

#include "publish/site/country_record.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/profile.h"
#include "publish/site/topic_charts.h"

namespace vigil::publish {
namespace {

void write_other_names(Html& html, const BookCountry& country) {
  if (country.aliases.empty()) return;
  html.raw("<p class=\"aliases\">Also: ");
  for (std::size_t i = 0; i < country.aliases.size(); ++i) {
    if (i > 0) html.raw("; ");
    html.text(country.aliases[i]);
  }
  html.raw("</p>\n");
}

void write_row(Page& page, std::size_t report) {
  const Plan& plan = page.plan();
  const ReportRecord& record = plan.record(report);
  page.html.raw("<tr>\n<th scope=\"row\">");
  page.link(plan.report_page(report), plan.edition_title(record.report.edition));
  page.html.raw("</th>\n<td class=\"figure\">");
  write_number(page.html, record.document.notes.size());
  page.html.raw("</td>\n<td class=\"figure\">");
  write_number(page.html, sources_of(plan, report));
  page.html.raw("</td>\n<td>");
  if (const auto before = plan.book.chapters[report].before) {
    page.link(plan.changes_page(report),
              "since " + std::to_string(plan.record(*before).report.edition));
  } else {
    page.html.raw("<span class=\"none\">first report here</span>");
  }
  page.html.raw("</td>\n</tr>\n");
}

void write_newest_sections(Page& page, std::size_t report) {
  const Plan& plan = page.plan();
  const Outline& outline = plan.outlines[report];
  if (outline.sections.empty()) return;
  page.html.raw("<h2>In the latest report</h2>\n<ol class=\"plain\">\n");
  for (const OutlineSection& section : outline.sections) {
    if (section.level != 2) continue;
    page.html.raw("<li>");
    page.link(plan.report_page(report) + "#" + section.anchor, section.title);
    page.html.raw("</li>\n");
  }
  page.html.raw("</ol>\n");
}

}  // namespace

OutputFile write_country(const Plan& plan, std::size_t index) {
  const BookCountry& country = plan.book.countries[index];
  Page page(plan,
            {.path = plan.country_page(index),
             .title = country.name,
             .description = country.name + ": what the reports of every edition state.",
             .crumbs = {{std::string(countries_page.path), std::string(countries_page.title)}},
             .kind = "country"});
  page.html.raw("<header class=\"title\">\n");
  if (!country.region.empty()) {
    page.html.raw("<p class=\"kicker\">").text(country.region).raw("</p>\n");
  }
  page.heading();
  write_other_names(page.html, country);
  page.html.raw("</header>\n<h2 id=\"editions\">Every edition</h2>\n");
  page.html.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"editions\">");
  page.html.raw(
      "<table>\n<thead><tr><th scope=\"col\">Edition</th>"
      "<th scope=\"col\" class=\"figure\">Notes</th><th scope=\"col\" class=\"figure\">Sources</th>"
      "<th scope=\"col\">What changed</th></tr></thead>\n<tbody>\n");
  for (const std::uint32_t report : country.reports) write_row(page, report);
  page.html.raw("</tbody>\n</table></div>\n");
  write_country_record(page, country.code);
  write_profile(page, country.code);
  write_topic_charts(page, country.code);
  write_newest_sections(page, country.reports.front());
  return page.finish();
}

}  // namespace vigil::publish
