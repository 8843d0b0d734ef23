#include "publish/pieces.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

namespace vigil::publish {
namespace {

TEST_CASE("a long text is handed on in pieces that give it again") {
  std::string whole;
  std::size_t pieces = 0;
  std::size_t longest = 0;
  const PutPiece put = [&](std::string_view piece) -> Result<> {
    whole += piece;
    ++pieces;
    longest = std::max(longest, piece.size());
    return {};
  };
  std::string expected;
  Pieces out(put);
  for (int i = 0; i < 100'000; ++i) {
    const std::string line = std::to_string(i) + '\n';
    out.text() += line;
    expected += line;
    out.pause();
  }
  REQUIRE(out.finish());
  CHECK(whole == expected);
  CHECK(pieces > 1);
  CHECK(longest < expected.size() / 4);
}

TEST_CASE("after an error nothing more is handed on, and it is told at the end") {
  int calls = 0;
  const PutPiece full = [&](std::string_view) -> Result<> {
    ++calls;
    return Error{Errc::unavailable, "The disk is full."};
  };
  Pieces out(full);
  for (int i = 0; i < 3; ++i) {
    out.text().append(std::size_t{1} << 17U, 'x');
    out.pause();
  }
  const Result<> finished = out.finish();
  REQUIRE_FALSE(finished);
  CHECK(finished.error().message == "The disk is full.");
  CHECK(calls == 1);
}

}  // namespace
}  // namespace vigil::publish
