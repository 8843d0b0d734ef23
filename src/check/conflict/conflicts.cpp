// From clashes to conflicts: their kind, the sentence that an editor could print, their key.

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <unordered_set>

#include "base/digest.h"
#include "check/conflict/clash.h"
#include "check/detail/dates.h"
#include "check/detail/people.h"
#include "check/detail/say.h"

namespace vigil::check {
namespace {

ConflictKind kind_of(const Clash& clash) {
  const Claim& a = *clash.a.claim;
  const Claim& b = *clash.b.claim;
  if (b.row != nullptr) {
    if (clash.figure) return ConflictKind::record_figure;
    return clash.meeting ? ConflictKind::record_attendance : ConflictKind::record_fact;
  }
  if (clash.sum) return ConflictKind::sum_of_parts;
  if (!a.person.empty() && !b.person.empty() && same_person(a.person, b.person)) {
    return ConflictKind::same_speaker;
  }
  const auto disputed = [](const Claim& claim) {
    return claim.statement->certainty == Certainty::denied ||
           claim.statement->certainty == Certainty::alleged;
  };
  if (disputed(a) || disputed(b)) return ConflictKind::denial;
  if (a.record->report.edition != b.record->report.edition) return ConflictKind::earlier_edition;
  if (!a.government.empty() && a.government == b.government) return ConflictKind::same_government;
  if (clash.figure) return ConflictKind::figure;
  // What a government says of itself, and what somebody else says of it.
  const auto own = [](const Claim& claim) { return claim.government == claim.statement->country; };
  return own(a) != own(b) ? ConflictKind::denial : ConflictKind::same_report;
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

// "Ana Berg (Minister of Rivers)", "government officials", "the report of 2004".
std::string subject_of(const Claim& claim) {
  const std::string& speaker = claim.statement->speaker;
  if (!claim.person.empty()) {
    return same_person(claim.person, speaker) ? claim.person : claim.person + " (" + speaker + ")";
  }
  if (!speaker.empty()) return speaker;
  return "the report of " + std::to_string(claim.record->report.edition);
}

std::string verb_of(const Side& side) {
  const Statement& statement = *side.claim->statement;
  const bool report = statement.speaker.empty();
  if (!side.verb.empty()) return report ? side.verb : "gave";
  if (side.denies) return report ? "tells of a denial that" : "denied that";
  if (statement.certainty == Certainty::alleged) {
    return report ? "tells of the allegation that" : "alleged that";
  }
  return report ? "says that" : "said that";
}

std::string brackets_of(const Side& side) {
  std::string inside = side.about;
  if (!side.claim->statement->notes.empty()) {
    inside += (inside.empty() ? "" : "; ") + notes(side.claim->statement->notes);
  }
  return inside.empty() ? "" : " (" + inside + ")";
}

// "Ana Berg said on 3 May 2004 that nothing was ever discharged (note 2)".
std::string clause(const Side& side, const Pack& pack) {
  std::string verb = verb_of(side);
  if (side.claim->said && !side.claim->statement->speaker.empty()) {
    const std::string day = " on " + say(*side.claim->said, pack);
    const std::size_t that = verb.rfind(" that");
    verb.insert(that == std::string::npos ? verb.size() : that, day);
  }
  return subject_of(*side.claim) + " " + verb + " " + side.says + brackets_of(side);
}

// What only implies an answer is quoted, that readers may judge.
std::string clause_of_passage(const Side& side, const Pack& pack) {
  const std::string_view words =
      text_of(side.claim->record->document, side.claim->statement->where);
  std::string text = subject_of(*side.claim);
  if (side.claim->said) text += " on " + say(*side.claim->said, pack);
  return text + ": \"" + std::string(words) + "\"" + brackets_of(side);
}

// "the record gives 15 (Register of the ministry, record/harm/ministry#XA-2003)"
std::string clause_of_row(const Side& side) {
  const Claim& claim = *side.claim;
  return "the record " + (side.verb.empty() ? "says that" : side.verb) + " " + side.says + " (" +
         std::string(claim.dataset) + ", " + std::string(claim.key) + ")";
}

bool stands_before(const Claim& a, const Claim& b) {
  const auto when = [](const Claim& claim) {
    if (claim.statement->date) return days_of(*claim.statement->date).first;
    return claim.said ? days_of(*claim.said).first : claim.edition.first;
  };
  return std::tuple(a.record->report.edition, when(a), a.ref) <
         std::tuple(b.record->report.edition, when(b), b.ref);
}

std::string key_of(const Clash& clash) {
  std::string one(clash.a.claim->key);
  std::string other(clash.b.claim->key);
  if (clash.passage) {
    other = text_of(clash.b.claim->record->document, clash.b.claim->statement->where);
  }
  // What somebody decided on holds no longer when the row was changed.
  if (clash.b.claim->row != nullptr) other += '=' + clash.b.says;
  if (other < one) std::swap(one, other);
  return "c-" + to_hex(sha256(one + '\n' + other + '\n' + clash.question)).substr(0, 8);
}

std::string second_clause(const Clash& clash, const Pack& pack) {
  if (clash.b.claim->row != nullptr) return clause_of_row(clash.b);
  return clash.passage ? clause_of_passage(clash.b, pack) : clause(clash.b, pack);
}

Conflict conflict_of(Clash clash, const Pack& pack) {
  Conflict conflict;
  conflict.kind = kind_of(clash);
  conflict.key = key_of(clash);
  const bool row = clash.b.claim->row != nullptr;
  const bool stated = !clash.passage && !row;  // Else `b` is no statement.
  if (stated && stands_before(*clash.b.claim, *clash.a.claim)) std::swap(clash.a, clash.b);
  conflict.first = clash.a.claim->ref;
  conflict.second = stated ? clash.b.claim->ref : conflict.first;
  conflict.country = clash.a.claim->statement->country;
  conflict.topic = clash.a.claim->statement->topic;
  conflict.question = clash.question;
  if (clash.passage) {
    conflict.passage = Passage{clash.b.claim->statement->where, clash.b.claim->statement->notes};
  }
  if (row) {
    conflict.row =
        RecordedSide{std::string(clash.b.claim->key), std::string(clash.b.claim->dataset)};
  }
  conflict.sentence = capital(clause(clash.a, pack)) + "; " + second_clause(clash, pack) + ".";
  return conflict;
}

// One kind of rule a core; in the order of the rules, whichever ends first.
std::vector<Clash> all_clashes(const Pack& pack, const Voices& voices, const ForEach& each) {
  const std::array rules{&clashes_of_questions, &clashes_of_events, &clashes_of_figures,
                         &clashes_of_sums,      &clashes_with_rows, &clashes_of_attendance};
  std::array<std::vector<Clash>, rules.size()> found;
  each(rules.size(), [&](std::size_t i) { found[i] = rules[i](pack, voices); });
  std::vector<Clash> clashes;
  for (std::vector<Clash>& some : found) {
    clashes.insert(clashes.end(), std::make_move_iterator(some.begin()),
                   std::make_move_iterator(some.end()));
  }
  return clashes;
}

}  // namespace

std::vector<Conflict> conflicts_of(const Snapshot& snapshot, const Pack& pack, const Claims& claims,
                                   const Claims& rows, const ForEach& each) {
  const ImpliedClaims implied = implied_claims(snapshot, pack, claims);
  std::vector<Clash> clashes = all_clashes(pack, {claims, implied.claims, rows}, each);
  // What follows from somebody's words binds nobody else.
  std::erase_if(clashes, [](const Clash& clash) {
    return clash.passage && kind_of(clash) != ConflictKind::same_speaker;
  });
  std::vector<Conflict> all(clashes.size());
  each(all.size(), [&](std::size_t i) { all[i] = conflict_of(std::move(clashes[i]), pack); });
  std::vector<Conflict> conflicts;
  std::unordered_set<std::string> seen;
  for (Conflict& conflict : all) {
    if (seen.insert(conflict.key).second) conflicts.push_back(std::move(conflict));
  }
  const auto order = [](const Conflict& c) {
    return std::tuple(std::string_view(c.country), std::string_view(c.topic), c.first, c.second,
                      std::string_view(c.key));
  };
  std::sort(conflicts.begin(), conflicts.end(),
            [&](const Conflict& a, const Conflict& b) { return order(a) < order(b); });
  return conflicts;
}

}  // namespace vigil::check
