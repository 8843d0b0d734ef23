#include "read/html_draft.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "read/draft_writer.h"
#include "read/html_entities.h"
#include "read/html_preformatted.h"

namespace vigil::read {
namespace {

constexpr std::size_t deepest = 256;

// What an open element means for the blocks inside it.
struct Context {
  bool ordered = false;  // The list.
  int list_depth = 0;
  int next_item = 1;
  int item = 0;
  std::uint32_t item_block = none;  // The first block of the item, when it has one.
  int quotations = 0;
  std::uint32_t owner = 0;
  std::uint32_t table = none;
  TablePlace cell;  // table is `none` outside cells.
  std::uint32_t row = none;
  std::uint32_t column = 0;
  bool control = false;
};

// How many elements of each look are open.
struct LookCounts {
  int strong = 0;
  int emphasis = 0;
  int underlined = 0;
  int superscript = 0;
  int subscript = 0;
  int large = 0;
  int other = 0;
};

struct Open {
  Tag tag{};
  Context before;
};

bool ends_in_digit(const std::string& name) {
  return !name.empty() && is_digit(name.back());
}

// A <div> around one note, as Word writes it or with a numbered name.
bool is_note_box(std::string_view div) {
  const auto id = attribute(div, "id");
  if (id && ends_in_digit(*id)) return true;
  const auto style = attribute(div, "style");
  return style && style->find("mso-element:footnote") != std::string::npos &&
         style->find("mso-element:footnote-list") == std::string::npos;
}

int number_in(const std::optional<std::string>& value, int otherwise) {
  if (!value || value->empty() || value->size() > 4) return otherwise;
  int number = 0;
  for (const char c : *value) {
    if (!is_digit(c)) return otherwise;
    number = number * 10 + (c - '0');
  }
  return number;
}

// "+1", "4": larger than the text around it.
bool is_large(const std::optional<std::string>& size) {
  if (!size || size->empty()) return false;
  const bool relative = size->front() == '+';
  const char digit = size->back();
  return relative ? digit >= '1' && digit <= '9'
                  : digit >= '4' && digit <= '9' && size->size() == 1;
}

int heading_level(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6 ? static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1
                                          : 0;
}

class HtmlDrafter {
 public:
  HtmlDrafter(std::string_view bytes, std::uint32_t from, Encoding encoding, HtmlDraft& out)
      : bytes_(bytes),
        encoding_(encoding),
        tokens_(bytes, from),
        out_(out),
        writer_(bytes, encoding, out.draft) {}

  void run();

 private:
  void text(SourceSpan span);
  void exact_text(SourceSpan span);
  void raw(const Token& token);
  void start(const Token& token);
  void end(const Token& token);
  bool start_inline(Tag tag, std::string_view written);
  bool end_inline(Tag tag);
  void start_block(Tag tag, std::string_view written);
  void start_list_part(Tag tag, std::string_view written);
  void start_table_part(Tag tag, std::string_view written);
  void start_cell(Tag tag, std::string_view written);
  void start_link(std::string_view written);
  void anchors(Tag tag, std::string_view written);
  void new_block(const Token& token);
  void begin_looks();
  void end_looks();
  void plain_looks();
  void push(Tag tag);
  void close(Tag tag, std::initializer_list<Tag> not_beyond);
  void set_shape();
  void set_looks();
  int& looks_of(Tag tag);

  std::string_view bytes_;
  Encoding encoding_;
  HtmlTokens tokens_;
  HtmlDraft& out_;
  DraftWriter writer_;
  Context context_;
  std::vector<Open> open_;
  std::vector<bool> fonts_;  // Large or not, of each open <font>.
  LookCounts looks_;
  LookCounts looks_before_;  // When the block began.
  std::size_t fonts_before_ = 0;
  int heading_ = 0;
  std::size_t heading_block_ = 0;
  Preformatted preformatted_ = Preformatted::no;
  std::uint32_t owners_ = 0;
};

void HtmlDrafter::run() {
  Token token;
  while (tokens_.next(token)) {
    switch (token.kind) {
      case TokenKind::text:
        text(token.span);
        break;
      case TokenKind::start:
        start(token);
        break;
      case TokenKind::end:
        end(token);
        break;
      case TokenKind::comment:
        writer_.markup(token.span);
        break;
      case TokenKind::raw:
        raw(token);
        break;
    }
  }
  writer_.end_block();
  out_.troubles = tokens_.troubles();
}

// The kind is asked for when a block takes its first letter, since only the first block of a list
// item is the item.
void HtmlDrafter::set_shape() {
  if (writer_.in_block()) return;
  const std::size_t blocks = out_.draft.blocks.size();
  Shape& shape = writer_.shape;
  shape = {};
  shape.owner = context_.owner;
  shape.cell = context_.cell;
  shape.control = context_.control;
  const bool first_of_item = context_.item_block != none && blocks == context_.item_block;
  if (heading_ != 0) {
    shape.kind = BlockKind::heading;
    shape.level = heading_;
  } else if (preformatted_ == Preformatted::table_like) {
    shape.kind = BlockKind::preformatted;
    shape.exact = true;
  } else if (first_of_item) {
    shape.kind = BlockKind::list_item;
    shape.level = std::clamp(context_.list_depth, 1, 9);
    shape.ordered = context_.ordered;
    shape.item = context_.item;
  } else if (context_.quotations > 0) {
    shape.kind = BlockKind::quotation;
  }
}

void HtmlDrafter::text(SourceSpan span) {
  set_shape();
  if (preformatted_ == Preformatted::prose) {
    for (const SourceSpan part : paragraphs_of(bytes_, span)) {
      if (trim(slice<SourceSpace>(bytes_, part)).empty()) {
        writer_.end_block();
        set_shape();
      }
      exact_text(part);
    }
    return;
  }
  exact_text(span);
}

// Text with its entities.
void HtmlDrafter::exact_text(SourceSpan span) {
  for (std::uint32_t i = span.begin; i < span.end;) {
    const auto found = bytes_.substr(0, span.end).find('&', i);
    const auto stop =
        found == std::string_view::npos ? span.end : static_cast<std::uint32_t>(found);
    writer_.text({i, stop});
    i = stop;
    if (i == span.end) return;
    const auto entity = entity_at(bytes_.substr(i, span.end - i));
    const auto size = entity ? static_cast<std::uint32_t>(entity->size) : 1U;
    if (entity) {
      writer_.letter(letter_of(entity->letter), {i, i + size});
    } else {
      writer_.text({i, i + size});
    }
    i += size;
  }
}

void HtmlDrafter::raw(const Token& token) {
  if (token.tag != Tag::title || !out_.draft.title.empty()) return writer_.markup(token.span);
  std::string decoded;
  for (std::uint32_t i = token.span.begin; i < token.span.end;) {
    const Letter letter = letter_at(bytes_.substr(0, token.span.end), i, encoding_);
    if (letter.kind != LetterKind::nothing) decoded += letter.text();
    i += letter.source_size;
  }
  out_.draft.title = collapse_blanks(decode_entities(decoded));
  out_.draft.title_source = token.span;
}

void HtmlDrafter::set_looks() {
  const auto bit = [](int count, Looks look) { return count > 0 ? look : Looks{0}; };
  writer_.looks = static_cast<Looks>(
      bit(looks_.strong, looks::strong) | bit(looks_.emphasis, looks::emphasis) |
      bit(looks_.underlined, looks::underlined) | bit(looks_.superscript, looks::superscript) |
      bit(looks_.subscript, looks::subscript) | bit(looks_.large, looks::large));
}

int& HtmlDrafter::looks_of(Tag tag) {
  switch (tag) {
    case Tag::b:
    case Tag::strong:
      return looks_.strong;
    case Tag::i:
    case Tag::em:
    case Tag::cite:
    case Tag::dfn:
      return looks_.emphasis;
    case Tag::u:
      return looks_.underlined;
    case Tag::sup:
      return looks_.superscript;
    case Tag::sub:
      return looks_.subscript;
    case Tag::big:
      return looks_.large;
    default:
      return looks_.other;
  }
}

// Looks that a block began inside itself end with it, closed or not; those that enclose it, as in
// "<b><p>Heading</p></b>", go on. Raised letters end with their block, links too.
void HtmlDrafter::end_looks() {
  writer_.link = none;
  looks_.superscript = looks_.subscript = 0;
  if (!writer_.in_block()) return;
  looks_.strong = std::min(looks_.strong, looks_before_.strong);
  looks_.emphasis = std::min(looks_.emphasis, looks_before_.emphasis);
  looks_.underlined = std::min(looks_.underlined, looks_before_.underlined);
  looks_.large = std::min(looks_.large, looks_before_.large);
  fonts_.resize(std::min(fonts_.size(), fonts_before_));
}

void HtmlDrafter::begin_looks() {
  looks_before_ = looks_;
  fonts_before_ = fonts_.size();
}

// All looks end with their cell.
void HtmlDrafter::plain_looks() {
  looks_ = {};
  fonts_.clear();
  begin_looks();
  set_looks();
}

void HtmlDrafter::start_link(std::string_view written) {
  writer_.link = none;
  auto target = attribute(written, "href");
  if (!target || target->empty() || !is_utf8(*target)) return;
  writer_.link = static_cast<std::uint32_t>(out_.draft.links.size());
  out_.draft.links.push_back(std::string(trim(*target)));
}

void HtmlDrafter::anchors(Tag tag, std::string_view written) {
  constexpr std::size_t shortest_with_name = 8;  // <a id=x>
  if (written.size() < shortest_with_name) return;
  if (auto id = attribute(written, "id"); id && !id->empty()) writer_.anchor(std::move(*id));
  if (tag != Tag::a) return;
  if (auto name = attribute(written, "name"); name && !name->empty()) {
    writer_.anchor(std::move(*name));
  }
}

bool HtmlDrafter::start_inline(Tag tag, std::string_view written) {
  switch (tag) {
    case Tag::a:
      start_link(written);
      return true;
    case Tag::font:
      fonts_.push_back(is_large(attribute(written, "size")));
      looks_.large += fonts_.back() ? 1 : 0;
      return true;
    case Tag::b:
    case Tag::big:
    case Tag::cite:
    case Tag::dfn:
    case Tag::em:
    case Tag::i:
    case Tag::strong:
    case Tag::sub:
    case Tag::sup:
    case Tag::u:
      ++looks_of(tag);
      return true;
    case Tag::other:
      return true;
    default:
      return false;
  }
}

bool HtmlDrafter::end_inline(Tag tag) {
  switch (tag) {
    case Tag::a:
      writer_.link = none;
      return true;
    case Tag::font:
      if (fonts_.empty()) return true;
      looks_.large -= fonts_.back() ? 1 : 0;
      fonts_.pop_back();
      return true;
    case Tag::b:
    case Tag::big:
    case Tag::cite:
    case Tag::dfn:
    case Tag::em:
    case Tag::i:
    case Tag::strong:
    case Tag::sub:
    case Tag::sup:
    case Tag::u:
      looks_of(tag) = std::max(0, looks_of(tag) - 1);
      return true;
    case Tag::other:
      return true;
    default:
      return false;
  }
}

void HtmlDrafter::start(const Token& token) {
  const std::string_view written = slice<SourceSpace>(bytes_, token.span);
  if (token.tag == Tag::br) {
    set_shape();
    return writer_.line_break(token.span);
  }
  if (start_inline(token.tag, written)) {
    writer_.inline_tag(token.span);
    set_looks();
    return anchors(token.tag, written);
  }
  new_block(token);
  start_block(token.tag, written);
  anchors(token.tag, written);
}

void HtmlDrafter::new_block(const Token& token) {
  end_looks();
  writer_.break_before(token.span);
  begin_looks();
  // A heading that was never closed ends with its first block.
  if (heading_ != 0 && out_.draft.blocks.size() > heading_block_) heading_ = 0;
  if (context_.control && token.tag != Tag::option) {
    close(Tag::select, {});
    context_.control = false;
  }
  set_looks();
}

void HtmlDrafter::end(const Token& token) {
  if (token.tag == Tag::br) return writer_.line_break(token.span);
  if (end_inline(token.tag)) {
    writer_.markup(token.span);
    return set_looks();
  }
  end_looks();
  writer_.break_behind(token.span);
  begin_looks();
  switch (token.tag) {
    case Tag::body:
    case Tag::html:
      out_.ended = true;
      break;
    case Tag::pre:
      preformatted_ = Preformatted::no;
      break;
    case Tag::td:
    case Tag::th:
      close(token.tag, {Tag::table});
      break;
    case Tag::tr:
    case Tag::table:
      close(token.tag, {Tag::table});
      break;
    default:
      if (heading_level(token.tag) != 0) heading_ = 0;
      close(token.tag, {Tag::td, Tag::th, Tag::table});
  }
  set_looks();
}

void HtmlDrafter::start_block(Tag tag, std::string_view written) {
  switch (tag) {
    case Tag::blockquote:
      push(tag);
      ++context_.quotations;
      break;
    case Tag::div:
      push(tag);
      if (is_note_box(written)) context_.owner = ++owners_;
      break;
    case Tag::select:
      push(tag);
      context_.control = true;
      break;
    case Tag::pre:
      preformatted_ = kind_of_preformatted(
          bytes_.substr(static_cast<std::size_t>(written.data() + written.size() - bytes_.data())));
      break;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
    case Tag::li:
    case Tag::dt:
    case Tag::dd:
      start_list_part(tag, written);
      break;
    case Tag::table:
    case Tag::caption:
    case Tag::tr:
    case Tag::td:
    case Tag::th:
      start_table_part(tag, written);
      break;
    default:
      if (const int level = heading_level(tag); level != 0) {
        heading_ = level;
        heading_block_ = out_.draft.blocks.size();
      }
  }
}

void HtmlDrafter::start_list_part(Tag tag, std::string_view written) {
  switch (tag) {
    case Tag::li:
      close(Tag::li, {Tag::ul, Tag::ol, Tag::td, Tag::th, Tag::table});
      context_.item = number_in(attribute(written, "value"), context_.next_item);
      context_.next_item = context_.item + 1;
      push(tag);
      context_.owner = ++owners_;
      context_.item_block = static_cast<std::uint32_t>(out_.draft.blocks.size());
      break;
    case Tag::dt:
      close(Tag::dd, {Tag::dl, Tag::table});
      context_.owner = ++owners_;  // Shared with the <dd> that follows.
      break;
    case Tag::dd:
      close(Tag::dd, {Tag::dl, Tag::table});
      push(tag);
      break;
    default:
      push(tag);
      context_.item_block = none;
      if (tag == Tag::dl) break;
      context_.ordered = tag == Tag::ol;
      ++context_.list_depth;
      context_.next_item = number_in(attribute(written, "start"), 1);
  }
}

void HtmlDrafter::start_table_part(Tag tag, std::string_view written) {
  plain_looks();
  switch (tag) {
    case Tag::table: {
      push(tag);
      const Context outer = std::exchange(context_, {});
      context_.owner = outer.owner;
      context_.table = static_cast<std::uint32_t>(out_.draft.tables.size());
      out_.draft.tables.push_back({outer.cell.table, false});
      break;
    }
    case Tag::tr:
      if (context_.table == none) break;
      close(Tag::tr, {Tag::table});
      ++context_.row;
      push(tag);
      context_.column = 0;
      context_.owner = ++owners_;
      break;
    case Tag::td:
    case Tag::th:
      if (context_.table == none) break;
      close(Tag::td, {Tag::table, Tag::tr});
      close(Tag::th, {Tag::table, Tag::tr});
      start_cell(tag, written);
      break;
    default:
      break;  // A caption stands before its table.
  }
}

void HtmlDrafter::start_cell(Tag tag, std::string_view written) {
  if (context_.row == none) context_.row = 0;
  const TablePlace cell{context_.table,
                        context_.row,
                        context_.column++,
                        std::clamp(number_in(attribute(written, "colspan"), 1), 1, 1000),
                        std::clamp(number_in(attribute(written, "rowspan"), 1), 1, 1000),
                        tag == Tag::th};
  context_.cell = {};
  push(tag);
  context_.cell = cell;
}

void HtmlDrafter::push(Tag tag) {
  if (open_.size() >= deepest) {
    out_.too_deep = true;
    return;
  }
  open_.push_back({tag, context_});
}

// Closes the nearest such element and all that was left open in it; not beyond the given ones.
void HtmlDrafter::close(Tag tag, std::initializer_list<Tag> not_beyond) {
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].tag == tag) {
      context_ = open_[i].before;
      open_.resize(i);
      if (tag == Tag::td || tag == Tag::th) plain_looks();
      return;
    }
    if (std::find(not_beyond.begin(), not_beyond.end(), open_[i].tag) != not_beyond.end()) return;
  }
}

}  // namespace

HtmlDraft draft_html(std::string_view bytes, std::uint32_t from, Encoding encoding) {
  HtmlDraft out;
  HtmlDrafter(bytes, from, encoding, out).run();
  return out;
}

}  // namespace vigil::read
