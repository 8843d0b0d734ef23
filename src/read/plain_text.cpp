#include "read/plain_text.h"

#include <unordered_set>
#include <vector>

#include "base/unicode.h"
#include "read/marks.h"
#include "read/text_builder.h"

namespace vigil::read {
namespace {

constexpr std::size_t longest_heading = 120;  // Bytes.
constexpr int first_year = 1900;              // "[1999]" without such a note is a year.

// A line of the file: its bytes without the line break, and where the next line begins.
struct Line {
  SourceSpan text;    // Blanks at the ends left out.
  SourceSpan whole;   // With blanks and line break.
};

std::vector<Line> lines_of(std::string_view bytes, std::uint32_t from) {
  std::vector<Line> lines;
  for (std::uint32_t begin = from; begin < bytes.size();) {
    const std::size_t found = bytes.find('\n', begin);
    const auto end = static_cast<std::uint32_t>(found == std::string_view::npos ? bytes.size()
                                                                                : found + 1);
    const std::string_view whole = bytes.substr(begin, end - begin);
    const std::string_view text = trim(whole);
    const auto at = static_cast<std::uint32_t>(text.data() - bytes.data());
    lines.push_back({text.empty() ? SourceSpan{begin, begin}
                                  : SourceSpan{at, at + static_cast<std::uint32_t>(text.size())},
                     {begin, end}});
    begin = end;
  }
  return lines;
}

class PlainTextReader {
 public:
  PlainTextReader(const Input& input, const PageRules& rules, Reading& out)
      : bytes_(input.bytes),
        file_(input.file),
        rules_(rules),
        out_(out),
        builder_(bytes_, detect_encoding(bytes_), out.document, out.ledger) {}

  void read();

 private:
  std::string_view text(SourceSpan span) const { return slice<SourceSpace>(bytes_, span); }
  void say_encoding();
  void collect_note_numbers();
  void read_note(std::size_t first, std::size_t end);
  void read_paragraph(std::size_t first, std::size_t end);
  // The lines [first, end) as one run of text, without marks when `marked`.
  TextSpan keep_lines(std::size_t first, std::size_t end, std::uint32_t skip, bool marked);
  void keep_marked(SourceSpan span);
  std::size_t end_of_run(std::size_t first, bool note) const;
  bool is_heading(std::string_view line, bool alone) const;
  std::string_view bytes_;
  std::string_view file_;
  const PageRules& rules_;
  Reading& out_;
  TextBuilder builder_;
  std::vector<Line> lines_;
  std::unordered_set<int> numbers_;  // Of the notes.
};

void PlainTextReader::say_encoding() {
  if (is_utf8(bytes_)) return;
  out_.findings.push_back({"not-utf8", Severity::warning, {std::string(file_), {}},
                           "This file is not UTF-8. It was read as Windows code page 1252.",
                           "Look at accented letters and quotation marks; save the file as UTF-8.",
                           {}});
}

void PlainTextReader::collect_note_numbers() {
  for (const Line& line : lines_) {
    if (const auto mark = bracket_mark(text(line.text))) numbers_.insert(mark->number);
  }
}

bool PlainTextReader::is_heading(std::string_view line, bool alone) const {
  if (line.size() > longest_heading || line.empty()) return false;
  const char last = line.back();
  const bool sentence = last == '.' || last == ';' || last == ',' || last == ']' || last == '?';
  return alone && !sentence && line.find('[') == std::string_view::npos;
}

std::size_t PlainTextReader::end_of_run(std::size_t first, bool note) const {
  std::size_t end = first + 1;
  while (end < lines_.size() && !lines_[end].text.empty()) {
    const std::string_view next = text(lines_[end].text);
    if (bracket_mark(next)) break;
    if (!note && rules_.is_furniture(next)) break;
    ++end;
  }
  return end;
}

void PlainTextReader::keep_marked(SourceSpan span) {
  std::uint32_t kept = span.begin;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (bytes_[i] != '[') continue;
    const auto mark = bracket_mark(bytes_.substr(i, span.end - i));
    if (!mark || (mark->number >= first_year && !numbers_.contains(mark->number))) continue;
    const SourceSpan where{i, i + static_cast<std::uint32_t>(mark->size)};
    builder_.keep({kept, i});
    builder_.drop_markup(where);
    out_.document.marks.push_back({builder_.at(), mark->number, where});
    kept = where.end;
    i = kept - 1;
  }
  builder_.keep({kept, span.end});
}

TextSpan PlainTextReader::keep_lines(std::size_t first, std::size_t end, std::uint32_t skip,
                                     bool marked) {
  const std::uint32_t begin = builder_.at();
  for (std::size_t i = first; i < end; ++i) {
    SourceSpan span = lines_[i].text;
    if (i == first) span.begin += skip;
    if (marked) {
      keep_marked(span);
    } else {
      builder_.keep(span);
    }
    // The break between two lines of one paragraph, with the blanks around it, is one blank.
    const bool last = i + 1 == end;
    if (last) {
      builder_.drop_markup({lines_[i].text.end, lines_[i].whole.end});
    } else {
      builder_.put(" ", {lines_[i].text.end, lines_[i + 1].text.begin});
    }
  }
  const TextSpan kept{begin, builder_.at()};
  builder_.end_block(lines_[end - 1].text.end);
  return kept;
}

void PlainTextReader::read_note(std::size_t first, std::size_t end) {
  const Line& line = lines_[first];
  const auto mark = bracket_mark(text(line.text));
  auto skip = static_cast<std::uint32_t>(mark->size);
  const std::string_view rest = text(line.text).substr(skip);
  skip += static_cast<std::uint32_t>(rest.size() - trim(rest).size());
  builder_.drop_markup({line.whole.begin, line.text.begin + skip});
  const TextSpan kept = keep_lines(first, end, skip, false);
  out_.document.notes.push_back(
      {mark->number, kept, {line.text.begin, lines_[end - 1].text.end}, 0});
}

void PlainTextReader::read_paragraph(std::size_t first, std::size_t end) {
  builder_.drop_markup({lines_[first].whole.begin, lines_[first].text.begin});
  Block block;
  block.source = {lines_[first].text.begin, lines_[end - 1].text.end};
  const std::string_view line = text(lines_[first].text);
  if (is_heading(line, end == first + 1)) {
    block.kind = BlockKind::heading;
    const bool first_block = out_.document.blocks.empty();
    block.level = first_block ? 1 : 2;
  }
  block.text = keep_lines(first, end, 0, block.kind == BlockKind::paragraph);
  out_.document.blocks.push_back(std::move(block));
}

void PlainTextReader::read() {
  say_encoding();
  const std::uint32_t mark_size = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  builder_.drop_markup({0, mark_size});
  lines_ = lines_of(bytes_, mark_size);
  collect_note_numbers();
  for (std::size_t i = 0; i < lines_.size();) {
    const Line& line = lines_[i];
    if (line.text.empty()) {
      builder_.drop_markup(line.whole);
      ++i;
      continue;
    }
    const std::string_view words = text(line.text);
    if (out_.document.title.empty()) {
      if (const auto title = rules_.title(words)) {
        out_.document.title = collapse_blanks(words);
        out_.document.edition = title->edition;
        builder_.drop_furniture(line.whole);
        ++i;
        continue;
      }
    }
    if (rules_.is_furniture(words)) {
      builder_.drop_furniture(line.whole);
      ++i;
      continue;
    }
    const bool note = bracket_mark(words).has_value();
    const std::size_t end = end_of_run(i, note);
    if (note) {
      read_note(i, end);
    } else {
      read_paragraph(i, end);
    }
    i = end;
  }
}

}  // namespace

Reading read_plain_text(const Input& input, const PageRules& rules) {
  Reading reading;
  reading.document.format = Format::plain_text;
  reading.ledger.bytes_in = input.bytes.size();
  PlainTextReader(input, rules, reading).read();
  return reading;
}

}  // namespace vigil::read
