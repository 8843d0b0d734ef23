#include "extract/required.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "extract/word_edge.h"

namespace vigil::extract {
namespace {

constexpr char word_edge = '\x01';        // "\b" in a string while it is put together.
constexpr std::size_t most_strings = 24;  // Of one expression, told one by one.
constexpr std::size_t most_letters = 4;   // Of one place.
constexpr std::size_t shortest = 3;       // Letters and edges: what is shorter is everywhere.

bool is_word_here(char c) {
  return is_word(c) || c == any_digit;
}

// A part of an expression: all strings that it fits, or else what a string must hold.
struct Part {
  std::optional<std::vector<std::string>> strings = std::vector<std::string>{""};
  Required required;
};

Required all_of(std::vector<Required> parts) {
  std::erase_if(parts, [](const Required& part) { return part.always(); });
  if (parts.size() == 1) return std::move(parts.front());
  return {Required::Kind::all, 0, std::move(parts)};
}

Required one_of(std::vector<Required> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  const bool any =
      std::any_of(parts.begin(), parts.end(), [](const Required& part) { return part.always(); });
  return any ? Required{} : Required{Required::Kind::one, 0, std::move(parts)};
}

// A string without its edges; nothing when no text can hold it.
std::optional<Literal> literal_of(std::string_view string) {
  Literal made;
  bool edge = false;
  for (const char c : string) {
    if (c == word_edge) {
      edge = true;
      continue;
    }
    if (edge && made.text.empty()) {
      made.begins_word = is_word_here(c);
    } else if (edge && is_word_here(made.text.back()) == is_word_here(c)) {
      return std::nullopt;
    }
    edge = false;
    made.text += c;
  }
  made.ends_word = edge && !made.text.empty() && is_word_here(made.text.back());
  return made;
}

std::size_t weight(const Literal& literal) {
  std::size_t letters = 0;
  bool slot = false;
  for (const char c : literal.text) {  // The name of a slot counts as one letter.
    slot = c == '<' || (slot && c != '>');
    letters += slot ? 0 : 1;
  }
  return letters + (literal.begins_word ? 1 : 0) + (literal.ends_word ? 1 : 0);
}

bool useful(const Literal& literal) {
  const std::size_t edges = (literal.begins_word ? 1U : 0U) + (literal.ends_word ? 1U : 0U);
  return literal.text.size() + edges >= shortest;
}

// Whether each text that holds `longer` holds the other.
bool holds(const Literal& longer, const Literal& other) {
  const std::size_t at = longer.text.find(other.text);
  if (at == std::string::npos) return false;
  const std::size_t end = at + other.text.size();
  const bool begins = at == 0 ? longer.begins_word : !is_word_here(longer.text[at - 1]);
  const bool ends = end == longer.text.size() ? longer.ends_word : !is_word_here(longer.text[end]);
  return (!other.begins_word || begins) && (!other.ends_word || ends);
}

Required any_of_strings(const std::vector<std::string>& strings, Literals& literals) {
  std::vector<Literal> kept;
  for (const std::string& string : strings) {
    const std::optional<Literal> literal = literal_of(string);
    if (!literal) continue;
    if (!useful(*literal)) return {};
    kept.push_back(*literal);
  }
  if (kept.empty()) return {};
  std::stable_sort(kept.begin(), kept.end(), [](const Literal& a, const Literal& b) {
    return a.text.size() < b.text.size();
  });
  std::vector<Literal> least;
  for (const Literal& literal : kept) {
    const bool told = std::any_of(least.begin(), least.end(),
                                  [&](const Literal& other) { return holds(literal, other); });
    if (!told) least.push_back(literal);
  }
  std::vector<Required> parts;
  for (const Literal& literal : least)
    parts.push_back({Required::Kind::literal, literals.add(literal), {}});
  return one_of(std::move(parts));
}

using Kind = Syntax::Kind;

// The letters of a place one by one, in small; any digit is one. Nothing where they are many.
std::optional<std::vector<std::string>> told(const Letters& letters) {
  // More are more than most_letters in both cases, and more than the digits.
  if (letters.others || letters.size() > 10) return std::nullopt;
  bool digits = true, signs = true;
  std::vector<std::string> all;
  letters.each([&](char letter) {
    const bool digit = letter >= '0' && letter <= '9';
    digits = digits && digit;
    signs = signs && letter >= ' ';
    const bool capital = letter >= 'A' && letter <= 'Z';
    const auto small = capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    if (capital || !letters.has(static_cast<char>(letter - 'a' + 'A')) || small < 'a' ||
        small > 'z')
      all.emplace_back(1, small);
  });
  if (all.empty() || !signs) return std::nullopt;
  if (digits && all.size() > 1) return std::vector<std::string>{std::string(1, any_digit)};
  if (all.size() > most_letters) return std::nullopt;
  return all;
}

class Requiring {
 public:
  explicit Requiring(Literals& literals) : literals_(literals) {}

  Required condition(Part part) {
    if (part.strings) return any_of_strings(*part.strings, literals_);
    return std::move(part.required);
  }

  Part part_of(const Syntax& syntax) {
    switch (syntax.kind) {
      case Kind::sequence:
        return sequence(syntax);
      case Kind::choice:
        return choice(syntax);
      case Kind::repeat:
        return repeat(syntax);
      case Kind::group:
        return part_of(syntax.parts.front());
      case Kind::word_edge:
        return strings({std::string(1, word_edge)});
      case Kind::letter:
        if (auto all = told(syntax.letters)) return strings(std::move(*all));
        return unknown();
      case Kind::text:
        return strings({lower(syntax.name)});
      case Kind::text_begin:
      case Kind::text_end:
      case Kind::no_word_edge:
        break;
    }
    return {};
  }

 private:
  static Part unknown() { return {std::nullopt, {}}; }
  static Part strings(std::vector<std::string> all) { return {std::move(all), {}}; }

  Part choice(const Syntax& syntax) {
    std::vector<Part> parts;
    std::vector<std::string> all;
    bool exact = true;
    for (const Syntax& each : syntax.parts) {
      parts.push_back(part_of(each));
      const auto& some = parts.back().strings;
      exact = exact && some && all.size() + some->size() <= most_strings;
      if (exact) all.insert(all.end(), some->begin(), some->end());
    }
    if (exact) return strings(std::move(all));
    std::vector<Required> each;
    for (Part& part : parts) each.push_back(condition(std::move(part)));
    return {std::nullopt, one_of(std::move(each))};
  }

  static std::vector<std::string> joined(std::vector<std::string> left,
                                         const std::vector<std::string>& right) {
    if (right.size() == 1) {
      for (std::string& first : left) first += right.front();
      return left;
    }
    std::vector<std::string> all;
    all.reserve(left.size() * right.size());
    for (const std::string& first : left) {
      for (const std::string& last : right) all.push_back(first + last);
    }
    return all;
  }

  // Strings that follow each other are one string as long as all are known.
  Part sequence(const Syntax& syntax) {
    std::vector<std::string> run{""};
    std::vector<Required> parts;
    bool exact = true;
    for (const Syntax& each : syntax.parts) {
      Part next = part_of(each);
      if (next.strings && next.strings->size() * run.size() <= most_strings) {
        run = joined(std::move(run), *next.strings);
        continue;
      }
      exact = false;
      parts.push_back(any_of_strings(run, literals_));
      run = {""};
      if (next.strings) {
        run = std::move(*next.strings);
      } else {
        parts.push_back(std::move(next.required));
      }
    }
    if (exact) return strings(std::move(run));
    parts.push_back(any_of_strings(run, literals_));
    return {std::nullopt, all_of(std::move(parts))};
  }

  Part repeat(const Syntax& syntax) {
    Part part = part_of(syntax.parts.front());
    if (part.strings && syntax.most >= 0 && syntax.most <= 3) {
      std::vector<std::string> made;
      std::vector<std::string> power{""};
      for (int i = 0; made.size() + power.size() <= most_strings; ++i) {
        if (i >= syntax.least) made.insert(made.end(), power.begin(), power.end());
        if (i == syntax.most) return strings(std::move(made));
        power = joined(std::move(power), *part.strings);
      }
    }
    if (syntax.least == 0) return unknown();
    return {std::nullopt, condition(std::move(part))};
  }

  Literals& literals_;
};

}  // namespace

Required required_by(const Syntax& expression, Literals& literals) {
  Requiring requiring(literals);
  return requiring.condition(requiring.part_of(expression));
}

namespace {

Required pieces_of(const Literal& literal, Literals& literals) {
  std::vector<Required> parts;
  const auto put = [&](Literal piece) {
    if (useful(piece))
      parts.push_back({Required::Kind::literal, literals.add(std::move(piece)), {}});
  };
  const std::string& text = literal.text;
  std::size_t at = 0;
  // What stands before a ">" without its "<" is the end of a slot's name.
  const std::size_t close = text.find('>');
  if (close != std::string::npos && text.find('<') > close) at = close + 1;
  const bool cut = at != 0;
  for (bool first = !cut; at < text.size(); first = false) {
    const std::size_t open = std::min(text.find('<', at), text.size());
    const bool begins = first && literal.begins_word;
    const bool ends = open == text.size() && literal.ends_word;
    if (open > at) put({text.substr(at, open - at), begins, ends});
    if (open == text.size()) break;
    const std::size_t end = text.find('>', open);
    if (end == std::string::npos) break;
    put({text.substr(open, end + 1 - open), false, false});
    at = end + 1;
  }
  return all_of(std::move(parts));
}

}  // namespace

Required before_slots(const Required& required, Literals& literals) {
  if (required.kind == Required::Kind::literal) {
    const Literal literal = literals[required.literal];
    if (literal.text.find_first_of("<>") == std::string::npos) return required;
    return pieces_of(literal, literals);
  }
  std::vector<Required> parts;
  for (const Required& part : required.parts) parts.push_back(before_slots(part, literals));
  return required.kind == Required::Kind::all ? all_of(std::move(parts)) : one_of(std::move(parts));
}

std::vector<std::uint32_t> key_of(const Required& required, const Literals& literals) {
  if (required.kind == Required::Kind::literal) return {required.literal};
  if (required.kind == Required::Kind::one) {
    std::vector<std::uint32_t> all;
    for (const Required& part : required.parts) {
      const std::vector<std::uint32_t> key = key_of(part, literals);
      if (key.empty()) return {};
      all.insert(all.end(), key.begin(), key.end());
    }
    return all;
  }
  // Of several that must all be there, the one whose shortest literal is longest.
  std::vector<std::uint32_t> best;
  std::size_t best_weight = 0;
  for (const Required& part : required.parts) {
    const std::vector<std::uint32_t> key = key_of(part, literals);
    if (key.empty()) continue;
    std::size_t least = 100;
    for (const std::uint32_t literal : key) least = std::min(least, weight(literals[literal]));
    least = least * 8 + 7 - std::min<std::size_t>(key.size(), 7);
    if (best.empty() || least > best_weight) {
      best = key;
      best_weight = least;
    }
  }
  return best;
}

}  // namespace vigil::extract
