#include "read/markdown.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "read/draft_writer.h"
#include "read/headings.h"
#include "read/markdown_notes.h"
#include "read/notes.h"
#include "read/settle.h"
#include "read/tables.h"
#include "read/troubles.h"

namespace vigil::read {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// How far behind the last text the next may stand: a link's address lies between.
constexpr std::size_t far = 64U << 10U;
constexpr std::size_t near = 4096;  // For texts of a letter or two.
constexpr std::size_t short_text = 8;

class MarkdownDrafter {
 public:
  MarkdownDrafter(std::string_view bytes, Encoding encoding, const MarkdownNotes& notes,
                  Draft& draft)
      : bytes_(bytes), notes_(notes), draft_(draft), writer_(bytes, encoding, draft) {}

  void run() {
    read(notes_.body, 0, false);
    for (const MarkdownNote& note : notes_.notes) {
      writer_.shape = {};
      writer_.looks = 0;
      put("[" + std::to_string(note.number) + "]", note.label);
      const std::string text = notes_.masked.substr(note.text.begin, note.text.size());
      read(text, note.text.begin, true);
      writer_.end_block();
    }
    std::uint64_t in_runs = 0;
    for (const DraftBlock& block : draft_.blocks) {
      for (const Run& run : block.runs) in_runs += run.source.size();
    }
    draft_.markup = bytes_.size() - in_runs;
  }

  bool lost() const { return lost_; }

 private:
  static std::unique_ptr<cmark_node, FreeNode> parse(std::string_view text) {
    // The library keeps its extensions in globals. Several threads may come here first at once.
    [[maybe_unused]] static const bool registered =
        (cmark_gfm_core_extensions_ensure_registered(), true);
    const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    if (cmark_syntax_extension* table = cmark_find_syntax_extension("table")) {
      cmark_parser_attach_syntax_extension(parser.get(), table);
    }
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return std::unique_ptr<cmark_node, FreeNode>(cmark_parser_finish(parser.get()));
  }

  // `text` stands in the file at `begin`. Within a note all is one block.
  void read(std::string_view text, std::uint32_t begin, bool note) {
    masked_ = text;
    base_ = begin;
    at_ = 0;
    note_ = note;
    first_ = true;
    const auto root = parse(text);
    const std::unique_ptr<cmark_iter, FreeIterator> events(cmark_iter_new(root.get()));
    for (cmark_event_type event; (event = cmark_iter_next(events.get())) != CMARK_EVENT_DONE;) {
      cmark_node* node = cmark_iter_get_node(events.get());
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    if (!note) writer_.end_block();
  }

  void enter(cmark_node* node) {
    const std::string_view type = cmark_node_get_type_string(node);
    if (type == "paragraph") {
      if (cell_.table == none) begin_block(BlockKind::paragraph);
    } else if (type == "heading") {
      begin_block(BlockKind::heading);
      writer_.shape.level = cmark_node_get_heading_level(node);
    } else if (type == "list") {
      lists_.push_back(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST);
    } else if (type == "block_quote") {
      ++quotes_;
    } else if (type == "code_block") {
      begin_block(BlockKind::preformatted);
      writer_.shape.exact = !note_;
      lines_of(cmark_node_get_literal(node));
    } else if (type == "html_block") {
      begin_block(BlockKind::paragraph);
      html(cmark_node_get_literal(node));
    } else if (type == "table") {
      cell_.table = static_cast<std::uint32_t>(draft_.tables.size());
      cell_.row = none;
      draft_.tables.push_back({});
    } else if (type == "table_row" || type == "table_header") {
      cell_.row = cell_.row == none ? 0 : cell_.row + 1;
      cell_.column = none;
      cell_.heading = type == "table_header";
    } else if (type == "table_cell") {
      cell_.column = cell_.column == none ? 0 : cell_.column + 1;
      begin_block(BlockKind::paragraph);
    } else {
      enter_inline(node, type);
    }
  }

  void enter_inline(cmark_node* node, std::string_view type) {
    if (type == "text" || type == "code") {
      text(cmark_node_get_literal(node));
    } else if (type == "softbreak") {
      line_end(false);
    } else if (type == "linebreak") {
      line_end(true);
    } else if (type == "html_inline") {
      skip(cmark_node_get_literal(node));
    } else if (type == "emph") {
      writer_.looks |= looks::emphasis;
    } else if (type == "strong") {
      writer_.looks |= looks::strong;
    } else if (type == "link") {
      writer_.link = static_cast<std::uint32_t>(draft_.links.size());
      draft_.links.emplace_back(cmark_node_get_url(node));
    }
  }

  void leave(cmark_node* node) {
    const std::string_view type = cmark_node_get_type_string(node);
    if (type == "paragraph" || type == "heading" || type == "table_cell") {
      if (!note_ && !(type == "paragraph" && cell_.table != none)) writer_.end_block();
    } else if (type == "list") {
      lists_.pop_back();
    } else if (type == "block_quote") {
      --quotes_;
    } else if (type == "table") {
      cell_ = {};
    } else if (type == "emph") {
      writer_.looks = static_cast<Looks>(writer_.looks & ~looks::emphasis);
    } else if (type == "strong") {
      writer_.looks = static_cast<Looks>(writer_.looks & ~looks::strong);
    } else if (type == "link") {
      writer_.link = none;
    }
  }

  void begin_block(BlockKind kind) {
    if (note_) {
      if (!first_ && at_ < masked_.size()) line_end(true);
      first_ = false;
      return;
    }
    writer_.end_block();
    Shape shape;
    shape.kind = kind;
    shape.cell = cell_;
    if (kind == BlockKind::paragraph && cell_.table == none) {
      if (!lists_.empty()) {
        shape.kind = BlockKind::list_item;
        shape.level = static_cast<int>(std::min<std::size_t>(lists_.size(), 9));
        shape.ordered = lists_.back();
      } else if (quotes_ > 0) {
        shape.kind = BlockKind::quotation;
      }
    }
    writer_.shape = shape;
    writer_.looks = 0;
  }

  std::size_t find(std::string_view words) const {
    const std::size_t reach = words.size() + (words.size() <= short_text ? near : far);
    const std::size_t found = masked_.substr(at_, reach).find(words);
    return found == std::string_view::npos ? found : at_ + found;
  }

  SourceSpan span(std::size_t begin, std::size_t end) const {
    return {base_ + static_cast<std::uint32_t>(begin), base_ + static_cast<std::uint32_t>(end)};
  }

  // The words as they stand in the file, behind those before.
  void text(const char* literal) {
    if (literal == nullptr || *literal == '\0') return;
    const std::string_view words(literal);
    const std::size_t begin = find(words);
    if (begin == std::string_view::npos) return written_otherwise(words);
    at_ = begin + words.size();
    with_marks(begin, at_);
  }

  // "&eacute;" or a code with blanks run together: letters that stand for other bytes.
  void written_otherwise(std::string_view words) {
    const std::size_t code = masked_.substr(at_, near).find('&');
    const std::size_t begin = code == std::string_view::npos ? at_ : at_ + code;
    const std::size_t stop = masked_.substr(begin, 40).find(';');
    if (code == std::string_view::npos || stop == std::string_view::npos) {
      // Words that were joined from several lines: one by one.
      return words.find(' ') == std::string_view::npos ? void(lost_ = true) : word_by_word(words);
    }
    const std::size_t end = begin + stop + 1;
    std::size_t from = begin;
    for (std::size_t i = 0; i < words.size();) {
      Letter letter = letter_at(words, i, Encoding::utf8);
      i += letter.source_size;
      letter.verbatim = false;
      const std::size_t to = i >= words.size() ? end : std::min(from + 1, end);
      writer_.letter(letter, span(from, to));
      from = to;
    }
    at_ = end;
  }

  void word_by_word(std::string_view words) {
    while (!words.empty()) {
      const std::size_t blank = std::min(words.find(' '), words.size());
      const std::string_view word = words.substr(0, blank);
      words.remove_prefix(std::min(blank + 1, words.size()));
      if (word.empty()) continue;
      const std::size_t begin = find(word);
      if (begin == std::string_view::npos) {
        lost_ = true;
        return;
      }
      if (begin > at_ && writer_.in_block()) writer_.text(span(begin - 1, begin));
      at_ = begin + word.size();
      with_marks(begin, at_);
    }
  }

  // Marks are \x01 in what is parsed.
  void with_marks(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t mark = std::min(masked_.find('\x01', begin), end);
      if (mark > begin) writer_.text(span(begin, mark));
      begin = mark;
      if (begin >= end) return;
      const SourceSpan here = span(begin, begin + 1);
      const auto call = std::lower_bound(
          notes_.calls.begin(), notes_.calls.end(), here.begin,
          [](const MarkdownCall& c, std::uint32_t at) { return c.source.begin < at; });
      if (call == notes_.calls.end() || call->source.begin != here.begin) {
        ++begin;  // Somebody's own \x01.
        continue;
      }
      const Looks looks = std::exchange(writer_.looks, Looks{0});
      put("[" + std::to_string(call->number) + "]", call->source);
      writer_.looks = looks;
      begin = call->source.end - base_;
    }
  }

  void put(std::string_view letters, SourceSpan instead_of) {
    std::uint32_t at = instead_of.begin;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const bool last = i + 1 == letters.size();
      const std::uint32_t end = last ? instead_of.end : std::min(at + 1, instead_of.end);
      Letter letter = letter_of(static_cast<char32_t>(letters[i]));
      letter.verbatim = false;
      writer_.letter(letter, {at, end});
      at = end;
    }
  }

  void line_end(bool hard) {
    const std::size_t stop = masked_.find('\n', at_);
    if (stop == std::string_view::npos) return;
    at_ = stop + 1;
    if (hard) {
      writer_.line_break(span(stop, stop + 1));
    } else {
      writer_.text(span(stop, stop + 1));
    }
  }

  void skip(const char* literal) {
    if (literal == nullptr) return;
    const std::size_t begin = find(literal);
    if (begin != std::string_view::npos) at_ = begin + std::strlen(literal);
  }

  // Line by line: a block's own indentation is no text of it.
  void lines_of(const char* literal) {
    std::string_view rest = literal == nullptr ? std::string_view() : std::string_view(literal);
    while (!rest.empty()) {
      const std::size_t stop = std::min(rest.find('\n'), rest.size());
      const std::string line(rest.substr(0, stop));
      text(line.c_str());
      rest.remove_prefix(std::min(stop + 1, rest.size()));
      if (!rest.empty()) line_end(false);
    }
    writer_.end_block();
    writer_.shape.exact = false;
  }

  // What stands between the tags.
  void html(const char* literal) {
    std::string_view rest = literal == nullptr ? std::string_view() : std::string_view(literal);
    while (!rest.empty()) {
      const std::size_t open = std::min(rest.find('<'), rest.size());
      const std::string words(rest.substr(0, open));
      if (words.find_first_not_of(" \t\r\n") != std::string::npos) text(words.c_str());
      rest.remove_prefix(open);
      const std::size_t close = rest.starts_with("<!--") ? rest.find("-->") : rest.find('>');
      if (close == std::string_view::npos) break;
      const std::size_t size = close + (rest.starts_with("<!--") ? 3 : 1);
      const std::string tag(rest.substr(0, size));
      skip(tag.c_str());
      rest.remove_prefix(size);
    }
    if (!note_) writer_.end_block();
  }

  std::string_view bytes_;
  const MarkdownNotes& notes_;
  Draft& draft_;
  DraftWriter writer_;
  std::string_view masked_;
  std::uint32_t base_ = 0;
  std::size_t at_ = 0;  // In masked_: behind what was read.
  bool note_ = false;
  bool first_ = true;
  bool lost_ = false;
  TablePlace cell_;
  std::vector<bool> lists_;  // Open ones: whether numbered.
  int quotes_ = 0;
};

}  // namespace

Reading read_markdown(const Input& input, const PageRules& rules) {
  Reading reading;
  reading.document.format = Format::markdown;
  reading.ledger.bytes_in = input.bytes.size();
  const Bytes bytes = look_over(input.bytes);
  say_bytes(input, bytes, false, reading.findings);
  const MarkdownNotes found = markdown_notes(input.bytes);
  Draft draft;
  MarkdownDrafter drafter(input.bytes, bytes.encoding, found, draft);
  drafter.run();
  if (drafter.lost()) {
    reading.findings.push_back(
        finding("text-lost", Severity::error, input, std::nullopt,
                "Some of this file's text could not be found again after it was read.",
                "Save it as plain text, and import that."));
  }
  find_furniture(rules, draft, reading.document);
  const NotesFound notes = find_notes(draft);
  tell_tables(draft);
  find_headings(rules, notes, draft, false);
  settle(input.bytes, draft, notes, reading);
  return reading;
}

}  // namespace vigil::read
