#include "pipeline/pictures.h"

#include <system_error>
#include <utility>

#include "pipeline/trouble.h"
#include "publish/maps/topology.h"

namespace vigil::pipeline {

Result<Pictures> pictures_of(const Pack& pack, const Path& pack_folder) {
  pack::PicturesLoading loading = pack::load_pictures(pack_folder, pack);
  if (!loading.pictures) {
    return first_error(loading.findings,
                       "The pictures of " + pack_folder.string() + " cannot be used.");
  }
  return *std::move(loading.pictures);
}

Result<publish::World> world_of(const Pack& pack, const MapRules& rules, const Path& pack_folder) {
  if (rules.geometry.empty()) return publish::World{};
  const Path file = pack_folder / rules.geometry;
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) return publish::World{};
  const Result<publish::Topology> topology = publish::read_topology(TRY(read_file(file)));
  if (!topology) {
    return Error{Errc::invalid_input, "The geometry " + file.string() + " cannot be used. " +
                                          topology.error().message +
                                          " Mend it, or remove it to publish without maps."};
  }
  return publish::make_world(*topology, rules, pack.countries);
}

}  // namespace vigil::pipeline
