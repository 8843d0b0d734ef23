#include "check/detail/named.h"

#include "check/testing.h"

namespace vigil::check::testing {
namespace {

std::vector<std::string> named(std::string_view text) {
  const Pack pack = river();
  std::vector<std::string> keys;
  for (const Treaty* treaty : treaties_named(pack, text)) keys.push_back(treaty->key);
  return keys;
}
using Keys = std::vector<std::string>;

TEST_CASE("treaties are named by any of their names, the longest first") {
  CHECK(named("Brezia signed the ARDENBURG Convention.") == Keys{"CRT"});
  CHECK(named("the Dam Protocol and the Clean River Treaty") == Keys{"CRT", "DP"});
  CHECK(named("the Clean River Treaty and the Protocol on Dams and Weirs") == Keys{"DP", "CRT"});
  CHECK(named("the Protocol and the treaty").empty());
}

TEST_CASE("a name counts as whole words") {
  CHECK(named("the Dam Protocols").empty());
  CHECK(named("the Beaverdam Protocol").empty());
  CHECK(named("“Dam Protocol”") == Keys{"DP"});
}

TEST_CASE("states other than the report's own") {
  const Pack pack = river();
  CHECK(names_other_than({"XA"}, pack, "Ardenia asked BREZIA’s envoy."));
  CHECK_FALSE(names_other_than({"XA", "XB"}, pack, "Ardenia asked Brezia’s envoy."));
  CHECK_FALSE(names_other_than({"XA"}, pack, "Brezians and Dorvaniastan"));
}

}  // namespace
}  // namespace vigil::check::testing
