#include "publish/site/report_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "pack/lookup.h"
#include "publish/site/word_writer.h"

namespace vigil::publish {
namespace {

constexpr int deepest_list = 6;

class TextWriter {
 public:
  TextWriter(Page& page, std::size_t report)
      : html_(page.html),
        record_(page.plan().record(report)),
        document_(record_.document),
        outline_(page.plan().outlines[report]),
        claims_(claim_marks(record_)),
        plan_(pack::plan_for(page.plan().pack, record_.report.edition)) {}

  void write() {
    std::size_t section = 0;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      if (outline_.blocks[i].empty()) continue;
      const Block& block = document_.blocks[i];
      set_list(block);
      if (block.kind == BlockKind::heading) {
        write_heading(block, outline_.sections[section++]);
      } else {
        write_block(block, outline_.blocks[i]);
      }
    }
    close_lists(0);
    write_unopened_anchors(html_, claims_);
  }

 private:
  void write_heading(const Block& block, const OutlineSection& section);
  void write_block(const Block& block, std::string_view anchor);
  void write_paragraph(const Block& block, std::string_view anchor);
  void write_table(const Block& block, std::string_view anchor);
  void write_cell(const Block& table, std::size_t row, std::size_t column);
  bool holds_figure(const Block& table, std::size_t row, std::size_t column) const;
  void write_number(std::string_view anchor);
  void write_marked(TextSpan span);
  void write_mark(std::size_t mark);
  std::size_t opener_length(std::string_view text) const;
  void set_list(const Block& block);
  void open_list(bool ordered);
  void close_lists(std::size_t depth);

  struct OpenList {
    bool ordered = false;
  };

  Html& html_;
  const ReportRecord& record_;
  const Document& document_;
  const Outline& outline_;
  ClaimMarks claims_;
  const SectionPlan* plan_;
  std::size_t next_mark_ = 0;
  std::vector<OpenList> lists_;
};

void TextWriter::write_mark(std::size_t mark) {
  const std::uint32_t note = outline_.note_of_mark[mark];
  const int number = document_.marks[mark].number;
  if (note == no_note) {
    html_.raw("<sup class=\"mark\">").number(number).raw("</sup>");
    return;
  }
  html_.raw("<sup class=\"mark\"><a id=\"").text(outline_.marks[mark]);
  html_.raw("\" href=\"#").text(outline_.notes[note]).raw("\" aria-label=\"Note ");
  html_.number(number).raw("\">").number(number).raw("</a></sup>");
}

void TextWriter::write_marked(TextSpan span) {
  WordWriter words(html_, document_, span, &claims_);
  const std::vector<NoteMark>& marks = document_.marks;
  while (next_mark_ < marks.size() && marks[next_mark_].at < span.begin) ++next_mark_;
  const std::size_t first = next_mark_;
  for (; next_mark_ < marks.size() && marks[next_mark_].at <= span.end; ++next_mark_) {
    words.write_to(marks[next_mark_].at);
    const bool follows = next_mark_ > first && marks[next_mark_ - 1].at == marks[next_mark_].at;
    if (follows) html_.raw("<sup class=\"mark\">,</sup>");
    write_mark(next_mark_);
  }
  words.finish();
}

// The margin's number, by which a paragraph is cited.
void TextWriter::write_number(std::string_view anchor) {
  const std::string_view number = anchor.substr(1);
  html_.raw("<a class=\"pn\" href=\"#").text(anchor).raw("\" aria-label=\"Paragraph ");
  html_.text(number).raw("\">").text(number).raw("</a>");
}

void TextWriter::write_heading(const Block& block, const OutlineSection& section) {
  const auto open = [&](Literal tag) { html_.raw(tag).text(section.anchor).raw("\">"); };
  switch (section.level) {
    case 2:
      open("<h2 id=\"");
      break;
    case 3:
      open("<h3 id=\"");
      break;
    case 4:
      open("<h4 id=\"");
      break;
    case 5:
      open("<h5 id=\"");
      break;
    default:
      open("<h6 id=\"");
      break;
  }
  write_marked(block.text);
  switch (section.level) {
    case 2:
      html_.raw("</h2>\n");
      break;
    case 3:
      html_.raw("</h3>\n");
      break;
    case 4:
      html_.raw("</h4>\n");
      break;
    case 5:
      html_.raw("</h5>\n");
      break;
    default:
      html_.raw("</h6>\n");
      break;
  }
}

// "Key developments since May 2003: …": how many bytes of a paragraph are its run-in title, by
// the pack's plan for openers; 0 when it has none.
std::size_t TextWriter::opener_length(std::string_view text) const {
  constexpr std::size_t longest_title = 80;
  const std::size_t colon = text.substr(0, longest_title).find(':');
  if (plan_ == nullptr || colon == std::string_view::npos) return 0;
  const Section* section = pack::section_named(*plan_, text.substr(0, colon));
  return section != nullptr && section->opener ? colon + 1 : 0;
}

void TextWriter::write_paragraph(const Block& block, std::string_view anchor) {
  const std::size_t opener = opener_length(text_of(document_, block.text));
  html_.raw(opener > 0 ? Literal("<p class=\"opener\" id=\"") : Literal("<p id=\""));
  html_.text(anchor).raw("\">");
  write_number(anchor);
  TextSpan rest = block.text;
  if (opener > 0) {
    rest.begin += static_cast<std::uint32_t>(opener);
    html_.raw("<b>").text(text_of(document_, {block.text.begin, rest.begin})).raw("</b>");
  }
  write_marked(rest);
  html_.raw("</p>\n");
}

void TextWriter::write_block(const Block& block, std::string_view anchor) {
  switch (block.kind) {
    case BlockKind::list_item:
      html_.raw("<li id=\"").text(anchor).raw("\">");
      write_number(anchor);
      write_marked(block.text);
      return;  // Left open: a deeper list may follow inside.
    case BlockKind::quotation:
      html_.raw("<blockquote id=\"").text(anchor).raw("\"><p>");
      write_number(anchor);
      write_marked(block.text);
      html_.raw("</p></blockquote>\n");
      return;
    case BlockKind::preformatted:
      html_.raw("<pre id=\"").text(anchor).raw("\" tabindex=\"0\">");
      write_marked(block.text);
      html_.raw("</pre>\n");
      return;
    case BlockKind::table:
      return write_table(block, anchor);
    case BlockKind::heading:
    case BlockKind::paragraph:
      return write_paragraph(block, anchor);
  }
}

bool is_figure(std::string_view text) {
  const std::string_view figure = trim(text);
  const auto fits = [](char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == ' ' || c == '%' || c == '$' ||
           c == '-' || c == '+';
  };
  return !figure.empty() && std::all_of(figure.begin(), figure.end(), fits);
}

bool TextWriter::holds_figure(const Block& table, std::size_t row, std::size_t column) const {
  if (row >= table.rows.size() || column >= table.rows[row].size()) return false;
  const Cell& cell = table.rows[row][column];
  return !cell.heading && is_figure(text_of(document_, cell.text));
}

void TextWriter::write_cell(const Block& table, std::size_t row, std::size_t column) {
  const Cell& cell = table.rows[row][column];
  // A heading stands over its figures as they stand under it.
  const bool figure = holds_figure(table, cell.heading && row == 0 ? 1 : row, column);
  html_.raw(cell.heading ? Literal("<th") : Literal("<td"));
  if (cell.heading) html_.raw(row == 0 ? Literal(" scope=\"col\"") : Literal(" scope=\"row\""));
  if (figure) html_.raw(" class=\"figure\"");
  if (cell.columns > 1) html_.raw(" colspan=\"").number(cell.columns).raw("\"");
  if (cell.rows > 1) html_.raw(" rowspan=\"").number(cell.rows).raw("\"");
  html_.raw(">");
  write_marked(cell.text);
  html_.raw(cell.heading ? Literal("</th>") : Literal("</td>"));
}

void TextWriter::write_table(const Block& block, std::string_view anchor) {
  html_.raw("<div class=\"wide\" id=\"").text(anchor);
  html_.raw("\" role=\"region\" tabindex=\"0\" aria-label=\"Table, paragraph ");
  html_.text(anchor.substr(1)).raw("\">");
  write_number(anchor);
  html_.raw("<table>\n");
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    html_.raw("<tr>");
    for (std::size_t column = 0; column < block.rows[row].size(); ++column) {
      write_cell(block, row, column);
    }
    html_.raw("</tr>\n");
  }
  html_.raw("</table></div>\n");
}

void TextWriter::open_list(bool ordered) {
  html_.raw(ordered ? Literal("<ol>\n") : Literal("<ul>\n"));
  lists_.push_back({ordered});
}

void TextWriter::close_lists(std::size_t depth) {
  while (lists_.size() > depth) {
    html_.raw("</li>\n");
    html_.raw(lists_.back().ordered ? Literal("</ol>\n") : Literal("</ul>\n"));
    lists_.pop_back();
  }
}

// Opens and closes lists so that `block` stands where its level says; items end when the next
// thing begins.
void TextWriter::set_list(const Block& block) {
  if (block.kind != BlockKind::list_item) return close_lists(0);
  const std::size_t want = static_cast<std::size_t>(std::clamp(block.level, 1, deepest_list));
  close_lists(want);
  if (lists_.size() == want && lists_.back().ordered != block.ordered) close_lists(want - 1);
  if (lists_.size() == want) {
    html_.raw("</li>\n");
    return;
  }
  // A list that jumps a level gets one step, for an item cannot be empty.
  open_list(block.ordered);
}

}  // namespace

void write_report_text(Page& page, std::size_t report) {
  TextWriter(page, report).write();
}

void write_words(Html& html, const Document& document, TextSpan span) {
  WordWriter(html, document, span).finish();
}

}  // namespace vigil::publish
