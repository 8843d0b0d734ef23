#include "check/detail/service_rank.h"

#include <doctest/doctest.h>

namespace vigil::check {
namespace {

std::string before(std::string_view text) {
  return rank_before(text, text.find("Bo Lind")).rank;
}

TEST_CASE("a rank before a name, in full and lower case") {
  CHECK(before("Interview with Brig. Gen. Bo Lind") == "brigadier general");
  CHECK(before("Interview with Lt.-Col. Bo Lind") == "lieutenant colonel");
  CHECK(before("Brigadier Bo Lind") == "brigadier general");
  CHECK(before("the Colonel, Bo Lind") == "");
  CHECK(before("Interview with Bo Lind") == "");
  CHECK(before("Vice Bo Lind") == "");
}

TEST_CASE("a rank with which a text begins, and its bytes") {
  const ServiceRank rank = rank_at_begin("Maj. Gen., River Forces", 10);
  CHECK(rank.rank == "major general");
  CHECK(rank.where.begin == 10);
  CHECK(rank.where.end == 19);
  CHECK(rank_at_begin("Director General").rank == "");
}

TEST_CASE("how somebody is called for short") {
  CHECK(is_short_for("general", "brigadier general"));
  CHECK(!is_short_for("colonel", "colonel general"));
}

}  // namespace
}  // namespace vigil::check
