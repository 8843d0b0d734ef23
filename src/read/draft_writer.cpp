#include "read/draft_writer.h"

namespace vigil::read {

void DraftWriter::inline_tag(SourceSpan span) {
  markup(span);
  if (!open_ && begin_ == none) begin_ = span.begin;
}

void DraftWriter::break_before(SourceSpan tag) {
  end_block();
  markup(tag);
  begin_ = tag.begin;
}

void DraftWriter::break_behind(SourceSpan tag) {
  const bool was_open = open_;
  end_block();
  if (was_open) block().source.end = tag.end;
  markup(tag);
  begin_ = none;
}

void DraftWriter::end_block() {
  begin_ = none;
  if (!open_) return;
  while (!block().text.empty() && (block().text.back() == ' ' || block().text.back() == '\n')) {
    drop_last();
  }
  block().source.end = block().runs.back().source.end;
  open_ = false;
}

void DraftWriter::open(SourceSpan first) {
  if (open_) return;
  open_ = true;
  DraftBlock made;
  made.kind = shape.kind;
  made.level = shape.level;
  made.ordered = shape.ordered;
  made.item = shape.item;
  made.paragraph = shape.paragraph;
  made.owner = shape.owner;
  made.cell = shape.cell;
  made.control = shape.control;
  made.source.begin = begin_ == none ? first.begin : begin_;
  draft_.blocks.push_back(std::move(made));
}

void DraftWriter::append(std::string_view text, SourceSpan from, bool verbatim) {
  open(from);
  DraftBlock& to = block();
  if (verbatim && !to.runs.empty()) {
    Run& last = to.runs.back();
    if (last.verbatim && last.source.end == from.begin && last.looks == looks &&
        last.link == link) {
      last.source.end = from.end;
      to.text += text;
      return;
    }
  }
  to.runs.push_back({static_cast<std::uint32_t>(to.text.size()), from, link, looks, verbatim});
  to.text += text;
}

bool DraftWriter::at_blank() const {
  if (!open_) return true;
  const char last = draft_.blocks.back().text.back();
  return last == ' ' || last == '\n';
}

void DraftWriter::blank(SourceSpan from) {
  const std::string_view as = slice<SourceSpace>(bytes_, from);
  if (shape.exact && open_) {
    if (as == "\r") return markup(from);
    return append(as == "\n" ? "\n" : " ", from, as == "\n" || as == " ");
  }
  if (at_blank()) return markup(from);
  append(" ", from, as == " ");
}

void DraftWriter::drop_last() {
  DraftBlock& from = block();
  Run& last = from.runs.back();
  from.text.pop_back();
  if (last.begin == from.text.size()) {
    markup(last.source);
    from.runs.pop_back();
    return;
  }
  --last.source.end;  // Only verbatim runs are longer than one blank.
  ++draft_.markup;
}

void DraftWriter::text(SourceSpan span) {
  for (std::uint32_t i = span.begin; i < span.end;) {
    std::uint32_t end = i;
    // A single space between letters is as good as a letter.
    while (end < span.end &&
           (is_plain(bytes_[end]) ||
            (bytes_[end] == ' ' && end > i && end + 1 < span.end && is_plain(bytes_[end + 1])))) {
      ++end;
    }
    if (end > i) {
      append(slice<SourceSpace>(bytes_, {i, end}), {i, end}, true);
      i = end;
      continue;
    }
    const Letter next = letter_at(bytes_.substr(0, span.end), i, encoding_);
    const SourceSpan from{i, i + next.source_size};
    i = from.end;
    if (next.kind == LetterKind::ordinary) {
      append(next.text(), from, next.verbatim);
    } else if (next.kind == LetterKind::blank) {
      blank(from);
    } else {
      markup(from);
    }
  }
}

void DraftWriter::letter(const Letter& letter, SourceSpan from) {
  switch (letter.kind) {
    case LetterKind::ordinary:
      return append(letter.text(), from, false);
    case LetterKind::blank:
      return at_blank() ? markup(from) : append(" ", from, false);
    case LetterKind::nothing:
      return markup(from);
  }
}

void DraftWriter::line_break(SourceSpan tag) {
  if (!open_) return inline_tag(tag);
  if (block().text.back() == ' ') drop_last();
  if (block().text.back() == '\n') {
    end_block();
    return markup(tag);
  }
  append("\n", tag, false);
}

void DraftWriter::anchor(std::string name) {
  const auto blocks = static_cast<std::uint32_t>(draft_.blocks.size());
  const Anchor here = open_ ? Anchor{blocks - 1, static_cast<std::uint32_t>(block().text.size())}
                            : Anchor{blocks, 0};
  draft_.anchors.emplace(std::move(name), here);
}

}  // namespace vigil::read
