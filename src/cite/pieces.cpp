#include "cite/pieces.h"

#include "base/unicode.h"

namespace vigil::cite {
namespace {

constexpr std::string_view open_quote = "\u201C";
constexpr std::string_view close_quote = "\u201D";

// Follows quotation marks and brackets through a text, byte by byte.
class Nesting {
 public:
  explicit Nesting(std::string_view text) : text_(text) {}

  // Looks at byte i; returns how many bytes it took.
  std::size_t step(std::size_t i) {
    const std::string_view rest = text_.substr(i);
    if (rest.starts_with(open_quote)) return quoted_ = true, open_quote.size();
    if (rest.starts_with(close_quote)) return quoted_ = false, close_quote.size();
    if (text_[i] == '"') quoted_ = !quoted_;
    if (!quoted_ && text_[i] == '(') ++depth_;
    if (!quoted_ && text_[i] == ')' && depth_ > 0) --depth_;
    return 1;
  }
  bool outside() const { return !quoted_ && depth_ == 0; }
  bool quoted() const { return quoted_; }

 private:
  std::string_view text_;
  bool quoted_ = false;
  int depth_ = 0;
};

bool is_upper_start(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.front();
  if (c >= 'A' && c <= 'Z') return true;
  if (text.starts_with(open_quote) || c == '"') return true;
  return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) < 0xE0;
}

// Whether the stop at note[at] ends a sentence: the word before is no abbreviation or initial and
// a capital follows.
bool ends_sentence(std::string_view note, std::size_t at, const WordSet& abbreviations) {
  if (at + 2 >= note.size() || note[at + 1] != ' ') return false;
  if (!is_upper_start(note.substr(at + 2))) return false;
  std::size_t begin = at;
  while (begin > 0 && note[begin - 1] != ' ' && note[begin - 1] != '(') --begin;
  const std::string_view word = note.substr(begin, at - begin);
  if (word.size() <= 1) return false;
  return !abbreviations.holds(std::string(word) + ".");
}

std::string_view without_end(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ',' || text.back() == ';')) {
    text.remove_suffix(1);
    text = trim(text);
  }
  return text;
}

// "AFP (Astana)" → "AFP" and "Astana".
Piece plain_piece(std::string_view text) {
  Piece piece;
  text = without_end(text);
  if (text.ends_with(')')) {
    const std::size_t open = text.rfind('(');
    if (open != std::string_view::npos && open > 0) {
      piece.bracket = text.substr(open + 1, text.size() - open - 2);
      text = without_end(text.substr(0, open));
    }
  }
  piece.text = text;
  return piece;
}

void push_plain(std::vector<Piece>& pieces, std::string_view text) {
  const Piece piece = plain_piece(text);
  if (!piece.text.empty() || !piece.bracket.empty()) pieces.push_back(piece);
}

}  // namespace

std::vector<TextSpan> citations_of(std::string_view note, const WordSet& abbreviations) {
  std::vector<TextSpan> spans;
  const auto push = [&](std::size_t begin, std::size_t end) {
    const std::string_view text = trim(note.substr(begin, end - begin));
    if (text.empty()) return;
    const auto at = static_cast<std::uint32_t>(text.data() - note.data());
    spans.push_back({at, at + static_cast<std::uint32_t>(text.size())});
  };
  // An opening mark without its closing one would swallow the rest: then marks are ignored.
  Nesting whole(note);
  for (std::size_t i = 0; i < note.size();) i += whole.step(i);
  const bool balanced = whole.outside();
  Nesting nesting(note);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < note.size();) {
    const std::size_t size = nesting.step(i);
    const bool outside = !balanced || nesting.outside();
    if (outside && note[i] == ';') {
      push(begin, i);
      begin = i + 1;
    } else if (outside && note[i] == '.' && ends_sentence(note, i, abbreviations)) {
      push(begin, i + 1);
      begin = i + 1;
    } else if (outside && size == close_quote.size() && i > 0 && note[i - 1] == '.' &&
               i + size + 1 < note.size() && note[i + size] == ' ' &&
               is_upper_start(note.substr(i + size + 1))) {
      push(begin, i + size);
      begin = i + size;
    }
    i += size;
  }
  push(begin, note.size());
  return spans;
}

std::vector<Piece> pieces_of(std::string_view citation) {
  std::vector<Piece> pieces;
  citation = trim(citation);
  if (citation.ends_with('.')) citation.remove_suffix(1);
  Nesting nesting(citation);
  std::size_t begin = 0;
  std::size_t title = 0;
  bool in_title = false;
  for (std::size_t i = 0; i < citation.size();) {
    const std::size_t at = i;
    const bool was_quoted = nesting.quoted();
    i += nesting.step(i);
    if (nesting.quoted() && !was_quoted && !in_title) {
      push_plain(pieces, citation.substr(begin, at - begin));
      title = i;
      in_title = true;
    } else if (in_title && was_quoted && !nesting.quoted()) {
      std::string_view text = without_end(citation.substr(title, at - title));
      if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
      pieces.push_back({text, true, {}});
      in_title = false;
      begin = i;
    } else if (citation[at] == ',' && nesting.outside()) {
      push_plain(pieces, citation.substr(begin, at - begin));
      begin = i;
    }
  }
  push_plain(pieces, citation.substr(in_title ? title : begin));
  return pieces;
}

}  // namespace vigil::cite
