#pragma once
// Workspace: a folder with vigil.toml, one archive and what was published from it.

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "pack/pack.h"

namespace vigil::pipeline {

struct Workspace {
  Path folder;
  std::string title;  // "River archive"
  std::string organization;
  std::string base_url;  // Where the site will stand; may be empty.
  std::string licence;   // Of the published data: "CC-BY-4.0", or an address; may be empty.
  Path pack_folder;
  Path archive() const { return folder / "archive.sqlite"; }
  Path pages() const { return folder / "pages"; }  // The network's own pages, Markdown.
  Path site() const { return folder / "site"; }
};

// Makes the folder, vigil.toml, an empty archive and first versions of the network's own pages
// (from the pack's pages/). Refuses a folder that is a workspace already; other files in it stay.
Result<Workspace> init_workspace(const Path& folder, std::string_view pack);

// The workspace that holds `start`: there or in a folder above it.
Result<Workspace> find_workspace(const Path& start);

// The pack's folder: a path if it is one, else looked for by name in $VIGIL_PACKS, in packs/
// beside the program or above it, and in share/vigil/packs of its installation.
Result<Path> find_pack(std::string_view name);

// The pack, or an error that names the first thing that is wrong with it, with file and line.
Result<Pack> load_pack(const Path& folder);

}  // namespace vigil::pipeline
