// The calendar of obligations: what falls due from the newest edition's year on, day by day, and
// the feeds that calendars subscribe to.

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/unicode.h"
#include "model/date_words.h"
#include "pack/record.h"
#include "publish/icalendar.h"
#include "publish/site/obligation_parts.h"
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

// What several states are asked by one day stands in one row as long as they stand alike.
struct Entry {
  Filed state{};
  std::string country;       // Its name, folded.
  std::uint32_t obligation;  // In TreatyRecord::obligations.
};

using Entries = std::vector<Entry>;

auto row_of(const Plan& plan, const Entry& entry) {
  const Obligation& due = plan.treaty_record.obligations[entry.obligation];
  return std::tie(due.due, due.treaty, due.key, entry.state);
}

// Those of the calendar, of one row side by side, their states by name.
Entries entries_of(const Plan& plan) {
  Entries entries;
  const Obligations& all = plan.treaty_record.obligations;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (static_cast<int>(all[i].due.year()) < first_year(plan)) continue;
    entries.push_back({state_of(plan, i), fold(plan.words.country_name(all[i].country)), i});
  }
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return std::tuple_cat(row_of(plan, a), std::tie(a.country, a.obligation)) <
           std::tuple_cat(row_of(plan, b), std::tie(b.country, b.obligation));
  });
  return entries;
}

void write_states(Page& page, std::span<const Entry> row) {
  const TreatyRecord& record = page.plan().treaty_record;
  Html& html = page.html;
  const bool folded = row.size() > named_at_once;
  if (folded) {
    html.raw("<details><summary>");
    write_count(html, row.size(), "state", "states");
    html.raw("</summary>");
  }
  for (const Entry& entry : row) {
    if (&entry != row.data()) html.raw(", ");
    write_country_link(page, record.obligations[entry.obligation].country);
    const FiledReport* report = record.report_of(entry.obligation);
    if (report == nullptr || report->key.empty()) continue;
    html.raw(": ");
    write_handed_in(page, *report);
  }
  if (folded) html.raw("</details>");
}

void write_row(Page& page, std::span<const Entry> row) {
  const Obligation& due = page.plan().treaty_record.obligations[row.front().obligation];
  Html& html = page.html;
  html.raw("<tr>");
  write_day_cell(html, due.due);
  html.raw("<td>").text(due.name);
  if (due.year) html.raw(" for ").number(*due.year);
  if (!due.extensions.empty()) html.raw(" (extended)");
  html.raw("</td><td>");
  write_states(page, row);
  html.raw("</td><td>");
  write_treaty_link(page, due.treaty);
  html.raw(", article ").text(due.article);
  html.raw("</td><td>").raw(state_in_words(row.front().state)).raw("</td></tr>\n");
}

void write_years(Page& page) {
  const Plan& plan = page.plan();
  const Entries entries = entries_of(plan);
  int year = 0;
  for (auto at = entries.begin(); at != entries.end();) {
    const Obligation& due = plan.treaty_record.obligations[at->obligation];
    if (const int of = static_cast<int>(due.due.year()); of != year) {
      if (year != 0) close_table(page.html);
      year = of;
      const std::string name = std::to_string(year);
      page.html.raw("<h2 id=\"y").text(name).raw("\">").text(name).raw("</h2>\n");
      open_table(page.html, "due_" + name, "What falls due in " + name + ".",
                 {"Due", "Obligation", "States", "Treaty", "State of it"}, Sorting::fixed);
    }
    const auto end = std::find_if(at, entries.end(), [&](const Entry& other) {
      return row_of(plan, other) != row_of(plan, *at);
    });
    write_row(page, {at, end});
    at = end;
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
      "listed for two years; they go on by the same rule. ");
  write_meaning_of_states(page);
  html.raw("</p>\n");
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
