#include "base/span.h"

#include <doctest/doctest.h>

#include "base/id.h"

namespace vigil {
namespace {

TEST_CASE("a span is half open: its end is the first byte after it") {
  const TextSpan span{4, 9};
  CHECK(slice<TextSpace>("the river", span) == "river");
  CHECK(span.size() == 5);
  CHECK(span.contains(4));
  CHECK(!span.contains(9));
  CHECK(span.contains(TextSpan{9, 9}));
  CHECK(!span.contains(TextSpan{8, 10}));
  CHECK(TextSpan{3, 3}.empty());
}

TEST_CASE("two spans join to the smallest that covers both") {
  CHECK(joined(TextSpan{2, 4}, TextSpan{7, 9}) == TextSpan{2, 9});
  CHECK(joined(TextSpan{2, 9}, TextSpan{4, 5}) == TextSpan{2, 9});
}

TEST_CASE("positions in the file and in the text are of two types, and so are ids") {
  CHECK(!std::is_convertible_v<TextSpan, SourceSpan>);
  CHECK(!std::is_convertible_v<Id<struct River>, Id<struct Dam>>);
  CHECK(std::hash<Id<struct River>>{}({7}) == std::hash<Id<struct River>>{}({7}));
}

}  // namespace
}  // namespace vigil
