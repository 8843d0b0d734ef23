#include "publish/site/report_text.h"

#include <string>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "publish/site/report_notes.h"
#include "publish/site/report_statements.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_report;
using vigil::testing::a_source;
using vigil::testing::a_statement;
using vigil::testing::an_archive;

namespace {

Pack river() {
  Pack pack;
  SectionPlan plan;
  plan.from = 1999;
  Section opener;
  opener.title = "Key developments";
  opener.opener = true;
  plan.sections = {opener};
  pack.plans = {plan};
  return pack;
}

// What is written of a snapshot's first report, head and frame left out.
std::string written(const Snapshot& snapshot, void (*write)(Page&, std::size_t)) {
  const Pack pack = river();
  const Settings settings{};
  const Knowledge knowledge;
  const TreatyRecord record;
  const Plan plan(snapshot, pack, knowledge, record, settings);
  Page page(plan, {.path = "2004/ardenia/index.html", .title = "", .description = ""});
  const std::size_t frame = page.html.view().size();
  write(page, 0);
  return std::string(page.html.view().substr(frame));
}

std::string text_of_report(std::string_view notation) {
  return written(an_archive().with(a_report("Ardenia").saying(notation)), write_report_text);
}

bool has(const std::string& html, std::string_view piece) {
  return html.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("a paragraph has its number, its anchor and its marks as links to their notes") {
  const std::string html = text_of_report("It holds.[1]\n[1] A law.");
  CHECK(html ==
        "<p id=\"p1\"><a class=\"pn\" href=\"#p1\" aria-label=\"Paragraph 1\">1</a>It holds."
        "<sup class=\"mark\"><a id=\"m1\" href=\"#n1\" aria-label=\"Note 1\">1</a></sup></p>\n");
}

TEST_CASE("a mark without its note is no link") {
  CHECK(has(text_of_report("It holds.[7]"), "<sup class=\"mark\">7</sup>"));
}

TEST_CASE("marks at one place are parted") {
  CHECK(has(text_of_report("It holds.[1][2]\n[1] A.\n[2] B."),
            "</sup><sup class=\"mark\">,</sup><sup class=\"mark\"><a id=\"m2\""));
}

TEST_CASE("deeper lists stand inside the item before, and all end") {
  const std::string html = text_of_report("- One\n- Two\n1. First\nAfter.");
  CHECK(has(html, "<ul>\n<li id=\"p1\">"));
  CHECK(has(html, "</li>\n</ul>\n<ol>\n<li id=\"p3\">"));
  CHECK(has(html, "</li>\n</ol>\n<p id=\"p4\">"));
}

TEST_CASE("the opener's title is set off from its text") {
  CHECK(has(text_of_report("Key developments since May 2003: It rained."),
            "<p class=\"opener\" id=\"p1\"><a class=\"pn\" href=\"#p1\" aria-label=\"Paragraph "
            "1\">1</a><b>Key developments since May 2003:</b> It rained.</p>"));
}

TEST_CASE("looks that cross each other come out nested, addresses only to the outside") {
  Snapshot snapshot = an_archive().with(a_report("Ardenia").saying("abcdef"));
  snapshot.reports[0].document.inlines = {
      {InlineKind::emphasis, {0, 4}, {}},
      {InlineKind::strong, {2, 6}, {}},
      {InlineKind::link, {4, 5}, "javascript:alert(1)"},
      {InlineKind::link, {5, 6}, "https://example.org/?a=1&b=2"}};
  const std::string html = written(snapshot, write_report_text);
  CHECK(has(html,
            "<em>ab<strong>cd</strong></em><strong>e<a class=\"outside\" rel=\"noopener\" "
            "href=\"https://example.org/?a=1&amp;b=2\">f</a></strong>"));
  CHECK_FALSE(has(html, "javascript"));
}

TEST_CASE("a table's figures line up with their headings, which say what they head") {
  const std::string html = text_of_report("| State | Dams |\n| Ardenia | 1,204 |");
  CHECK(has(html,
            "<tr><th scope=\"col\">State</th><th scope=\"col\" class=\"figure\">Dams</th></tr>"));
  CHECK(has(html, "<tr><td>Ardenia</td><td class=\"figure\">1,204</td></tr>"));
}

TEST_CASE("under a note stands its source in full, and how it was found") {
  const Snapshot snapshot = an_archive().with(
      a_report("Ardenia")
          .saying(
              "One.[1] Two.[2] Three.\n[1] Letter from Ana Berg, 1 May 2004.\n[2] Ibid., p. 3.\n"
              "[3] Nobody marks this.")
          .citing(1, {a_source(SourceKind::letter).by("Ana Berg").on("2004-05-01")}));
  const std::string html = written(snapshot, write_report_notes);
  CHECK(has(html,
            "<li id=\"n2\"><a class=\"num\" href=\"#n2\" aria-label=\"Note 2\">2</a>"
            "<p>Ibid., p. 3.</p> <a class=\"back\" href=\"#m2\""));
  CHECK(has(html, "Letter from Ana Berg, 1 May 2004</a> <span class=\"how\">by Ibid.</span>"));
  CHECK(has(html, "<p>Nobody marks this.</p></li>"));
}

TEST_CASE("a report without notes has no list of notes") {
  CHECK(written(an_archive().with(a_report("Ardenia").saying("One.")), write_report_notes).empty());
}

TEST_CASE("the words of a statement are one run with its anchor, and a sign leads to the list") {
  const std::string html =
      written(an_archive().with(a_report("Ardenia")
                                    .saying("It signed. It holds.[1]\n[1] A law.")
                                    .claiming("It holds.", a_statement("position"))),
              write_report_text);
  CHECK(has(html,
            "It signed. <span class=\"claim\" id=\"s-1\">It holds.</span><a class=\"says\" "
            "href=\"#what_1\" aria-label=\"What these words state\"></a><sup class=\"mark\">"));
}

TEST_CASE("statements that share words share one run, and each has its anchor") {
  const std::string html =
      written(an_archive().with(a_report("Ardenia")
                                    .saying("Three fell ill and two died in May.")
                                    .claiming("Three fell ill and two", a_statement("harm"))
                                    .claiming("two died", a_statement("harm"))),
              write_report_text);
  CHECK(has(html,
            "<span class=\"claim\" id=\"s-1\"><span id=\"s-2\"></span>Three fell ill and two died"
            "</span><a class=\"says\" href=\"#what_1\" aria-label=\"What these words state: 2 "
            "claims\" data-and=\"what_2\"></a> in May."));
}

TEST_CASE("a statement that is rejected is not shown") {
  const std::string html = written(
      an_archive().with(
          a_report("Ardenia")
              .saying("It holds.")
              .claiming(
                  "It holds.",
                  a_statement("position").decided({ReviewState::rejected, "Ed", "wrong", {}, {}}))),
      write_report_text);
  CHECK_FALSE(has(html, "claim"));
}

TEST_CASE("what was withdrawn keeps its address, and says no more than that") {
  const Decision no{
      ReviewState::rejected, "Ed", "wrong", std::chrono::sys_days{make_date(2004, 11, 3)}, {}};
  const Snapshot archive =
      an_archive().with(a_report("Ardenia")
                            .saying("It holds. It gives.")
                            .claiming("It holds.", a_statement("position").decided(no))
                            .claiming("It gives.", a_statement("position")));
  const std::string html = written(archive, write_withdrawn_statements);
  CHECK(has(html,
            "<li id=\"s-1\"><b>position</b>: the machine had misread these words, an editor found "
            "on 3 November 2004.</li>"));
  CHECK_FALSE(has(html, "s-2"));
  CHECK_FALSE(has(html, "Ed"));
  CHECK_FALSE(has(html, "wrong"));
}

TEST_CASE("a report of which nothing was withdrawn does not speak of it") {
  CHECK(written(an_archive().with(a_report("Ardenia")
                                      .saying("It holds.")
                                      .claiming("It holds.", a_statement("position"))),
                write_withdrawn_statements)
            .empty());
}

TEST_CASE("where a look crosses the words of a statement, both go on") {
  Snapshot snapshot = an_archive().with(a_report("Ardenia")
                                            .saying("One two three four.")
                                            .claiming("two three", a_statement("position")));
  snapshot.reports[0].document.inlines = {{InlineKind::emphasis, {8, 18}, {}}};
  CHECK(has(written(snapshot, write_report_text),
            "One <span class=\"claim\" id=\"s-1\">two <em>three</em></span>"));
  CHECK(has(written(snapshot, write_report_text), "aria-label=\"What these words state\"></a>"));
}

TEST_CASE("the list says what the report states, with its notes and who stands behind it") {
  const std::string html = written(
      an_archive().with(
          a_report("Ardenia")
              .saying("It holds.[1] It signed.\n[1] A law.")
              .claiming("It holds.",
                        a_statement("harm").with("killed", Value::at_least(5)).resting_on({1}))
              .claiming("It signed.", a_statement("position")
                                          .on("2004")
                                          .decided({ReviewState::confirmed, "Ed", "", {}, {}}))),
      write_report_statements);
  CHECK(has(html, "<li id=\"what_1\"><p><b>harm</b>: at least 5; note <a href=\"#n1\">1</a></p>"));
  CHECK(has(html,
            "<span class=\"review\">machine reading</span><a class=\"to-words\" href=\"#s-1\">its "
            "words</a>"));
  CHECK(has(html, "<span class=\"review confirmed\">confirmed</span>"));
  CHECK(has(html, "Nobody has confirmed it yet"));
}

TEST_CASE("no text of a report becomes markup") {
  const std::string html = text_of_report("# <zzz>\n<zzz a=\"b\">[1] &zzz;\n- <zzz>\n[1] <zzz>");
  CHECK_FALSE(has(html, "<zzz"));
  CHECK_FALSE(has(html, "&zzz"));
}
