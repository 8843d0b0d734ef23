// Two statements that cannot both hold, wherever the later of them stands. What named speakers say
// is only a note: the report sets it side by side on purpose. Other rules of this folder have what
// an opener contradicts, sums, and figures that an edition prints anew.

#include <algorithm>

#include "check/knowledge/places.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

bool is_restatement(const Subject& subject, const Conflict& conflict) {
  if (conflict.first.report == conflict.second.report) return false;
  const auto& all = subject.knowledge.restatements;
  return std::any_of(all.begin(), all.end(), [&](const Restatement& restatement) {
    const auto has = [&](StatementRef ref) {
      return std::any_of(restatement.printings.begin(), restatement.printings.end(),
                         [&](const Printing& printing) { return printing.statement == ref; });
    };
    return has(conflict.first) && has(conflict.second);
  });
}

bool is_attributed(const Subject& subject, const Conflict& conflict) {
  const auto spoken = [&](StatementRef ref) { return !statement_of(subject, ref).speaker.empty(); };
  return spoken(conflict.first) && (conflict.passage || spoken(conflict.second));
}

}  // namespace

void conflict(const Subject& subject, Reporter& out) {
  for (const Conflict* found : conflicts_in(subject)) {
    if (found->kind == ConflictKind::sum_of_parts || found->row) continue;
    if (between_opener_and_body(subject, *found) || is_restatement(subject, *found)) continue;
    auto [place, other] = places_of(subject, *found);
    const std::string hint = "Correct one, or say why both are told. `vigil conflicts resolve " +
                             found->key + "` keeps what was decided.";
    const bool told = is_attributed(subject, *found) || found->kind == ConflictKind::denial;
    if (told) {
      out.remark(std::move(place), found->sentence, hint, {std::move(other)});
    } else {
      out.say(std::move(place), found->sentence, hint, {std::move(other)});
    }
  }
}

}  // namespace vigil::check
