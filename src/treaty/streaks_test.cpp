#include "treaty/streaks.h"

#include <doctest/doctest.h>

#include "treaty/testing.h"

namespace vigil {
namespace {

TEST_CASE("a state's votes are the plenary's, by year, with the gaps where it was absent") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto rows = treaty::votes_of(river.record, "XC");
  REQUIRE(rows.size() == 5);
  CHECK(rows[0] == VoteRow{"5/12", 2000, "yearly resolution on rivers", Vote::yes});
  CHECK(rows[3].resolution == "7/9");
  CHECK(!rows[3].vote);
}

TEST_CASE("a streak holds within its series: another text of the same year does not break it") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto runs = treaty::streaks(river.record, "XA");
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].series == "single resolution on dams");
  CHECK(runs[0].vote == Vote::no);
  CHECK(runs[1] == Streak{"yearly resolution on rivers", Vote::yes, 2000, 2003, 4, true});
}

TEST_CASE("a change of vote and an absence end a streak; only the last reaches the record's end") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto xb = treaty::streaks(river.record, "XB");
  REQUIRE(xb.size() == 3);
  CHECK(xb[1] == Streak{"yearly resolution on rivers", Vote::abstain, 2000, 2002, 3, false});
  CHECK(xb[2].current);
  const auto known = treaty::streaks(river.record, "XB", 2002);
  CHECK(known.back().current);
  CHECK(known.back().count == 3);
  CHECK(treaty::streaks(river.record, "XC").size() == 4);
}

TEST_CASE("before its first vote and after its last a state is not said to have been absent") {
  testing::River river(VIGIL_SOURCE_DIR);
  const auto runs = treaty::streaks(river.record, "XC", 2002);
  REQUIRE(runs.size() == 2);
  CHECK(runs[1] == Streak{"yearly resolution on rivers", Vote::yes, 2000, 2001, 2, false});
  std::erase_if(river.record.votes, [](const CastVote& vote) {
    return vote.country == "XC" && vote.resolution == "5/12";
  });
  const auto later = treaty::streaks(river.record, "XC");
  REQUIRE(later.size() == 4);
  CHECK(later[1].from == 2001);
  CHECK(!later[2].vote);
  CHECK(later[3].current);
  CHECK(treaty::streaks(river.record, "XZ").empty());
}

}  // namespace
}  // namespace vigil
