#pragma once
// Clashes: pairs of claims that cannot both hold, before they have their words. One file a kind of
// rule: questions, events, figures, sums.

#include <memory>
#include <string>
#include <vector>

#include "base/for_each.h"
#include "check/conflict/claims.h"

namespace vigil::check {

// One side, as a sentence needs it.
struct Side {
  const Claim* claim = nullptr;
  std::string verb;   // Empty: "said that". "gives" for a figure or a day.
  std::string says;   // "nothing was ever discharged"; "31"; "12 April 2004".
  std::string about;  // "People harmed: total, 2003"; for the brackets behind it.
  bool denies = false;
};

struct Clash {
  Side a, b;
  std::string question;  // "Discharge", "People harmed: total"
  bool figure = false;
  bool sum = false;
  bool passage = false;  // `b` is no statement: words of the report of `a`.
  bool meeting = false;  // Who was there. Of such, and of figures and others, `b` may be a row.
};

using Claims = std::vector<Claim>;

// All claims of an archive; `rows` are of the record, and never clash with each other.
struct Voices {
  const Claims& claims;
  const Claims& implied;  // Words that no statement holds; they clash with statements only.
  const Claims& rows;
};

std::vector<Clash> clashes_of_questions(const Pack& pack, const Voices& voices);
std::vector<Clash> clashes_of_events(const Pack& pack, const Voices& voices);
std::vector<Clash> clashes_of_figures(const Pack& pack, const Voices& voices);
std::vector<Clash> clashes_of_sums(const Pack& pack, const Voices& voices);
std::vector<Clash> clashes_with_rows(const Pack& pack, const Voices& voices);  // Figures.
std::vector<Clash> clashes_of_attendance(const Pack& pack, const Voices& voices);

// Claims that imply an answer (ConflictRules::implied), which no statement holds; it owns their
// statements. Only of reports that have a claim on the same question.
struct ImpliedClaims {
  std::vector<std::unique_ptr<Statement>> statements;
  Claims claims;
};
ImpliedClaims implied_claims(const Snapshot& snapshot, const Pack& pack, const Claims& claims);

// The sentence of the claim's paragraph that says why a figure changed; empty when none does.
std::string cause_of_change(const Claim& later, const Pack& pack);

// With kinds, words and keys; by country, topic, then the first statement.
std::vector<Conflict> conflicts_of(const Snapshot& snapshot, const Pack& pack, const Claims& claims,
                                   const Claims& rows, const ForEach& each);

// The pairs worth comparing in a group that is sorted by edition: those of one edition, and those
// of an edition and the nearest before it.
template <class Entry, class Compare>
void each_pair(const std::vector<Entry>& group, const Compare& compare) {
  const auto edition = [](const Entry& e) { return e.claim->record->report.edition; };
  std::size_t before = 0, at = 0;  // Where the edition before, and this one, begin.
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (edition(group[i]) != edition(group[at])) {
      before = at;
      at = i;
    }
    for (std::size_t j = before; j < i; ++j) compare(group[j], group[i]);
  }
}

}  // namespace vigil::check
