#include "pack/testing.h"

#include "base/assert.h"

namespace vigil::testing {

Pack river_pack(const Path& source_folder) {
  pack::Loading loading = pack::load(source_folder / "tests" / "packs" / "river");
  VIGIL_ASSERT(loading.pack.has_value());
  return *std::move(loading.pack);
}

}  // namespace vigil::testing
