#include "publish/data/json_text.h"

#include "base/unicode.h"

namespace vigil::publish {

void JsonText::part() {
  if (!first_) out_ += ',';
  first_ = false;
}

JsonText& JsonText::open(Literal bracket) {
  part();
  out_ += bracket.text;
  first_ = true;
  return *this;
}

JsonText& JsonText::close(Literal bracket) {
  out_ += bracket.text;
  first_ = false;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  part();
  quoted(name);
  out_ += ':';
  first_ = true;
  return *this;
}

JsonText& JsonText::text(std::string_view words) {
  part();
  if (is_utf8(words)) {
    quoted(words);
    return *this;
  }
  std::string mended;
  for (const char c : words) {
    if (static_cast<unsigned char>(c) < 0x80) {
      mended += c;
    } else {
      mended += "\xEF\xBF\xBD";
    }
  }
  quoted(mended);
  return *this;
}

JsonText& JsonText::number(std::int64_t value) {
  part();
  out_ += std::to_string(value);
  return *this;
}

JsonText& JsonText::flag(bool value) {
  part();
  out_ += value ? "true" : "false";
  return *this;
}

void JsonText::quoted(std::string_view words) {
  constexpr std::string_view hex = "0123456789abcdef";
  out_ += '"';
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (c == '\n') {
      out_ += "\\n";
    } else if (byte < 0x20) {
      out_ += "\\u00";
      out_ += hex[byte >> 4U];
      out_ += hex[byte & 0xFU];
    } else {
      out_ += c;
    }
  }
  out_ += '"';
}

}  // namespace vigil::publish
