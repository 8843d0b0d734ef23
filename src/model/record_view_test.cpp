#include "model/record_view.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("standings are found by state and treaty, or of all states") {
  RecordView view;
  view.standings = {{"CRT", "XA"}, {"CRT", "XB"}, {"DP", "XB"}};
  CHECK(standings_of(view, "XB", "CRT").size() == 1);
  CHECK(standings_of(view, {}, "CRT").size() == 2);
  CHECK(standings_of(view, "XC", "CRT").empty());
}

TEST_CASE("a state that no roll call has, has no votes") {
  RecordView view;
  view.votes = {{"XA", {}}};
  CHECK(votes_of(view, "XA") == &view.votes[0]);
  CHECK(votes_of(view, "XB") == nullptr);
}

}  // namespace
}  // namespace vigil
