#pragma once
// The static site of a workspace: an archive of editions that reads without scripts.
//
//   TRY(write_site(snapshot, pack, knowledge, record, settings, sink));  // one after the other
//
//   Site site = TRY(Site::prepare(snapshot, pack, knowledge, record, settings));  // or on all
//   cores parallel_for(site.jobs(), [&](std::size_t i) { results[i] = site.write(i, sink); });

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/knowledge.h"
#include "model/snapshot.h"
#include "model/treaty_record.h"
#include "pack/pack.h"
#include "publish/book.h"

namespace vigil::publish {

// Receives files as they are made, so that a large site never stands in memory whole. One that
// comes in pieces is to be taken before it returns. May be called from several threads at once.
using Sink = std::function<Result<>(OutputFile&&)>;

struct SiteSummary {
  std::size_t pages = 0;  // HTML files.
  std::size_t files = 0;  // All files, pages included.
  std::uint64_t bytes = 0;
};

// Editions, countries, sources and indexes of a whole snapshot, as jobs that do not depend on
// each other. Same snapshot, pack and settings: same files, in whatever order jobs are done.
class Site {
 public:
  // Whatever it is given must outlive the site; `knowledge` is that of this very snapshot, of
  // which the site shows conflicts and restatements; `record` that of this very pack, perhaps
  // empty. Fails when a page of the network's own has an address that the site needs for itself.
  static Result<Site> prepare(const Snapshot& snapshot, const Pack& pack,
                              const Knowledge& knowledge, const TreatyRecord& record,
                              const Settings& settings);
  Site(Site&&) noexcept;
  Site& operator=(Site&&) noexcept;
  ~Site();

  std::size_t jobs() const;
  // Job i, with 0 <= i < jobs(): one page, or a group of files that belong together (the search
  // index, which takes longest, is job 0). Safe to call from several threads.
  Result<> write(std::size_t i, const Sink& sink) const;

 private:
  struct Impl;
  explicit Site(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

// All jobs, one after the other, and each file in one piece.
Result<SiteSummary> write_site(const Snapshot& snapshot, const Pack& pack,
                               const Knowledge& knowledge, const TreatyRecord& record,
                               const Settings& settings, const Sink& sink);

}  // namespace vigil::publish
