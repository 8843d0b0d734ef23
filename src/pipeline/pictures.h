#pragma once
// What a pack wants drawn, and the world as it draws it, read from its geometry.

#include "base/files.h"
#include "base/result.h"
#include "pack/pictures.h"
#include "publish/maps/world.h"

namespace vigil::pipeline {

// An error names the first thing that is wrong, with file and line.
Result<Pictures> pictures_of(const Pack& pack, const Path& pack_folder);

// Empty where the pack has no maps, or its geometry is not there. Fails when it cannot be drawn.
Result<publish::World> world_of(const Pack& pack, const MapRules& rules, const Path& pack_folder);

}  // namespace vigil::pipeline
