#include "read/html_tokens.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "read/html_entities.h"
#include "read/letters.h"

namespace vigil::read {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_name = 10;  // "blockquote"

struct TagName {
  std::string_view name;
  Tag tag;
};

// Sorted. `plain_block` are all those that only part one block from the next.
constexpr TagName tag_names[] = {
    {"a", Tag::a},
    {"address", Tag::plain_block},
    {"article", Tag::plain_block},
    {"aside", Tag::plain_block},
    {"b", Tag::b},
    {"big", Tag::big},
    {"blockquote", Tag::blockquote},
    {"body", Tag::body},
    {"br", Tag::br},
    {"caption", Tag::caption},
    {"center", Tag::plain_block},
    {"cite", Tag::cite},
    {"dd", Tag::dd},
    {"details", Tag::plain_block},
    {"dfn", Tag::dfn},
    {"dir", Tag::ul},
    {"div", Tag::div},
    {"dl", Tag::dl},
    {"dt", Tag::dt},
    {"em", Tag::em},
    {"fieldset", Tag::plain_block},
    {"figcaption", Tag::plain_block},
    {"figure", Tag::plain_block},
    {"font", Tag::font},
    {"footer", Tag::plain_block},
    {"form", Tag::plain_block},
    {"frameset", Tag::plain_block},
    {"h1", Tag::h1},
    {"h2", Tag::h2},
    {"h3", Tag::h3},
    {"h4", Tag::h4},
    {"h5", Tag::h5},
    {"h6", Tag::h6},
    {"head", Tag::head},
    {"header", Tag::plain_block},
    {"hr", Tag::hr},
    {"html", Tag::html},
    {"i", Tag::i},
    {"iframe", Tag::iframe},
    {"legend", Tag::plain_block},
    {"li", Tag::li},
    {"listing", Tag::pre},
    {"main", Tag::plain_block},
    {"menu", Tag::ul},
    {"meta", Tag::meta},
    {"nav", Tag::plain_block},
    {"ol", Tag::ol},
    {"optgroup", Tag::option},
    {"option", Tag::option},
    {"p", Tag::p},
    {"pre", Tag::pre},
    {"script", Tag::script},
    {"section", Tag::plain_block},
    {"select", Tag::select},
    {"strong", Tag::strong},
    {"style", Tag::style},
    {"sub", Tag::sub},
    {"summary", Tag::plain_block},
    {"sup", Tag::sup},
    {"svg", Tag::svg},
    {"table", Tag::table},
    {"td", Tag::td},
    {"textarea", Tag::textarea},
    {"th", Tag::th},
    {"title", Tag::title},
    {"tr", Tag::tr},
    {"u", Tag::u},
    {"ul", Tag::ul},
    {"xml", Tag::xml},
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view written, std::string_view name) {
  return written.size() == name.size() && std::equal(written.begin(), written.end(), name.begin(),
                                                     [](char a, char b) { return lower(a) == b; });
}

Tag tag_named(std::string_view written) {
  if (written.size() > longest_name) return Tag::other;
  std::string name(written);
  std::transform(name.begin(), name.end(), name.begin(), lower);
  const auto* const at = std::lower_bound(
      std::begin(tag_names), std::end(tag_names), name,
      [](const TagName& known, const std::string& sought) { return known.name < sought; });
  return at != std::end(tag_names) && at->name == name ? at->tag : Tag::other;
}

// The elements whose content is no markup.
std::string_view raw_name(Tag tag) {
  switch (tag) {
    case Tag::iframe:
      return "iframe";
    case Tag::script:
      return "script";
    case Tag::style:
      return "style";
    case Tag::svg:
      return "svg";
    case Tag::textarea:
      return "textarea";
    case Tag::title:
      return "title";
    case Tag::xml:
      return "xml";
    default:
      return {};
  }
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_blank(text[at])) ++at;
  return at;
}

std::size_t end_of_name(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_ascii_blank(text[at]) && text[at] != '/' && text[at] != '>') ++at;
  return at;
}

}  // namespace

HtmlTokens::HtmlTokens(std::string_view bytes, std::uint32_t from) : bytes_(bytes), at_(from) {
  const std::size_t close = bytes.rfind('>');
  last_close_ = close == npos ? 0 : static_cast<std::uint32_t>(close + 1);
}

void HtmlTokens::note(HtmlTrouble trouble, SourceSpan where) {
  TroubleSeen& seen = troubles_[trouble];
  if (seen.count++ == 0) seen.first = where;
}

// Remembers what is not there, so that a thousand vain searches cost no more than one.
std::size_t HtmlTokens::find(std::string_view what, std::size_t from) {
  const auto known = absent_.find(what);
  if (known != absent_.end() && from >= known->second) return npos;
  const std::size_t found = bytes_.find(what, from);
  if (found == npos) absent_[what] = from;
  return found;
}

bool HtmlTokens::next(Token& token) {
  const auto size = static_cast<std::uint32_t>(bytes_.size());
  if (at_ >= size) return false;
  if (raw_ != Tag::other) {
    const Tag tag = std::exchange(raw_, Tag::other);
    const std::size_t end = end_of_raw(tag);
    if (end != npos && end > at_) {
      token = {TokenKind::raw, tag, {at_, static_cast<std::uint32_t>(end)}};
      at_ = token.span.end;
      return true;
    }
    if (end == npos) note(HtmlTrouble::unclosed_element, {at_, at_});
  }
  if (bytes_[at_] == '<' && markup(token)) return true;
  // What begins like markup and is none stays text.
  std::size_t end = at_ + 1;
  while (end < size && bytes_[end] != '<') {
    end = bytes_.find('<', end);
    if (end == npos) end = size;
  }
  token = {TokenKind::text, Tag::other, {at_, static_cast<std::uint32_t>(end)}};
  at_ = token.span.end;
  return true;
}

bool HtmlTokens::up_to(Token& token, std::size_t close) {
  token.span = {at_, static_cast<std::uint32_t>(close + 1)};
  at_ = token.span.end;
  return true;
}

bool HtmlTokens::markup(Token& token) {
  const char next = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
  if (is_ascii_letter(next)) {
    token.kind = TokenKind::start;
    return tag(token, at_ + 1);
  }
  if (next == '/' && at_ + 2 < bytes_.size() && is_ascii_letter(bytes_[at_ + 2])) {
    token.kind = TokenKind::end;
    return tag(token, at_ + 2);
  }
  if (next != '!' && next != '?' && next != '/') return false;
  token.kind = TokenKind::comment;
  token.tag = Tag::other;
  if (bytes_.substr(at_).starts_with("<!--")) return comment(token);
  const std::size_t close = find(">", at_ + 2);
  return close != npos && up_to(token, close);
}

bool HtmlTokens::comment(Token& token) {
  const std::string_view inside = bytes_.substr(at_ + 4);
  if (inside.starts_with(">")) return up_to(token, at_ + 4);
  if (inside.starts_with("->")) return up_to(token, at_ + 5);
  const std::size_t end = find("-->", at_ + 4);
  if (end != npos) return up_to(token, end + 2);
  note(HtmlTrouble::unclosed_comment, {at_, at_ + 4});
  const std::size_t close = find(">", at_ + 4);
  return close != npos && up_to(token, close);
}

bool HtmlTokens::tag(Token& token, std::uint32_t name_at) {
  constexpr std::uint32_t longest_cut_off_tag = 4096;
  const auto size = static_cast<std::uint32_t>(bytes_.size());
  const auto name_end = static_cast<std::uint32_t>(end_of_name(bytes_, name_at));
  token.tag = tag_named(bytes_.substr(name_at, name_end - name_at));
  if (at_ >= last_close_) {
    // No ">" follows: the file was cut off here, or this is no tag.
    if (size - at_ > longest_cut_off_tag) return false;
    note(HtmlTrouble::cut_off, {at_, size});
    token.kind = TokenKind::comment;
    token.span = {at_, size};
    at_ = size;
    return true;
  }
  const std::size_t close = end_of_tag(name_end);
  up_to(token, close);
  if (token.kind == TokenKind::start && !raw_name(token.tag).empty() && bytes_[close - 1] != '/') {
    raw_ = token.tag;
  }
  return true;
}

// Requires: a ">" follows. Quotes count only where a value begins: behind "=".
std::size_t HtmlTokens::end_of_tag(std::uint32_t name_end) {
  const std::size_t first = bytes_.find('>', name_end);
  if (quotes_lost_) return first;
  for (std::size_t i = name_end; i < bytes_.size(); ++i) {
    if (bytes_[i] == '>') return i;
    if (bytes_[i] != '=') continue;
    i = skip_blanks(bytes_, i + 1);
    if (i >= bytes_.size()) break;
    if (bytes_[i] == '"' || bytes_[i] == '\'') {
      i = end_of_value(i);
      if (i == npos) break;
      if (bytes_[i] == '>') return i;
    } else {
      while (i < bytes_.size() && !is_ascii_blank(bytes_[i]) && bytes_[i] != '>') ++i;
      --i;
    }
  }
  // Quotation marks pair up wrongly through the rest of the page: they count no more.
  quotes_lost_ = true;
  note(HtmlTrouble::unclosed_quote, {at_, static_cast<std::uint32_t>(first + 1)});
  return first;
}

// The closing quote; or the ">" that ends the tag where the quote is never closed, or only
// behind the next tag: then the quotation mark was forgotten.
std::size_t HtmlTokens::end_of_value(std::size_t quote_at) {
  const std::size_t close = find(bytes_.substr(quote_at, 1), quote_at + 1);
  const std::size_t bracket = find(">", quote_at + 1);
  if (close < bracket || bracket == npos) return close;
  const std::size_t next_tag = find("<", bracket + 1);
  if (close != npos && close < next_tag) return close;
  note(HtmlTrouble::unclosed_quote, {at_, static_cast<std::uint32_t>(bracket + 1)});
  return bracket;
}

std::size_t HtmlTokens::end_of_raw(Tag tag) {
  const std::string_view name = raw_name(tag);
  const auto known = absent_.find(name);
  if (known != absent_.end() && at_ >= known->second) return npos;
  for (std::size_t i = at_; (i = bytes_.find("</", i)) != npos; i += 2) {
    const std::size_t end = i + 2 + name.size();
    if (!same_name(bytes_.substr(i + 2, name.size()), name)) continue;
    if (end == bytes_.size() || end_of_name(bytes_, end) == end) return i;
  }
  absent_[name] = at_;
  return npos;
}

std::optional<std::string> attribute(std::string_view tag, std::string_view name) {
  std::size_t i = end_of_name(tag, 1);
  while (i < tag.size() && tag[i] != '>') {
    if (is_ascii_blank(tag[i]) || tag[i] == '/') {
      ++i;
      continue;
    }
    const std::size_t begin = i++;
    while (i < tag.size() && tag[i] != '=' && end_of_name(tag, i) != i) ++i;
    const bool sought = same_name(tag.substr(begin, i - begin), name);
    std::size_t value = skip_blanks(tag, i);
    if (value >= tag.size() || tag[value] != '=') {
      if (sought) return "";
      continue;
    }
    value = skip_blanks(tag, value + 1);
    std::size_t end = value;
    if (value < tag.size() && (tag[value] == '"' || tag[value] == '\'')) {
      end = tag.find(tag[value], value + 1);
      i = end == npos ? tag.size() : end + 1;
      ++value;
      if (end == npos) end = tag.ends_with('>') ? tag.size() - 1 : tag.size();
    } else {
      while (end < tag.size() && !is_ascii_blank(tag[end]) && tag[end] != '>') ++end;
      i = end;
    }
    value = std::min(value, end);
    if (sought) return decode_entities(tag.substr(value, end - value));
  }
  return std::nullopt;
}

}  // namespace vigil::read
