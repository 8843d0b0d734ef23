#pragma once
// Reread: the statements of kept reports, found anew by the pack's patterns as they are now.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/pack.h"
#include "store/store.h"

namespace vigil::pipeline {

struct Reread {
  std::string report;  // Key.
  store::Kept kept;    // `reread` or `unchanged`.
};

// Of the reports named, or of all; each is one transaction. `begin` is told how many there are and
// gives what is told of each that is done.
Result<std::vector<Reread>> reread(
    store::Store& store, const Pack& pack, std::span<const std::string> only, store::Moment at,
    const std::function<std::function<void(std::size_t done)>(std::size_t total)>& begin);

}  // namespace vigil::pipeline
