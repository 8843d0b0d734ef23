#pragma once
// DraftWriter: writes a draft's blocks from the bytes of a file, in their order. It decodes,
// runs blanks together and trims; every byte given to it is in one run or counted as markup.

#include "read/draft.h"
#include "read/letters.h"

namespace vigil::read {

// What a block that begins now would be.
struct Shape {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  bool ordered = false;
  int item = 0;
  int paragraph = 0;
  std::uint32_t owner = 0;
  TablePlace cell;
  bool control = false;
  bool exact = false;  // Preformatted: blanks and line breaks are text.
};

class DraftWriter {
 public:
  DraftWriter(std::string_view bytes, Encoding encoding, Draft& draft)
      : bytes_(bytes), encoding_(encoding), draft_(draft) {}

  Shape shape;      // Of the next block; a block takes it with its first letter.
  Looks looks = 0;  // Of the next text.
  std::uint32_t link = none;

  bool in_block() const { return open_; }
  void markup(SourceSpan span) { draft_.markup += span.size(); }
  // A tag within a paragraph: markup, and perhaps where the next block begins.
  void inline_tag(SourceSpan span);
  // The block ends before this tag, which belongs to the next; or behind it.
  void break_before(SourceSpan tag);
  void break_behind(SourceSpan tag);
  void end_block();
  void text(SourceSpan span);
  void letter(const Letter& letter, SourceSpan from);  // An entity.
  // A break of the line; two of them end the block, and the next is like it.
  void line_break(SourceSpan tag);
  void anchor(std::string name);

 private:
  void open(SourceSpan first);
  void append(std::string_view text, SourceSpan from, bool verbatim);
  void blank(SourceSpan from);
  void drop_last();
  bool at_blank() const;
  DraftBlock& block() { return draft_.blocks.back(); }

  std::string_view bytes_;
  Encoding encoding_;
  Draft& draft_;
  bool open_ = false;
  std::uint32_t begin_ = none;  // Of the next block, when a tag before it has begun it.
};

}  // namespace vigil::read
