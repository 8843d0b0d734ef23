#include "publish/site/claims.h"

#include <algorithm>

#include "base/digest.h"
#include "base/unicode.h"

namespace vigil::publish {
namespace {

// The anchor of the note of that number; empty where the report lacks it.
std::string_view note_anchor(const Plan& plan, std::uint32_t report, int number) {
  const std::vector<Note>& notes = plan.record(report).document.notes;
  const auto found = std::find_if(notes.begin(), notes.end(),
                                  [&](const Note& note) { return note.number == number; });
  if (found == notes.end()) return {};
  return plan.outlines[report].notes[static_cast<std::size_t>(found - notes.begin())];
}

void write_note_link(Page& page, StatementRef ref, int number) {
  const std::string_view anchor = note_anchor(page.plan(), ref.report, number);
  if (anchor.empty()) {
    page.html.number(number);
    return;
  }
  page.html.raw("<a href=\"");
  const std::string report_page = page.plan().report_page(ref.report);
  if (report_page != page.head().path) page.href(report_page);
  page.html.raw("#").text(anchor).raw("\">").number(number).raw("</a>");
}

}  // namespace

std::string words_address(const Plan& plan, StatementRef ref) {
  return plan.report_page(ref.report) + "#" + statement_anchor(record_of(plan.snapshot, ref));
}

std::string entry_anchor(const StatementRecord& record) {
  return "what_" + statement_anchor(record).substr(2);
}

std::string conflict_anchor(const Conflict& conflict) {
  const std::string made = slug(conflict.key);
  return made == conflict.key && !made.empty() ? made
                                               : "c-" + to_hex(sha256(conflict.key)).substr(0, 8);
}

bool is_confirmed(const StatementRecord& record) {
  return state_of(record) == ReviewState::confirmed;
}

void write_claim(Page& page, StatementRef ref) {
  page.html.text(page.plan().words.claim(record_of(page.plan().snapshot, ref).statement));
  write_claim_notes(page, ref);
}

void write_claim_notes(Page& page, StatementRef ref) {
  const std::vector<int>& notes = record_of(page.plan().snapshot, ref).statement.notes;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (i == 0) {
      page.html.raw(notes.size() == 1 ? Literal("; note ") : Literal("; notes "));
    } else {
      page.html.raw(i + 1 == notes.size() ? Literal(" and ") : Literal(", "));
    }
    write_note_link(page, ref, notes[i]);
  }
}

void write_review(Html& html, const StatementRecord& record) {
  html.raw(is_confirmed(record) ? Literal("<span class=\"review confirmed\">confirmed</span>")
                                : Literal("<span class=\"review\">machine reading</span>"));
}

void write_proposal_note(Page& page) {
  if (page.plan().facts.proposed == 0) return;
  page.html.raw(
      "<p class=\"proposal\"><b>Machine readings.</b> What is marked so is what the machine reads "
      "in the report's words. Nobody has confirmed it yet: before you rely on it, follow the link "
      "to the words themselves.</p>\n");
}

namespace {

// "conflict with note 13", "conflict with Ardenia 2003": what stands on the other side.
void write_conflict_words(Page& page, const Conflict& conflict, StatementRef ref) {
  const Plan& plan = page.plan();
  page.html.raw(conflict.resolution ? Literal("conflict, settled") : Literal("conflict"));
  const StatementRef other = conflict.first == ref ? conflict.second : conflict.first;
  if (other == ref) return;
  if (other.report != ref.report) {
    const Report& there = plan.record(other.report).report;
    page.html.raw(", with ").text(there.title).raw(" ").number(there.edition);
    return;
  }
  const std::vector<int>& notes = record_of(plan.snapshot, other).statement.notes;
  if (!notes.empty()) page.html.raw(", with ").text(pack::notes_in_words(notes));
}

}  // namespace

void write_claim_conflicts(Page& page, StatementRef ref) {
  const Plan& plan = page.plan();
  bool first = true;
  for (const std::uint32_t index : plan.facts.conflicts_of(ref)) {
    const Conflict& conflict = plan.knowledge.conflicts[index];
    page.html.raw(first ? Literal("") : Literal(" "));
    first = false;
    page.html.raw("<a class=\"conflict\" href=\"");
    page.href("conflicts/index.html#" + conflict_anchor(conflict));
    page.html.raw("\">");
    write_conflict_words(page, conflict, ref);
    page.html.raw("</a>");
  }
}

void write_other_tellings(Page& page, StatementRef ref) {
  const Plan& plan = page.plan();
  const std::uint32_t fact = plan.facts.fact_of[ref.report][ref.statement];
  if (fact == no_fact) return;
  bool first = true;
  int before = plan.record(ref.report).report.edition;
  for (const StatementRef other : plan.facts.facts[fact].tellings) {
    const int edition = plan.record(other.report).report.edition;
    if (other.report == ref.report || edition == before) continue;
    before = edition;
    page.html.raw(first ? Literal("<span class=\"also\">also in ") : Literal(", "));
    first = false;
    page.link(words_address(plan, other), std::to_string(edition));
  }
  if (!first) page.html.raw("</span>");
}

}  // namespace vigil::publish
