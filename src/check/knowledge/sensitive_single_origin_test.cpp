#include "check/conflict/claims.h"
#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

TEST_CASE("an accusation by one voice, but no admission") {
  const auto accused = [](std::string speaker, std::vector<int> notes) {
    return archive_of(
        a_report("Ardenia")
            .saying("Ardenia discharges waste into the sea.[1][2]\n[1] One.\n[2] Two.")
            .citing(1, {an_interview("Ana Berg", "2004-04-12")})
            .citing(2, {an_interview("Kai Holm", "2004-04-13")})
            .claiming("Ardenia discharges waste", a_statement("discharge")
                                                      .with("status", "discharges")
                                                      .said_by(std::move(speaker))
                                                      .resting_on(std::move(notes))));
  };
  const Findings found = fired("sensitive-single-origin", accused("", {1}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.find("the interview with Ana Berg of 12 April 2004 alone") !=
        std::string::npos);
  CHECK(fired("sensitive-single-origin", accused("", {1, 2})).empty());
  CHECK(fired("sensitive-single-origin", accused("government", {1})).empty());
}

TEST_CASE("a rule may ask for a field to be given, whatever its value") {
  const StatementBuilder builder = a_statement("discharge").with("status", "discharges");
  const auto meant = [](StatementBuilder statement) {
    const Snapshot archive =
        archive_of(a_report("Ardenia")
                       .saying("Waste was discharged.")
                       .claiming("Waste was discharged", std::move(statement)));
    const OnlyFields accused{{"status", {"discharges"}}, {"actor", {}}};
    return is_meant(archive.reports[0].statements.at(0).statement, accused);
  };
  CHECK_FALSE(meant(builder));
  CHECK(meant(a_statement("discharge").with("status", "discharges").with("actor", "the mill")));
}

}  // namespace
}  // namespace vigil::check
