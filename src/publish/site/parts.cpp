#include "publish/site/parts.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace vigil::publish {

void write_number(Html& html, std::size_t number) {
  html.text(grouped(static_cast<std::int64_t>(number)));
}

void write_count(Html& html, std::size_t count, std::string_view one, std::string_view many) {
  write_number(html, count);
  html.raw(" ").text(count == 1 ? one : many);
}

void write_form(Html& html, const std::vector<Run>& form) {
  for (const Run& run : form) {
    if (run.look == Look::work) {
      html.raw("<cite>").text(run.text).raw("</cite>");
    } else {
      html.text(run.text);
    }
  }
}

void write_source_link(Page& page, std::size_t source, Form form) {
  const Plan& plan = page.plan();
  page.html.raw("<a href=\"");
  page.href(plan.source_page[source]);
  page.html.raw("\">");
  write_form(page.html, source_form(plan.snapshot.sources[source].description, plan.pack, form));
  page.html.raw("</a>");
}

void write_report_link(Page& page, std::size_t report) {
  const Report& of = page.plan().record(report).report;
  page.html.raw("<a href=\"");
  page.href(page.plan().report_page(report));
  page.html.raw("\">").text(of.title).raw(" ").number(of.edition).raw("</a>");
}

void write_country_link(Page& page, std::string_view code) {
  const Plan& plan = page.plan();
  if (const auto country = plan.country_of(code)) {
    page.link(plan.country_page(*country), plan.words.country_name(code));
  } else {
    page.html.text(plan.words.country_name(code));
  }
}

std::size_t sources_of(const Plan& plan, std::size_t report) {
  std::vector<std::size_t> cited;
  for (const CitedNote& note : plan.record(report).notes) {
    for (const Citation& citation : note.citations) {
      if (citation.source) cited.push_back(*citation.source);
    }
  }
  std::sort(cited.begin(), cited.end());
  return static_cast<std::size_t>(std::unique(cited.begin(), cited.end()) - cited.begin());
}

void write_introduction(Page& page, std::string_view slug) {
  if (const OwnPageView* own = page.plan().own_page(slug)) {
    page.html.raw("<div class=\"prose\">\n").safe(own->body).raw("</div>\n");
  }
}

namespace {

void write_country_row(Page& page, const BookCountry& country, std::size_t index) {
  const Plan& plan = page.plan();
  page.html.raw("<li>");
  page.link(plan.country_page(index), country.name);
  page.html.raw(" <span class=\"years\">");
  for (auto report = country.reports.rbegin(); report != country.reports.rend(); ++report) {
    if (report != country.reports.rbegin()) page.html.raw(" ");
    page.html.raw("<a href=\"");
    page.href(plan.report_page(*report));
    page.html.raw("\"><span class=\"unseen\">").text(country.name).raw(" </span>");
    page.html.number(plan.record(*report).report.edition).raw("</a>");
  }
  page.html.raw("</span></li>\n");
}

}  // namespace

void write_country_lists(Page& page) {
  const Plan& plan = page.plan();
  std::map<std::string, std::vector<std::size_t>> regions;
  for (std::size_t i = 0; i < plan.book.countries.size(); ++i) {
    regions[plan.book.countries[i].region].push_back(i);
  }
  const auto write_region = [&](const std::string& name, std::string_view title) {
    const auto found = regions.find(name);
    if (found == regions.end()) return;
    page.html.raw("<section>\n<h2>").text(title).raw("</h2>\n<ul>\n");
    for (const std::size_t i : found->second) {
      write_country_row(page, plan.book.countries[i], i);
    }
    page.html.raw("</ul>\n</section>\n");
    regions.erase(found);
  };
  page.html.raw("<div class=\"regions\">\n");
  for (const Region& region : plan.pack.regions) write_region(region.name, region.name);
  write_region("", plan.pack.regions.empty() ? "Countries" : "Others");
  page.html.raw("</div>\n");
}

}  // namespace vigil::publish
