#pragma once
// Opening what nearly every command works on.

#include "base/result.h"
#include "cli/options.h"
#include "pack/pack.h"
#include "pipeline/subject.h"
#include "pipeline/workspace.h"
#include "store/store.h"

namespace vigil::cli {

struct Opened {
  pipeline::Workspace workspace;
  Pack pack;
  store::Store store;
};

// The workspace that --workspace names, or that holds the current folder.
Result<pipeline::Workspace> workspace_of(const Arguments& arguments);

// The pack that --pack names with its record; without it, the workspace's with what the workspace
// added to the record.
Result<pipeline::Subject> subject_of(const Arguments& arguments);

// The record of an opened workspace.
Result<pipeline::Subject> subject_of(const Opened& opened);

// The day that an option gives; nothing when it is not given.
Result<std::optional<Date>> day_of(const Arguments& arguments, std::string_view option);

// With its pack and its archive.
Result<Opened> open(const Arguments& arguments, store::Store::Mode mode);

// The code of a country that the user named by code, name or alias.
Result<std::string> country_code(const Pack& pack, std::string_view typed);

}  // namespace vigil::cli
