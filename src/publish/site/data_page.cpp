// The page of data: the files, and what may be done with them.

#include <string>

#include "publish/site/claims.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"

namespace vigil::publish {
namespace {

void write_file_row(Html& html, Literal name, Literal what) {
  html.raw("<li><a href=\"").raw(name).raw("\">").raw(name).raw("</a>: ").raw(what).raw("</li>\n");
}

}  // namespace

OutputFile write_data(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(data_page.path),
                   .title = std::string(data_page.title),
                   .description = "All statements as files for other programs.",
                   .crumbs = {{std::string(topics_page.path), std::string(topics_page.title)}}});
  page.heading();
  page.html.raw("<p>");
  write_count(page.html, plan.facts.proposed + plan.facts.confirmed, "statement", "statements");
  page.html.raw(" of ");
  write_count(page.html, plan.snapshot.reports.size(), "report", "reports");
  if (const std::size_t rows = plan.treaty_record.recorded.statements.size(); rows > 0) {
    page.html.raw(" and ");
    write_count(page.html, rows, "claim", "claims");
    page.html.raw(" of the ");
    page.link(record_page.path, "record");
    page.html.raw(" (<code>record</code> in the column <code>origin</code>)");
  }
  page.html.raw(", as files for other programs. Of the statements, ");
  write_count(page.html, plan.facts.confirmed, "is confirmed", "are confirmed");
  page.html.raw(" by a person; the others have <code>proposed</code> in the column ");
  page.html.raw("<code>review</code>.</p>\n");
  write_proposal_note(page);
  page.html.raw("<ul class=\"plain\">\n");
  write_file_row(page.html, "statements.csv", "a table, a row a statement, for spreadsheets");
  write_file_row(page.html, "datapackage.json", "what its columns are (Frictionless Data Package)");
  write_file_row(page.html, "statements.jsonl", "an object a line, with everything");
  write_file_row(page.html, "statements.jsonld",
                 "linked data: schema.org claims with their quotations and citations, and PROV");
  page.html.raw("</ul>\n");
  if (!plan.settings.licence.empty()) {
    page.html.raw("<p>Licence: ").text(plan.settings.licence).raw("</p>\n");
  }
  return page.finish();
}

}  // namespace vigil::publish
