#include "pack/syntax.h"

#include <string>

#include <doctest/doctest.h>

namespace vigil {

TEST_CASE("an expression is read as a tree, with its groups") {
  const auto syntax = parse_expression("(?P<who>the state|it) dug (\\d+) wells?");
  REQUIRE(syntax);
  REQUIRE(syntax->parts.size() > 2);
  CHECK(syntax->parts.front().name == "who");
  CHECK(syntax->parts.front().group == 1);
}

TEST_CASE("what is wrong or not known is not read") {
  for (const char* match : {"(a", "a)", "[a", "*a", "(?P<>x)", "(?=a)"})
    CHECK_MESSAGE(!parse_expression(match), std::string(match));
}

}  // namespace vigil
