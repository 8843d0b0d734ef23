#include "cite/pieces.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace vigil::cite {
namespace {

struct QuotePair {
  std::string_view open, close;
};
constexpr std::array<QuotePair, 3> quote_pairs{
    {{"\u201C", "\u201D"}, {"\u00AB", "\u00BB"}, {"\u201E", "\u201C"}}};
constexpr std::size_t longest_single_quote = 300;  // Bounds the search for its end.
constexpr std::string_view single_open = "\u2018";
constexpr std::string_view single_close = "\u2019";

// Follows quotation marks and brackets through a text, byte by byte.
class Nesting {
 public:
  explicit Nesting(std::string_view text)
      : text_(text),
        doubles_(text.find("\u201C") != std::string_view::npos ||
                 text.find('"') != std::string_view::npos) {}

  // Looks at byte i; returns how many bytes it took.
  std::size_t step(std::size_t i) {
    const char c = text_[i];
    if (c == '"') {
      close_ = quoted() ? std::string_view{} : std::string_view("\u201D");
      return 1;
    }
    if (c == '\'' && (quoted() ? i == single_end_ : !doubles_)) {
      if (quoted()) {
        close_ = {};
      } else {
        open_single(i, "'");
      }
      return 1;
    }
    if (c == '(' && !quoted()) ++depth_;
    if (c == ')' && !quoted() && depth_ > 0) --depth_;
    return static_cast<unsigned char>(c) < 0x80 ? 1 : step_mark(i);
  }
  bool outside() const { return !quoted() && depth_ == 0; }
  bool quoted() const { return !close_.empty(); }
  bool in_bracket() const { return depth_ > 0; }

 private:
  std::size_t step_mark(std::size_t i) {
    const std::string_view rest = text_.substr(i);
    if (quoted() && i == single_end_ && single_end_ != 0) return close_ = {}, single_close.size();
    // "„Title“" and "“Title”" share a mark; either closing mark closes.
    const bool closes = rest.starts_with("\u201D") || (quoted() && rest.starts_with(close_));
    if (closes && single_end_ == 0) {
      const std::size_t size = rest.starts_with("\u201D") ? 3 : close_.size();
      return close_ = {}, size;
    }
    for (const QuotePair& pair : quote_pairs) {
      if (rest.starts_with(pair.open) && !quoted()) return close_ = pair.close, pair.open.size();
    }
    if (quoted() || doubles_ || !rest.starts_with(single_open)) return 1;
    open_single(i, single_close);
    return quoted() ? single_open.size() : 1;
  }

  // "‘Title,’" and "'Title'," are quotations only where the closing mark cannot be an apostrophe.
  void open_single(std::size_t i, std::string_view close) {
    if (i > 0 && text_[i - 1] != ' ' && text_[i - 1] != '(') return;
    const std::string_view near = text_.substr(0, i + longest_single_quote);
    for (std::size_t at = near.find(close, i + 1); at != std::string_view::npos;
         at = near.find(close, at + 1)) {
      static constexpr std::string_view before = ",.?!";
      static constexpr std::string_view behind = ",.;:)";
      const std::size_t after = at + close.size();
      const bool ends = before.find(text_[at - 1]) != std::string_view::npos ||
                        after == text_.size() ||
                        behind.find(text_[after]) != std::string_view::npos ||
                        text_.substr(after).starts_with(" (");
      if (!ends) continue;
      close_ = close;
      single_end_ = at;
      return;
    }
  }

  std::string_view text_;
  std::string_view close_;  // The mark that ends the quotation; empty outside of one.
  std::size_t single_end_ = 0;
  bool doubles_;
  int depth_ = 0;
};

bool is_upper_start(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.front();
  if ((c >= 'A' && c <= 'Z') || c == '"') return true;
  for (const QuotePair& pair : quote_pairs) {
    if (text.starts_with(pair.open)) return true;
  }
  return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) < 0xE0;
}

// The word that ends at `end`: back to a blank or an opening bracket.
std::string_view word_before(std::string_view note, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && note[begin - 1] != ' ' && note[begin - 1] != '(') --begin;
  return note.substr(begin, end - begin);
}

// "On the same day the …": small words behind a capital one that no comma ends; a name goes on in
// capitals.
bool begins_sentence(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || text[blank - (blank > 0 ? 1 : 0)] == ',') return false;
  const std::string_view next = text.substr(blank + 1, text.find(' ', blank + 1) - blank - 1);
  static constexpr std::array<std::string_view, 8> particles{"de",  "da",  "del", "di",
                                                             "bin", "van", "von", "ould"};
  const bool small = !next.empty() && next.front() >= 'a' && next.front() <= 'z' &&
                     next.find('-') == std::string_view::npos;
  return small && std::find(particles.begin(), particles.end(), next) == particles.end();
}

// "Emb. Rafael", after "with" or another title: a short capitalised word before a name is a title
// that the pack does not know.
bool is_unknown_title(std::string_view note, std::string_view word) {
  const bool title = word.size() <= 5 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a';
  const auto begin = static_cast<std::size_t>(word.data() - note.data());
  if (!title || begin < 2) return false;
  const std::size_t end = begin + word.size() + 2;
  if (begins_sentence(note.substr(std::min(end, note.size())))) return false;
  const std::string_view before = word_before(note, begin - 1);
  return before == "with" || before == "from" || before == "by" || before == "and" ||
         before == "con" || before == "com" || before == "avec" || before == "le" ||
         (before.size() > 2 && before.ends_with('.') && before[0] >= 'A');
}

// Whether the stop at note[at] ends a sentence: the word before is no abbreviation or initial and
// a capital, or "see", follows.
bool ends_sentence(std::string_view note, std::size_t at, const SentenceWords& known) {
  if (at + 2 >= note.size() || note[at + 1] != ' ') return false;
  const std::string_view next = trim(note.substr(at + 1, 40));
  if (!is_upper_start(next) && !next.starts_with("see ")) return false;
  const std::string_view word = word_before(note, at);
  if (word.empty()) return false;
  const bool dotted = word.find('.') != std::string_view::npos &&
                      word.find_first_of("0123456789") == std::string_view::npos;
  const bool digit = word.back() >= '0' && word.back() <= '9';  // "p. 4. The teams …"
  const bool letter =
      word.size() == 1 || (word.size() == 2 && static_cast<signed char>(word[0]) < 0);
  if ((letter && !digit) || dotted) {
    const auto words = words_of(next);
    return word.size() > 1 && known.lead_ins.match(words, 0) != 0;
  }
  if (is_unknown_title(note, word)) return false;
  const std::string abbreviation = std::string(word) + ".";
  return known.ibid.holds(abbreviation) || !known.abbreviations.holds(abbreviation);
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
    if (open != std::string_view::npos) {
      piece.whole = text;
      piece.bracket = text.substr(open + 1, text.size() - open - 2);
      text = without_end(text.substr(0, open));
    }
  }
  piece.text = text;
  if (piece.whole.empty()) piece.whole = text;
  return piece;
}

void push_plain(std::vector<Piece>& pieces, std::string_view text) {
  // "“Title” [in other words], …": a translation is no piece.
  const std::string_view plain = trim(text);
  if (plain.starts_with('[') && !pieces.empty() && pieces.back().quoted) {
    const std::size_t end = plain.find(']');
    if (end != std::string_view::npos) text = plain.substr(end + 1);
  }
  const Piece piece = plain_piece(text);
  if (!piece.text.empty() || !piece.bracket.empty()) pieces.push_back(piece);
}

}  // namespace

std::vector<TextSpan> citations_of(std::string_view note, const SentenceWords& known) {
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
    const bool was_quoted = nesting.quoted();
    const std::size_t size = nesting.step(i);
    const bool outside = !balanced || nesting.outside();
    if (outside && note[i] == ';') {
      push(begin, i);
      begin = i + 1;
    } else if (outside && note[i] == '.' && ends_sentence(note, i, known)) {
      push(begin, i + 1);
      begin = i + 1;
    } else if (outside && was_quoted && i > 0 && note[i - 1] == '.' && i + size + 1 < note.size() &&
               note[i + size] == ' ' && is_upper_start(trim(note.substr(i + size, 40)))) {
      push(begin, i + size);  // A title with its own stop ended the sentence.
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
  const bool initials =
      citation.size() > 3 && citation[citation.size() - 3] == '.' &&
      (citation[citation.size() - 2] < '0' || citation[citation.size() - 2] > '9');
  if (citation.ends_with('.') && !initials) citation.remove_suffix(1);
  Nesting nesting(citation);
  std::size_t begin = 0;
  std::size_t title = 0;
  bool in_title = false;
  for (std::size_t i = 0; i < citation.size();) {
    const std::size_t at = i;
    const bool was_quoted = nesting.quoted();
    const bool in_bracket = nesting.in_bracket();
    i += nesting.step(i);
    if (nesting.quoted() && !was_quoted && !in_title && !in_bracket) {
      push_plain(pieces, citation.substr(begin, at - begin));
      title = i;
      in_title = true;
    } else if (in_title && was_quoted && !nesting.quoted()) {
      std::string_view text = without_end(citation.substr(title, at - title));
      if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
      pieces.push_back({text, true, {}, text});
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
