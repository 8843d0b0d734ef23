#pragma once
// Issue: the archive becomes a publication. Only what changed is written, and what no longer
// belongs is removed; files that publication did not write are left alone.
//
//   if (const auto last = TRY(issued_already(store, workspace, options))) return *last;
//   const Pack pack = TRY(load_pack(workspace.pack_folder));
//   return issue(store, pack, workspace, options);

#include <optional>

#include "base/date.h"
#include "base/result.h"
#include "pack/pack.h"
#include "pipeline/site_folder.h"
#include "pipeline/workspace.h"
#include "publish/book.h"
#include "store/store.h"

namespace vigil::pipeline {

struct IssueOptions {
  int edition = 0;  // The newest edition to publish; later ones are drafts and stay out.
  Path folder;      // Where the site goes.
  Date today;
};

// What publication takes from the workspace; its own pages aside.
publish::Settings settings_of(const Workspace& workspace, Date today);

using Issued = SiteFolder::Summary;

// What the last run published there, when nothing has changed since: program, archive, pack,
// settings, own pages, options, and the files as that run left them.
Result<std::optional<Issued>> issued_already(const store::Store& store, const Workspace& workspace,
                                             const IssueOptions& options);

// Requires: `pack` is the workspace's. Fails with one sentence when the archive has no report of
// that edition, or the folder cannot be written. A run that fails halfway leaves whole files only,
// and the next run completes it.
Result<Issued> issue(const store::Store& store, const Pack& pack, const Workspace& workspace,
                     const IssueOptions& options);

}  // namespace vigil::pipeline
