#pragma once
// Markup: a small page under way. Only what this program says itself goes in raw; every other word
// is escaped.

#include <string>
#include <string_view>

#include "base/literal.h"

namespace vigil::serve {

class Markup {
 public:
  Markup& raw(Literal html) {
    out_ += html.text;
    return *this;
  }
  // Escaped for text and for quoted attribute values alike.
  Markup& text(std::string_view words) {
    for (const char c : words) {
      switch (c) {
        case '&':
          out_ += "&amp;";
          break;
        case '<':
          out_ += "&lt;";
          break;
        case '>':
          out_ += "&gt;";
          break;
        case '"':
          out_ += "&quot;";
          break;
        case '\'':
          out_ += "&#39;";
          break;
        default:
          // Control characters are no part of HTML.
          if (static_cast<unsigned char>(c) >= 0x20 || c == '\n') out_ += c;
      }
    }
    return *this;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace vigil::serve
