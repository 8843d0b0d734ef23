// A vote, or a streak of votes, that the roll calls have otherwise.

#include "check/record/votes.h"
#include "check/rules.h"

namespace vigil::check {

void vote_against_record(const Subject& subject, Reporter& out) {
  for (const VoteCheck& judged : judged_votes(subject)) {
    if (judged.holds) continue;
    say_or_remark(subject, out, *judged.statement,
                  "By the roll calls " + name_of_state(subject, judged.statement->country) + " " +
                      judged.words + ".",
                  "Look the vote up in the record of the sitting, and name the text.");
  }
}

}  // namespace vigil::check
