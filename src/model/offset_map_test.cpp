#include "model/offset_map.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

// The file "<p>A &amp; B</p>" read as "A & B\n".
OffsetMap paragraph() {
  OffsetMap map;
  map.append(2, {3, 5}, true);
  map.append(1, {5, 10}, false);  // &amp;
  map.append(2, {10, 12}, true);
  map.append(1, {12, 16}, false);  // </p> became the line break.
  return map;
}

TEST_CASE("words map to the bytes that they were read from, entities as a whole") {
  const OffsetMap map = paragraph();
  CHECK(map.text_size() == 6);
  CHECK(map.to_source({0, 1}) == SourceSpan{3, 4});
  CHECK(map.to_source({2, 3}) == SourceSpan{5, 10});
  CHECK(map.to_source({0, 5}) == SourceSpan{3, 12});
  CHECK(map.to_source({4, 5}) == SourceSpan{11, 12});
  CHECK(map.to_source({6, 6}) == SourceSpan{16, 16});
  CHECK(map.to_source({3, 3}).empty());
}

TEST_CASE("bytes map to the words that they became, or to where they were dropped") {
  const OffsetMap map = paragraph();
  CHECK(map.to_text(4) == 1);
  CHECK(map.to_text(7) == 2);   // Inside the entity.
  CHECK(map.to_text(0) == 0);   // The tag before.
  CHECK(map.to_text(99) == 6);  // After everything.
}

TEST_CASE("verbatim pieces that follow each other are one, and empty pieces are none") {
  OffsetMap map;
  map.append(2, {3, 5}, true);
  map.append(0, {5, 9}, false);
  map.append(4, {5, 9}, true);
  CHECK(map.segments().size() == 1);
  map.append(1, {20, 21}, true);
  CHECK(map.segments().size() == 2);
}

TEST_CASE("where a reader reordered the page, a span covers both ends") {
  OffsetMap map;
  map.append(4, {50, 54}, true);
  map.append(4, {10, 14}, true);
  CHECK(map.to_source({0, 8}) == SourceSpan{14, 50});
  CHECK(map.to_source({5, 6}) == SourceSpan{11, 12});
}

TEST_CASE("an empty map has no text and maps nothing to nothing") {
  CHECK(OffsetMap().text_size() == 0);
  CHECK(OffsetMap().to_source({0, 0}) == SourceSpan{});
  CHECK(OffsetMap().to_text(7) == 0);
}

}  // namespace
}  // namespace vigil
