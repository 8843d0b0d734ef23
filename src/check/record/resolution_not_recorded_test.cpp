#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::string resolution) {
  RecordView official = river_record();
  official.tallies.push_back({"54/54B", "plenary", 1999, {}, 139, 1, 20, "another series", ""});
  return fired(
      "resolution-not-recorded",
      archive_of(a_report("Ardenia")
                     .saying("It voted so.")
                     .claiming("It voted so", a_statement("vote")
                                                  .with("vote", "yes")
                                                  .with("resolution", std::move(resolution)))),
      official);
}

TEST_CASE("a number that is off by one, with the letter of its neighbour") {
  CHECK(said("54/55B").at(0).message ==
        "There is no roll call on 54/55B; there is one on 54/54B, of 1999.");
  CHECK(said("54/55 B").size() == 1);
}

TEST_CASE("the text itself, and texts that are none of its neighbours") {
  for (const char* other : {"54/54B", "54/54 B", "54/55C", "53/55B", "54/57B", "54/55", "8/12"}) {
    CAPTURE(other);
    CHECK(said(other).empty());
  }
}

}  // namespace
}  // namespace vigil::check
