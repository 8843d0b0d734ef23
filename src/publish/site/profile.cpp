#include "publish/site/profile.h"

#include <algorithm>

#include "publish/site/claims.h"
#include "publish/site/parts.h"

namespace vigil::publish {
namespace {

// How old a fact is, counted to the newest edition here.
void write_age(Page& page, const Fact& fact) {
  if (!fact.holds) {
    page.html.raw("<span class=\"age\">undated</span>");
    return;
  }
  const int newest = page.plan().book.editions.back().edition.year;
  const int age = newest - static_cast<int>(fact.holds->year());
  if (age < 1) return;
  page.html.raw("<span class=\"age\">");
  write_count(page.html, static_cast<std::size_t>(age), "year", "years");
  page.html.raw(" old</span>");
}

void write_told_in(Page& page, const Fact& fact) {
  const Plan& plan = page.plan();
  page.html.raw("<span class=\"told\">report of ");
  int before = 0;
  for (const StatementRef ref : fact.tellings) {
    const int edition = plan.record(ref.report).report.edition;
    if (edition == before) continue;
    if (before != 0) page.html.raw(", ");
    before = edition;
    page.link(words_address(plan, ref), std::to_string(edition));
  }
  page.html.raw("</span>");
}

void write_fact(Page& page, std::uint32_t index) {
  const Plan& plan = page.plan();
  const Fact& fact = plan.facts.facts[index];
  const StatementRef newest = fact.tellings.front();
  const StatementRecord& record = record_of(plan.snapshot, newest);
  page.html.raw("<p>");
  write_claim(page, newest);
  page.html.raw("</p>\n<p class=\"about\">");
  write_review(page.html, record);
  write_told_in(page, fact);
  write_age(page, fact);
  write_claim_conflicts(page, newest);
  page.html.raw("</p>\n");
}

// "2 earlier, 1 undated": what stands behind the first fact of a line.
void write_others(Page& page, const Line& line) {
  const std::vector<Fact>& facts = page.plan().facts.facts;
  const auto undated = static_cast<std::size_t>(
      std::count_if(line.facts.begin() + 1, line.facts.end(),
                    [&](std::uint32_t fact) { return !facts[fact].holds; }));
  const std::size_t earlier = line.facts.size() - 1 - undated;
  if (earlier > 0) write_count(page.html, earlier, "earlier", "earlier");
  if (earlier > 0 && undated > 0) page.html.raw(", ");
  if (undated > 0) write_count(page.html, undated, "undated", "undated");
}

void write_line(Page& page, const Line& line) {
  page.html.raw("<div class=\"line\">\n");
  write_fact(page, line.facts.front());
  if (line.facts.size() > 1) {
    page.html.raw("<details><summary>");
    write_others(page, line);
    page.html.raw("<span class=\"unseen\"> of ");
    const StatementRef of = page.plan().facts.facts[line.facts.front()].tellings.front();
    page.html.text(page.plan().words.claim(record_of(page.plan().snapshot, of).statement));
    page.html.raw("</span></summary>\n<ol class=\"timeline\">\n");
    for (std::size_t i = 1; i < line.facts.size(); ++i) {
      page.html.raw("<li>");
      write_fact(page, line.facts[i]);
      page.html.raw("</li>\n");
    }
    page.html.raw("</ol>\n</details>\n");
  }
  page.html.raw("</div>\n");
}

}  // namespace

void write_profile(Page& page, std::string_view country) {
  const Plan& plan = page.plan();
  const auto found = plan.facts.countries.find(std::string(country));
  if (found == plan.facts.countries.end()) return;
  page.html.raw("<h2 id=\"what_reports_state\">What the reports state</h2>\n");
  write_proposal_note(page);
  page.html.raw("<p class=\"hint\">Under each topic stands what holds latest, by the date of the ");
  page.html.raw(
      "fact and not of the report; what has no date comes after. Ages are counted to the edition "
      "of ");
  page.html.number(plan.book.editions.back().edition.year).raw(".</p>\n");
  page.html.raw("<div class=\"profile\">\n");
  for (const TopicLines& topic : found->second) {
    page.html.raw("<section aria-labelledby=\"").text(plan.topic_slugs[topic.topic]);
    page.html.raw("\">\n<h3 id=\"").text(plan.topic_slugs[topic.topic]).raw("\">");
    page.link(plan.topic_page(topic.topic), plan.facts.topics[topic.topic].name);
    page.html.raw("</h3>\n<div>\n");
    for (const Line& line : topic.lines) write_line(page, line);
    page.html.raw("</div>\n</section>\n");
  }
  page.html.raw("</div>\n");
}

}  // namespace vigil::publish
