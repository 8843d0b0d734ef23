#include <array>
#include <charconv>

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/unicode.h"
#include "model/json_text.h"

namespace vigil {
namespace {

// How many bytes at the beginning stand for themselves.
std::size_t plain_bytes(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && static_cast<unsigned char>(text[i]) >= 0x20 && text[i] != '"' &&
         text[i] != '\\') {
    ++i;
  }
  return i;
}

void escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default: {
      constexpr std::string_view digits = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
}

}  // namespace

JsonText& JsonText::text(std::string_view value) {
  separate();
  if (!is_utf8(value)) {
    out_ += print_json(Json(value));
    return *this;
  }
  out_ += '"';
  while (!value.empty()) {
    const std::size_t plain = plain_bytes(value);
    out_ += value.substr(0, plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    escape(out_, value.front());
    value.remove_prefix(1);
  }
  out_ += '"';
  return *this;
}

JsonText& JsonText::number(std::int64_t value) {
  separate();
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
  return *this;
}

}  // namespace vigil
