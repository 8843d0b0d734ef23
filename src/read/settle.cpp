#include "read/settle.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "read/mark_tags.h"

namespace vigil::read {
namespace {

struct LookKind {
  Looks look;
  InlineKind kind;
};
constexpr std::array look_kinds{LookKind{looks::emphasis, InlineKind::emphasis},
                                LookKind{looks::strong, InlineKind::strong},
                                LookKind{looks::superscript, InlineKind::superscript},
                                LookKind{looks::subscript, InlineKind::subscript}};

// A run of text as it came into the document.
struct Piece {
  TextSpan text;
  Looks looks = 0;
  std::uint32_t link = none;
};

class Settler {
 public:
  Settler(std::string_view bytes, const Draft& draft, const NotesFound& notes, Reading& out)
      : bytes_(bytes),
        draft_(draft),
        notes_(notes),
        document_(out.document),
        ledger_(out.ledger),
        builder_(bytes, Encoding::utf8, out.document, out.ledger) {}

  void run();

 private:
  std::size_t block(std::size_t index);
  std::size_t note(std::size_t first);
  std::size_t table(std::size_t first);
  void set_aside(const DraftBlock& block);
  TextSpan text(std::size_t index);
  void body_text(std::size_t index);
  void keep(const DraftBlock& block, std::uint32_t begin, std::uint32_t end);
  void drop(const DraftBlock& block, std::uint32_t begin, std::uint32_t end);
  void mark(const DraftBlock& block, const MarkSeen& seen);
  void inlines(const DraftBlock& block);
  void link_inlines();
  void add_inline(InlineKind kind, TextSpan span, const std::string& target);
  template <class Take>
  void each_run(const DraftBlock& block, std::uint32_t begin, std::uint32_t end, Take take);

  std::string_view bytes_;
  const Draft& draft_;
  const NotesFound& notes_;
  Document& document_;
  Ledger& ledger_;
  TextBuilder builder_;
  std::vector<Piece> pieces_;  // Of the block at hand.
};

// Calls take(text, source, run) for each run's part of [begin, end).
template <class Take>
void Settler::each_run(const DraftBlock& block, std::uint32_t begin, std::uint32_t end, Take take) {
  if (begin >= end) return;
  for (std::size_t i = run_at(block, begin); i < block.runs.size(); ++i) {
    const std::uint32_t from = std::max(begin, block.runs[i].begin);
    const std::uint32_t to = std::min(end, end_of_run(block, i));
    if (block.runs[i].begin >= end) break;
    take(std::string_view(block.text).substr(from, to - from), source_of(block, from, to),
         block.runs[i]);
  }
}

void Settler::keep(const DraftBlock& block, std::uint32_t begin, std::uint32_t end) {
  const bool exact = block.kind == BlockKind::preformatted;
  each_run(block, begin, end, [&](std::string_view text, SourceSpan source, const Run& run) {
    const std::uint32_t at = builder_.at();
    // A broken line within a paragraph is a blank.
    const bool line_break = !exact && text == "\n";
    builder_.put_decoded(line_break ? " " : text, source, run.verbatim && !line_break);
    pieces_.push_back({{at, builder_.at()}, run.looks, run.link});
  });
}

void Settler::drop(const DraftBlock& block, std::uint32_t begin, std::uint32_t end) {
  each_run(block, begin, end,
           [&](std::string_view /*text*/, SourceSpan source, const Run& /*run*/) {
             builder_.drop_markup(source);
           });
}

void Settler::mark(const DraftBlock& block, const MarkSeen& seen) {
  const SourceSpan bare = source_of(block, seen.begin, seen.end);
  document_.marks.push_back({builder_.at(), seen.number, with_its_tags(bytes_, bare)});
  drop(block, seen.begin, seen.end);
}

void Settler::body_text(std::size_t index) {
  const DraftBlock& block = draft_.blocks[index];
  const auto size = static_cast<std::uint32_t>(block.text.size());
  const auto blank_at = [&](std::uint32_t at) {
    return at >= size || block.text[at] == ' ' || block.text[at] == '\n';
  };
  std::uint32_t at = 0;
  for (const MarkSeen& seen : notes_.marks[index]) {
    if (seen.begin < at || !is_mark(seen, block, notes_.numbers)) continue;
    // The blank before a mark goes with it, where another or nothing follows.
    std::uint32_t end = seen.begin;
    while (end > at && blank_at(end - 1) && blank_at(seen.end)) --end;
    keep(block, at, end);
    drop(block, end, seen.begin);
    mark(block, seen);
    at = seen.end;
    // So does the blank behind a mark with which the block begins.
    if (end == 0 && at < size && blank_at(at)) drop(block, at, at + 1), ++at;
  }
  keep(block, at, size);
}

TextSpan Settler::text(std::size_t index) {
  const DraftBlock& block = draft_.blocks[index];
  const std::uint32_t begin = builder_.at();
  if (block.role == Role::body) {
    body_text(index);
  } else {
    const bool head = block.role == Role::note;
    const auto size = static_cast<std::uint32_t>(block.text.size());
    const std::uint32_t from = head ? block.text_begin : 0;
    const std::uint32_t to = head ? block.text_end : size;
    drop(block, 0, from);
    keep(block, from, to);
    drop(block, to, size);
  }
  inlines(block);
  return {begin, builder_.at()};
}

void Settler::add_inline(InlineKind kind, TextSpan span, const std::string& target) {
  if (!trim(text_of(document_, span)).empty()) document_.inlines.push_back({kind, span, target});
}

void Settler::inlines(const DraftBlock& block) {
  for (const auto& [look, kind] : look_kinds) {
    if (look == looks::strong && block.kind == BlockKind::heading) continue;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if ((pieces_[i].looks & look) == 0) continue;
      TextSpan span = pieces_[i].text;
      while (i + 1 < pieces_.size() && (pieces_[i + 1].looks & look) != 0) {
        span.end = pieces_[++i].text.end;
      }
      add_inline(kind, span, {});
    }
  }
  link_inlines();
  pieces_.clear();
}

void Settler::link_inlines() {
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const std::uint32_t link = pieces_[i].link;
    if (link == none) continue;
    TextSpan span = pieces_[i].text;
    while (i + 1 < pieces_.size() && pieces_[i + 1].link == link) {
      span.end = pieces_[++i].text.end;
    }
    const std::string& target = draft_.links[link];
    if (!target.starts_with('#')) add_inline(InlineKind::link, span, target);
  }
}

void Settler::set_aside(const DraftBlock& block) {
  std::uint32_t bytes = 0;
  for (const Run& run : block.runs) bytes += run.source.size();
  std::string_view rest = block.text;
  for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
    builder_.drop_furniture(0, rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  builder_.drop_furniture(bytes, rest);
}

std::size_t Settler::note(std::size_t first) {
  std::size_t last = first;
  while (last + 1 < draft_.blocks.size() && draft_.blocks[last + 1].role == Role::more_of_note) {
    ++last;
  }
  const DraftBlock& head = draft_.blocks[first];
  const DraftBlock& tail = draft_.blocks[last];
  Note made{head.number, {builder_.at(), builder_.at()}, joined(head.source, tail.source), 0};
  for (std::size_t i = first; i <= last; ++i) {
    if (builder_.at() > made.text.begin) {
      const std::uint32_t at = draft_.blocks[i].source.begin;
      builder_.put(" ", {at, at});
    }
    text(i);
  }
  made.text.end = builder_.at();
  builder_.end_block(tail.source.end);
  document_.notes.push_back(made);
  return last + 1;
}

std::size_t Settler::table(std::size_t first) {
  const std::uint32_t which = draft_.blocks[first].cell.table;
  Block made;
  made.kind = BlockKind::table;
  made.paragraph = draft_.blocks[first].paragraph;
  made.source = draft_.blocks[first].source;
  made.text = {builder_.at(), builder_.at()};
  std::uint32_t row = none;
  std::size_t i = first;
  for (; i < draft_.blocks.size(); ++i) {
    const DraftBlock& block = draft_.blocks[i];
    if (block.role == Role::furniture || block.role == Role::title) {
      set_aside(block);
      continue;
    }
    if (block.cell.table != which) break;
    if (block.cell.row != row) made.rows.emplace_back();
    row = block.cell.row;
    auto& cells = made.rows.back();
    const bool same_cell = !cells.empty() && cells.size() == block.cell.column + 1;
    if (same_cell) {
      builder_.put(" ", {block.source.begin, block.source.begin});
      cells.back().text.end = text(i).end;
    } else {
      if (!cells.empty() || made.rows.size() > 1) builder_.end_block(block.source.begin);
      while (cells.size() < block.cell.column) cells.push_back({{builder_.at(), builder_.at()}});
      cells.push_back({text(i), block.cell.heading, block.cell.columns, block.cell.rows});
    }
    made.source = joined(made.source, block.source);
  }
  made.text.end = builder_.at();
  builder_.end_block(made.source.end);
  document_.blocks.push_back(std::move(made));
  return i;
}

std::size_t Settler::block(std::size_t index) {
  const DraftBlock& from = draft_.blocks[index];
  if (from.role == Role::furniture || from.role == Role::title) {
    set_aside(from);
    return index + 1;
  }
  if (from.role != Role::body) return note(index);
  if (from.cell.table != none && draft_.tables[from.cell.table].is_data) return table(index);
  Block made;
  made.kind = from.kind;
  made.level =
      from.kind == BlockKind::heading || from.kind == BlockKind::list_item ? from.level : 0;
  made.ordered = from.kind == BlockKind::list_item && from.ordered;
  made.paragraph = from.paragraph;
  made.source = from.source;
  made.text = text(index);
  builder_.end_block(from.source.end);
  document_.blocks.push_back(std::move(made));
  return index + 1;
}

void Settler::run() {
  ledger_.markup += draft_.markup;
  builder_.drop_furniture(draft_.title_source.size(), draft_.title);
  for (std::size_t i = 0; i < draft_.blocks.size();) i = block(i);
  std::stable_sort(document_.inlines.begin(), document_.inlines.end(),
                   [](const Inline& a, const Inline& b) { return a.text.begin < b.text.begin; });
}

}  // namespace

void settle(std::string_view bytes, const Draft& draft, const NotesFound& notes, Reading& out) {
  Settler(bytes, draft, notes, out).run();
}

}  // namespace vigil::read
