// Gumbo parses as browsers do. It is the judge of what text a page has; our reader has to find the
// same letters in the same order (html_tokens.h says why it does not read with gumbo).

#include <doctest/doctest.h>
#include <gumbo.h>

#include "base/files.h"
#include "base/unicode.h"
#include "read/letters.h"
#include "read/testing.h"

namespace vigil::read {
namespace {

bool is_hidden(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TITLE;
}

void letters_of(const GumboNode* node, std::string& out) {
  if (node->type == GUMBO_NODE_TEXT) out += node->v.text.text;
  if (node->type != GUMBO_NODE_ELEMENT || is_hidden(node->v.element.tag)) return;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    letters_of(static_cast<const GumboNode*>(children.data[i]), out);
  }
}

// Without blanks and digits: marks are no part of our text.
std::string letters_in(std::string_view text) {
  std::string out;
  for (const char c : collapse_blanks(text)) {
    if (is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80) out += c;
  }
  return out;
}

std::string letters_by_gumbo(const std::string& page) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  std::string out;
  letters_of(output->root, out);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return letters_in(out);
}

// Read without a pack's knowledge: nothing is furniture.
std::string letters_by_us(const std::string& page) {
  static const Pack no_pack;
  static const Reader reader(no_pack);
  const Reading reading = reader.read_as(Format::html, {"page.html", page});
  REQUIRE(reading.ledger.balanced());
  return letters_in(reading.document.text);
}

TEST_CASE("broken pages have the letters that browsers show") {
  for (const std::string& page : std::initializer_list<std::string>{
           "<p>One <b>two <i>three</b> four</i><p>five",
           "<table><tr><td>a<td>b<tr><th>c</table>d",
           "a</bogus>b<br/>c<hr>d<o:p>e</o:p>",
           "<P>x &lt; y &amp;amp; &eacute; &copy2004 &#150; &#x2014; &nosuch; & z",
           "a<!-- b -->c<!-->d<![if x]>e<![endif]><?pi f?>g",
           "<div><ul><li>a<li>b<ol><li>c</ol></ul><dl><dt>d<dd>e</dl></div>",
           "<a href='x>y'>a</a> < b <3 </ c>d",
           "<h1>a<p>b</h1>c</p></div></table>d",
           "<center><font size=+1>a</center>b</font>",
           "<script>no</script><style>no</style><title>no</title>yes",
       }) {
    CHECK(letters_by_us(page) == letters_by_gumbo(page));
  }
}

TEST_CASE("the sample's pages have the letters that browsers show") {
  const auto files = list_files(Path(VIGIL_SOURCE_DIR) / "samples");
  REQUIRE(files);
  int pages = 0;
  for (const Path& file : *files) {
    if (file.extension() != ".html") continue;
    const auto page = read_file(file);
    REQUIRE(page);
    // Gumbo reads UTF-8 only.
    if (!is_utf8(*page)) continue;
    CHECK_MESSAGE(letters_by_us(*page) == letters_by_gumbo(*page), file.string());
    ++pages;
  }
  CHECK(pages > 0);
}

}  // namespace
}  // namespace vigil::read
