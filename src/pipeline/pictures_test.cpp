#include "pipeline/pictures.h"

#include <doctest/doctest.h>

#include "pack/testing.h"
#include "store/testing.h"

namespace vigil::pipeline {
namespace {

using namespace vigil::testing;

const Path river_folder = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";

TEST_CASE("a pack's world is read from its geometry") {
  const Pack pack = river_pack(VIGIL_SOURCE_DIR);
  const auto pictures = pictures_of(pack, river_folder);
  REQUIRE(pictures);
  const auto world = world_of(pack, pictures->map, river_folder);
  REQUIRE(world);
  CHECK(world->any());
}

TEST_CASE("without its geometry a pack has no world; one that is broken is named") {
  const TemporaryFolder folder;
  const Pack pack = river_pack(VIGIL_SOURCE_DIR);
  MapRules rules;
  CHECK_FALSE(world_of(pack, rules, folder / "p")->any());
  rules.geometry = "outlines.json";
  CHECK_FALSE(world_of(pack, rules, folder / "p")->any());
  REQUIRE(write_file(folder / "p" / "outlines.json", "{\"type\":"));
  const auto broken = world_of(pack, rules, folder / "p");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().message.find("outlines.json cannot be used") != std::string::npos);
  CHECK(broken.error().message.find("remove it to publish without maps") != std::string::npos);
}

TEST_CASE("pictures that name nothing of the pack are an error with file and line") {
  const TemporaryFolder folder;
  const Pack pack = river_pack(VIGIL_SOURCE_DIR);
  REQUIRE(write_file(folder / "p" / "pictures.toml", "[shapes]\nQQ = [\"1\"]\n"));
  const auto pictures = pictures_of(pack, folder / "p");
  REQUIRE_FALSE(pictures);
  CHECK(pictures.error().message.find("pictures.toml, line 1") != std::string::npos);
}

}  // namespace
}  // namespace vigil::pipeline
