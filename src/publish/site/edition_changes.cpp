// What changed in an edition: report by report in its regions, how many paragraphs changed since
// the edition before, came and went; which reports are new, and which have ended.

#include <algorithm>
#include <string>
#include <vector>

#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/report_changes.h"

namespace vigil::publish {
namespace {

// A region of either edition.
struct RegionChanges {
  std::string name;
  std::vector<std::uint32_t> reports;  // Of the edition.
  std::vector<std::uint32_t> ended;    // Of the edition before, with none in this one.
};

// An edition beside the one before it.
struct Comparison {
  int before{};  // Its year.
  std::size_t fresh = 0, ended = 0;
  std::vector<RegionChanges> regions;

  RegionChanges& region(const std::string& name);
};

RegionChanges& Comparison::region(const std::string& name) {
  const auto found = std::find_if(regions.begin(), regions.end(),
                                  [&](const RegionChanges& each) { return each.name == name; });
  return found == regions.end() ? regions.emplace_back(RegionChanges{name, {}, {}}) : *found;
}

Comparison compare_editions(const Plan& plan, std::size_t edition) {
  const BookEdition& here = plan.book.editions[edition];
  const BookEdition& before = plan.book.editions[edition - 1];
  Comparison out{before.edition.year, 0, 0, {}};
  for (const Group& group : here.regions) {
    out.region(group.name).reports = group.reports;
    for (const std::uint32_t report : group.reports) {
      if (!plan.book.chapters[report].before) ++out.fresh;
    }
  }
  for (const Group& group : before.regions) {
    for (const std::uint32_t report : group.reports) {
      const auto after = plan.book.chapters[report].after;
      if (after && plan.record(*after).report.edition == here.edition.year) continue;
      out.region(group.name).ended.push_back(report);
      ++out.ended;
    }
  }
  return out;
}

// "8 changed, 3 new, 2 taken out, 3 as before": what did not happen is left out.
void write_counts(Html& html, const ChangeCounts& counts) {
  bool first = true;
  const auto part = [&](std::size_t count, Literal what) {
    if (count == 0) return;
    if (!first) html.raw(", ");
    first = false;
    write_number(html, count);
    html.raw(what);
  };
  part(counts.changed, " changed");
  part(counts.put_in, " new");
  part(counts.taken_out, " taken out");
  if (first) {
    html.raw("no paragraph changed");
  } else {
    part(counts.same, " as before");
  }
}

void write_report_changes(Page& page, const Comparison& comparison, std::uint32_t report) {
  const Plan& plan = page.plan();
  page.html.raw("<li>");
  const auto before = plan.book.chapters[report].before;
  if (!before) {
    page.link(plan.report_page(report), plan.record(report).report.title);
    page.html.raw(" <span class=\"count\">a new report</span></li>\n");
    return;
  }
  const int since = plan.record(*before).report.edition;
  page.link(plan.changes_page(report), plan.record(report).report.title);
  page.html.raw(" <span class=\"turns\">");
  if (since != comparison.before) page.html.raw("since ").number(since).raw(": ");
  write_counts(page.html, ReportChanges(plan, *before, report).count());
  page.html.raw("</span></li>\n");
}

void write_ended(Page& page, std::uint32_t report) {
  page.html.raw("<li>");
  write_report_link(page, report);
  page.html.raw(" <span class=\"count\">not continued</span></li>\n");
}

void write_summary(Page& page, const Comparison& comparison, std::size_t reports) {
  page.html.raw("<p class=\"summary\">Of ");
  write_count(page.html, reports, "report", "reports");
  page.html.raw(", ");
  write_number(page.html, reports - comparison.fresh);
  page.html.raw(reports - comparison.fresh == 1
                    ? Literal(" continues one of an edition before and ")
                    : Literal(" continue one of an edition before and "));
  write_number(page.html, comparison.fresh);
  page.html.raw(comparison.fresh == 1 ? Literal(" is new.") : Literal(" are new."));
  if (comparison.ended > 0) {
    page.html.raw(" Not continued: ");
    write_count(page.html, comparison.ended, "report", "reports");
    page.html.raw(" of ").number(comparison.before).raw(".");
  }
  page.html.raw(
      " What is counted are paragraphs; the name of a report leads to them, with every change "
      "marked.</p>\n");
}

}  // namespace

OutputFile write_edition_changes(const Plan& plan, std::size_t i) {
  const std::size_t index = i + 1;
  const BookEdition& edition = plan.book.editions[index];
  const Comparison comparison = compare_editions(plan, index);
  const std::string before = std::to_string(comparison.before);
  Page page(plan, {.path = plan.edition_changes_page(index),
                   .title = "What changed since " + before,
                   .description = edition.edition.title + ": what changed since the edition of " +
                                  before + ", report by report.",
                   .crumbs = {{plan.edition_page(index), edition.edition.title}}});
  page.html.raw("<header class=\"title\">\n<p class=\"kicker\">");
  page.link(plan.edition_page(index), edition.edition.title);
  page.html.raw("</p>\n");
  page.heading();
  page.html.raw("</header>\n");
  write_summary(page, comparison, edition.reports);
  page.html.raw("<div class=\"compared\">\n");
  for (const RegionChanges& region : comparison.regions) {
    page.html.raw("<section>\n<h2>").text(region.name).raw("</h2>\n<ul>\n");
    for (const std::uint32_t report : region.reports) {
      write_report_changes(page, comparison, report);
    }
    for (const std::uint32_t report : region.ended) write_ended(page, report);
    page.html.raw("</ul>\n</section>\n");
  }
  page.html.raw("</div>\n");
  return page.finish();
}

}  // namespace vigil::publish
