#include "base/unicode.h"
#include "check/detail/original.h"
#include "check/print.h"
#include "check/testing.h"

namespace vigil::check::testing {
namespace {

// One finding at the words.
Findings at(const Snapshot& archive, std::string_view words,
            Severity severity = Severity::warning) {
  const std::string& original = archive.reports[0].original;
  const auto begin = static_cast<std::uint32_t>(original.find(words));
  const SourceSpan span{begin, begin + static_cast<std::uint32_t>(words.size())};
  return {{"some-code",
           severity,
           {archive.reports[0].document.file, span},
           "It is wrong.",
           "Put it right.",
           {}}};
}

// As a Word file has it.
Snapshot packed() {
  Snapshot archive = archive_saying("# River Policy\nArdenia signed.");
  Document& document = archive.reports[0].document;
  document.format = Format::docx;
  int paragraph = 0;
  for (Block& block : document.blocks) block.paragraph = ++paragraph;
  return archive;
}

TEST_CASE("a finding is printed with its line, a caret under its words, and what to do") {
  const Snapshot archive = archive_saying("One.\nArdenia signed.");
  CHECK(print_text(at(archive, "signed"), archive) ==
        "ardenia-2004.txt:2:9: warning: It is wrong. [some-code]\n"
        "     2 | Ardenia signed.\n"
        "       |         ^^^^^^\n"
        "       = Put it right.\n"
        "1 warning\n");
}

TEST_CASE("carets count columns of the terminal, not bytes") {
  const Snapshot accents = archive_saying("Së Ełmar — signed.");
  CHECK(print_text(at(accents, "signed"), accents).find("       |            ^^^^^^\n") !=
        std::string::npos);
  const Snapshot wide = archive_saying("河川 signed.");
  CHECK(print_text(at(wide, "signed"), wide).find("       |      ^^^^^^\n") != std::string::npos);
  const Snapshot tab = archive_saying("a\tb signed.");
  CHECK(print_text(at(tab, "signed"), tab).find("     1 | a    b signed.\n") != std::string::npos);
  CHECK(display_width("e\u0301") == 1);
}

TEST_CASE("a long line is cut around the words") {
  const Snapshot archive =
      archive_saying(std::string(500, 'a') + " signed " + std::string(500, 'b'));
  const std::string printed = print_text(at(archive, "signed"), archive, {false, 40});
  CHECK(printed.find("\u2026") != std::string::npos);
  std::string_view rest = printed;
  const std::size_t line = rest.find("     1 | ");
  rest = rest.substr(line + 9, rest.find('\n', line) - line - 9);
  CHECK(rest.find("signed") != std::string_view::npos);
  CHECK(display_width(rest) <= 44);
}

TEST_CASE("related places stand under their finding, and colours only when wanted") {
  const Snapshot archive = archive_saying("One.\nArdenia signed.");
  Findings findings = at(archive, "signed", Severity::error);
  findings[0].related = at(archive, "One")[0].place.span ? std::vector{at(archive, "One")[0].place}
                                                         : std::vector<Place>{};
  const std::string plain = print_text(findings, archive);
  CHECK(plain.find("\n       --> ardenia-2004.txt:1:1: One\n") != std::string::npos);
  CHECK(plain.find("note:") == std::string::npos);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(plain.ends_with("1 error\n"));
  CHECK(print_text(findings, archive, {true, 100}).find("\x1b[1;31merror:") != std::string::npos);
}

TEST_CASE("what the record confirms is counted, and listed when wanted; it is no note") {
  const Snapshot archive = archive_saying("One.\nArdenia signed.");
  Findings findings = at(archive, "signed", Severity::note);
  findings[0].code = "vote-confirmed";
  findings[0].related = {at(archive, "One")[0].place};
  CHECK(print_text(findings, archive) ==
        "2 claims are confirmed by the record; `--confirmed` lists what they say.\n");
  const std::string listed = print_text(findings, archive, {.confirmed = true});
  CHECK(listed.starts_with("ardenia-2004.txt:2:9: pass: It is wrong. [vote-confirmed]\n"));
  CHECK(listed.ends_with("\n2 claims are confirmed by the record.\n"));
}

TEST_CASE("a packed original has no lines: its paragraph is named, and the words are shown") {
  const Snapshot archive = packed();
  CHECK(print_text(at(archive, "signed"), archive) ==
        "ardenia-2004.txt: paragraph 2, under \"River Policy\": warning: It is wrong. "
        "[some-code]\n"
        "       | \u201Csigned\u201D\n"
        "       = Put it right.\n"
        "1 warning\n");
}

TEST_CASE("controls and what is no UTF-8 do not reach the terminal, and no place is fine") {
  const Snapshot archive = archive_saying("Evil \x1b[2J \xE9 signed.");
  const std::string printed = print_text(at(archive, "signed"), archive);
  CHECK(printed.find('\x1b') == std::string::npos);
  CHECK(is_utf8(printed));
  const Findings nowhere{{"some-code", Severity::note, {}, "It is so.", "", {}}};
  CHECK(print_text(nowhere, archive) == "note: It is so. [some-code]\n1 note\n");
  CHECK(print_text({}, archive).empty());
}

}  // namespace
}  // namespace vigil::check::testing
