#include "pipeline/knowing.h"

#include "check/know.h"

namespace vigil::pipeline {

Result<Known> know(const store::Store& store, const Pack& pack) {
  Known known;
  known.snapshot = TRY(store.snapshot());
  known.knowledge = check::know(known.snapshot, pack, known.snapshot.resolutions);
  return known;
}

std::vector<StatementRef> resting_on(const Known& known, std::uint32_t source) {
  return check::impact(known.knowledge, source);
}

}  // namespace vigil::pipeline
