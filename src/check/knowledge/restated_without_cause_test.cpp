#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder harmed(std::int64_t total) {
  return a_statement("harm").with("total", Value::exact(total)).on("2003");
}

TEST_CASE("another figure than the edition before, and no word of it") {
  const auto archive = [](std::int64_t now, std::string_view text) {
    return an_archive()
        .with(a_report("Ardenia")
                  .in(2003)
                  .saying("So 31 were harmed.")
                  .claiming("31 were harmed", harmed(31)))
        .with(a_report("Ardenia").in(2004).saying(text).claiming("were harmed", harmed(now)))
        .build();
  };
  const Findings found = fired("restated-without-cause", archive(16, "So 16 were harmed."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.find("gives 31 for harm: total of 2003") != std::string::npos);
  CHECK(fired("conflict", archive(16, "So 16 were harmed.")).empty());
  CHECK(fired("restated-without-cause", archive(16, "The figure was revised: 16 were harmed."))
            .empty());
  CHECK(fired("restated-without-cause", archive(31, "So 31 were harmed.")).empty());
}

}  // namespace
}  // namespace vigil::check
