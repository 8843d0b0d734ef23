#include "publish/site/own_page.h"

#include <charconv>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "publish/site/markdown.h"

namespace vigil::publish {
namespace {

constexpr std::size_t longest_opening = 200;
constexpr int last_in_menu = std::numeric_limits<int>::max();

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return trim(line);
}

std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return quoted ? value.substr(1, value.size() - 2) : value;
}

// Front matter: "key: value" lines. What is not closed by a second "---" is no front matter.
std::map<std::string, std::string> take_front_matter(std::string_view& text) {
  std::string_view rest = text;
  std::map<std::string, std::string> values;
  if (take_line(rest) != "---") return values;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line == "---") {
      text = rest;
      return values;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    values[fold(trim(line.substr(0, colon)))] = unquoted(trim(line.substr(colon + 1)));
  }
  return {};
}

std::optional<int> menu_place(const std::map<std::string, std::string>& values) {
  const auto found = values.find("menu");
  if (found == values.end()) return last_in_menu;
  const std::string& text = found->second;
  int place = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), place);
  if (read.ec == std::errc() && read.ptr == text.data() + text.size()) return place;
  return fold(text) == "no" ? std::nullopt : std::optional(last_in_menu);
}

std::string shortened(std::string text) {
  if (text.size() <= longest_opening) return text;
  const std::size_t blank = text.rfind(' ', longest_opening);
  text.resize(blank == std::string::npos ? 0 : blank);
  return text.empty() ? text : text + " …";
}

// "about-us" → "About us".
std::string title_from(std::string_view slug) {
  std::string title(slug);
  for (char& c : title) c = c == '-' ? ' ' : c;
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') {
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  }
  return title;
}

}  // namespace

OwnPageView view_of(const OwnPage& page) {
  std::string_view text = page.markdown;
  auto values = take_front_matter(text);
  OwnPageView view;
  view.slug = slug(page.slug);
  view.title = values["title"];
  if (view.title.empty()) view.title = markdown_title(text);
  if (view.title.empty()) view.title = title_from(view.slug);
  view.opening = shortened(markdown_opening(text));
  view.menu = menu_place(values);
  view.body = render_markdown(text);
  return view;
}

}  // namespace vigil::publish
