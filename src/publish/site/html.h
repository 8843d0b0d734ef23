#pragma once
// Html: a page under way, one buffer to which text is appended. Only words written in this
// program go in raw; every other word is escaped, so that no stored text can become markup.
//
//   html.raw("<td>").text(title).raw("</td>");

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/literal.h"

namespace vigil::publish {

// Markup that a renderer in this folder vouches for. Only render_markdown makes it.
class SafeHtml {
 public:
  SafeHtml() = default;
  bool empty() const { return html_.empty(); }

 private:
  explicit SafeHtml(std::string html) : html_(std::move(html)) {}
  std::string html_;
  friend class Html;
  friend SafeHtml render_markdown(std::string_view markdown);
};

class Html {
 public:
  Html& raw(Literal html) {
    out_ += html.text;
    return *this;
  }
  // Escaped for text and for quoted attribute values alike. Control characters, which HTML and
  // XML forbid, are left out.
  Html& text(std::string_view words);
  Html& number(std::int64_t value);
  Html& safe(const SafeHtml& markup) {
    out_ += markup.html_;
    return *this;
  }

  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  std::string_view view() const { return out_; }
  std::string take() { return std::move(out_); }
  // Puts what there is at the end of a text, and begins anew with the same room.
  void move_to(std::string& text) {
    text += out_;
    out_.clear();
  }

 private:
  std::string out_;
};

}  // namespace vigil::publish
