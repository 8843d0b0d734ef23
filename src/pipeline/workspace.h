#pragma once
// Workspace: a folder with vigil.toml, one archive and what was published from it.

#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "pack/pack.h"

namespace vigil::pipeline {

struct Workspace {
  Path folder;
  std::string title;
  std::string organization;
  std::string base_url;
  Path pack_folder;             // As vigil.toml says, or found beside the program.
  Path archive() const { return folder / "archive.sqlite"; }
  Path pages() const { return folder / "pages"; }     // The network's own Markdown pages.
  Path site() const { return folder / "site"; }
};

// Makes the folder, vigil.toml, an empty archive and first versions of the network's own pages.
Result<Workspace> init_workspace(const Path& folder, std::string_view pack);

// The workspace that holds `start`: there or in a folder above it.
Result<Workspace> find_workspace(const Path& start);

// The pack's folder: a path if it is one, else looked for in $VIGIL_PACKS, beside the program and
// in the places where it is installed.
Result<Path> find_pack(std::string_view name);

// The pack, or an error that names the first thing that is wrong with it.
Result<Pack> load_pack(const Path& folder);

}  // namespace vigil::pipeline
