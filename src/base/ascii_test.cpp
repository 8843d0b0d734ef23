#include "base/ascii.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("only ASCII letters change their case") {
  CHECK(lower("A River, ÉTÉ") == "a river, ÉtÉ");
  CHECK(lower("").empty());
}

TEST_CASE("digits stand in groups of three") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1204567) == "1,204,567");
  CHECK(grouped(-1000) == "−1,000");
}

}  // namespace
}  // namespace vigil
