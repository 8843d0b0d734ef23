#include <algorithm>
#include <string>

#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/report_notes.h"
#include "publish/site/report_statements.h"
#include "publish/site/report_text.h"

namespace vigil::publish {
namespace {

std::string year_page(int year) {
  return std::to_string(year) + "/index.html";
}

void write_title(Page& page, std::size_t index) {
  const Plan& plan = page.plan();
  const ReportRecord& record = plan.record(index);
  const Chapter& chapter = plan.book.chapters[index];
  page.html.raw("<header class=\"title\">\n<p class=\"kicker\">");
  page.link(year_page(record.report.edition), plan.edition_title(record.report.edition));
  page.html.raw("</p>\n");
  page.heading();
  page.html.raw("<ul class=\"facts\">\n<li>");
  write_count(page.html, record.document.notes.size(), "note", "notes");
  page.html.raw("</li>\n<li>");
  write_count(page.html, sources_of(plan, index), "source", "sources");
  page.html.raw("</li>\n");
  if (chapter.before) {
    page.html.raw("<li><a href=\"");
    page.href(plan.changes_page(index));
    page.html.raw("\">What changed since ");
    page.html.number(plan.record(*chapter.before).report.edition).raw("</a></li>\n");
  }
  for (const std::uint32_t country : chapter.countries) {
    page.html.raw("<li>");
    page.link(plan.country_page(country), plan.book.countries[country].name + " in every edition");
    page.html.raw("</li>\n");
  }
  page.html.raw("</ul>\n</header>\n");
}

void write_sections(Page& page, std::size_t index) {
  const Outline& outline = page.plan().outlines[index];
  if (outline.sections.empty()) return;
  // Beside the text where there is room, under its heading; else folded away above it.
  page.html.raw(
      "<nav class=\"sections\" aria-label=\"In this report\">\n<div class=\"sections-inner\">\n"
      "<h2>In this report</h2>\n<details><summary>In this report</summary>\n<ol>\n");
  for (const OutlineSection& section : outline.sections) {
    if (section.level > 3) continue;
    page.html.raw(section.level == 2 ? Literal("<li><a href=\"#")
                                     : Literal("<li class=\"deep\"><a href=\"#"));
    page.html.text(section.anchor).raw("\">").text(section.title).raw("</a></li>\n");
  }
  if (states_anything(page.plan(), index)) {
    page.html.raw("<li><a href=\"#what_it_states\">What this report states</a></li>\n");
  }
  if (!outline.notes.empty()) page.html.raw("<li><a href=\"#notes\">Notes</a></li>\n");
  page.html.raw("</ol>\n</details>\n</div>\n</nav>\n");
}

// The reports that stand before and after it in the edition's table of contents.
void write_neighbours(Page& page, std::size_t index) {
  const Plan& plan = page.plan();
  const int year = plan.record(index).report.edition;
  for (const BookEdition& edition : plan.book.editions) {
    if (edition.edition.year != year) continue;
    std::vector<std::uint32_t> order;
    for (const Group& group : edition.regions) {
      order.insert(order.end(), group.reports.begin(), group.reports.end());
    }
    const auto here = std::find(order.begin(), order.end(), index);
    page.html.raw("<nav class=\"neighbours\" aria-label=\"Other reports of the edition\">\n");
    if (here != order.begin()) {
      page.html.raw("<a rel=\"prev\" href=\"");
      page.href(plan.report_page(*(here - 1)));
      page.html.raw("\">← ").text(plan.record(*(here - 1)).report.title).raw("</a>\n");
    }
    if (here + 1 != order.end()) {
      page.html.raw("<a rel=\"next\" href=\"");
      page.href(plan.report_page(*(here + 1)));
      page.html.raw("\">").text(plan.record(*(here + 1)).report.title).raw(" →</a>\n");
    }
    page.html.raw("</nav>\n");
  }
}

void write_how_to_cite(Page& page, std::size_t index) {
  const Plan& plan = page.plan();
  const Report& report = plan.record(index).report;
  page.html.raw(
      "<aside class=\"cite\" aria-labelledby=\"cite\">\n<h2 id=\"cite\">To cite</h2>\n<p>");
  page.html.text(report.title).raw(", <cite>").text(plan.edition_title(report.edition));
  page.html.raw("</cite>");
  if (!plan.settings.base_url.empty()) {
    page.html.raw(", <span class=\"address\">").text(plan.settings.base_url);
    page.html.text(plan.report_folder[index]).raw("/</span>");
  }
  page.html.raw(
      ". For a paragraph add its number from the margin, as in #p3; for a note its own, as in "
      "#n14. These addresses do not change.</p>\n</aside>\n");
}

}  // namespace

OutputFile write_report(const Plan& plan, std::size_t index) {
  const Report& report = plan.record(index).report;
  const std::string edition = plan.edition_title(report.edition);
  Page page(plan, {.path = plan.report_page(index),
                   .title = report.title,
                   .description = report.title + " in " + edition +
                                  ": the report with its notes, each led back to its source.",
                   .crumbs = {{year_page(report.edition), edition}},
                   .kind = "report"});
  write_title(page, index);
  write_sections(page, index);
  page.html.raw("<article aria-label=\"Report\">\n");
  write_report_text(page, index);
  page.html.raw("</article>\n");
  write_report_statements(page, index);
  write_withdrawn_statements(page, index);
  write_report_notes(page, index);
  write_how_to_cite(page, index);
  write_neighbours(page, index);
  return page.finish();
}

}  // namespace vigil::publish
