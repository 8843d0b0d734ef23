#include "publish/site/page.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/date_words.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

constexpr std::array<FixedPage, 7> fixed_menu{archives_page, contents_page, countries_page,
                                              treaties_page, topics_page,   index_page,
                                              search_page};
constexpr std::size_t usual_page = std::size_t{16} * 1024;
constexpr std::size_t own_pages_in_line = 2;  // More of them are folded away in the masthead.

// "2004/ardenia/index.html" → "2004/ardenia/": the address that people pass on.
std::string_view public_address(std::string_view path) {
  constexpr std::string_view index = "index.html";
  if (path.ends_with(index)) path.remove_suffix(index.size());
  return path;
}

bool is_fixed(std::string_view slug) {
  return std::any_of(fixed_menu.begin(), fixed_menu.end(), [&](const FixedPage& page) {
    return page.path.substr(0, page.path.find('/')) == slug;
  });
}

}  // namespace

Page::Page(const Plan& plan, Head head) : plan_(plan), head_(std::move(head)) {
  const auto depth = std::count(head_.path.begin(), head_.path.end(), '/');
  for (std::ptrdiff_t i = 0; i < depth; ++i) up_ += "../";
  if (head_.anywhere) up_ = plan.settings.base_url;
  html.reserve(usual_page);
  write_head();
  write_masthead();
  html.raw("<main id=\"main\">\n");
  write_crumbs();
}

Page& Page::href(std::string_view address) {
  html.text(up_).text(address);
  return *this;
}

std::string Page::relative(std::string_view address) const {
  return up_ + std::string(address);
}

Page& Page::link(std::string_view address, std::string_view words) {
  html.raw("<a href=\"");
  href(address);
  html.raw("\">").text(words).raw("</a>");
  return *this;
}

Page& Page::heading() {
  html.raw("<h1>").text(head_.title).raw("</h1>\n");
  return *this;
}

void Page::write_head() {
  const Settings& settings = plan_.settings;
  html.raw("<!DOCTYPE html>\n<html lang=\"").text(settings.language).raw("\">\n<head>\n");
  html.raw("<meta charset=\"utf-8\">\n<title>").text(head_.title);
  if (head_.title != settings.title) html.raw(" · ").text(settings.title);
  html.raw("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  if (!head_.description.empty()) {
    html.raw("<meta name=\"description\" content=\"").text(head_.description).raw("\">\n");
  }
  html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
  if (!head_.listed) html.raw("<meta name=\"robots\" content=\"noindex\">\n");
  if (!settings.base_url.empty() && head_.listed) {
    html.raw("<link rel=\"canonical\" href=\"").text(settings.base_url);
    html.text(public_address(head_.path)).raw("\">\n");
  }
  html.raw("<link rel=\"stylesheet\" href=\"");
  href("assets/site.css");
  html.raw("\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"");
  href("assets/icon.svg");
  html.raw("\">\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\"");
  html.text(settings.title).raw("\" href=\"");
  href("feed.xml");
  html.raw("\">\n<script defer src=\"");
  href("assets/site.js");
  html.raw("\"></script>\n");
  if (!head_.script.empty()) {
    html.raw("<script defer src=\"");
    href(head_.script);
    html.raw("\"></script>\n");
  }
  html.raw("</head>\n<body");
  if (!head_.kind.empty()) html.raw(" class=\"").text(head_.kind).raw("\"");
  html.raw(">\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n");
}

void Page::write_masthead() {
  html.raw("<header class=\"masthead\">\n<p class=\"site-name\">");
  link(home_page.path, plan_.settings.title);
  html.raw("</p>\n<p class=\"shortcuts\"><a href=\"#menu\">Menu</a> ");
  link(search_page.path, search_page.title);
  html.raw("</p>\n<nav class=\"menu\" aria-label=\"Main\">\n");
  write_menu(false);
  html.raw("</nav>\n</header>\n");
}

void Page::write_menu_item(std::string_view path, std::string_view title) {
  html.raw("<li><a href=\"");
  href(path);
  html.raw("\"");
  if (path == head_.path) html.raw(" aria-current=\"page\"");
  html.raw(">").text(title).raw("</a></li>\n");
}

// The network's own pages: one beside the other, or, in the masthead, behind one word when they
// are many, so that the menu keeps to one line.
void Page::write_own_menu(bool footer) {
  std::vector<const OwnPageView*> own;
  for (const OwnPageView& page : plan_.own_pages) {
    if (page.menu && !is_fixed(page.slug)) own.push_back(&page);
  }
  const bool folded = !footer && own.size() > own_pages_in_line;
  if (folded) html.raw("<li><details><summary>About</summary>\n<ul>\n");
  for (const OwnPageView* page : own) write_menu_item(page->slug + "/index.html", page->title);
  if (folded) html.raw("</ul>\n</details></li>\n");
}

void Page::write_menu(bool footer) {
  html.raw("<ul>\n");
  if (footer) write_menu_item(home_page.path, home_page.title);
  write_own_menu(footer);
  for (const FixedPage& page : fixed_menu) {
    if (page.path == topics_page.path && !plan_.facts.any()) continue;
    if (page.path == treaties_page.path && !plan_.treaty_record.any()) continue;
    write_menu_item(page.path, page.title);
  }
  html.raw("</ul>\n");
}

void Page::write_crumbs() {
  if (head_.path == home_page.path) return;
  html.raw("<nav class=\"crumbs\" aria-label=\"Breadcrumbs\"><ol>\n<li>");
  link(home_page.path, home_page.title);
  html.raw("</li>\n");
  for (const Crumb& crumb : head_.crumbs) {
    html.raw("<li>");
    link(crumb.address, crumb.title);
    html.raw("</li>\n");
  }
  html.raw("<li aria-current=\"page\">").text(head_.title).raw("</li>\n</ol></nav>\n");
}

void Page::write_footer() {
  const Settings& settings = plan_.settings;
  html.raw(
      "<footer class=\"colophon\" id=\"menu\">\n<nav class=\"menu\" aria-label=\"All pages\">\n");
  write_menu(true);
  html.raw("</nav>\n<p>");
  if (!settings.organization.empty()) html.text(settings.organization).raw(". ");
  html.raw("Published ").text(vigil::in_words(settings.today)).raw(". <a href=\"");
  href("feed.xml");
  html.raw("\">Feed</a></p>\n</footer>\n</body>\n</html>\n");
}

OutputFile Page::finish() {
  html.raw("</main>\n");
  write_footer();
  return {head_.path, html.take()};
}

void Page::pause(Pieces& out) {
  if (html.view().size() < usual_page) return;
  html.move_to(out.text());
  out.pause();
}

Result<> Page::finish(Pieces& out) {
  out.text() += finish().bytes;
  return out.finish();
}

}  // namespace vigil::publish
