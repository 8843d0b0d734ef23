#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder harmed(std::int64_t total) {
  return a_statement("harm").with("total", Value::exact(total)).on("2003");
}

TEST_CASE("more parts than the total has room for") {
  const auto archive = [](std::int64_t total) {
    return archive_of(
        a_report("Ardenia")
            .saying("Of those harmed, 7 were killed and 14 fell ill.")
            .claiming("7 were killed and 14 fell ill",
                      harmed(total).with("killed", Value::exact(7)).with("ill", Value::exact(14))));
  };
  CHECK(fired("sum-of-parts", archive(19)).size() == 1);
  CHECK(fired("sum-of-parts", archive(21)).empty());
  CHECK(fired("sum-of-parts", archive(23)).empty());  // Two whose fate nobody knows.
}

}  // namespace
}  // namespace vigil::check
