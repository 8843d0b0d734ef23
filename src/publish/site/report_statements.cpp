#include "publish/site/report_statements.h"

#include <algorithm>

#include "publish/site/claims.h"

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

}  // namespace vigil::publish
