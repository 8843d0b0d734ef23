#include "publish/site/obligation_parts.h"

#include <string>

#include "model/date_words.h"
#include "publish/site/claims.h"
#include "publish/site/parts.h"
#include "publish/source_form.h"

namespace vigil::publish {
Filed state_of(const Plan& plan, std::size_t obligation) {
  const TreatyRecord& record = plan.treaty_record;
  if (const FiledReport* report = record.report_of(obligation)) return report->filed;
  const bool is_open = record.obligations[obligation].state == ObligationState::open;
  return is_open ? Filed::open : Filed::unrecorded;
}

Literal state_in_words(Filed state) {
  switch (state) {
    case Filed::in_time:
      return "met";
    case Filed::late:
      return "late";
    case Filed::undated:
      return "handed in, day unknown";
    case Filed::missing:
      return "missing";
    case Filed::unrecorded:
      return "unrecorded";
    case Filed::open:
      return "open";
  }
  return "";
}

void write_handed_in(Page& page, const FiledReport& report) {
  if (report.key.empty()) return;
  const Plan& plan = page.plan();
  const std::string words =
      report.submitted ? vigil::in_words(*report.submitted) : std::string("its words");
  const std::string address = plan.address_of(report.key);
  if (address.empty()) {
    page.html.text(words);
  } else {
    page.link(address, words);
  }
  if (report.days_late > 0) {
    page.html.raw(" (").text(lateness(report)).raw(" late)");
  }
  if (const auto told = plan.told_in(report.key)) {
    page.html.raw(" ");
    write_review(page.html, record_of(plan.snapshot, *told));
  }
}

void write_meaning_of_states(Page& page) {
  Html& html = page.html;
  html.raw("<b>Open</b>: still to come on ").text(vigil::in_words(page.plan().settings.today));
  html.raw(
      ". <b>Met</b> and <b>late</b>: handed in or done on the day that is named, by the "
      "register or by a report’s own words. <b>Missing</b>: the register reaches beyond the day "
      "and has nothing. "
      "<b>Unrecorded</b>: past, and nothing here says whether it was met; the reports may.");
}

}  // namespace vigil::publish
