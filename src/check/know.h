#pragma once
// Knowing: what follows from all statements together. Pure, like checking; computed once a
// snapshot, because it spans reports.
//
//   Knowledge knowledge = check::know(snapshot, pack);
//   Findings findings = check::check(snapshot, pack, knowledge, today);

#include <map>
#include <string>

#include "base/for_each.h"
#include "model/knowledge.h"
#include "model/recorded.h"
#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::check {

// What people decided about conflicts, by key.
using Resolutions = std::map<std::string, Resolution>;

// `recorded`: rows of the record, against which reports are held too; without them, reports alone.
// `each` has the parts of the work done; the result does not depend on it.
Knowledge know(const Snapshot& snapshot, const Pack& pack, const Resolutions& resolutions = {},
               const Recorded& recorded = {}, const ForEach& each = one_by_one);

// Conflicts and restatements alone, which is all that a publication shows: half of the work.
Knowledge know_contradictions(const Snapshot& snapshot, const Pack& pack,
                              const Resolutions& resolutions = {}, const Recorded& recorded = {},
                              const ForEach& each = one_by_one);

// The statements that would rest on nothing without that source (an index into
// Snapshot::sources), in the snapshot's order.
std::vector<StatementRef> impact(const Knowledge& knowledge, std::uint32_t source);

}  // namespace vigil::check
