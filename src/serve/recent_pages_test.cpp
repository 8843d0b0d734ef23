// What is kept of a site in memory, and for how long.

#include "serve/recent_pages.h"

#include <doctest/doctest.h>

namespace vigil::serve {
namespace {

using namespace std::chrono_literals;

Page page(std::string bytes) {
  return {"\"1\"", "", {}, std::move(bytes)};
}

TEST_CASE("a page is kept until it must be looked for again") {
  RecentPages recent(1s);
  const RecentPages::Clock::time_point begin{};
  CHECK(!recent.find("/", begin));
  recent.keep("/", page("start"), begin);
  REQUIRE(recent.find("/", begin + 999ms));
  CHECK(recent.find("/", begin + 999ms)->bytes == "start");
  CHECK(!recent.find("/2004/", begin));
  CHECK(!recent.find("/", begin + 1s));
  recent.keep("/", page("anew"), begin + 1s);
  CHECK(recent.find("/", begin + 1s)->bytes == "anew");
}

TEST_CASE("what is kept never grows beyond its room") {
  RecentPages recent(1s, 10);
  const RecentPages::Clock::time_point now{};
  recent.keep("a", page("1234"), now);
  recent.keep("a", page("1234"), now);  // The same again takes no more room.
  recent.keep("b", page("1234"), now);
  CHECK(recent.find("a", now));
  CHECK(recent.find("b", now));
  recent.keep("c", page("1234"), now);
  CHECK(!recent.find("a", now));
  CHECK(recent.find("c", now));
}

}  // namespace
}  // namespace vigil::serve
