#include "read/furniture.h"

#include <doctest/doctest.h>

#include "read/testing.h"

namespace vigil::read {
namespace {

TEST_CASE("furniture is a whole line of the pack's list, in any case and spacing") {
  const PageRules rules(testing::river_pack());
  CHECK(rules.is_furniture("About Us"));
  CHECK(rules.is_furniture("  ABOUT   us "));
  CHECK(rules.is_furniture("+   *    +"));
  CHECK(rules.is_furniture("< Previous | Next >"));
  CHECK_FALSE(rules.is_furniture("About Us and others"));
  CHECK_FALSE(rules.is_furniture(""));
  CHECK_FALSE(rules.is_furniture(std::string(300, '+')));
}

TEST_CASE("a title line tells country and year") {
  const PageRules rules(testing::river_pack());
  const auto title = rules.title("Ardenia,  River Monitor Report 2004 ");
  REQUIRE(title);
  CHECK(title->country == "Ardenia");
  CHECK(title->edition == 2004);
  CHECK_FALSE(rules.title("See Ardenia, River Monitor Report 2004, p. 3."));
}

TEST_CASE("names of countries and sections") {
  const PageRules rules(testing::river_pack());
  CHECK(rules.names_country("ARDENIA"));
  CHECK_FALSE(rules.names_country("Ardenia and others"));
  CHECK(rules.names_section("flooding:"));
  CHECK_FALSE(rules.names_section("Rain"));
}

}  // namespace
}  // namespace vigil::read
