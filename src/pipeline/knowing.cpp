#include "pipeline/knowing.h"

#include <limits>

#include "check/know.h"
#include "pipeline/parallel.h"

namespace vigil::pipeline {

Result<Snapshot> all_editions(const store::Store& store) {
  return store.snapshot_up_to(std::numeric_limits<int>::max(), parallel_for);
}

Result<Known> know(const store::Store& store, const Pack& pack) {
  Known known;
  known.snapshot = TRY(all_editions(store));
  known.knowledge = check::know(known.snapshot, pack, known.snapshot.resolutions, {}, parallel_for);
  return known;
}

Result<Known> know_contradictions(const store::Store& store, const Pack& pack,
                                  const Recorded& recorded) {
  Known known;
  known.snapshot = TRY(all_editions(store));
  known.knowledge = check::know_contradictions(known.snapshot, pack, known.snapshot.resolutions,
                                               recorded, parallel_for);
  return known;
}

std::vector<StatementRef> resting_on(const Known& known, std::uint32_t source) {
  return check::impact(known.knowledge, source);
}

}  // namespace vigil::pipeline
