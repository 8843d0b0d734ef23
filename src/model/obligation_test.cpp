#include "model/obligation.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("each decision is told with its day, and with its meeting where that is known") {
  CHECK(in_words(std::vector<Grant>{}).empty());
  CHECK(in_words({{make_date(2011, 3, 1), "RC"}}) == "to 2011-03-01 (RC)");
  CHECK(in_words({{make_date(2011, 3, 1), ""}, {make_date(2019, 3, 1), "2MSP"}}) ==
        "to 2011-03-01 and to 2019-03-01 (2MSP)");
}

}  // namespace
}  // namespace vigil
