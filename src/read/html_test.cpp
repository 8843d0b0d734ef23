#include "read/html.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "read/testing.h"

namespace vigil::read {
namespace {

struct Page {
  std::string bytes;
  Reading reading;

  explicit Page(std::string_view html) : bytes(html) {
    static const Pack pack = testing::river_pack();
    static const Reader reader(pack);
    reading = reader.read_as(Format::html, {"page.html", bytes});
    CHECK(testing::broken_promise(reading, bytes) == "");
  }
  const Document& document() const { return reading.document; }
  std::string outline() const { return testing::outline(document()); }
  std::string source(SourceSpan span) const { return std::string(slice<SourceSpace>(bytes, span)); }
  bool has(std::string_view code) const {
    return std::any_of(reading.findings.begin(), reading.findings.end(),
                       [code](const Finding& finding) { return finding.code == code; });
  }
};

TEST_CASE("tags that were never closed part the blocks all the same") {
  const Page page("<H2>Ardenia</H2><P>One<P>Two <B>bold<P>Three</B><UL><LI>a<LI>b</UL>");
  CHECK(page.outline() == "h1 Ardenia\np One\np Two bold\np Three\nli1 a\nli1 b\n");
}

TEST_CASE("blanks run together, and a line break is a blank") {
  const Page page("<p>  One \n two&nbsp;three<br>four  </p>");
  CHECK(page.outline() == "p One two three four\n");
}

TEST_CASE("two line breaks part paragraphs") {
  CHECK(Page("One.<br><br>Two.<br> &nbsp; <br>Three.").outline() == "p One.\np Two.\np Three.\n");
}

TEST_CASE("every form of mark and note") {
  const auto read = [](std::string_view mark, std::string_view note) {
    return Page("<p>Text." + std::string(mark) + "</p><hr>" + std::string(note)).outline();
  };
  const std::string expected = "p Text.{1}\n[1] Note.\n";
  CHECK(read("[1]", "<p>[1] Note.</p>") == expected);
  CHECK(read("[1 ]", "<p>[1 ] Note.</p>") == expected);
  CHECK(read("<sup>1</sup>", "<p><sup>1</sup> Note.</p>") == expected);
  CHECK(read("<sup>[1]</sup>", "<p><sup>[1]</sup>Note.</p>") == expected);
  CHECK(read("<sup>1</sup>", "<p>1. Note.</p>") == expected);
  CHECK(read("<sup>1</sup>", "<p>1 Note.</p>") == expected);
  CHECK(read("<sup>1</sup>", "<ol><li>Note.</li></ol>") == expected);
  CHECK(read("<a href=#f1 name=b1>1</a>", "<p><a name=f1 href=#b1>1</a> Note.</p>") == expected);
  CHECK(read("<a href=#f1>(1)</a>", "<p><a name=f1>(1)</a> Note.</p>") == expected);
  CHECK(read("<a href=#f1>1</a>", "<ol><li id=f1>Note. <a href=#b1>back</a></ol>") !=
        expected);  // The back-link leads nowhere, so it may be text.
  CHECK(read("<a href=#f1 id=b1>1</a>", "<ol><li id=f1>Note. <a href=#b1>back</a></ol>") ==
        expected);
  CHECK(read("<a href=#f1 id=b1>1</a>", "<p id=f1>1. Note. <a href=#b1>\u21A9</a></p>") ==
        expected);
  CHECK(read("[<a href=#f1>1</a>]", "<p>[<a name=f1>1</a>] Note.</p>") == expected);
  CHECK(read("[1]", "<table><tr><td>[1]<td>Note.</table>") == expected);
  CHECK(read("[1]", "<dl><dt>[1]<dd>Note.</dl>") == expected);
  CHECK(read("\u00B9", "<p>\u00B9 Note.</p>") == expected);
  CHECK(read("1", "<p>1. Note.</p>") == expected);
}

TEST_CASE("notes that Word exported, each in its own box, with a second paragraph") {
  const Page page(R"(<p class=MsoNormal>Text.<a style='mso-footnote-id:ftn1' href="#_ftn1"
    name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
    <div style='mso-element:footnote-list'><br clear=all><hr>
    <div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p>
    <p>More of it.</p></div></div>)");
  CHECK(page.outline() == "p Text.{1}\n[1] Note. More of it.\n");
}

TEST_CASE("notes parted by line breaks only") {
  const Page page("<p>A.[1] B.[2]<p>[1] One.<br>[2] Two.<br>");
  CHECK(page.outline() == "p A.{1} B.{2}\n[1] One.\n[2] Two.\n");
}

TEST_CASE("several marks in one place are several marks") {
  const Page page("<p>A.<sup>1,2</sup><sup>3</sup> B.<p>[1] a<p>[2] b<p>[3] c");
  CHECK(page.outline() == "p A.{1}{2}{3} B.\n[1] a\n[2] b\n[3] c\n");
}

TEST_CASE("a raised digit behind a unit or a number is no mark") {
  const Page page("<p>5 km<sup>2</sup>, 10<sup>6</sup>.<sup>2</sup><p>[2] Note.");
  CHECK(page.document().marks.size() == 1);
  CHECK(page.outline().find("p 5 km2, 106.{2}\n") == 0);
  CHECK(page.document().inlines.size() == 2);
  CHECK(page.document().inlines[0].kind == InlineKind::superscript);
}

TEST_CASE("a note that nothing calls for is still a note among the others") {
  const Page page("<p>A.<sup>1</sup><p><sup>1</sup> One.<p><sup>2</sup> Two.");
  CHECK(page.outline() == "p A.{1}\n[1] One.\n[2] Two.\n");
  CHECK(page.reading.ledger.differences == std::vector<std::string>{"note 2 has no mark"});
}

TEST_CASE("a numbered list in the text is no list of notes") {
  const Page page("<p>Three steps.<ol><li>One.<li>Two.</ol><p>End.[1]<p>[1] Note.");
  CHECK(page.outline() == "p Three steps.\nol1 One.\nol1 Two.\np End.{1}\n[1] Note.\n");
}

TEST_CASE("a mark keeps its place in the text and in the file, tags included") {
  const Page page("<p>Text.<a href=\"#f\"><SUP>1</SUP></a> More.<p>[1] Note.");
  REQUIRE(page.document().marks.size() == 1);
  CHECK(page.document().marks[0].at == 5);
  CHECK(page.source(page.document().marks[0].source) == "<a href=\"#f\"><SUP>1</SUP></a>");
}

TEST_CASE("blocks and notes keep their place in the file, tags included") {
  const Page page("<body>\n<p class=x>One &amp; two.[1]</p>\n<p>[1] Note.</p>");
  CHECK(page.source(page.document().blocks[0].source) == "<p class=x>One &amp; two.[1]</p>");
  CHECK(page.source(page.document().notes[0].source) == "<p>[1] Note.</p>");
  const TextSpan amp{4, 5};
  CHECK(page.source(page.document().map.to_source(amp)) == "&amp;");
}

TEST_CASE("lines that only look like headings are headings below the page's own") {
  const Page page(
      "<h2>Ardenia</h2><p><b>River Policy</b><p><font size=+1>Large</font><p><i>Sub</i>"
      "<p>Floods<p><b>A sentence in bold.</b><p><b>Run-in:</b> text");
  CHECK(page.outline() ==
        "h1 Ardenia\nh2 River Policy\nh2 Large\nh3 Sub\nh2 Floods\np A sentence in bold.\n"
        "p Run-in: text\n");
}

TEST_CASE(
    "bold that encloses a block is its look; bold that it forgot to close is not the next one's") {
  CHECK(Page("<h2>Ardenia</h2><b><p>Aims</p></b><p>Text.").outline() ==
        "h1 Ardenia\nh2 Aims\np Text.\n");
  CHECK(Page("<h2>Ardenia</h2><p>Some <b>bold<p>No heading</b>").outline() ==
        "h1 Ardenia\np Some bold\np No heading\n");
}

TEST_CASE("a heading that was never closed ends with its first block") {
  CHECK(Page("<h2>Ardenia<p>Text.<p>More.").outline() == "h1 Ardenia\np Text.\np More.\n");
}

TEST_CASE("furniture goes and is listed; the title line becomes the title") {
  const Page page(
      "<title>x</title><table><tr><td><a href=#>About Us</a><td><a href=#>The Issues</a></table>"
      "<p><a href=a>Table of Contents</a><br><a href=b>Country Reports</a>"
      "<p>&lt;<a href=c>Previous</a> | <a href=d>Next</a>&gt;"
      "<div><a href=e>About Us</a> <a href=f>The Issues</a></div>"
      "<h1>Ardenia, River Monitor Report 2004</h1><h2>Ardenia</h2><p>Text.<br>Back to top");
  CHECK(page.outline() == "h1 Ardenia\np Text.\n");
  CHECK(page.document().title == "Ardenia, River Monitor Report 2004");
  CHECK(page.document().edition == 2004);
  CHECK(page.reading.ledger.removed.size() == 9);
}

TEST_CASE("a field to choose from is furniture") {
  const Page page("<form><select><option>Ardenia<option>Brezia</select></form><p>Text.");
  CHECK(page.outline() == "p Text.\n");
  CHECK(page.reading.ledger.furniture == 13);
}

TEST_CASE("tables of data keep rows, cells, headings and spans") {
  const Page page(
      "<table border=1><tr><th>Year<th colspan=2>Flow[1]<tr><td>2003<td><td><p>5</p><p>6</p>"
      "</table><p>[1] Note.");
  CHECK(page.outline() == "table Year | Flow{1} / 2003 |  | 5 6\n[1] Note.\n");
  const Block& table = page.document().blocks[0];
  CHECK(table.rows[0][0].heading);
  CHECK(table.rows[0][1].columns == 2);
}

TEST_CASE("a table that frames the page is dissolved") {
  CHECK(Page("<table><tr><td>Menu<td><h2>Ardenia</h2><p>Text.<table><tr><td>a<td>b<tr><td>c<td>d"
             "</table></table>")
            .outline() == "p Menu\nh1 Ardenia\np Text.\ntable a | b / c | d\n");
}

TEST_CASE("lists, quotations, preformatted text") {
  const Page page(
      "<ol><li>One<ul><li>Deep</ul><li>Two<p>Second paragraph</ol><blockquote>Said.</blockquote>"
      "<pre>a    b\nc    d</pre><pre>Prose that\nwas pasted.\n\nMore.</pre>");
  CHECK(page.outline() ==
        "ol1 One\nli2 Deep\nol1 Two\np Second paragraph\nq Said.\npre a    b\nc    d\n"
        "p Prose that was pasted.\np More.\n");
}

TEST_CASE("inlines keep their kind and target, however the tags cross") {
  const Page page("<p>a <b>b <i>c</b> d</i> <a href='x.html?a=1&amp;b=2'>e</a></p>");
  const auto& runs = page.document().inlines;
  REQUIRE(runs.size() == 3);
  CHECK(text_of(page.document(), runs[0].text) == "b c");
  CHECK(runs[1].kind == InlineKind::emphasis);
  CHECK(text_of(page.document(), runs[1].text) == "c d");
  CHECK(runs[2].target == "x.html?a=1&b=2");
}

TEST_CASE("several countries on a page, each with its own notes") {
  const Page page(
      "<h2>Ardenia</h2><p>A.[1] A.[2]<p>[1] a<p>[2] b<h2>Brezia</h2><p>B.[1]<p>[1] c"
      "<h2>Costania</h2><p>C.[1] C.[2]<p>[1] d");
  CHECK(page.document().parts.size() == 3);
  CHECK(page.outline().find("1:[1] a\n1:[2] b\n2:[1] c\n3:[1] d\n") != std::string::npos);
  CHECK(page.reading.ledger.differences ==
        std::vector<std::string>{"mark 2 of Costania has no note"});
}

TEST_CASE("several countries whose notes stand together at the end, counted through") {
  const Page page("<h2>Ardenia</h2><p>A.[1]<h2>Brezia</h2><p>B.[2]<hr><p>[1] a<p>[2] b");
  CHECK(page.outline().find("1:[1] a\n2:[2] b\n") != std::string::npos);
}

TEST_CASE("code page 1252, declared and undeclared, and numeric entities of it") {
  const Page declared(
      "<meta charset=windows-1252><p>\x93"
      "Caf\xe9\x94 &#150; x");
  CHECK(declared.outline() == "p “Café” – x\n");
  CHECK(declared.reading.findings.empty());
  CHECK(Page("<p>\x93"
             "Caf\xe9\x94")
            .has("not-utf8"));
  const Page mixed("<p>Caf\xc3\xa9 \xc3\xa9 caf\xe9");
  CHECK(mixed.outline() == "p Café é café\n");
  CHECK(mixed.has("mixed-encoding"));
  CHECK(Page("<meta charset=koi8-r><p>\xc1\xd2").has("unknown-charset"));
}

TEST_CASE("script, style and comments are markup") {
  const Page page("<style>p{}</style><script>if (a<b) x('<p>no')</script><!-- <p>no --><p>Yes");
  CHECK(page.outline() == "p Yes\n");
}

TEST_CASE("broken markup loses no text and is said") {
  const Page quote("<p>One <a href=\"x>link</a> two <a href=\"y\">three</a>");
  CHECK(quote.outline() == "p One link two three\n");
  CHECK(quote.has("html-unclosed-quote"));
  const Page comment("<p>One <!-- oops > two");
  CHECK(comment.outline() == "p One two\n");
  CHECK(comment.has("html-unclosed-comment"));
  const Page script("<p>One<script>x");
  CHECK(script.outline() == "p One\np x\n");
  CHECK(script.has("html-unclosed-element"));
  const Page unclosed("<script>x<p>Text");
  CHECK(unclosed.has("html-unclosed-element"));
  CHECK(unclosed.outline() == "p x\np Text\n");
}

TEST_CASE("a page that was cut off is said to be") {
  CHECK(Page("<p>One <a href=").has("cut-off"));
  CHECK(Page("<html><p>A.<sup>1</sup> B.<sup>2</sup><p><sup>1</sup> Note.").has("cut-off"));
  CHECK_FALSE(Page("<html><p>A.<sup>1</sup><p><sup>1</sup> Note.").has("cut-off"));
  CHECK_FALSE(Page("<html><p>A.<sup>1</sup></html>").has("cut-off"));
}

TEST_CASE("nesting without end is read, and said") {
  std::string deep;
  for (int i = 0; i < 20000; ++i) deep += "<div><table><tr><td><ul><li><b>";
  const Page page(deep + "Text");
  CHECK(page.document().blocks.size() == 1);
  CHECK(page.has("nested-too-deep"));
}

}  // namespace
}  // namespace vigil::read
