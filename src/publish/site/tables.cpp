// The list of all printed tables.

#include <string>

#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/table_parts.h"

namespace vigil::publish {
namespace {

// "1999, 2000": its years, newest last.
void write_years(Page& page, std::size_t rule) {
  const Plan& plan = page.plan();
  bool any = false;
  for (const TablePage& other : plan.table_pages) {
    if (other.rule != rule || !other.year) continue;
    page.html.raw(any ? Literal(" ") : Literal(" <span class=\"years\">"));
    any = true;
    page.html.raw("<a href=\"");
    page.href(other.path);
    page.html.raw("\"><span class=\"unseen\">").text(plan.settings.tables[rule].title);
    page.html.raw(" </span>").number(*other.year).raw("</a>");
  }
  if (any) page.html.raw("</span>");
}

void write_entry(Page& page, std::size_t rule) {
  const Plan& plan = page.plan();
  const Table& table = plan.whole_tables[rule];
  page.html.raw("<li>");
  page.link(plan.table_pages[first_page(plan, rule)].path, table.title);
  page.html.raw(" <span class=\"count\">");
  if (table.rows.empty()) {
    page.html.raw("nothing held");
  } else {
    write_count(page.html, table.rows.size(), "row", "rows");
  }
  page.html.raw("</span>");
  write_years(page, rule);
  page.html.raw("</li>\n");
}

bool is_of_record(const TableRule& rule) {
  return rule.of != TableOf::claims;
}

void write_group(Page& page, Literal title, bool of_record) {
  const std::vector<TableRule>& rules = page.plan().settings.tables;
  bool any = false;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (is_of_record(rules[i]) != of_record) continue;
    if (!any) page.html.raw("<h2>").raw(title).raw("</h2>\n<ul class=\"editions\">\n");
    any = true;
    write_entry(page, i);
  }
  if (any) page.html.raw("</ul>\n");
}

}  // namespace

OutputFile write_tables(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(tables_page.path),
                   .title = std::string(tables_page.title),
                   .description = "Many countries beside each other, each number with what it "
                                  "rests on."});
  page.heading();
  write_introduction(page, "tables");
  page.html.raw(
      "<p>Made from the statements of the reports and from the record, anew with every edition. "
      "Each number leads to the words or the row that it rests on; a sum to the list of its parts. "
      "What is unknown, not reported or withheld is never counted as none: a sum with such a part "
      "is “at least”, and says how many.</p>\n");
  write_group(page, "What is claimed", false);
  write_group(page, "From treaties, votes and registers", true);
  if (plan.treaty_record.any()) {
    page.html.raw("<p>");
    page.link(record_page.path, "What the record lacks");
    page.html.raw(", counted</p>\n");
  }
  return page.finish();
}

}  // namespace vigil::publish
