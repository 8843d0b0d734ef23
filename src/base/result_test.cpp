#include "base/result.h"

#include <memory>

#include <doctest/doctest.h>

namespace vigil {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{Errc::invalid_input, "An odd number has no half."};
  return number / 2;
}

Result<int> quarter(int number) {
  const int once = TRY(half(number));
  return half(once);
}

TEST_CASE("a result holds its value or the error that stopped it") {
  const Result<int> good = half(8);
  REQUIRE(good.has_value());
  CHECK(*good == 4);
  const Result<int> bad = half(7);
  REQUIRE(!bad);
  CHECK(bad.error().code == Errc::invalid_input);
  CHECK(bad.error().message == "An odd number has no half.");
}

TEST_CASE("TRY gives the value, or returns the error at once") {
  CHECK(*quarter(8) == 2);
  CHECK(!quarter(7));
  CHECK(!quarter(6));
}

TEST_CASE("and_then and transform go on with a value and pass an error by") {
  CHECK(*half(8).and_then(half) == 2);
  CHECK(!half(6).and_then(half));
  CHECK(*half(8).transform([](int n) { return n + 0.5; }) == 4.5);
  CHECK(!half(7).transform([](int n) { return n + 1; }));
}

TEST_CASE("a result of nothing says whether it was done") {
  const auto refuse = [](bool ok) -> Result<> {
    if (!ok) return Error{Errc::denied, "No."};
    return {};
  };
  CHECK(refuse(true).has_value());
  CHECK(refuse(false).error().code == Errc::denied);
}

TEST_CASE("values that can only be moved pass through") {
  const auto make = []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(3); };
  const auto use = [&]() -> Result<int> {
    const std::unique_ptr<int> owned = TRY(make());
    return *owned;
  };
  CHECK(*use() == 3);
}

}  // namespace
}  // namespace vigil
