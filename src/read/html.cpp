#include "read/html.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "read/headings.h"
#include "read/html_draft.h"
#include "read/notes.h"
#include "read/settle.h"
#include "read/tables.h"
#include "read/troubles.h"

namespace vigil::read {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The charset that the page names in its first bytes, folded; empty when it names none.
std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  const std::string head = fold(bytes.substr(0, looked_at));
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    const std::size_t begin = head.find_first_not_of("\"' ", at + key.size());
    if (begin == std::string::npos) continue;
    const std::size_t end = head.find_first_of("\"' >;/?", begin);
    return head.substr(begin, end == std::string::npos ? end : end - begin);
  }
  return {};
}

bool is_western(std::string_view charset) {
  constexpr std::array names{"windows-1252", "cp1252", "cp-1252",    "iso-8859-1", "iso8859-1",
                             "iso_8859-1",   "latin1", "latin-1",    "us-ascii",   "ascii",
                             "x-ansi",       "ansi",   "iso-8859-15"};
  return std::find(names.begin(), names.end(), charset) != names.end();
}

void say_charset(const Input& input, std::string_view declared, const Bytes& bytes, Findings& out) {
  const bool known = declared.empty() || declared.starts_with("utf-8") || declared == "utf8" ||
                     is_western(declared);
  if (!known && bytes.strays > 0) {
    out.push_back(finding("unknown-charset", Severity::error, input,
                          SourceSpan{bytes.first_stray, bytes.first_stray + 1},
                          "This page says that it is in " + std::string(declared) +
                              ", which is not read; its letters outside ASCII will be wrong.",
                          "Convert the page to UTF-8 and import it again."));
    return;
  }
  say_bytes(input, bytes, is_western(declared), out);
}

void say_troubles(const Input& input, const HtmlDraft& page, Findings& out) {
  for (const auto& [trouble, seen] : page.troubles) {
    const std::string more =
        seen.count > 1 ? " (" + std::to_string(seen.count) + " times on this page)" : "";
    switch (trouble) {
      case HtmlTrouble::unclosed_quote:
        out.push_back(
            finding("html-unclosed-quote", Severity::warning, input, seen.first,
                    "A quotation mark in this tag is never closed" + more +
                        "; the tag was ended at the next \">\".",
                    "Look whether text is missing or too much here; close the quotation mark."));
        break;
      case HtmlTrouble::unclosed_comment:
        out.push_back(finding("html-unclosed-comment", Severity::warning, input, seen.first,
                              "This comment is never closed" + more +
                                  "; it was ended at the next \">\" so that no text is lost.",
                              "Close it with \"-->\"."));
        break;
      case HtmlTrouble::unclosed_element:
        out.push_back(
            finding("html-unclosed-element", Severity::warning, input, seen.first,
                    "A script, style or title that begins here is never closed" + more +
                        "; what follows was read as text.",
                    "Look whether the file was cut off, or program text was read as prose."));
        break;
      case HtmlTrouble::cut_off:
        out.push_back(finding("cut-off", Severity::error, input, seen.first,
                              "The file ends in the middle of a tag: it was cut off.",
                              "Fetch the page again."));
        break;
    }
  }
  if (page.too_deep) {
    out.push_back(finding("nested-too-deep", Severity::warning, input, std::nullopt,
                          "Elements are nested more than 256 deep; deeper ones were read as plain "
                          "paragraphs.",
                          "Look whether a program made this page wrongly."));
  }
}

// A page whose end is missing, and whose marks call for notes that are not there.
void say_end_missing(const Input& input, const HtmlDraft& page, const Document& document,
                     Findings& out) {
  const bool whole = fold(input.bytes.substr(0, 4096)).find("<html") != std::string::npos;
  if (!whole || page.ended || document.marks.empty()) return;
  const int last = document.marks.back().number;
  const bool noted = std::any_of(document.notes.begin(), document.notes.end(),
                                 [last](const Note& note) { return note.number == last; });
  if (noted) return;
  const auto end = static_cast<std::uint32_t>(input.bytes.size());
  out.push_back(finding("cut-off", Severity::error, input, SourceSpan{end, end},
                        "The page has no end, and no note " + std::to_string(last) +
                            " that its text calls for: it was cut off.",
                        "Fetch the page again."));
}

}  // namespace

Reading read_html(const Input& input, const PageRules& rules) {
  Reading reading;
  reading.document.format = Format::html;
  reading.ledger.bytes_in = input.bytes.size();
  const Bytes bytes = look_over(input.bytes);
  say_charset(input, declared_charset(input.bytes), bytes, reading.findings);
  const std::uint32_t from = input.bytes.starts_with(byte_order_mark) ? 3 : 0;
  HtmlDraft page = draft_html(input.bytes, from, bytes.encoding);
  page.draft.markup += from;
  say_troubles(input, page, reading.findings);
  find_furniture(rules, page.draft, reading.document);
  const NotesFound notes = find_notes(page.draft);
  tell_tables(page.draft);
  find_headings(rules, notes, page.draft, false);
  settle(input.bytes, page.draft, notes, reading);
  say_end_missing(input, page, reading.document, reading.findings);
  return reading;
}

}  // namespace vigil::read
