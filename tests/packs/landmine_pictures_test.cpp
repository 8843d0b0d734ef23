// The landmine pack's pictures against the outlines that it names: every state has land on the map,
// and a map stays small enough for slow lines.

#include <cstdlib>
#include <set>

#include <doctest/doctest.h>

#include "base/files.h"
#include "pack/pictures.h"
#include "publish/maps/topology.h"
#include "publish/maps/world.h"

namespace vigil {
namespace {

const Path folder = Path(VIGIL_SOURCE_DIR) / "packs" / "landmine";

// As tools/geometry fetched them; else those of the published record.
Result<std::string> outlines() {
  auto fetched = read_file(folder / "geometry" / "countries-50m.json");
  if (fetched) return fetched;
  const char* shared = std::getenv("VIGIL_SHARED");
  const Path beside = Path(VIGIL_SOURCE_DIR).parent_path() / "shared";
  return read_file((shared != nullptr ? Path(shared) : beside) / "data/geo/countries-50m.json");
}

TEST_CASE("every state has land on the map, and the map is small") {
  const pack::Loading loading = pack::load(folder);
  REQUIRE(loading.pack);
  const pack::PicturesLoading pictures = pack::load_pictures(folder, *loading.pack);
  for (const Finding& finding : pictures.findings) FAIL_CHECK(finding.message);
  REQUIRE(pictures.pictures);
  const auto bytes = outlines();
  if (!bytes) {
    MESSAGE("SKIPPED: the outlines are not at hand; tools/geometry fetches them.");
    return;
  }
  const auto topology = publish::read_topology(*bytes);
  REQUIRE(topology);
  const publish::World world =
      publish::make_world(*topology, pictures.pictures->map, loading.pack->countries);
  std::set<std::uint32_t> drawn;
  std::set<std::string> names;
  std::size_t length = 0;
  for (const publish::Land& land : world.lands) {
    drawn.insert(land.countries.begin(), land.countries.end());
    names.insert(land.id);
    length += land.path.size();
  }
  for (std::uint32_t i = 0; i < loading.pack->countries.size(); ++i) {
    const Country& country = loading.pack->countries[i];
    if (!country.area) CHECK_MESSAGE(drawn.contains(i), country.name, " has no land");
  }
  for (const DisputedLand& land : pictures.pictures->map.disputed) {
    CHECK_MESSAGE(names.contains(land.name), land.name, " is no outline by itself");
  }
  for (const std::string& id : pictures.pictures->map.left_out) CHECK_FALSE(names.contains(id));
  CHECK(length < 60000);
}

}  // namespace
}  // namespace vigil
