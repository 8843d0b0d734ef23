#include "read/plain_text.h"

#include <algorithm>

#include "base/unicode.h"
#include "read/draft_writer.h"
#include "read/headings.h"
#include "read/notes.h"
#include "read/settle.h"
#include "read/tables.h"
#include "read/text_lines.h"
#include "read/troubles.h"

namespace vigil::read {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class PlainTextDrafter {
 public:
  PlainTextDrafter(std::string_view bytes, std::uint32_t from, Encoding encoding,
                   const PageRules& rules, Draft& draft)
      : bytes_(bytes),
        rules_(rules),
        lines_(lines_of(bytes, from)),
        wrapped_(are_wrapped(lines_)),
        writer_(bytes, encoding, draft) {}

  void run();

 private:
  std::string_view words(const TextLine& line) const {
    return slice<SourceSpace>(bytes_, line.text);
  }
  bool stands_alone(std::string_view line) const;
  bool begins_block(std::size_t line);
  void add(std::size_t line);

  std::string_view bytes_;
  const PageRules& rules_;
  std::vector<TextLine> lines_;
  bool wrapped_;
  DraftWriter writer_;
  bool alone_ = false;     // The open block is a line that stands alone.
  bool numbered_ = false;  // The open block began with `number_`.
  int number_ = 0;
};

// Lines that are never part of a paragraph, wherever they stand.
bool PlainTextDrafter::stands_alone(std::string_view line) const {
  return rules_.is_furniture(line) || rules_.title(line).has_value();
}

bool PlainTextDrafter::begins_block(std::size_t index) {
  const TextLine& line = lines_[index];
  const std::string_view text = words(line);
  const bool alone = stands_alone(text);
  const bool after_alone = std::exchange(alone_, alone);
  if (!writer_.in_block() || alone || after_alone || !wrapped_) return true;
  if (bracket_mark(text) || bullet_size(text) > 0) return true;
  const auto number = list_number(text);
  if (number && numbered_ && number->number == number_ + 1) return true;
  const TextLine& before = lines_[index - 1];
  const bool indented = line.indent > 1 && before.indent <= 1;
  return indented && ends_sentence(words(before));
}

void PlainTextDrafter::add(std::size_t index) {
  const TextLine& line = lines_[index];
  const SourceSpan text = line.text;
  if (!begins_block(index)) {
    const TextLine& before = lines_[index - 1];
    const SourceSpan gap{before.text.end, text.begin};
    if (is_broken_word(words(before), words(line))) {
      writer_.markup(gap);
    } else {
      writer_.text(gap);
    }
    return writer_.text(text);
  }
  writer_.end_block();
  // What parts this line from the one before.
  writer_.markup({index == 0 ? line.whole.begin : lines_[index - 1].text.end, text.begin});
  const auto number = list_number(words(line));
  numbered_ = number.has_value();
  if (number) number_ = number->number;
  writer_.shape = {};
  const std::uint32_t bullet = alone_ ? 0 : bullet_size(words(line));
  if (bullet > 0) {
    writer_.shape.kind = BlockKind::list_item;
    writer_.shape.level = 1;
    writer_.markup({text.begin, text.begin + bullet});
  }
  writer_.text({text.begin + bullet, text.end});
}

void PlainTextDrafter::run() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!lines_[i].text.empty()) {
      add(i);
      continue;
    }
    writer_.end_block();
    alone_ = false;
    // An empty line counts its own bytes up to where it would have text: at its end.
    writer_.markup({i == 0 ? lines_[i].whole.begin : lines_[i - 1].text.end, lines_[i].text.begin});
  }
  writer_.end_block();
  if (!lines_.empty()) writer_.markup({lines_.back().text.end, lines_.back().whole.end});
}

}  // namespace

Reading read_plain_text(const Input& input, const PageRules& rules) {
  Reading reading;
  reading.document.format = Format::plain_text;
  reading.ledger.bytes_in = input.bytes.size();
  const Bytes bytes = look_over(input.bytes);
  say_bytes(input, bytes, false, reading.findings);
  const std::uint32_t from = input.bytes.starts_with(byte_order_mark) ? 3 : 0;
  Draft draft;
  draft.markup = from;
  PlainTextDrafter(input.bytes, from, bytes.encoding, rules, draft).run();
  find_furniture(rules, draft, reading.document);
  const NotesFound notes = find_notes(draft);
  tell_tables(draft);
  find_headings(rules, notes, draft, true);
  settle(input.bytes, draft, notes, reading);
  return reading;
}

}  // namespace vigil::read
