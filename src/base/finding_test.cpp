#include "base/finding.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("severities have the names that people and programs read, and an order") {
  CHECK(to_string(Severity::note) == "note");
  CHECK(to_string(Severity::warning) == "warning");
  CHECK(to_string(Severity::error) == "error");
  CHECK(Severity::note < Severity::warning);
  CHECK(Severity::warning < Severity::error);
}

TEST_CASE("a finding is a warning without a place until it is told otherwise") {
  const Finding finding;
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.place == Place{});
}

}  // namespace
}  // namespace vigil
