#pragma once
// HTML tokens: the bytes of a page cut into text and markup, as browsers cut them, each token with
// its place. The tokens cover the page without a gap. Linear, whatever the page holds.
//
// Not gumbo: its tree gives the text of "a</bogus>b" no exact place, takes 50 s for 8,000
// unclosed <font> (200 kB), and a report needs no tree. A test holds this to gumbo's text.
//
// Where browsers would swallow text (a quote or comment that never closes), the markup ends at
// the first ">" instead, and the trouble is noted.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace vigil::read {

// The elements that mean something to a reader of reports; all others are `other`.
enum class Tag : std::uint8_t {
  other,
  a,
  b,
  big,
  blockquote,
  body,
  br,
  caption,
  cite,
  dd,
  dfn,
  div,
  dl,
  dt,
  em,
  font,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  hr,
  html,
  i,
  iframe,
  li,
  meta,
  ol,
  option,
  p,
  plain_block,
  pre,
  script,
  select,
  strong,
  style,
  sub,
  sup,
  svg,
  table,
  td,
  textarea,
  tfoot,
  th,
  title,
  tr,
  u,
  ul,
  xml
};

enum class TokenKind : std::uint8_t { text, start, end, comment, raw };

struct Token {
  TokenKind kind = TokenKind::text;
  Tag tag = Tag::other;  // Of start, end, and raw (what stands in a script, a style, a title).
  SourceSpan span;
};

enum class HtmlTrouble : std::uint8_t {
  unclosed_quote,
  unclosed_comment,
  unclosed_element,
  cut_off
};

struct TroubleSeen {
  std::uint32_t count = 0;
  SourceSpan first;
};

class HtmlTokens {
 public:
  HtmlTokens(std::string_view bytes, std::uint32_t from);

  // The next token; false at the end of the page.
  bool next(Token& token);
  const std::map<HtmlTrouble, TroubleSeen>& troubles() const { return troubles_; }

 private:
  bool markup(Token& token);
  bool tag(Token& token, std::uint32_t name_at);
  bool comment(Token& token);
  bool up_to(Token& token, std::size_t close);  // Through bytes_[close].
  std::size_t end_of_tag(std::uint32_t name_end);
  std::size_t end_of_value(std::size_t quote_at);
  std::size_t find(std::string_view what, std::size_t from);
  std::size_t end_of_raw(Tag tag);
  void note(HtmlTrouble trouble, SourceSpan where);

  std::string_view bytes_;
  std::uint32_t at_ = 0;
  std::uint32_t last_close_ = 0;  // Behind the last ">" of the page.
  Tag raw_ = Tag::other;          // The element whose raw content comes next.
  bool quotes_lost_ = false;
  std::map<std::string_view, std::size_t> absent_;  // From there on it does not occur.
  std::map<HtmlTrouble, TroubleSeen> troubles_;
};

// The value of an attribute of a start tag, decoded; "" when it has none; nothing when absent.
std::optional<std::string> attribute(std::string_view tag, std::string_view name);

}  // namespace vigil::read
