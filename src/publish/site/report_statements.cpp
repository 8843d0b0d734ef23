#include "publish/site/report_statements.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "model/date_words.h"
#include "publish/site/claims.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

void write_entry(Page& page, StatementRef ref) {
  const Plan& plan = page.plan();
  const ReportRecord& report = plan.record(ref.report);
  const StatementRecord& record = record_of(plan.snapshot, ref);
  Html& html = page.html;
  html.raw("<li id=\"").text(entry_anchor(record)).raw("\"><p><b>");
  html.text(plan.words.topic_name(record.statement.topic));
  const auto& own = report.report.countries;
  const std::string& country = record.statement.country;
  if (std::find(own.begin(), own.end(), country) == own.end() || own.size() > 1) {
    html.raw(", ").text(plan.words.country_name(country));
  }
  html.raw("</b>: ");
  write_claim(page, ref);
  html.raw("</p> <p class=\"about\">");
  write_review(html, record);
  write_claim_conflicts(page, ref);
  write_other_tellings(page, ref);
  html.raw("<a class=\"to-words\" href=\"#")
      .text(statement_anchor(record))
      .raw("\">its words</a></p></li>\n");
}

// Why it no longer stands: whoever decided, and for which reason, is the network's own affair.
std::string why_withdrawn(const StatementRecord& record) {
  const Date day{std::chrono::floor<std::chrono::days>(record.decisions.back().at)};
  const std::string on = " on " + vigil::in_words(day);
  switch (state_of(record)) {
    case ReviewState::rejected:
      return "the machine had misread these words, an editor found" + on;
    case ReviewState::superseded:
      return "another statement took its place" + on;
    case ReviewState::retracted:
      return "withdrawn" + on;
    case ReviewState::proposed:
    case ReviewState::confirmed:
      break;
  }
  return "the report no longer has the words that it was confirmed by" + on;
}

bool is_withdrawn(const StatementRecord& record) {
  return !stands(record) && !record.decisions.empty();
}

}  // namespace

bool states_anything(const Plan& plan, std::size_t report) {
  const std::vector<std::uint32_t>& facts = plan.facts.fact_of[report];
  return std::any_of(facts.begin(), facts.end(), [](std::uint32_t f) { return f != no_fact; });
}

void write_report_statements(Page& page, std::size_t report) {
  if (!states_anything(page.plan(), report)) return;
  page.html.raw(
      "<section class=\"stated\" aria-labelledby=\"what_it_states\">\n"
      "<h2 id=\"what_it_states\">What this report states</h2>\n");
  write_proposal_note(page);
  page.html.raw("<ol>\n");
  const std::vector<std::uint32_t>& facts = page.plan().facts.fact_of[report];
  for (std::uint32_t s = 0; s < facts.size(); ++s) {
    if (facts[s] != no_fact) write_entry(page, {static_cast<std::uint32_t>(report), s});
  }
  page.html.raw("</ol>\n</section>\n");
}

void write_withdrawn_statements(Page& page, std::size_t report) {
  const Plan& plan = page.plan();
  const std::vector<StatementRecord>& all = plan.record(report).statements;
  if (std::none_of(all.begin(), all.end(), is_withdrawn)) return;
  Html& html = page.html;
  html.raw(
      "<section class=\"withdrawn\" aria-labelledby=\"withdrawn\">\n"
      "<h2 id=\"withdrawn\">Withdrawn</h2>\n<p>What this report was once said to state, and no "
      "longer is. Links to it still lead here.</p>\n<ul>\n");
  for (const StatementRecord& record : all) {
    if (!is_withdrawn(record)) continue;
    html.raw("<li id=\"").text(statement_anchor(record)).raw("\"><b>");
    html.text(plan.words.topic_name(record.statement.topic)).raw("</b>: ");
    html.text(why_withdrawn(record)).raw(".</li>\n");
  }
  html.raw("</ul>\n</section>\n");
}

}  // namespace vigil::publish
