// Where the record comes from, and what it lacks, counted.

#include <algorithm>
#include <set>
#include <string>

#include "model/date_words.h"
#include "pack/record.h"
#include "publish/site/obligation_parts.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

// The pack's rows and those of the workspace's datasets, each source a link to its rows.
void write_sources(Page& page, const RecordTable& table) {
  const Plan& plan = page.plan();
  const std::vector<RecordSource>& sources = plan.treaty_record.recorded.sources;
  bool any = false;
  for (std::size_t s = 0; s < plan.rows.pages(); ++s) {
    if (!is_of(sources[s], table_name(table.file))) continue;
    page.html.raw(any ? Literal("<br>") : Literal(""));
    any = true;
    page.link(plan.rows.page(s), sources[s].title);
    if (sources[s].key.find('/') != std::string::npos) page.html.raw(", a dataset of our own");
  }
  if (!any) page.html.text(table.source);
}

std::size_t rows_of(const Plan& plan, const RecordTable& table) {
  std::size_t rows = 0;
  for (const RecordSource& source : plan.treaty_record.recorded.sources) {
    rows += is_of(source, table_name(table.file)) ? source.rows : 0;
  }
  return rows;
}

void write_table_row(Page& page, const RecordTable& table) {
  Html& html = page.html;
  html.raw("<tr><th scope=\"row\">")
      .text(title_of_table(page.plan(), table_name(table.file)))
      .raw("</th><td class=\"figure\">");
  write_number(html, rows_of(page.plan(), table));
  html.raw("</td>");
  write_day_cell(html, table.until);
  html.raw("<td>");
  write_sources(page, table);
  html.raw("</td><td>").text(table.missing).raw("</td></tr>\n");
}

// The last day on which something happened by that row.
Date last_day(const Standing& row) {
  Date last{};
  for (const std::optional<Date>& day :
       {row.signed_on, row.provisional, row.deposited, row.notified, row.left}) {
    if (day) last = std::max(last, *day);
  }
  return last;
}

void write_later_rows(Page& page) {
  const Plan& plan = page.plan();
  const Date end = plan.record_plan.counted_on();
  Html& html = page.html;
  bool any = false;
  for (std::size_t t = 0; t < plan.treaty_record.treaties.size(); ++t) {
    for (const Standing& row : plan.treaty_record.treaties[t].states) {
      if (last_day(row) <= end) continue;
      if (!any) {
        html.raw("<h2 id=\"later\">Rows after ").text(vigil::in_words(end)).raw("</h2>\n");
        html.raw("<p>Only these say something of later days. They make no count complete.</p>\n");
        html.raw("<ul>\n");
        any = true;
      }
      html.raw("<li>");
      write_country_link(page, row.country);
      html.raw(", ");
      page.link(plan.record_plan.treaty_page(t) + "#" + state_anchor(row.country),
                treaty_at(plan, t).name);
      html.raw(": ").raw(footing_in_words(footing(row, last_day(row)))).raw(" on ");
      html.text(vigil::in_words(last_day(row)));
      if (!row.source.empty()) html.raw(". From: ").text(row.source);
      html.raw("</li>\n");
    }
  }
  if (any) html.raw("</ul>\n");
}

// "52/38A (1997), 53/77N (1998)", as links.
void write_texts(Page& page, bool (*wanted)(const VotedText&)) {
  const Plan& plan = page.plan();
  bool first = true;
  for (std::size_t i = 0; i < plan.treaty_record.texts.size(); ++i) {
    const VotedText& text = plan.treaty_record.texts[i];
    if (!wanted(text)) continue;
    if (!first) page.html.raw(", ");
    first = false;
    page.link(plan.record_plan.text_page(i), text.resolution);
    page.html.raw(" (").number(text.year).raw(")");
  }
  if (first) page.html.raw("none");
}

void write_missing_votes(Page& page) {
  Html& html = page.html;
  html.raw("<dt>Texts without a roll call</dt><dd>");
  write_texts(page, [](const VotedText& text) { return text.votes.empty(); });
  html.raw("</dd>\n<dt>Texts without the day of the vote</dt><dd>");
  write_texts(page, [](const VotedText& text) { return text.plenary && !text.plenary->day; });
  html.raw("</dd>\n<dt>Texts with a committee’s count</dt><dd>");
  write_texts(page, [](const VotedText& text) { return !text.committees.empty(); });
  html.raw("; of none of them a roll call in committee</dd>\n");
}

// What nobody has entered yet, and the printed tables that stay empty.
void write_empty_tables(Page& page) {
  const Plan& plan = page.plan();
  const std::vector<RecordTable>& tables = plan.pack.record;
  const auto empty = std::count_if(tables.begin(), tables.end(), [&](const RecordTable& table) {
    return rows_of(plan, table) == 0;
  });
  page.html.raw("<dt>Tables without a row</dt><dd>").number(empty).raw(" of ");
  page.html.number(static_cast<std::int64_t>(tables.size())).raw("</dd>\n");
  bool any = false;
  for (const TablePage& here : plan.table_pages) {
    if (here.year) continue;
    const TableRule& rule = plan.settings.tables[here.rule];
    if (!plan.whole_tables[here.rule].rows.empty()) continue;
    page.html.raw(any ? Literal(", ") : Literal("<dt>Printed tables that stay empty</dt><dd>"));
    any = true;
    page.link(here.path, rule.title);
  }
  if (any) page.html.raw("</dd>\n");
}

// Of how many obligations whose day is past nothing says whether they were met.
std::size_t count_unrecorded(const Plan& plan) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < plan.treaty_record.obligations.size(); ++i) {
    if (state_of(plan, i) == Filed::unrecorded) ++count;
  }
  return count;
}

void write_counts(Page& page) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  html.raw("<h2 id=\"lacks\">What it lacks, counted</h2>\n<dl class=\"facts\">\n");
  for (std::size_t t = 0; t < plan.treaty_record.treaties.size(); ++t) {
    const TreatyStatus& status = plan.treaty_record.treaties[t];
    const std::size_t known = states_of(plan, status).size();
    std::set<std::string> with_row;
    for (const Standing& row : status.states) with_row.insert(row.country);
    html.raw("<dt>");
    page.link(plan.record_plan.treaty_page(t), treaty_at(plan, t).name);
    html.raw("</dt><dd>of ");
    write_count(html, known, "state", "states");
    html.raw(", ");
    write_number(html, known - with_row.size());
    html.raw(" without a row</dd>\n");
  }
  if (!plan.treaty_record.texts.empty()) write_missing_votes(page);
  write_empty_tables(page);
  if (!plan.treaty_record.obligations.empty()) {
    html.raw("<dt>Obligations</dt><dd>");
    write_count(html, count_unrecorded(plan), "day is past", "days are past");
    html.raw(", and the record does not say of any whether it was met; ");
    write_count(html, plan.treaty_record.extensions, "extension is", "extensions are");
    html.raw(" held</dd>\n");
  }
  html.raw("</dl>\n");
}

}  // namespace

OutputFile write_record(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(record_page.path),
                   .title = std::string(record_page.title),
                   .description = "Where the record of treaties and votes comes from, and what it "
                                  "lacks.",
                   .crumbs = {{std::string(treaties_page.path), std::string(treaties_page.title)}},
                   .kind = "official"});
  page.heading();
  write_introduction(page, "record");
  page.html.raw(
      "<p>What these pages say of treaties and votes comes from the tables below and from nothing "
      "else. What a table does not have is missing here too: nobody filled it in, and where a page "
      "is silent it means that nothing was recorded, not that nothing happened.</p>\n");
  open_table(page.html, "tables", "The tables of the record.",
             {"Table", "#Rows", "Goes to", "From", "Lacks"}, Sorting::fixed);
  for (const RecordTable& table : plan.pack.record) write_table_row(page, table);
  close_table(page.html);
  write_later_rows(page);
  write_counts(page);
  return page.finish();
}

}  // namespace vigil::publish
