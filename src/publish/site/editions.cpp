// The pages of editions: the start page, an edition, the archive of editions, the two tables of
// contents.

#include <string>

#include "model/date_words.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"

namespace vigil::publish {
namespace {

std::size_t newest(const Plan& plan) {
  return plan.book.editions.size() - 1;
}

void write_period(Html& html, const Edition& edition) {
  if (edition.period_from) {
    html.raw("<p class=\"period\">Reporting period from ");
    html.text(vigil::in_words(*edition.period_from));
    if (edition.closing_date) html.raw(" to ").text(vigil::in_words(*edition.closing_date));
    html.raw("</p>\n");
  } else if (edition.closing_date) {
    html.raw("<p class=\"period\">Closed on ").text(vigil::in_words(*edition.closing_date));
    html.raw("</p>\n");
  }
}

void write_edition_counts(Html& html, const Plan& plan, const BookEdition& edition) {
  std::size_t notes = 0;
  for (const Group& group : edition.regions) {
    for (const std::uint32_t report : group.reports) {
      notes += plan.record(report).document.notes.size();
    }
  }
  write_count(html, edition.reports, "report", "reports");
  html.raw(", ");
  write_count(html, notes, "note", "notes");
}

bool has_changes(const Plan& plan, const BookEdition& edition) {
  for (const Group& group : edition.regions) {
    for (const std::uint32_t report : group.reports) {
      if (plan.book.chapters[report].before) return true;
    }
  }
  return false;
}

void write_changes_link(Page& page, std::size_t edition) {
  const int before = page.plan().book.editions[edition - 1].edition.year;
  page.link(page.plan().edition_changes_page(edition),
            "What changed since " + std::to_string(before));
}

enum class Detail { titles, sections };

void write_report_row(Page& page, std::uint32_t report, Detail detail) {
  const Plan& plan = page.plan();
  page.html.raw("<li>");
  page.link(plan.report_page(report), plan.record(report).report.title);
  if (detail == Detail::titles) {
    page.html.raw(" <span class=\"count\">");
    write_count(page.html, plan.record(report).document.notes.size(), "note", "notes");
    page.html.raw("</span>");
  } else {
    bool first = true;
    for (const OutlineSection& section : plan.outlines[report].sections) {
      if (section.level != 2) continue;
      page.html.raw(first ? Literal("\n<ul class=\"run\">") : Literal(""));
      first = false;
      page.html.raw("<li>");
      page.link(plan.report_page(report) + "#" + section.anchor, section.title);
      page.html.raw("</li>");
    }
    if (!first) page.html.raw("</ul>");
  }
  page.html.raw("</li>\n");
}

void write_regions(Page& page, const BookEdition& edition, Detail detail, bool under_heading) {
  page.html.raw(detail == Detail::titles ? Literal("<div class=\"regions\">\n")
                                         : Literal("<div class=\"outline\">\n"));
  for (const Group& group : edition.regions) {
    page.html.raw(under_heading ? Literal("<section>\n<h3>") : Literal("<section>\n<h2>"));
    page.html.text(group.name);
    page.html.raw(under_heading ? Literal("</h3>\n<ul>\n") : Literal("</h2>\n<ul>\n"));
    for (const std::uint32_t report : group.reports) write_report_row(page, report, detail);
    page.html.raw("</ul>\n</section>\n");
  }
  page.html.raw("</div>\n");
}

void write_edition_row(Page& page, std::size_t index) {
  const Plan& plan = page.plan();
  const BookEdition& edition = plan.book.editions[index];
  page.html.raw("<li>");
  page.link(plan.edition_page(index), edition.edition.title);
  page.html.raw(" <span class=\"count\">");
  write_edition_counts(page.html, plan, edition);
  page.html.raw("</span></li>\n");
}

void write_edition_list(Page& page) {
  page.html.raw("<ul class=\"editions\">\n");
  for (std::size_t i = page.plan().book.editions.size(); i-- > 0;) write_edition_row(page, i);
  page.html.raw("</ul>\n");
}

void write_newest(Page& page) {
  const Plan& plan = page.plan();
  const BookEdition& edition = plan.book.editions[newest(plan)];
  page.html.raw("<section class=\"newest\">\n<p class=\"kicker\">The latest edition</p>\n<h2>");
  page.link(plan.edition_page(newest(plan)), edition.edition.title);
  page.html.raw("</h2>\n");
  write_period(page.html, edition.edition);
  write_regions(page, edition, Detail::titles, true);
  if (has_changes(plan, edition)) {
    page.html.raw("<p class=\"onward\">");
    write_changes_link(page, newest(plan));
    page.html.raw("</p>\n");
  }
  page.html.raw("</section>\n");
}

}  // namespace

OutputFile write_home(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(home_page.path),
                   .title = plan.settings.title,
                   .description = plan.settings.title + ": reports by country and by edition.",
                   .kind = "home"});
  page.heading();
  write_introduction(page, "home");
  if (plan.book.editions.empty()) {
    page.html.raw("<p>No edition has been published yet.</p>\n");
    return page.finish();
  }
  write_newest(page);
  page.html.raw("<section>\n<h2>Editions</h2>\n");
  write_edition_list(page);
  page.html.raw("</section>\n<section>\n<h2>Ways in</h2>\n<ul class=\"ways\">\n<li>");
  page.link(countries_page.path, "By country");
  page.html.raw(": every report on a state or an area, in every edition</li>\n<li>");
  if (plan.facts.any()) {
    page.link(topics_page.path, "By topic");
    page.html.raw(
        ": what the reports state, country beside country, each fact with its note</li>\n<li>");
  }
  if (plan.treaty_record.any()) {
    page.link(treaties_page.path, "By treaty");
    page.html.raw(": who joined, what is due by which day, and how states voted</li>\n<li>");
  }
  page.link(index_page.path, "By name");
  page.html.raw(": the people, bodies and documents that the notes cite</li>\n<li>");
  page.link(search_page.path, "By word");
  page.html.raw(": the text, the notes and the sources</li>\n</ul>\n</section>\n");
  return page.finish();
}

OutputFile write_edition(const Plan& plan, std::size_t index) {
  const BookEdition& edition = plan.book.editions[index];
  Page page(plan, {.path = plan.edition_page(index),
                   .title = edition.edition.title,
                   .description = edition.edition.title + ": table of contents by region.",
                   .kind = "edition"});
  page.html.raw("<header class=\"title\">\n");
  page.heading();
  write_period(page.html, edition.edition);
  page.html.raw("<ul class=\"facts\">\n<li>");
  write_edition_counts(page.html, plan, edition);
  page.html.raw("</li>\n");
  if (has_changes(plan, edition)) {
    page.html.raw("<li>");
    write_changes_link(page, index);
    page.html.raw("</li>\n");
  }
  page.html.raw("</ul>\n</header>\n");
  write_regions(page, edition, Detail::titles, false);
  return page.finish();
}

OutputFile write_archives(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(archives_page.path),
                   .title = std::string(archives_page.title),
                   .description = "Every edition, newest first."});
  page.heading();
  write_introduction(page, "archives");
  page.html.raw("<h2>Editions</h2>\n");
  write_edition_list(page);
  return page.finish();
}

OutputFile write_contents(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(contents_page.path),
                   .title = std::string(contents_page.title),
                   .description = "The reports of every edition, with their sections."});
  page.heading();
  write_introduction(page, "contents");
  for (std::size_t i = plan.book.editions.size(); i-- > 0;) {
    const BookEdition& edition = plan.book.editions[i];
    page.html.raw("<section class=\"edition\">\n<h2 id=\"e").number(edition.edition.year);
    page.html.raw("\">");
    page.link(plan.edition_page(i), edition.edition.title);
    page.html.raw("</h2>\n");
    // The newest with its sections; of others the titles, or the page would never end.
    const bool in_detail = i == newest(plan);
    write_regions(page, edition, in_detail ? Detail::sections : Detail::titles, true);
    page.html.raw("</section>\n");
  }
  return page.finish();
}

OutputFile write_countries(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(countries_page.path),
                   .title = std::string(countries_page.title),
                   .description = "Every country and area with its reports, by region."});
  page.heading();
  write_introduction(page, "countries");
  write_country_lists(page);
  return page.finish();
}

}  // namespace vigil::publish
