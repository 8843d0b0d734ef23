// The pages of treaties: one with all of them, and for each its parties over time, what it asks,
// and where every state stands.

#include <algorithm>
#include <string>

#include "model/date_words.h"
#include "pack/record.h"
#include "publish/charts/charts.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/site/treaty_map.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

std::string year_anchor(int year) {
  return "y" + std::to_string(year);
}

Date last_day_of(int year) {
  return make_date(year, 12, 31);
}

// The ends of the years in which the record can be counted; the last may be a day before.
std::vector<Date> year_ends(const Plan& plan, const TreatyStatus& status) {
  std::vector<Date> ends;
  if (status.counts.empty()) return ends;
  const Date last = plan.record_plan.counted_on();
  const int first = static_cast<int>(status.counts.front().from.year());
  for (int year = first; year <= static_cast<int>(last.year()); ++year) {
    ends.push_back(std::min(last_day_of(year), last));
  }
  return ends;
}

void write_treaty_row(Page& page, std::uint32_t index) {
  const Plan& plan = page.plan();
  const TreatyStatus& status = plan.treaty_record.treaties[index];
  const Treaty& treaty = treaty_at(plan, index);
  const PartyCount count = count_on(status, plan.record_plan.counted_on());
  page.html.raw("<tr><th scope=\"row\">");
  page.link(plan.record_plan.treaty_page(index), treaty.name);
  page.html.raw("</th>");
  write_day_cell(page.html, treaty.in_force);
  page.html.raw("<td class=\"figure\">");
  write_number(page.html, count.deposited);
  page.html.raw("</td><td class=\"figure\">");
  write_number(page.html, count.in_force);
  page.html.raw("</td></tr>\n");
}

void write_dates(Html& html, const Treaty& treaty) {
  html.raw("<ul class=\"facts\">\n");
  const auto item = [&](Literal what, const std::optional<Date>& day) {
    if (day) html.raw("<li>").raw(what).text(vigil::in_words(*day)).raw("</li>\n");
  };
  item("adopted ", treaty.adopted);
  item("open for signature since ", treaty.opened);
  item("in force since ", treaty.in_force);
  html.raw("</ul>\n");
}

void write_counts_now(Page& page, const TreatyStatus& status) {
  const Date day = page.plan().record_plan.counted_on();
  const PartyCount count = count_on(status, day);
  page.html.raw("<p class=\"counts\">On ").text(vigil::in_words(day)).raw(", <b>");
  write_number(page.html, count.deposited);
  page.html.raw(count.deposited == 1 ? Literal("</b> state") : Literal("</b> states"));
  page.html.raw(" had deposited and not left, and the treaty was in force for <b>");
  write_number(page.html, count.in_force);
  page.html.raw("</b>. The two are different counts.</p>\n");
}

void write_parties_chart(Html& html, const TreatyStatus& status, const std::vector<Date>& ends) {
  StepChart chart;
  chart.begin = make_date(static_cast<int>(ends.front().year()), 1, 1);
  chart.end = std::max(ends.back(), add_days(chart.begin, 1));
  chart.series = {"had deposited", "in force for"};
  chart.lines.resize(2);
  for (const PartyCount& count : status.counts) {
    chart.lines[0].push_back({count.from, static_cast<std::int64_t>(count.deposited)});
    chart.lines[1].push_back({count.from, static_cast<std::int64_t>(count.in_force)});
  }
  for (const Date end : ends) {
    const PartyCount count = count_on(status, end);
    const std::string href = "#" + year_anchor(static_cast<int>(end.year()));
    const std::string on = vigil::in_words(end) + ": ";
    chart.marks.push_back({end, 0, href, on + std::to_string(count.deposited) + " had deposited"});
    chart.marks.push_back({end, 1, href, on + "in force for " + std::to_string(count.in_force)});
  }
  html.raw("<div class=\"wide\">\n");
  write_steps(html, chart);
  html.raw("</div>\n");
}

void write_parties(Page& page, const TreatyStatus& status) {
  Html& html = page.html;
  const std::vector<Date> ends = year_ends(page.plan(), status);
  if (ends.empty()) return;
  html.raw("<h2 id=\"parties\">Parties over time</h2>\n");
  write_counts_now(page, status);
  write_parties_chart(html, status, ends);
  open_table(html, "by_year", "Parties at the end of each year; the last day is the record's.",
             {"Day", "#Had deposited", "#In force for"}, Sorting::fixed);
  for (const Date end : ends) {
    const PartyCount count = count_on(status, end);
    html.raw("<tr id=\"").text(year_anchor(static_cast<int>(end.year())));
    html.raw("\"><th scope=\"row\">").text(vigil::in_words(end)).raw("</th><td class=\"figure\">");
    write_number(html, count.deposited);
    html.raw("</td><td class=\"figure\">");
    write_number(html, count.in_force);
    html.raw("</td></tr>\n");
  }
  close_table(html);
}

// The last year's; its page and those of the years before are a link away.
void write_newest_map(Page& page, std::size_t index) {
  const std::vector<TreatyYear>& years = page.plan().record_plan.years();
  const auto last = std::find_if(years.rbegin(), years.rend(),
                                 [&](const TreatyYear& year) { return year.treaty == index; });
  if (last != years.rend()) write_treaty_map(page, *last);
}

void write_duties(Page& page, std::size_t index) {
  const Plan& plan = page.plan();
  const TreatyStatus& status = plan.treaty_record.treaties[index];
  Html& html = page.html;
  if (!status.duties.empty()) {
    html.raw("<h2 id=\"duties\">What it asks of a party</h2>\n");
    open_table(html, "asked", "Obligations with the day by which they fall due.",
               {"Obligation", "Article", "When", "More time"}, Sorting::fixed);
    for (const Duty& duty : status.duties) {
      html.raw("<tr><th scope=\"row\">").text(duty.name).raw("</th><td>").text(duty.article);
      html.raw("</td><td>")
          .text(duty.clock == "standing" ? "from entry into force on" : duty.clock);
      html.raw("</td><td>");
      html.raw(duty.extendable ? Literal("can be granted") : Literal("")).raw("</td></tr>\n");
    }
    close_table(html);
  }
  const std::vector<std::uint32_t>& asking = plan.record_plan.asking_treaties();
  if (std::find(asking.begin(), asking.end(), index) != asking.end()) {
    html.raw("<p>");
    page.link(calendar_page.path, "All days of all parties");
    html.raw(" · ");
    page.link(plan.record_plan.treaty_feed(index), "Subscribe to the days of this treaty");
    html.raw(" (iCalendar)</p>\n");
  }
}

void write_rules(Html& html, const TreatyStatus& status) {
  if (status.entry_rule.empty() && status.leaving_rule.empty()) return;
  html.raw("<h2 id=\"rules\">How days are counted</h2>\n<dl class=\"facts rules\">\n");
  const auto line = [&](Literal what, const std::string& rule) {
    if (!rule.empty()) html.raw("<dt>").raw(what).raw("</dt><dd>").text(rule).raw("</dd>\n");
  };
  line("In force for a state", status.entry_rule);
  line("A state has left", status.leaving_rule);
  html.raw(
      "</dl>\n<p class=\"hint\">A day marked * follows from the day of deposit by this rule; any "
      "other day stands in the record.</p>\n");
}

void write_state_row(Page& page, const Standing& row, std::size_t earlier_rows) {
  Html& html = page.html;
  html.raw("<tr id=\"").text(state_anchor(row.country, earlier_rows)).raw("\"><th scope=\"row\">");
  write_country_link(page, row.country);
  html.raw("</th>");
  write_standing_cells(page, row);
  html.raw("<td class=\"remark\">");
  if (row.provisional) {
    html.raw("applied provisionally since ").text(vigil::in_words(*row.provisional));
    html.raw(row.source.empty() && !row.notified ? Literal("") : Literal("; "));
  }
  if (row.notified) {
    html.raw("notice of ").text(vigil::in_words(*row.notified));
    html.raw(row.source.empty() ? Literal("") : Literal("; "));
  }
  if (!row.source.empty()) html.raw("from: ").text(row.source);
  html.raw("</td></tr>\n");
}

void write_states(Page& page, const TreatyStatus& status) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  html.raw("<h2 id=\"every_state\">Where every state stands</h2>\n");
  write_limits(page, pack::status_table);
  open_table(html, "states", "Every state, as recorded. A day with * was computed.",
             {"State", "Standing", "Signed", "Deposited", "By", "In force", "Left", "Remarks"},
             Sorting::sortable);
  for (const std::string& code : states_of(plan, status)) {
    const auto first = std::lower_bound(
        status.states.begin(), status.states.end(), code,
        [](const Standing& row, const std::string& wanted) { return row.country < wanted; });
    std::size_t rows = 0;
    for (auto row = first; row != status.states.end() && row->country == code; ++row) {
      write_state_row(page, *row, rows++);
    }
    Standing nothing;  // Which says nothing of what is so.
    nothing.country = code;
    if (rows == 0) write_state_row(page, nothing, 0);
  }
  close_table(html);
}

void write_more(Page& page) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  html.raw("<h2>More of the record</h2>\n<ul class=\"plain\">\n");
  if (!plan.treaty_record.obligations.empty()) {
    html.raw("<li>");
    page.link(calendar_page.path, calendar_page.title);
    html.raw(": what is due by which day, with calendars to subscribe to</li>\n");
  }
  if (!plan.treaty_record.texts.empty()) {
    html.raw("<li>");
    page.link(votes_page.path, votes_page.title);
    html.raw(": every text voted on, and how each state voted</li>\n");
  }
  if (!plan.table_pages.empty()) {
    html.raw("<li>");
    page.link(tables_page.path, tables_page.title);
    html.raw(": all states beside each other, each number with what it rests on</li>\n");
  }
  html.raw("<li>");
  page.link(record_page.path, record_page.title);
  html.raw(": where it comes from, and what it lacks</li>\n</ul>\n");
}

}  // namespace

OutputFile write_treaty(const Plan& plan, std::size_t index) {
  const TreatyStatus& status = plan.treaty_record.treaties[index];
  const Treaty& treaty = treaty_at(plan, index);
  Page page(plan,
            {.path = plan.record_plan.treaty_page(index),
             .title = treaty.name,
             .description = treaty.name + ": its parties over time, what it asks of them, and "
                                          "where every state stands.",
             .crumbs = {{std::string(treaties_page.path), std::string(treaties_page.title)}},
             .kind = "official",
             .script = "assets/table.js"});
  page.html.raw("<header class=\"title\">\n");
  page.heading();
  write_dates(page.html, treaty);
  page.html.raw("</header>\n");
  write_newest_map(page, index);
  write_parties(page, status);
  write_duties(page, index);
  write_rules(page.html, status);
  write_states(page, status);
  return page.finish();
}

OutputFile write_treaties(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(treaties_page.path),
                   .title = std::string(treaties_page.title),
                   .description = "Treaties with their parties, obligations and votes, from the "
                                  "published record.",
                   .kind = "official"});
  Html& html = page.html;
  page.heading();
  write_introduction(page, "treaties");
  html.raw(
      "<p>Who joined which treaty and when, what it asks by which day, and how states voted: from "
      "what depositaries and roll calls say, not from the reports.</p>\n");
  if (!plan.treaty_record.treaties.empty()) {
    write_limits(page, pack::status_table);
    open_table(html, "treaties",
               "Parties on " + vigil::in_words(plan.record_plan.counted_on()) +
                   ": two counts that are not to be mixed.",
               {"Treaty", "In force since", "#States that had deposited", "#In force for"},
               Sorting::fixed);
    for (std::uint32_t i = 0; i < plan.treaty_record.treaties.size(); ++i)
      write_treaty_row(page, i);
    close_table(html);
  }
  write_more(page);
  return page.finish();
}

}  // namespace vigil::publish
