#include "publish/site/html.h"

#include <doctest/doctest.h>

#include "publish/site/markdown.h"
#include "publish/site/own_page.h"

using namespace vigil::publish;

namespace {

std::string escaped(std::string_view words) {
  Html html;
  html.text(words);
  return html.take();
}

std::string rendered(std::string_view markdown) {
  Html html;
  html.safe(render_markdown(markdown));
  return html.take();
}

}  // namespace

TEST_CASE("whatever could be markup is escaped, in text and in attributes") {
  CHECK(escaped("<b onclick='x'>\"&amp;\"</b>") ==
        "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;amp;&quot;&lt;/b&gt;");
  CHECK(escaped("Łódź “ё”") == "Łódź “ё”");
}

TEST_CASE("control characters, which HTML and XML forbid, are left out") {
  using namespace std::string_view_literals;
  CHECK(escaped("a\0b\x1b\tc\nd\x7f"sv) == "ab\tc\nd");
}

TEST_CASE("numbers are written as they are") {
  Html html;
  html.number(-1204).raw(" ").number(0);
  CHECK(html.view() == "-1204 0");
}

TEST_CASE("Markdown becomes HTML without its title") {
  CHECK(rendered("# About\n\nWe *watch*.\n") == "<p>We <em>watch</em>.</p>\n");
  CHECK(markdown_title("# About *us*\n\nText.") == "About us");
  CHECK(markdown_title("Text.").empty());
  CHECK(markdown_opening("# About\n\nWe *watch*\nrivers.\n") == "We watch rivers.");
}

TEST_CASE("raw HTML, scripts in addresses and pictures from elsewhere do not get through") {
  CHECK(rendered("<script>x</script>").find("<script") == std::string::npos);
  CHECK(rendered("[a](javascript:x)").find("javascript") == std::string::npos);
  const std::string picture = rendered("![A *dam*](https://example.org/dam.png)");
  CHECK(picture == "<p><a href=\"https://example.org/dam.png\">A <em>dam</em></a></p>\n");
}

TEST_CASE("a page's front matter gives its title and its place in the menu") {
  const OwnPageView view =
      view_of({"about-us", "---\ntitle: \"About Us\"\nmenu: 2\n---\n# Other\n\nWe watch.\n"});
  CHECK(view.title == "About Us");
  CHECK(view.menu == 2);
  CHECK(view.opening == "We watch.");
  CHECK_FALSE(view_of({"a", "---\nmenu: no\n---\nText."}).menu.has_value());
}

TEST_CASE("without front matter the heading is the title, else the file's name") {
  CHECK(view_of({"about-us", "# Who We Are\n\nText."}).title == "Who We Are");
  CHECK(view_of({"about-us", "Text."}).title == "About us");
  CHECK(view_of({"about-us", "---\ntitle: never closed\n"}).title == "About us");
}
