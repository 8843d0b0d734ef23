#pragma once
// The river pack with its record, for tests.

#include "base/assert.h"
#include "pack/record.h"
#include "pack/testing.h"

namespace vigil::testing {

struct River {
  explicit River(const Path& source_folder) : pack(river_pack(source_folder)) {
    pack::RecordLoading loading =
        pack::load_record(source_folder / "tests" / "packs" / "river", pack);
    VIGIL_ASSERT(loading.record.has_value());
    record = *std::move(loading.record);
    lists = std::move(loading.lists);
  }
  Pack pack;
  Record record;
  Register lists;
  const Treaty& rivers() const { return pack.treaties[0]; }
  const Treaty& dams() const { return pack.treaties[1]; }
};

}  // namespace vigil::testing
