#include "pipeline/subject.h"

#include <doctest/doctest.h>

#include "pipeline/workspace.h"

namespace vigil::pipeline {
namespace {

TEST_CASE(
    "a treaty is found by key, by name, and by words that stand in one treaty's names alone") {
  const Pack pack = *load_pack(Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river");
  const auto key_of = [&](std::string_view typed) {
    const auto treaty = treaty_named(pack, typed);
    return treaty ? treaty->key : "none";
  };
  CHECK(key_of("crt") == "CRT");
  CHECK(key_of("Clean River Treaty") == "CRT");
  CHECK(key_of("ardenburg") == "CRT");
  CHECK(key_of("clean river") == "CRT");
  CHECK(key_of("Dam") == "DP");
  CHECK(key_of("arden") == "none");  // No whole word.
  CHECK(key_of("") == "none");
  const auto several = treaty_named(pack, "on");
  REQUIRE(!several);
  CHECK(several.error().message == "\"on\" may be CRT, DP. Write the key.");
}

}  // namespace
}  // namespace vigil::pipeline
