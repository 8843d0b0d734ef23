#include "base/json.h"

#include <nlohmann/json.hpp>

namespace vigil {
namespace {

constexpr int max_depth = 512;

// Parsing itself needs no stack for depth, but what walks the tree later does.
bool too_deep(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > max_depth) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

// Builds nothing: finds the place of the first fault without an exception.
struct Inspector : nlohmann::json_sax<Json> {
  std::size_t fault = 0;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
    fault = at;
    return false;
  }
};

Error unreadable(const std::string& why) {
  return {Errc::invalid_input, "Cannot read this JSON: " + why + "."};
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (too_deep(text)) return unreadable("it is nested deeper than 512 levels");
  Json json = Json::parse(text, nullptr, false);
  if (!json.is_discarded()) return json;
  Inspector inspector;
  Json::sax_parse(text, &inspector);
  return unreadable("it is no valid JSON at byte " + std::to_string(inspector.fault));
}

std::string print_json(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string print_json_indented(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace vigil
