// Two pages of what follows from all statements together: pairs that cannot both hold, and figures
// that a later edition printed otherwise.

#include <string>

#include "model/date_words.h"
#include "publish/site/claims.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"

namespace vigil::publish {
namespace {

Literal kind_in_words(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::same_speaker:
      return "one speaker against himself";
    case ConflictKind::same_government:
      return "officials of one government";
    case ConflictKind::same_report:
      return "a report against itself";
    case ConflictKind::earlier_edition:
      return "against an earlier edition";
    case ConflictKind::denial:
      return "denied, and said by others";
    case ConflictKind::figure:
      return "two figures";
    case ConflictKind::sum_of_parts:
      return "a total and its parts";
    case ConflictKind::record_figure:
    case ConflictKind::record_attendance:
    case ConflictKind::record_fact:
      return "a report against the record";
  }
  return "";
}

void write_side(Page& page, StatementRef ref) {
  const Plan& plan = page.plan();
  page.html.raw("<li>");
  write_report_link(page, ref.report);
  page.html.raw(": <a href=\"");
  page.href(words_address(plan, ref));
  page.html.raw("\">");
  page.html.text(plan.words.claim(record_of(plan.snapshot, ref).statement)).raw("</a>");
  write_claim_notes(page, ref);
  page.html.raw(" ");
  write_review(page.html, record_of(plan.snapshot, ref));
  page.html.raw("</li>\n");
}

// The other side of a conflict where no statement holds it: words from which it follows.
void write_passage(Page& page, std::uint32_t report, const Passage& passage) {
  const Plan& plan = page.plan();
  const Document& document = plan.record(report).document;
  const TextSpan where = passage.where;
  if (where.begin >= where.end || where.end > document.text.size()) return;
  const std::size_t block = block_at(document, where.begin);
  const std::vector<std::string>& anchors = plan.outlines[report].blocks;
  page.html.raw("<li>");
  write_report_link(page, report);
  page.html.raw(": <a href=\"");
  page.href(plan.report_page(report));
  if (block < anchors.size() && !anchors[block].empty()) page.html.raw("#").text(anchors[block]);
  page.html.raw("\">“").text(text_of(document, where)).raw("”</a></li>\n");
}

Date day_of(std::chrono::sys_seconds at) {
  return Date{std::chrono::floor<std::chrono::days>(at)};
}

void write_conflict(Page& page, const Conflict& conflict) {
  Html& html = page.html;
  html.raw("<li id=\"").text(conflict_anchor(conflict)).raw("\">\n<h3>").text(conflict.question);
  html.raw(" <span class=\"kind\">").raw(kind_in_words(conflict.kind)).raw("</span></h3>\n");
  if (!conflict.sentence.empty()) html.raw("<p>").text(conflict.sentence).raw("</p>\n");
  html.raw("<ul>\n");
  write_side(page, conflict.first);
  if (conflict.passage) {
    write_passage(page, conflict.first.report, *conflict.passage);
  } else {
    write_side(page, conflict.second);
  }
  html.raw("</ul>\n");
  if (conflict.resolution) {
    html.raw("<p class=\"settled\"><b>Settled</b> on ")
        .text(vigil::in_words(day_of(conflict.resolution->at)));
    html.raw(": ").text(conflict.resolution->reason).raw("</p>\n");
  }
  html.raw("</li>\n");
}

std::string difference(const FieldValue& first, const FieldValue& last) {
  const auto* a = std::get_if<Value>(&first);
  const auto* b = std::get_if<Value>(&last);
  if (a == nullptr || b == nullptr) return {};
  const auto is_exact = [](const Value& v) {
    return v.kind() == ValueKind::exact || v.kind() == ValueKind::zero;
  };
  if (!is_exact(*a) || !is_exact(*b)) return {};
  const std::int64_t by = b->low() - a->low();
  if (by == 0) return "0";
  return (by > 0 ? "+" : "−") + to_string(Value::exact(by > 0 ? by : -by));
}

void write_printing(Page& page, const TopicField* field, const Printing& printing) {
  page.link(words_address(page.plan(), printing.statement),
            page.plan().words.value(field, printing.value));
  page.html.raw(" <span class=\"count\">").number(printing.edition).raw("</span>");
}

void write_restatement(Page& page, const Restatement& one) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  const Topic* topic = plan.words.topic(one.topic);
  const TopicField* field = pack::Wording::field(topic, one.field);
  html.raw("<tr><th scope=\"row\">");
  write_country_link(page, one.country);
  html.raw("</th><td>").text(plan.words.topic_name(one.topic)).raw(": ");
  html.text(field != nullptr && !field->label.empty() ? field->label : one.field);
  if (!one.place.empty()) html.raw(", ").text(plan.words.country_name(one.place));
  if (one.date) html.raw(", ").text(vigil::in_words(*one.date));
  html.raw("</td><td class=\"figure\">");
  if (!one.printings.empty()) write_printing(page, field, one.printings.front());
  html.raw("</td><td class=\"figure\">");
  for (std::size_t i = 1; i < one.printings.size(); ++i) {
    if (i > 1) html.raw("<br>");
    write_printing(page, field, one.printings[i]);
  }
  html.raw("</td><td class=\"figure\">");
  if (one.printings.size() > 1) {
    const std::string by = difference(one.printings.front().value, one.printings.back().value);
    html.text(by.empty() ? "not exact" : by);
  }
  html.raw("</td><td>").text(one.cause.empty() ? "not given" : one.cause).raw("</td></tr>\n");
}

Result<> put_conflicts(const Plan& plan, const PutPiece& put) {
  Pieces out(put);
  Page page(plan, {.path = std::string(conflicts_page.path),
                   .title = std::string(conflicts_page.title),
                   .description = "Statements of the reports that cannot both hold.",
                   .crumbs = {{std::string(topics_page.path), std::string(topics_page.title)}}});
  page.heading();
  write_introduction(page, "conflicts");
  const std::vector<Conflict>& all = plan.knowledge.conflicts;
  if (all.empty()) {
    page.html.raw("<p>No two statements of the reports held here contradict each other.</p>\n");
    return page.finish(out);
  }
  page.html.raw(
      "<p>These pairs of statements answer one question and cannot both hold. Both may be honest: "
      "each stands as its report gives it, and which is right is for people to find out.</p>\n");
  write_proposal_note(page);
  std::string country;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0 || all[i].country != country) {
      if (i > 0) page.html.raw("</ol>\n");
      country = all[i].country;
      page.html.raw("<h2>");
      write_country_link(page, country);
      page.html.raw("</h2>\n<ol class=\"pairs\">\n");
    }
    write_conflict(page, all[i]);
    page.pause(out);
  }
  page.html.raw("</ol>\n");
  return page.finish(out);
}

}  // namespace

OutputFile write_conflicts(const Plan& plan, std::size_t) {
  return {std::string(conflicts_page.path), {}, [&plan](const PutPiece& put) {
            return put_conflicts(plan, put);
          }};
}

OutputFile write_ledger(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(ledger_page.path),
                   .title = std::string(ledger_page.title),
                   .description = "Figures that a later edition printed otherwise.",
                   .crumbs = {{std::string(topics_page.path), std::string(topics_page.title)}},
                   .kind = "topic",
                   .script = "assets/table.js"});
  page.heading();
  write_introduction(page, "ledger");
  if (plan.knowledge.restatements.empty()) {
    page.html.raw("<p>No figure was printed otherwise by a later edition held here.</p>\n");
    return page.finish();
  }
  page.html.raw(
      "<p>A figure of one year may grow for years after: reports come late, and records are "
      "corrected. Here stands each figure as first printed and as printed since.</p>\n");
  write_proposal_note(page);
  page.html.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"what\">");
  page.html.raw(
      "<table class=\"sortable\">\n<caption id=\"what\">Figures that editions print differently, "
      "as "
      "read from the reports held here.</caption>\n<thead><tr><th scope=\"col\">Country</th>"
      "<th scope=\"col\">Figure</th><th scope=\"col\" class=\"figure\">As first printed</th>"
      "<th scope=\"col\" class=\"figure\">As printed since</th>"
      "<th scope=\"col\" class=\"figure\">Difference</th><th scope=\"col\">Cause given</th></tr>"
      "</thead>\n<tbody>\n");
  for (const Restatement& one : plan.knowledge.restatements) write_restatement(page, one);
  page.html.raw("</tbody>\n</table></div>\n");
  return page.finish();
}

}  // namespace vigil::publish
