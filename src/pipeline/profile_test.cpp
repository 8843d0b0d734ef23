#include "pipeline/profile.h"

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"

using namespace vigil;
using vigil::testing::a_report;
using vigil::testing::a_statement;
using vigil::testing::an_archive;

namespace {

std::vector<pipeline::ProfileTopic> of_ardenia(const Snapshot& snapshot,
                                               const Knowledge& knowledge = {}) {
  return pipeline::profile_of(snapshot, vigil::testing::river_pack(VIGIL_SOURCE_DIR), knowledge,
                              "XA");
}

Snapshot two_counts() {
  return an_archive()
      .with(a_report("Ardenia")
                .in(2003)
                .saying("A.[3]\n[3] A law.")
                .claiming(
                    "A.",
                    a_statement("harm").with("killed", Value::exact(3)).on("2002").resting_on({3})))
      .with(a_report("Ardenia").in(2004).saying("B.").claiming(
          "B.", a_statement("harm").with("killed", Value::at_least(7)).on("1998")));
}

}  // namespace

TEST_CASE("the latest is what holds latest, not what was reported last") {
  const auto profile = of_ardenia(two_counts());
  REQUIRE(profile.size() == 1);
  CHECK(profile[0].name == "People harmed");
  REQUIRE(profile[0].lines.size() == 1);
  const pipeline::ProfileLine& line = profile[0].lines[0];
  CHECK(line.latest ==
        pipeline::ProfileFact{"3 killed, 2002", {"2003/ardenia note 3"}, false, 2, {}});
  CHECK(line.earlier == std::vector<pipeline::ProfileFact>{
                            {"at least 7 killed, 1998", {"2004/ardenia"}, false, 6, {}}});
}

TEST_CASE("a conflict stands with both of its sides") {
  Knowledge knowledge;
  Conflict conflict;
  conflict.first = {0, 0};
  conflict.second = {1, 0};
  conflict.sentence = "One says 3, one says 7.";
  knowledge.conflicts = {conflict};
  const auto profile = of_ardenia(two_counts(), knowledge);
  CHECK(profile[0].lines[0].latest.conflicts == std::vector<std::string>{conflict.sentence});
  CHECK(profile[0].lines[0].earlier[0].conflicts == std::vector<std::string>{conflict.sentence});
}

TEST_CASE("of a country that no report speaks of there is no profile") {
  CHECK(pipeline::profile_of(two_counts(), {}, {}, "XB").empty());
}
