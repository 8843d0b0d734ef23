#include "publish/site/country_record.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "model/date_words.h"
#include "pack/record.h"
#include "publish/site/obligation_parts.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

const Standing& row_at(const Plan& plan, RowRef ref) {
  return plan.treaty_record.treaties[ref.treaty].states[ref.row];
}

void write_standing(Page& page, RowRef ref) {
  const Plan& plan = page.plan();
  const Standing& row = row_at(plan, ref);
  Html& html = page.html;
  html.raw("<tr><th scope=\"row\">");
  page.link(plan.record_plan.treaty_page(ref.treaty), treaty_at(plan, ref.treaty).name);
  html.raw("</th>");
  write_standing_cells(page, row);
  html.raw("</tr>\n");
}

// Treaties of the record that have no row of the state.
void write_not_there(Page& page, const StateRecord& state) {
  const Plan& plan = page.plan();
  bool any = false;
  for (std::uint32_t t = 0; t < plan.treaty_record.treaties.size(); ++t) {
    const bool has_row = std::any_of(state.rows.begin(), state.rows.end(),
                                     [&](RowRef ref) { return ref.treaty == t; });
    if (has_row) continue;
    page.html.raw(any ? Literal(", ") : Literal("<p>The record has nothing of it for: "));
    any = true;
    page.link(plan.record_plan.treaty_page(t), treaty_at(plan, t).name);
  }
  if (any) page.html.raw(".</p>\n");
}

struct Happened {
  Date day{};
  Literal what;
  RowRef ref;
  bool computed = false;
};

std::vector<Happened> events_of(const Plan& plan, const StateRecord& state) {
  std::vector<Happened> events;
  for (const RowRef ref : state.rows) {
    const Standing& row = row_at(plan, ref);
    const auto add = [&](const std::optional<Date>& day, Literal what, bool computed) {
      if (day) events.push_back({*day, what, ref, computed});
    };
    add(row.signed_on, "signed", false);
    add(row.provisional, "applied provisionally", false);
    add(row.deposited, "deposited its instrument", false);
    add(row.in_force, "in force for it", row.entry_computed);
    add(row.notified, "gave notice that it leaves", false);
    add(row.left, "left", row.leaving_computed);
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Happened& a, const Happened& b) { return a.day < b.day; });
  return events;
}

void write_steps(Page& page, const StateRecord& state) {
  const std::vector<Happened> events = events_of(page.plan(), state);
  Html& html = page.html;
  html.raw("<h3 id=\"step_by_step\">Step by step</h3>\n<ol class=\"steps\">\n");
  for (const Happened& event : events) {
    html.raw("<li><time datetime=\"").text(to_string(event.day)).raw("\">");
    html.text(vigil::in_words(event.day)).raw("</time> <span><b>").raw(event.what).raw("</b>");
    const Joining how = row_at(page.plan(), event.ref).how;
    if (event.what.text.starts_with("deposited") && how != Joining::unknown) {
      html.raw(" of ").text(to_string(how));
    }
    html.raw(": ").text(treaty_at(page.plan(), event.ref.treaty).name);
    if (event.computed) html.raw(" <span class=\"count\">computed</span>");
    html.raw("</span></li>\n");
  }
  html.raw("</ol>\n");
}

void write_treaties(Page& page, const StateRecord& state) {
  page.html.raw("<h2 id=\"in_treaties\">In the treaties</h2>\n");
  write_limits(page, pack::status_table);
  if (!state.rows.empty()) {
    open_table(page.html, "standing", "What depositaries recorded. A day with * was computed.",
               {"Treaty", "Standing", "Signed", "Deposited", "By", "In force", "Left"},
               Sorting::fixed);
    for (const RowRef ref : state.rows) write_standing(page, ref);
    close_table(page.html);
  }
  write_not_there(page, state);
  if (!state.rows.empty()) write_steps(page, state);
}

// "Since 1997 it abstained on each of the 22 texts." Of the run that reaches the last roll call.
void write_streak(Page& page, const Streak& streak) {
  Html& html = page.html;
  html.raw("<p>");
  if (streak.count == 1) {
    html.raw("In ").number(streak.to).raw(": ").raw(vote_in_words(streak.vote)).raw(".");
  } else {
    html.raw("From ")
        .number(streak.from)
        .raw(" to ")
        .number(streak.to)
        .raw(", the last held here: ");
    html.raw("<b>").raw(vote_in_words(streak.vote)).raw("</b>, ");
    html.number(static_cast<std::int64_t>(streak.count)).raw(" times in a row.");
  }
  html.raw("</p>\n");
}

void write_vote(Page& page, const VoteRow& row) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  html.raw("<li class=\"vote ").raw(vote_kind(row.vote)).raw("\">");
  const auto text = plan.record_plan.text_of(row.resolution);
  html.raw("<a href=\"");
  if (text) page.href(plan.record_plan.text_page(*text));
  html.raw("\"><span class=\"year\">").number(row.year).raw("</span> <span>");
  html.raw(vote_in_words(row.vote)).raw("</span><span class=\"unseen\"> on ");
  html.text(row.resolution).raw("</span></a></li>\n");
}

void write_votes(Page& page, const StateVotes& votes) {
  page.html.raw("<h2 id=\"how_it_voted\">How it voted</h2>\n");
  page.html.raw(
      "<p>Roll calls of the plenary, one for each year; a committee’s are none of these. ");
  page.link(votes_page.path, "All texts and their counts");
  page.html.raw("</p>\n");
  std::vector<std::string> series;  // In the order of their first text.
  for (const VoteRow& row : votes.rows) {
    if (std::find(series.begin(), series.end(), row.series) == series.end()) {
      series.push_back(row.series);
    }
  }
  for (const std::string& name : series) {
    page.html.raw("<h3>").text(sentence_case(name)).raw("</h3>\n");
    for (const Streak& streak : votes.streaks) {
      if (streak.series == name && streak.current) write_streak(page, streak);
    }
    page.html.raw("<ol class=\"strip\">\n");
    for (const VoteRow& row : votes.rows) {
      if (row.series == name) write_vote(page, row);
    }
    page.html.raw("</ol>\n");
  }
}

void write_obligation(Page& page, std::size_t obligation) {
  const TreatyRecord& record = page.plan().treaty_record;
  const Obligation& due = record.obligations[obligation];
  const FiledReport* report = record.report_of(obligation);
  Html& html = page.html;
  html.raw("<tr>");
  write_day_cell(html, due.due);
  html.raw("<td>").text(due.name);
  if (due.year) html.raw(" for ").number(*due.year);
  html.raw("</td><td>");
  write_treaty_link(page, due.treaty);
  html.raw(", article ").text(due.article).raw("</td><td>");
  html.raw(state_in_words(state_of(page.plan(), obligation)));
  if (report != nullptr && !report->key.empty()) {
    html.raw(": ");
    write_handed_in(page, *report);
  }
  html.raw("</td><td class=\"remark\">").text(due.rule).raw("</td></tr>\n");
}

void write_obligations(Page& page, const StateRecord& state) {
  Html& html = page.html;
  html.raw(
      "<h2 id=\"what_is_asked\">What is asked of it</h2>\n<p>Days computed from its record and "
      "the treaties’ rules. ");
  write_meaning_of_states(page);
  html.raw(" Yearly obligations are listed for two years. ");
  page.link(state.feed, "Subscribe to the days");
  html.raw(" (iCalendar) · ");
  page.link(calendar_page.path, "All states");
  html.raw("</p>\n");
  open_table(html, "asked", "Obligations by the day on which they fall due.",
             {"Due", "Obligation", "Treaty", "State of it", "How the day follows"}, Sorting::fixed);
  for (const std::uint32_t i : state.obligations) write_obligation(page, i);
  close_table(html);
}

}  // namespace

void write_country_record(Page& page, std::string_view code) {
  const Plan& plan = page.plan();
  if (const StateRecord* state = plan.record_plan.state(code)) {
    write_treaties(page, *state);
    if (!state->obligations.empty()) write_obligations(page, *state);
  }
  const auto votes = plan.treaty_record.votes.find(std::string(code));
  if (votes != plan.treaty_record.votes.end()) write_votes(page, votes->second);
}

}  // namespace vigil::publish
