#pragma once
// The static site of a workspace: an archive of editions that reads without scripts.

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/snapshot.h"
#include "pack/pack.h"
#include "publish/book.h"

namespace vigil::publish {

// Receives files as they are made, so that a large site never stands in memory whole. May be
// called from two threads at once.
using Sink = std::function<Result<>(OutputFile&&)>;

struct SiteSummary {
  std::size_t pages = 0;
  std::uint64_t bytes = 0;
};

// All editions of the snapshot; pages of countries, sources and indexes cover all of them.
Result<SiteSummary> write_site(const Snapshot& snapshot, const Pack& pack,
                               const Settings& settings, const Sink& sink);

}  // namespace vigil::publish
