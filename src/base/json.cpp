#include "base/json.h"

#include <nlohmann/json.hpp>

namespace vigil {
namespace {

constexpr int max_depth = 512;

// Builds nothing: looks for the first thing that is wrong, so that parsing never throws.
struct Inspector : nlohmann::json_sax<Json> {
  int depth = 0;
  std::string complaint;

  bool deeper() {
    if (++depth <= max_depth) return true;
    complaint = "it is nested deeper than 512 levels";
    return false;
  }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return deeper(); }
  bool key(string_t&) override { return true; }
  bool end_object() override {
    --depth;
    return true;
  }
  bool start_array(std::size_t) override { return deeper(); }
  bool end_array() override {
    --depth;
    return true;
  }
  bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
    complaint = "it is no valid JSON at byte " + std::to_string(at);
    return false;
  }
};

}  // namespace

Result<Json> parse_json(std::string_view text) {
  Inspector inspector;
  if (!Json::sax_parse(text, &inspector)) {
    return Error{Errc::invalid_input, "Cannot read this JSON: " + inspector.complaint + "."};
  }
  return Json::parse(text, nullptr, false);
}

std::string print_json(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string print_json_indented(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace vigil
