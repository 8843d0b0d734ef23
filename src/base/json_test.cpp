#include "base/json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace vigil {
namespace {

TEST_CASE("JSON keeps its keys in order and its letters as they are") {
  const auto json = parse_json(R"({"b":1,"a":["Łódź","\u0041"]})");
  REQUIRE(json);
  CHECK(print_json(*json) == R"({"b":1,"a":["Łódź","A"]})");
  CHECK(print_json_indented(*parse_json("[1]")) == "[\n  1\n]");
}

TEST_CASE("an error says at which byte the JSON goes wrong") {
  for (const auto& [given, at] : {std::pair{R"({"a":tru})", "byte 9"},
                                  {R"([1,2)", "byte 5"},
                                  {"", "byte 1"},
                                  {"[1] 2", "byte 5"},
                                  {"\"caf\xE9\"", "byte 6"},
                                  {"[1e999]", "byte"}}) {
    const std::string text = given;
    CAPTURE(text);
    const auto json = parse_json(text);
    REQUIRE(!json);
    CHECK(json.error().code == Errc::invalid_input);
    CHECK(json.error().message.find(at) != std::string::npos);
  }
}

TEST_CASE("512 levels are read and 513 are refused; brackets in texts do not count") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(parse_json(nested(512)).has_value());
  const auto deeper = parse_json(nested(513));
  REQUIRE(!deeper);
  CHECK(deeper.error().message.find("512 levels") != std::string::npos);
  CHECK(!parse_json(std::string(1'000'000, '[')));
  CHECK(parse_json("\"\\\"" + std::string(1000, '[') + "\"").has_value());
}

TEST_CASE("bytes that are no UTF-8 print as replacement characters, and printing never fails") {
  CHECK(print_json(Json("caf\xE9")) == "\"caf\uFFFD\"");
}

}  // namespace
}  // namespace vigil
