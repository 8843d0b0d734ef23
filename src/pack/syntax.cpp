#include "pack/syntax.h"

#include <string>

#include "base/ascii.h"

namespace vigil {

void Letters::add(char first, char last) {
  const std::size_t end = static_cast<unsigned char>(last) + std::size_t{1};
  for (std::size_t c = static_cast<unsigned char>(first); c < end; ++c) {
    ascii[c / 64] |= std::uint64_t{1} << (c % 64);
  }
}

void Letters::add(const Letters& more) {
  ascii[0] |= more.ascii[0];
  ascii[1] |= more.ascii[1];
  others = others || more.others;
}

void Letters::fold() {
  constexpr unsigned capitals = 'A' - 64, smalls = 'a' - 64;  // Where they begin in the upper half.
  constexpr std::uint64_t alphabet = (std::uint64_t{1} << 26) - 1;
  const std::uint64_t either = ((ascii[1] >> capitals) | (ascii[1] >> smalls)) & alphabet;
  ascii[1] |= either << capitals | either << smalls;
}

void Letters::negate() {
  ascii = {~ascii[0], ~ascii[1]};
  others = !others;
}

namespace {

constexpr int deepest = 60;
constexpr int most_repeats = 1000;

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The letters of "\d", "\w", "\s" and their opposites.
std::optional<Letters> named_letters(char name) {
  Letters letters;
  const char small = name >= 'A' && name <= 'Z' ? static_cast<char>(name - 'A' + 'a') : name;
  if (small == 'd' || small == 'w') letters.add('0', '9');
  if (small == 'w') {
    letters.add('a', 'z');
    letters.add('A', 'Z');
    letters.add('_', '_');
  } else if (small == 's') {
    letters.add('\t', '\n');
    letters.add('\f', '\r');
    letters.add(' ', ' ');
  } else if (small != 'd') {
    return std::nullopt;
  }
  if (small != name) letters.negate();
  return letters;
}

// Reads once, from left to right. After a fault `known_` is false and what is read does not count.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Syntax> read() {
    Syntax whole = choice(0);
    if (!known_ || at_ != text_.size()) return std::nullopt;
    return whole;
  }

 private:
  bool more() const { return known_ && at_ < text_.size(); }
  bool next_is(char c) const { return more() && text_[at_] == c; }
  bool take(char c) {
    if (!next_is(c)) return false;
    ++at_;
    return true;
  }
  Syntax fault() {
    known_ = false;
    return {};
  }

  static Syntax of(Syntax::Kind kind) {
    Syntax made;
    made.kind = kind;
    return made;
  }
  Syntax letter(Letters letters) const {
    Syntax made = of(Syntax::Kind::letter);
    made.letters = letters;
    return made;
  }
  Syntax letter(char c) {
    if (!is_ascii(c)) return fault();
    Letters letters;
    letters.add(c, c);
    if (fold_) letters.fold();
    return letter(letters);
  }

  Syntax choice(int depth) {
    if (depth > deepest) return fault();
    const bool fold = fold_;
    Syntax made = of(Syntax::Kind::choice);
    made.parts.push_back(sequence(depth));
    while (take('|')) made.parts.push_back(sequence(depth));
    fold_ = fold;  // A flag holds to the end of its group.
    if (made.parts.size() > 1) return made;
    Syntax only = std::move(made.parts.front());
    return only;
  }

  Syntax sequence(int depth) {
    Syntax made;
    while (more() && text_[at_] != '|' && text_[at_] != ')') {
      if (const std::size_t size = plain_letters(); size > 1) {
        made.parts.push_back(text(size));
      } else {
        made.parts.push_back(repeated(piece(depth)));
      }
    }
    if (made.parts.size() != 1) return made;
    Syntax only = std::move(made.parts.front());
    return only;
  }

  // How many letters from here stand for themselves, each of them once.
  std::size_t plain_letters() const {
    std::size_t end = at_;
    while (end < text_.size() && is_plain(text_[end])) ++end;
    const bool repeats = end < text_.size() && is_one_of(text_[end], "*+?{");
    return end - at_ - (repeats && end > at_ ? 1 : 0);
  }
  static bool is_plain(char c) {
    return is_ascii(c) && c >= ' ' && !is_one_of(c, "|()[]{}\\.^$*+?");
  }
  static bool is_one_of(char c, std::string_view these) {
    return these.find(c) != std::string_view::npos;
  }

  Syntax text(std::size_t size) {
    Syntax made = of(Syntax::Kind::text);
    made.any_case = fold_;
    made.name = fold_ ? lower(text_.substr(at_, size)) : std::string(text_.substr(at_, size));
    at_ += size;
    return made;
  }

  Syntax repeated(Syntax part) {
    for (bool again = false; more(); again = true) {
      Syntax made = of(Syntax::Kind::repeat);
      if (take('*')) {
        made.most = -1;
      } else if (take('+')) {
        made.least = 1;
        made.most = -1;
      } else if (take('?')) {
        made.most = 1;
      } else if (!counts(made)) {
        return part;
      }
      made.greedy = !take('?');
      // "a**" is wrong; what "(?:a*)*" means is left to others.
      if (again || (part.kind == Syntax::Kind::repeat && made.most != 1)) return fault();
      made.parts.push_back(std::move(part));
      part = std::move(made);
    }
    return part;
  }

  bool number(std::size_t& at, int& value) const {
    const std::size_t from = at;
    for (value = 0; at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; ++at) {
      value = value * 10 + (text_[at] - '0');
      if (value > most_repeats) return false;
    }
    return at > from;
  }

  // "{2}", "{2,}", "{2,3}"; any other brace is a letter.
  bool counts(Syntax& made) {
    std::size_t at = at_;
    if (text_[at++] != '{' || !number(at, made.least)) return false;
    made.most = made.least;
    if (at < text_.size() && text_[at] == ',') {
      ++at;
      if (at < text_.size() && text_[at] == '}') {
        made.most = -1;
      } else if (!number(at, made.most)) {
        return false;
      }
    }
    if (at >= text_.size() || text_[at] != '}') return false;
    if (made.most >= 0 && made.most < made.least) known_ = false;
    at_ = at + 1;
    return true;
  }

  Syntax piece(int depth) {
    const char c = text_[at_];
    if (!is_ascii(c)) return bytes();
    if (c == '(') return group(depth);
    if (c == '[') return letters();
    if (c == '\\') return escape();
    ++at_;
    if (c == '^') return of(Syntax::Kind::text_begin);
    if (c == '$') return of(Syntax::Kind::text_end);
    if (c == '*' || c == '+' || c == '?') return fault();
    if (c != '.') return letter(c);
    Letters any;
    if (!dot_takes_all_) any.add('\n', '\n');
    any.negate();
    return letter(any);
  }

  // A letter that is not ASCII, where no other case of it counts.
  Syntax bytes() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
    Syntax made = of(Syntax::Kind::text);
    made.name = text_.substr(at_, end - at_);
    // Signs of U+2000 to U+20CF ("€", quotation marks); "£", "¥", "°", "§".
    const bool caseless = (made.name.size() == 3 && (made.name.starts_with("\xE2\x80") ||
                                                     made.name.starts_with("\xE2\x82"))) ||
                          made.name == "\u00A3" || made.name == "\u00A5" || made.name == "\u00B0" ||
                          made.name == "\u00A7";
    if (fold_ && !caseless) return fault();
    at_ = end;
    return made;
  }

  Syntax group(int depth) {
    ++at_;
    const bool fold = fold_;
    const bool dot = dot_takes_all_;
    Syntax made = of(Syntax::Kind::group);
    if (text_.substr(at_).starts_with("?P<")) {
      const std::size_t end = text_.find('>', at_);
      if (end == std::string_view::npos) return fault();
      made.name = text_.substr(at_ + 3, end - at_ - 3);
      at_ = end + 1;
      made.group = ++groups_;
      if (made.name.empty()) return fault();
    } else if (take('?')) {
      if (!flags()) return fault();
      if (take(')')) return {};
      if (!take(':')) return fault();
    } else {
      made.group = ++groups_;
    }
    Syntax inner = choice(depth + 1);
    if (!take(')')) return fault();
    fold_ = fold;
    dot_takes_all_ = dot;
    if (made.group == 0) return inner;
    made.parts.push_back(std::move(inner));
    return made;
  }

  bool flags() {
    for (bool on = true; more() && text_[at_] != ')' && text_[at_] != ':'; ++at_) {
      if (text_[at_] == 'i') {
        fold_ = on;
      } else if (text_[at_] == 's') {
        dot_takes_all_ = on;
      } else if (text_[at_] == '-' && on) {
        on = false;
      } else {
        return false;
      }
    }
    return more();
  }

  Syntax escape() {
    ++at_;
    if (!more()) return fault();
    const char c = text_[at_++];
    if (c == 'b') return of(Syntax::Kind::word_edge);
    if (c == 'B') return of(Syntax::Kind::no_word_edge);
    if (c == 'A') return of(Syntax::Kind::text_begin);
    if (c == 'z') return of(Syntax::Kind::text_end);
    if (const auto named = named_letters(c)) return letter(*named);
    const std::optional<char> one = escaped(c);
    return one ? letter(*one) : fault();
  }

  // The letter that the escape stands for; `c` is read.
  std::optional<char> escaped(char c) {
    if (c == 'x') {
      const int high = more() ? hexadecimal(text_[at_]) : -1;
      const int low = at_ + 1 < text_.size() ? hexadecimal(text_[at_ + 1]) : -1;
      if (high < 0 || low < 0 || high > 7) return std::nullopt;
      at_ += 2;
      return static_cast<char>(high * 16 + low);
    }
    if (c == 'n') return '\n';
    if (c == 't') return '\t';
    const bool sign = is_ascii(c) && !named_word(c) && c > ' ';
    return sign ? std::optional(c) : std::nullopt;
  }

  static bool named_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  Syntax letters() {
    ++at_;
    const bool negated = take('^');
    Letters found;
    for (bool first = true; more() && (first || text_[at_] != ']'); first = false) {
      if (text_[at_] == '[' && at_ + 1 < text_.size() && text_[at_ + 1] == ':') return fault();
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
        if (const auto named = named_letters(text_[at_ + 1])) {
          found.add(*named);
          at_ += 2;
          continue;
        }
      }
      const std::optional<char> from = one_of_letters();
      if (!from) return fault();
      char to = *from;
      if (next_is('-') && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
        ++at_;
        const std::optional<char> last = one_of_letters();
        if (!last || *last < *from) return fault();
        to = *last;
      }
      found.add(*from, to);
    }
    if (!take(']')) return fault();
    if (fold_) found.fold();
    if (negated) found.negate();
    return letter(found);
  }

  std::optional<char> one_of_letters() {
    if (!more()) return std::nullopt;
    const char c = text_[at_++];
    if (!is_ascii(c)) return std::nullopt;
    if (c != '\\') return c;
    if (!more()) return std::nullopt;
    return escaped(text_[at_++]);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool known_ = true;
  bool fold_ = true;
  bool dot_takes_all_ = false;
  int groups_ = 0;
};

}  // namespace

std::optional<Syntax> parse_expression(std::string_view expression) {
  return Reader(expression).read();
}

}  // namespace vigil
