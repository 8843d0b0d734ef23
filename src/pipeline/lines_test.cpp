// A filter answers line by line, in order, on all cores.

#include "pipeline/lines.h"

#include <atomic>

#include <doctest/doctest.h>

#include "pipeline/parallel.h"

namespace vigil::pipeline {
namespace {

Result<std::string> loud(std::string_view line) {
  if (line.starts_with('!')) return Error{Errc::invalid_input, "no \"" + std::string(line) + "\""};
  return std::string(line) + "!";
}

TEST_CASE("each line has its answer, in order, and blank ones have none") {
  CHECK(*answer_lines("a\n\n  \nb\nc", loud) == std::vector<std::string>{"a!", "b!", "c!"});
  CHECK(answer_lines("", loud)->empty());
  CHECK(answer_lines("\n\n", loud)->empty());
}

TEST_CASE("the order of ten thousand answers is that of their lines") {
  std::string lines;
  for (int i = 0; i < 10'000; ++i) lines += std::to_string(i) + "\n";
  const std::vector<std::string> answers = *answer_lines(lines, loud);
  REQUIRE(answers.size() == 10'000);
  bool in_order = true;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    in_order = in_order && answers[i] == std::to_string(i) + "!";
  }
  CHECK(in_order);
}

TEST_CASE("of several errors the first in the input is told, with its line, blank ones counted") {
  std::string lines;
  for (int i = 0; i < 500; ++i) lines += "fine\n\n";
  lines += "!first\n" + std::string(500, '\n') + "!second\n";
  for (int again = 0; again < 20; ++again) {
    const auto answered = answer_lines(lines, loud);
    REQUIRE_FALSE(answered);
    CHECK(answered.error().message == "line 1001: no \"!first\"");
    CHECK(answered.error().code == Errc::invalid_input);
  }
}

TEST_CASE("each piece of work is done exactly once") {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
    std::vector<std::atomic<int>> done(count);
    parallel_for(count, [&](std::size_t i) { ++done[i]; });
    bool once = true;
    for (const std::atomic<int>& times : done) once = once && times == 1;
    CHECK(once);
  }
}

}  // namespace
}  // namespace vigil::pipeline
