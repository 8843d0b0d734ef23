// What holds for every input: any bytes keep the promises of a reading, and a page made of blocks
// and notes is read back as it was made, in each form that pages take.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "read/testing.h"

namespace vigil::read {
namespace {

const Reader& reader() {
  static const Pack pack = testing::river_pack();
  static const Reader made(pack);
  return made;
}

// Bytes that look like pages more often than chance would have it.
rc::Gen<std::string> soup() {
  static const std::vector<std::string> crumbs{"<p>",
                                               "</p>",
                                               "<b>",
                                               "</b>",
                                               "<sup>1</sup>",
                                               "[1]",
                                               "[2 ]",
                                               "<br>",
                                               "<table>",
                                               "<tr>",
                                               "<td>",
                                               "</table>",
                                               "<h2>",
                                               "</h2>",
                                               "<!--",
                                               "-->",
                                               "<ol>",
                                               "<li>",
                                               "<a href=#f>",
                                               "<a name=f>",
                                               "</a>",
                                               "&eacute;",
                                               "&#",
                                               "\n",
                                               "\n\n",
                                               " ",
                                               "1. ",
                                               "Ardenia",
                                               "About Us",
                                               "text",
                                               "\xE9",
                                               "\xC3\xA9",
                                               "\"",
                                               "<",
                                               ">",
                                               "<script>",
                                               "<pre>",
                                               "</pre>",
                                               "\xC2\xB9",
                                               "2 ",
                                               "<div id=ftn1>",
                                               "</div>",
                                               "<blockquote>",
                                               "<title>",
                                               "</title>",
                                               "\x01",
                                               "\xC2\xA0",
                                               "."};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(
                          rc::gen::elementOf(crumbs), rc::gen::arbitrary<std::string>())),
                      [](const std::vector<std::string>& pieces) {
                        std::string all;
                        for (const std::string& piece : pieces) all += piece;
                        return all;
                      });
}

TEST_CASE("any bytes keep the promises of a reading") {
  for (const Format format : {Format::plain_text, Format::html}) {
    CHECK(rc::check([format] {
      const std::string bytes = *soup();
      const Reading reading = reader().read_as(format, {"page", bytes});
      RC_ASSERT(testing::broken_promise(reading, bytes) == "");
    }));
  }
  CHECK(rc::check([] {
    const std::string bytes = *soup();
    RC_ASSERT(testing::broken_promise(reader().read({"page", bytes}), bytes) == "");
  }));
}

// A report as it is meant: sections of paragraphs, each with so many marks.
struct Report {
  std::vector<std::vector<int>> sections;

  int notes() const {
    int all = 0;
    for (const auto& section : sections) {
      for (const int marks : section) all += marks;
    }
    return all;
  }
};

rc::Gen<Report> report() {
  const auto paragraph = rc::gen::inRange(0, 4);
  // A third of the usual size: lists in lists grow as its square, up to a thousand paragraphs.
  const auto section =
      rc::gen::scale(0.3, rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(paragraph)));
  return rc::gen::map(
      rc::gen::scale(0.3,
                     rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<int>>>(section))),
      [](std::vector<std::vector<int>> sections) { return Report{std::move(sections)}; });
}

// How a page writes what a report has.
struct Form {
  std::string heading, end_heading, paragraph, end_paragraph;
  std::string mark, note, end_note;  // '%' stands for the number.
};

std::string numbered(std::string_view form, int number) {
  std::string out;
  for (const char c : form) {
    if (c == '%') {
      out += std::to_string(number);
    } else {
      out += c;
    }
  }
  return out;
}

std::string write(const Report& report, const Form& form) {
  std::string page = form.heading + "Ardenia" + form.end_heading;
  int number = 0;
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    page += form.heading + "Section " + std::string(1, static_cast<char>('a' + i % 26)) +
            form.end_heading;
    for (const int marks : report.sections[i]) {
      page += form.paragraph + "The river rose.";
      for (int mark = 0; mark < marks; ++mark) {
        page += " It fell." + numbered(form.mark, ++number);
      }
      page += form.end_paragraph;
    }
  }
  for (int note = 1; note <= number; ++note) {
    page += numbered(form.note, note) + "Letter of 4 May." + form.end_note;
  }
  return page;
}

std::string expected(const Report& report) {
  std::string out = "h1 Ardenia\n";
  int number = 0;
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    out += "h2 Section " + std::string(1, static_cast<char>('a' + i % 26)) + "\n";
    for (const int marks : report.sections[i]) {
      out += "p The river rose.";
      for (int mark = 0; mark < marks; ++mark) out += " It fell.{" + std::to_string(++number) + "}";
      out += "\n";
    }
  }
  for (int note = 1; note <= number; ++note) {
    out += "[" + std::to_string(note) + "] Letter of 4 May.\n";
  }
  return out;
}

void reads_back(Format format, const Form& form) {
  CHECK(rc::check([&] {
    const Report made = *report();
    const std::string page = write(made, form);
    const Reading reading = reader().read_as(format, {"page", page});
    RC_ASSERT(testing::outline(reading.document) == expected(made));
    RC_ASSERT(testing::broken_promise(reading, page) == "");
    RC_ASSERT(reading.ledger.differences.empty());
  }));
}

TEST_CASE("a page is read back as it was made, in every form") {
  reads_back(Format::plain_text, {"", "\n\n", "", "\n\n", "[%]", "[%] ", "\n"});
  reads_back(Format::plain_text, {"", "\r\n\r\n", "", "\r\n\r\n", "[% ]", "[%]", "\r\n\r\n"});
  reads_back(Format::plain_text, {"", "\n\n", "", "\n\n", "%", "%. ", "\n"});
  reads_back(Format::html, {"<p><b>", "</b>", "<p>", "", "<sup>%</sup>", "<p><sup>%</sup> ", ""});
  reads_back(Format::html, {"<p><b>", "</b>", "<p>", "", "<sup>%</sup>", "<p>%. ", "</p>"});
  reads_back(Format::html, {"<p><u>", "</u></p>", "<p>", "</p>", "<a href='#f%' name=b%>[%]</a>",
                            "<div id=f%><p>[%]</p><p>", "</div>"});
  reads_back(Format::html, {"<p><b>", "</b><br><br>", "", "<br><br>", "[%]", "[%] ", "<br>"});
}

}  // namespace
}  // namespace vigil::read
