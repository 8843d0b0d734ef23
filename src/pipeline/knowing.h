#pragma once
// Knowing: the archive with what follows from all its statements together.

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "model/knowledge.h"
#include "model/recorded.h"
#include "model/snapshot.h"
#include "pack/pack.h"
#include "store/store.h"

namespace vigil::pipeline {

// All of the archive but originals and what reading found, of which no conclusion speaks.
Result<Snapshot> all_editions(const store::Store& store);

struct Known {
  Snapshot snapshot;  // Without originals and findings.
  Knowledge knowledge;
};

Result<Known> know(const store::Store& store, const Pack& pack);

// Conflicts and restatements alone; with rows of the record, against which reports are held too.
Result<Known> know_contradictions(const store::Store& store, const Pack& pack,
                                  const Recorded& recorded = {});

// The statements that would rest on nothing without that source (an index into the snapshot's).
std::vector<StatementRef> resting_on(const Known& known, std::uint32_t source);

}  // namespace vigil::pipeline
