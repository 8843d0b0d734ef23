#include "read/marks.h"

#include <algorithm>
#include <array>

#include "read/letters.h"

namespace vigil::read {
namespace {

constexpr int most_digits = 4;
constexpr int first_year = 1900;  // "[1999]" without such a note is a year.

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && at < 16 && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

struct Number {
  int value = 0;
  std::size_t size = 0;  // 0: no number, or too long a one.
};

Number number_at(std::string_view text, std::size_t at) {
  Number number;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    if (++number.size > most_digits) return {};
    number.value = number.value * 10 + (text[at] - '0');
  }
  return number;
}

// "¹" and its like, of which a plain-text page makes its marks.
struct RaisedDigit {
  std::string_view letter;
  int value;
};
constexpr std::array raised_digits{RaisedDigit{"\u2070", 0}, RaisedDigit{"\u00B9", 1},
                                   RaisedDigit{"\u00B2", 2}, RaisedDigit{"\u00B3", 3},
                                   RaisedDigit{"\u2074", 4}, RaisedDigit{"\u2075", 5},
                                   RaisedDigit{"\u2076", 6}, RaisedDigit{"\u2077", 7},
                                   RaisedDigit{"\u2078", 8}, RaisedDigit{"\u2079", 9}};

Number raised_at(std::string_view text) {
  Number number;
  int digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const found = std::find_if(
        raised_digits.begin(), raised_digits.end(),
        [&](const RaisedDigit& digit) { return text.substr(at).starts_with(digit.letter); });
    if (found == raised_digits.end()) break;
    if (++digits > most_digits) return {};
    number.value = number.value * 10 + found->value;
    at += found->letter.size();
    number.size = at;
  }
  return number;
}

class MarkScan {
 public:
  MarkScan(const Draft& draft, const DraftBlock& block) : draft_(draft), block_(block) {}

  std::vector<MarkSeen> run() {
    for (std::size_t i = 0; i < block_.runs.size();) {
      const std::size_t end = end_of_stretch(i);
      const std::uint32_t from = std::max(at_, block_.runs[i].begin);
      const std::uint32_t to = end_of_run(block_, end - 1);
      const Run& run = block_.runs[i];
      if (from < to) {
        if (is_raised(run)) {
          raised(from, to, run.link);
        } else if (is_inner_link(run)) {
          linked(from, to, run.link);
        } else {
          plain(from, to);
        }
      }
      i = end;
    }
    return std::move(found_);
  }

 private:
  static bool is_raised(const Run& run) { return (run.looks & looks::superscript) != 0; }
  bool is_inner_link(const Run& run) const {
    return run.link != none && draft_.links[run.link].find('#') != std::string::npos;
  }

  // Runs that are raised together, or are one link.
  std::size_t end_of_stretch(std::size_t first) const {
    std::size_t end = first + 1;
    const Run& run = block_.runs[first];
    while (end < block_.runs.size()) {
      const Run& next = block_.runs[end];
      if (is_raised(next) != is_raised(run)) break;
      if (!is_raised(run) && next.link != run.link) break;
      ++end;
    }
    return end;
  }

  void add(std::uint32_t begin, std::uint32_t end, int number, MarkForm form,
           std::uint32_t link = none) {
    found_.push_back({begin, end, number, form, link});
    at_ = end;
  }

  // "1", "[1]", "1,2": several numbers are several marks, which share the whole stretch.
  void numbers(std::uint32_t begin, std::uint32_t end, MarkForm form, std::uint32_t link) {
    constexpr std::uint32_t longest = 64;
    if (end - begin > longest) return plain(begin, end);
    const std::string_view text = block_.text;
    std::vector<MarkSeen> some;
    for (std::uint32_t i = begin; i < end;) {
      // "<sup>1</sup><sup>2</sup>" is not 12.
      const std::uint32_t run_end = end_of_run(block_, run_at(block_, i));
      const Number number = number_at(text.substr(0, std::min(end, run_end)), i);
      if (number.size != 0) {
        i += static_cast<std::uint32_t>(number.size);
        some.push_back({some.empty() ? begin : some.back().end, i, number.value, form, link});
      } else if (std::string_view(" ,;[]().").find(text[i]) != std::string_view::npos) {
        ++i;
      } else {
        return plain(begin, end);
      }
    }
    if (some.empty()) return;
    some.back().end = end;
    found_.insert(found_.end(), some.begin(), some.end());
    at_ = end;
  }

  void raised(std::uint32_t begin, std::uint32_t end, std::uint32_t link) {
    numbers(begin, end, MarkForm::raised, link);
  }

  void linked(std::uint32_t begin, std::uint32_t end, std::uint32_t link) {
    numbers(begin, end, MarkForm::linked, link);
  }

  void plain(std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = block_.text;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (text[i] == '[') {
        if (const auto mark = bracket_mark(text.substr(i))) {
          const auto size = static_cast<std::uint32_t>(mark->size);
          const std::uint32_t link = block_.runs[run_at(block_, i + 1)].link;
          add(i, i + size, mark->number, MarkForm::bracketed, link);
          i += size - 1;
        }
      } else if (text[i] == '\xC2' || text[i] == '\xE2') {
        const Number number = raised_at(text.substr(i, 16));
        if (number.size == 0) continue;
        add(i, i + static_cast<std::uint32_t>(number.size), number.value, MarkForm::raised);
        i += static_cast<std::uint32_t>(number.size) - 1;
      }
    }
  }

  const Draft& draft_;
  const DraftBlock& block_;
  std::vector<MarkSeen> found_;
  std::uint32_t at_ = 0;  // Behind the last mark, which may reach into later runs.
};

std::string_view word_before(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < 8 && is_ascii_letter(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

bool is_unit(std::string_view word) {
  return word == "m" || word == "km" || word == "cm" || word == "mm" || word == "ft" ||
         word == "dm" || word == "mi";
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

// What may stand before a bare mark: the end of a sentence or of a clause, or a whole word.
bool may_precede_bare(std::string_view before) {
  if (ends_with_any(before, {"\u201D", "\u2019", "\u00BB", ")", "\"", "'", "]", "?", "!"})) {
    return true;
  }
  if (ends_with_any(before, {".", ",", ";", ":"})) return before.size() > 1;
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  return before.size() >= 3 && std::all_of(before.end() - 3, before.end(), lower);
}

// "3.5 million" is no mark; "58/53.12 The next sentence" is one.
bool is_decimal(std::string_view before, std::string_view behind) {
  const bool digit_before = before.size() > 1 && (before.back() == '.' || before.back() == ',') &&
                            is_digit(before[before.size() - 2]);
  if (!digit_before) return false;
  const bool new_sentence = behind.empty() || (behind.size() > 1 && behind[0] == ' ' &&
                                               behind[1] >= 'A' && behind[1] <= 'Z');
  return !new_sentence;
}

}  // namespace

std::optional<BracketMark> bracket_mark(std::string_view text) {
  if (!text.starts_with('[')) return std::nullopt;
  std::size_t at = skip_blanks(text, 1);
  const Number number = number_at(text, at);
  at = skip_blanks(text, at + number.size);
  if (number.size == 0 || at >= text.size() || text[at] != ']') return std::nullopt;
  return BracketMark{number.value, at + 1};
}

std::vector<MarkSeen> marks_seen(const Draft& draft, const DraftBlock& block) {
  return MarkScan(draft, block).run();
}

std::vector<MarkSeen> bare_digits(const DraftBlock& block) {
  std::vector<MarkSeen> found;
  const std::string_view text = block.text;
  for (std::uint32_t i = 1; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    const Number number = number_at(text, i);
    std::uint32_t end = i + static_cast<std::uint32_t>(number.size);
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view before = text.substr(0, i);
    const std::string_view behind = text.substr(end);
    const bool ends = behind.empty() || behind[0] == ' ' || behind[0] == '\n';
    if (number.size != 0 && ends && may_precede_bare(before) && !is_decimal(before, behind)) {
      found.push_back({i, end, number.value, MarkForm::bare, none});
    }
    i = end - 1;
  }
  return found;
}

bool is_mark(const MarkSeen& seen, const DraftBlock& block, const std::unordered_set<int>& notes) {
  const bool has_note = notes.contains(seen.number);
  const std::string_view text = block.text;
  switch (seen.form) {
    case MarkForm::bracketed:
      return has_note || seen.number < first_year;
    case MarkForm::linked:
    case MarkForm::bare:
      return has_note;
    case MarkForm::raised:
      break;
  }
  if (seen.link != none) return has_note || seen.number < first_year;
  if (is_unit(word_before(text, seen.begin))) return false;
  if (has_note) return true;
  const bool exponent = seen.begin > 0 && is_digit(text[seen.begin - 1]);
  return !exponent && seen.number < first_year && seen.number > 0;
}

std::optional<BracketMark> list_number(std::string_view text) {
  const bool bracket = text.starts_with('(');
  const std::size_t begin = bracket ? 1 : 0;
  const Number number = number_at(text, begin);
  if (number.size == 0) return std::nullopt;
  std::size_t at = begin + number.size;
  if (at < text.size() && (text[at] == '.' || text[at] == ')')) {
    ++at;
  } else if (bracket) {
    return std::nullopt;
  }
  // "1.5 million" begins no note.
  if (at < text.size() && text[at] != ' ' && text[at] != '\n') return std::nullopt;
  return BracketMark{number.value, at};
}

}  // namespace vigil::read
