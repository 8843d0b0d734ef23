#pragma once
// The record and what follows from it as JSON (docs/formats.md, "Obligations, parties and votes").

#include "base/json.h"
#include "model/obligation.h"
#include "model/record.h"
#include "model/votes.h"

namespace vigil {

// {"country","treaty","obligation","article","due","status","rule"}, and what is known beside:
// "name", "in_force", "year", "first_due", "extensions".
Json to_json(const Obligation& obligation);

// {"resolution","body","year","day","yes","no","abstain","series","source"}
Json to_json(const Tally& tally);

// {"resolution","year","vote","series"}; "absent" where the roll call does not have the state.
Json to_json(const VoteRow& row);

// {"series","vote","from","to","count","current"}
Json to_json(const Streak& streak);

}  // namespace vigil
