#include "cli/report_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

constexpr std::size_t line_length = 96;

// A block's words with its marks: "…since 1998.[4]".
std::string with_marks(const Document& document, const Block& block) {
  std::string out;
  std::uint32_t at = block.text.begin;
  for (const NoteMark& mark : marks_in(document, block)) {
    out += text_of(document, {at, mark.at});
    out += "[" + std::to_string(mark.number) + "]";
    at = mark.at;
  }
  return out.append(text_of(document, {at, block.text.end}));
}

std::string table_rows(const Document& document, const Block& block) {
  std::string out;
  for (const std::vector<Cell>& row : block.rows) {
    std::string line;
    for (const Cell& cell : row) {
      line += (line.empty() ? "" : " | ") + std::string(text_of(document, cell.text));
    }
    out += wrapped(line, 2);
  }
  return out;
}

std::string in_lines(const Document& document, const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      return std::string(static_cast<std::size_t>(std::max(block.level, 1)), '#') + " " +
             with_marks(document, block) + "\n";
    case BlockKind::list_item:
      return wrapped(with_marks(document, block), 2 * static_cast<std::size_t>(block.level), "- ");
    case BlockKind::quotation:
      return wrapped(with_marks(document, block), 4);
    case BlockKind::table:
      return table_rows(document, block);
    case BlockKind::paragraph:
    case BlockKind::preformatted:
      break;
  }
  return wrapped(with_marks(document, block), 0);
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::string_view first) {
  std::string out(indent, ' ');
  out += first;
  const std::size_t margin = indent + width_of(first);
  std::size_t column = margin;
  bool begins = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!begins && column + 1 + width_of(word) > line_length) {
      out += "\n" + std::string(margin, ' ');
      column = margin;
      begins = true;
    }
    if (!begins) out += ' ';
    out += word;
    column += width_of(word) + (begins ? 0 : 1);
    begins = false;
  }
  return out + "\n";
}

std::string whole_report(const ReportRecord& record) {
  std::string out;
  for (const Block& block : record.document.blocks) {
    out += in_lines(record.document, block) + "\n";
  }
  for (const Note& note : record.document.notes) {
    out +=
        wrapped(text_of(record.document, note.text), 0, "[" + std::to_string(note.number) + "] ");
  }
  return out;
}

std::string outline(const ReportRecord& record) {
  std::string out;
  std::string heading;
  std::size_t paragraphs = 0;
  const auto close = [&] {
    if (!heading.empty()) out += heading + " (" + amount(paragraphs, "paragraph") + ")\n";
    paragraphs = 0;
  };
  for (const Block& block : record.document.blocks) {
    if (block.kind != BlockKind::heading) {
      ++paragraphs;
      continue;
    }
    close();
    heading = std::string(2 * static_cast<std::size_t>(block.level) + 2, ' ') +
              std::string(text_of(record.document, block.text));
  }
  close();
  return out;
}

}  // namespace vigil::cli
