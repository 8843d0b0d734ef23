#include "pack/pictures.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "pack/testing.h"

namespace vigil::pack {
namespace {

const Pack& river() {
  static const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  return pack;
}

// Whether the text cannot be used, for that reason.
bool refused(const std::string& text, std::string_view why) {
  const PicturesLoading loading = load_pictures_text("pictures.toml", text, river());
  return !loading.pictures &&
         std::any_of(loading.findings.begin(), loading.findings.end(), [&](const Finding& finding) {
           return finding.message.find(why) != std::string::npos && finding.place.span;
         });
}

TEST_CASE("a pack without pictures has none, and that is no fault") {
  const PicturesLoading loading = load_pictures("no/such/folder", river());
  REQUIRE(loading.pictures);
  CHECK(loading.findings.empty());
  CHECK(loading.pictures->map.geometry.empty());
}

TEST_CASE("the river pack's pictures") {
  const auto loading = load_pictures(Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river", river());
  REQUIRE(loading.pictures);
  CHECK(loading.findings.empty());
  const MapRules& map = loading.pictures->map;
  CHECK(map.middle == 30);
  CHECK(map.shapes.at("XX-hollmark") == std::vector<std::string>{"Hollmark"});
  REQUIRE(map.small.size() == 1);
  CHECK(map.small.front().latitude == -20);
  REQUIRE(loading.pictures->topic_maps.size() == 1);
  CHECK(loading.pictures->topic_maps.front().values.front() == "discharges");
}

TEST_CASE("what names nothing of the pack is refused, with its place") {
  CHECK(refused("[shapes]\nQQ = [\"1\"]\n", "no country \"QQ\""));
  CHECK(refused("[[map]]\ntopic = \"snow\"\ntitle = \"t\"\nfield = \"f\"\nvalues = [\"v\"]\n",
                "no topic \"snow\""));
  CHECK(refused("[[map]]\ntopic = \"harm\"\ntitle = \"t\"\nfield = \"f\"\nvalues = [\"v\"]\n",
                "no field \"f\""));
  CHECK(refused("[[map]]\ntopic = \"harm\"\ntitle = \"t\"\nfield = \"killed\"\n",
                "one to four values"));
  CHECK(refused("[[chart]]\ntopic = \"harm\"\ntitle = \"t\"\n", "one to three fields"));
  CHECK(refused("middle = 200\n", "whole degrees"));
  CHECK(refused("[[small]]\nlongitude = 3\n", "\"shape\" is missing"));
}

}  // namespace
}  // namespace vigil::pack
