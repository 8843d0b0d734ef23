// The pages of printed tables: the same tables that the terminal prints, each number a link to what
// it rests on, each sum to the list of its parts.

#include <algorithm>
#include <string>

#include "model/date_words.h"
#include "publish/site/claims.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/site/table_chart.h"
#include "publish/site/table_parts.h"

namespace vigil::publish {
namespace {

class TableWriter {
 public:
  TableWriter(Page& page, const TableRule& rule, const Table& table)
      : page_(page), html_(page.html), rule_(rule), table_(table) {
    for (std::size_t c = 0; c + 1 < table.columns.size(); ++c) {
      figures_.push_back(
          std::any_of(table.rows.begin(), table.rows.end(),
                      [&](const TableRow& row) { return row.cells[c].number.has_value(); }));
    }
  }

  void write() {
    html_.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"what\">");
    html_.raw("<table class=\"sortable\">\n<caption id=\"what\">").text(table_.title);
    html_.raw(". ").text(table_.scope).raw("</caption>\n<thead><tr><th scope=\"col\">");
    html_.text(table_.columns.front()).raw("</th>");
    for (std::size_t c = 1; c < table_.columns.size(); ++c) {
      html_.raw(figures_[c - 1] ? Literal("<th scope=\"col\" class=\"figure\">")
                                : Literal("<th scope=\"col\">"));
      html_.text(sentence_case(table_.columns[c])).raw("</th>");
    }
    html_.raw("</tr></thead>\n<tbody>\n");
    for (std::size_t r = 0; r < table_.rows.size(); ++r) write_row(r);
    html_.raw("</tbody>\n");
    write_totals();
    html_.raw("</table></div>\n");
  }

  // What each sum adds up, in the order of the table.
  void write_parts() {
    bool any = false;
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      for (std::size_t c = 0; c < table_.rows[r].cells.size(); ++c) {
        if (!begins_list(table_.rows[r], c)) continue;
        if (!any) html_.raw("<h2 id=\"parts\">What the sums rest on</h2>\n");
        any = true;
        write_list(r, c);
      }
    }
  }

 private:
  void write_row(std::size_t index) {
    const TableRow& row = table_.rows[index];
    html_.raw("<tr><th scope=\"row\">");
    if (rule_.per == TablePer::country && !row.code.empty()) {
      write_country_link(page_, row.code);
    } else {
      html_.text(row.name);
    }
    html_.raw("</th>");
    for (std::size_t c = 0; c < row.cells.size(); ++c) write_cell(row, c);
    html_.raw("</tr>\n");
  }

  void write_cell(const TableRow& row, std::size_t c) {
    const TableCell& cell = row.cells[c];
    html_.raw(figures_[c] ? Literal("<td class=\"figure\"") : Literal("<td"));
    if (cell.number && cell.number->has_number()) {
      html_.raw(" data-n=\"").number(cell.number->low()).raw("\"");
    }
    if (cell.date) html_.raw(" data-d=\"").text(cell.date->to_string()).raw("\"");
    html_.raw(">");
    const std::string words = cell.date ? vigil::in_words(*cell.date) : cell.text;
    const std::string address = address_of(page_, row, c);
    if (address.empty() || words.empty()) {
      html_.text(words);
    } else {
      html_.raw("<a href=\"").text(address).raw("\">").text(words).raw("</a>");
    }
    html_.raw("</td>");
  }

  void write_totals() {
    if (table_.totals.empty() || table_.rows.empty()) return;
    html_.raw("<tfoot><tr><th scope=\"row\">Total</th>");
    for (std::size_t c = 0; c < table_.totals.size(); ++c) {
      html_.raw(figures_[c] ? Literal("<td class=\"figure\">") : Literal("<td>"));
      html_.text(table_.totals[c]).raw("</td>");
    }
    html_.raw("</tr></tfoot>\n");
  }

  void write_list(std::size_t r, std::size_t c) {
    const TableRow& row = table_.rows[r];
    html_.raw("<h3 id=\"").text(list_anchor(row, c)).raw("\">").text(row.name);
    if (!table_.columns[c + 1].empty() && !is_shared(row, c)) {
      html_.raw(", ").text(table_.columns[c + 1]);
    }
    html_.raw("</h3>\n<p class=\"parts\">");
    for (const std::string& key : row.cells[c].rests_on) {
      if (&key != &row.cells[c].rests_on.front()) html_.raw("; ");
      write_ground(page_, key);
    }
    html_.raw("</p>\n");
  }

  Page& page_;
  Html& html_;
  const TableRule& rule_;
  const Table& table_;
  std::vector<bool> figures_;  // Of the cells' columns.
};

void write_years(Page& page, const TablePage& here) {
  const Plan& plan = page.plan();
  bool any = false;
  for (const TablePage& other : plan.table_pages) {
    if (other.rule != here.rule) continue;
    if (!other.year) continue;
    if (!any) {
      page.html.raw("<nav class=\"turning\" aria-label=\"Years\"><ul class=\"run\">\n<li>");
      page.link(plan.table_pages[first_page(plan, here.rule)].path, "all");
      page.html.raw("</li>\n");
    }
    any = true;
    page.html.raw("<li><a href=\"");
    page.href(other.path);
    page.html.raw(other.path == here.path ? Literal("\" aria-current=\"page\">") : Literal("\">"));
    page.html.number(*other.year).raw("</a></li>\n");
  }
  if (any) page.html.raw("</ul></nav>\n");
}

void write_notes(Page& page, const Table& table) {
  if (table.notes.empty()) return;
  page.html.raw("<h2 id=\"notes_on_it\">Notes</h2>\n<ul>\n");
  for (const TableNote& note : table.notes) {
    page.html.raw("<li>").text(note.text);
    for (const std::string& key : note.rests_on) {
      page.html.raw(&key == &note.rests_on.front() ? Literal(" ") : Literal(", "));
      write_key(page, key);
    }
    page.html.raw(note.rests_on.empty() ? Literal("</li>\n") : Literal(".</li>\n"));
  }
  page.html.raw("</ul>\n");
}

std::string title_of(const TableRule& rule, const TablePage& here) {
  return here.year ? rule.title + ", " + std::to_string(*here.year) : rule.title;
}

}  // namespace

OutputFile write_table(const Plan& plan, std::size_t i) {
  const TablePage& here = plan.table_pages[i];
  const TableRule& rule = plan.settings.tables[here.rule];
  const Table of_year = here.year ? plan.tables.make(rule, here.year) : Table{};
  const Table& table = here.year ? of_year : plan.whole_tables[here.rule];
  Page page(plan, {.path = here.path,
                   .title = title_of(rule, here),
                   .description = rule.scope,
                   .crumbs = {{std::string(tables_page.path), std::string(tables_page.title)}},
                   .kind = "official",
                   .script = "assets/table.js"});
  page.heading();
  write_years(page, here);
  if (rule.of == TableOf::claims) write_proposal_note(page);
  write_table_chart(page, rule, table);
  TableWriter writer(page, rule, table);
  if (table.rows.empty()) {
    page.html.raw("<p>").text(rule.scope).raw("</p>\n<p><b>Nothing of this is held here.</b>");
    if (plan.treaty_record.any()) {
      page.html.raw(" ");
      page.link(record_page.path, "What the record lacks");
    }
    page.html.raw("</p>\n");
  } else {
    writer.write();
  }
  page.html.raw("<p>");
  page.link(here.csv, "This table as CSV");
  page.html.raw(", with what each row rests on</p>\n");
  write_notes(page, table);
  writer.write_parts();
  return page.finish();
}

OutputFile write_table_csv(const Plan& plan, std::size_t i) {
  const TablePage& here = plan.table_pages[i];
  if (!here.year) return {here.csv, to_csv(plan.whole_tables[here.rule])};
  return {here.csv, to_csv(plan.tables.make(plan.settings.tables[here.rule], here.year))};
}

}  // namespace vigil::publish
