// The calendar of obligations: what falls due from the newest edition's year on, day by day, and
// the feeds that calendars subscribe to.

#include <algorithm>
#include <string>

#include "model/date_words.h"
#include "pack/record.h"
#include "publish/icalendar.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

using Obligations = std::vector<Obligation>;

constexpr std::size_t named_at_once = 6;  // Longer lists of states fold away.

int first_year(const Plan& plan) {
  return plan.book.editions.empty() ? 0 : plan.book.editions.back().edition.year;
}

bool is_same_row(const Obligation& a, const Obligation& b) {
  return a.due == b.due && a.treaty == b.treaty && a.key == b.key;
}

// The obligations of the calendar, those of one row side by side.
std::vector<const Obligation*> in_rows(const Plan& plan) {
  std::vector<const Obligation*> rows;
  for (const Obligation& due : plan.treaty_record.obligations) {
    if (static_cast<int>(due.due.year()) >= first_year(plan)) rows.push_back(&due);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Obligation* a, const Obligation* b) {
    return std::tie(a->due, a->treaty, a->key) < std::tie(b->due, b->treaty, b->key);
  });
  return rows;
}

void write_states(Page& page, std::vector<std::string> codes) {
  Html& html = page.html;
  sort_by_name(page.plan(), codes);
  const bool folded = codes.size() > named_at_once;
  if (folded) {
    html.raw("<details><summary>");
    write_count(html, codes.size(), "state", "states");
    html.raw("</summary>");
  }
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (i > 0) html.raw(", ");
    write_country_link(page, codes[i]);
  }
  if (folded) html.raw("</details>");
}

void write_row(Page& page, const Obligation& due, std::vector<std::string> states) {
  Html& html = page.html;
  html.raw("<tr>");
  write_day_cell(html, due.due);
  html.raw("<td>").text(due.name);
  if (due.year) html.raw(" for ").number(*due.year);
  if (due.extensions > 0) html.raw(" (extended)");
  html.raw("</td><td>");
  write_states(page, std::move(states));
  html.raw("</td><td>");
  write_treaty_link(page, due.treaty);
  html.raw(", article ").text(due.article);
  html.raw("</td><td>").raw(state_in_words(due.state)).raw("</td></tr>\n");
}

void write_years(Page& page) {
  const std::vector<const Obligation*> rows = in_rows(page.plan());
  int year = 0;
  for (std::size_t i = 0; i < rows.size();) {
    if (const int of = static_cast<int>(rows[i]->due.year()); of != year) {
      if (year != 0) close_table(page.html);
      year = of;
      const std::string name = std::to_string(year);
      page.html.raw("<h2 id=\"y").text(name).raw("\">").text(name).raw("</h2>\n");
      open_table(page.html, "due_" + name, "What falls due in " + name + ".",
                 {"Due", "Obligation", "States", "Treaty", "State of it"}, Sorting::fixed);
    }
    std::vector<std::string> states;
    const Obligation& first = *rows[i];
    for (; i < rows.size() && is_same_row(first, *rows[i]); ++i) states.push_back(rows[i]->country);
    write_row(page, first, std::move(states));
  }
  if (year != 0) close_table(page.html);
}

void write_feeds(Page& page) {
  const Plan& plan = page.plan();
  const RecordPlan& record = plan.record_plan;
  Html& html = page.html;
  html.raw(
      "<h2 id=\"subscribe\">Subscribe</h2>\n<p>Give one of these addresses to a calendar that ");
  html.raw(
      "can subscribe to others (iCalendar). A day that a meeting moves is moved there too.</p>");
  html.raw("\n<ul class=\"plain\">\n<li>");
  page.link(whole_feed, "All treaties, all states");
  html.raw("</li>\n");
  for (const std::uint32_t treaty : record.asking_treaties()) {
    html.raw("<li>");
    page.link(record.treaty_feed(treaty), treaty_at(plan, treaty).name);
    html.raw("</li>\n");
  }
  html.raw(
      "</ul>\n<details class=\"feeds\"><summary>One state</summary>\n<ul class=\"columns\">\n");
  for (const std::string& code : record.asked_states()) {
    html.raw("<li>");
    page.link(record.state(code)->feed, plan.words.country_name(code));
    html.raw("</li>\n");
  }
  html.raw("</ul>\n</details>\n");
}

void write_preface(Page& page) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  html.raw("<p>What falls due from ").number(first_year(plan));
  html.raw(
      " on, computed from each state’s record and the treaties’ rules. Yearly obligations are "
      "listed "
      "for two years; they go on by the same rule. <b>Open</b>: still to come on ");
  html.text(vigil::in_words(plan.settings.today));
  html.raw(". <b>Unrecorded</b>: past, and the record does not say whether it was met.</p>\n");
  write_limits(page, pack::status_table);
  const RecordTable* moved = pack::record_table(plan.pack, pack::extensions_table);
  if (moved == nullptr) return;
  html.raw("<p class=\"limits\">Decisions that moved a day: ");
  write_number(html, plan.treaty_record.extensions);
  html.raw(" held here.");
  if (!moved->missing.empty()) html.raw(" What is lacking: ").text(moved->missing);
  html.raw("</p>\n");
}

}  // namespace

OutputFile write_calendar(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(calendar_page.path),
                   .title = std::string(calendar_page.title),
                   .description = "What treaties ask of their parties, by which day.",
                   .crumbs = {{std::string(treaties_page.path), std::string(treaties_page.title)}},
                   .kind = "official"});
  page.heading();
  write_introduction(page, "calendar");
  write_preface(page);
  write_feeds(page);
  write_years(page);
  return page.finish();
}

std::size_t count_feeds(const Plan& plan) {
  const RecordPlan& record = plan.record_plan;
  if (plan.treaty_record.obligations.empty()) return 0;
  return 1 + record.asking_treaties().size() + record.asked_states().size();
}

std::string path_of_feed(const Plan& plan, std::size_t i) {
  const RecordPlan& record = plan.record_plan;
  if (i == 0) return std::string(whole_feed);
  const std::size_t treaties = record.asking_treaties().size();
  if (i <= treaties) return record.treaty_feed(record.asking_treaties()[i - 1]);
  return record.state(record.asked_states()[i - 1 - treaties])->feed;
}

OutputFile write_feed_of_days(const Plan& plan, std::size_t i) {
  const RecordPlan& record = plan.record_plan;
  const Obligations& all = plan.treaty_record.obligations;
  const std::size_t treaties = record.asking_treaties().size();
  Obligations chosen;
  std::string name;
  const auto choose = [&](const auto& is_wanted) {
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [&](const Obligation& due) {
      return static_cast<int>(due.due.year()) >= first_year(plan) && is_wanted(due);
    });
  };
  if (i == 0) {
    choose([](const Obligation&) { return true; });
  } else if (i <= treaties) {
    const Treaty& treaty = treaty_at(plan, record.asking_treaties()[i - 1]);
    name = treaty.name;
    choose([&](const Obligation& due) { return due.treaty == treaty.key; });
  } else {
    const std::string& code = record.asked_states()[i - 1 - treaties];
    name = plan.words.country_name(code);
    choose([&](const Obligation& due) { return due.country == code; });
  }
  return {path_of_feed(plan, i), icalendar(plan.pack, chosen, plan.settings.today, name)};
}

}  // namespace vigil::publish
