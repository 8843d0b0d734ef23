// What comes from outside stands in a page as words.

#include "serve/markup.h"

#include <doctest/doctest.h>

namespace vigil::serve {
namespace {

std::string escaped(std::string_view words) {
  Markup page;
  page.text(words);
  return page.take();
}

TEST_CASE("no word opens a tag, ends an attribute or begins an entity") {
  CHECK(escaped("<b>\"O'Neil\" & son</b>") ==
        "&lt;b&gt;&quot;O&#39;Neil&quot; &amp; son&lt;/b&gt;");
  CHECK(escaped("&lt;") == "&amp;lt;");
}

TEST_CASE("control characters are left out, and a line end stays") {
  CHECK(escaped(std::string_view("a\0b\x1B[1mc\nd", 10)) == "ab[1mc\nd");
}

TEST_CASE("letters of every script stay as they are") {
  CHECK(escaped("\xC5\x81oma \xD9\x86\xD9\x87\xD8\xB1") == "\xC5\x81oma \xD9\x86\xD9\x87\xD8\xB1");
}

}  // namespace
}  // namespace vigil::serve
