#include "check/detail/numbers.h"

#include <algorithm>
#include <array>
#include <limits>

#include "check/detail/words.h"

namespace vigil::check {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 4;

constexpr std::array<std::string_view, 30> naming_words{
    "resolution", "resolutions", "article", "articles", "no",       "nos",   "number", "form",
    "forms",      "protocol",    "page",    "pages",    "p",        "pp",    "para",   "paragraph",
    "paragraphs", "law",         "decree",  "section",  "chapter",  "annex", "phase",  "note",
    "order",      "type",        "model",   "act",      "document", "line"};

constexpr std::array<std::string_view, 15> rounding_words{
    "about",   "approximately", "around", "some",  "nearly", "almost", "over", "than",
    "roughly", "least",         "most",   "under", "below",  "above",  "circa"};

std::int64_t times(std::int64_t a, std::int64_t b) {
  return b != 0 && a > most / b ? most : a * b;
}

class NumberScanner {
 public:
  NumberScanner(std::string_view text, const std::map<std::string, std::int64_t>& multipliers,
                std::uint32_t offset)
      : text_(text), multipliers_(multipliers), offset_(offset) {}

  std::vector<NumberMention> run() {
    for (std::size_t i = 0; i < text_.size();) i = is_digit(text_[i]) ? number(i) : i + 1;
    return std::move(found_);
  }

 private:
  // Digits with commas between threes and one decimal part.
  std::size_t number(std::size_t begin) {
    std::int64_t value = 0;
    std::size_t end = begin;
    const auto take = [&] {
      value = value > most / 20 ? most : value * 10 + (text_[end] - '0');
      ++end;
    };
    while (end < text_.size() && is_digit(text_[end])) take();
    while (group_at(end)) {
      ++end;
      for (int i = 0; i < 3; ++i) take();
    }
    std::int64_t thousandths = times(value, 1000);
    if (end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1])) {
      std::int64_t unit = 100;
      for (++end; end < text_.size() && is_digit(text_[end]); ++end, unit /= 10) {
        thousandths = std::min(most, thousandths + (text_[end] - '0') * unit);
      }
    }
    NumberMention mention;
    mention.digits = span(begin, end);
    mention.named = is_named(begin, end);
    const std::size_t first = sign_before(begin);
    mention.money = first < begin;
    const std::size_t last = multiplier_after(end, thousandths);
    mention.percent = percent_after(last);
    mention.rounded = follows(first, rounding_words);
    mention.where = span(first, last);
    mention.thousandths = thousandths;
    found_.push_back(mention);
    return last;
  }

  bool group_at(std::size_t at) const {
    if (at + 3 >= text_.size() || text_[at] != ',') return false;
    for (std::size_t i = at + 1; i <= at + 3; ++i) {
      if (!is_digit(text_[i])) return false;
    }
    return at + 4 >= text_.size() || !is_digit(text_[at + 4]);
  }

  // "$", "US$", "€", "NOK": what stands against the first digit.
  std::size_t sign_before(std::size_t begin) const {
    for (const std::string_view sign : {"$", "\u20AC", "\u00A3", "\u00A5"}) {
      if (!text_.substr(0, begin).ends_with(sign)) continue;
      std::size_t first = begin - sign.size();
      while (first > 0 && text_[first - 1] >= 'A' && text_[first - 1] <= 'Z') --first;
      return first;
    }
    std::size_t first = begin;
    while (first > 0 && text_[first - 1] >= 'A' && text_[first - 1] <= 'Z') --first;
    return begin - first == 3 ? first : begin;
  }

  std::size_t multiplier_after(std::size_t end, std::int64_t& thousandths) const {
    if (end + 1 >= text_.size() || text_[end] != ' ') return end;
    std::size_t stop = end + 1;
    while (stop < text_.size() && stop - end < 20 && text_[stop] >= 'a' && text_[stop] <= 'z') {
      ++stop;
    }
    const auto word = multipliers_.find(std::string(text_.substr(end + 1, stop - end - 1)));
    if (word == multipliers_.end() || word->second < 100) return end;
    thousandths = times(thousandths, word->second);
    return stop;
  }

  bool percent_after(std::size_t end) const {
    const std::string_view rest = text_.substr(end);
    return rest.starts_with("%") || rest.starts_with(" percent") || rest.starts_with(" per cent");
  }

  bool is_named(std::size_t begin, std::size_t end) const {
    const char before = begin > 0 ? text_[begin - 1] : ' ';
    const char after = end < text_.size() ? text_[end] : ' ';
    if (before == '/' || after == '/' || before == '.' || before == '#') return true;
    if (is_letter(after) && !text_.substr(end).starts_with("\xE2\x80") && !ordinal_at(end))
      return true;
    if (before == '-' && begin > 1 && is_letter(text_[begin - 2])) return true;
    const bool letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
    if (letter && sign_before(begin) == begin) return true;
    return follows(begin, naming_words);
  }

  bool ordinal_at(std::size_t at) const {
    const std::string_view suffix = text_.substr(at, 2);
    return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
  }

  // Whether the word before `at` is one of these.
  template <std::size_t n>
  bool follows(std::size_t at, const std::array<std::string_view, n>& words) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '.')) --at;
    std::size_t begin = at;
    while (begin > 0 && at - begin < 20 && is_letter(text_[begin - 1])) --begin;
    const std::string word = lower(text_.substr(begin, at - begin));
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  TextSpan span(std::size_t begin, std::size_t end) const {
    return {offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  const std::map<std::string, std::int64_t>& multipliers_;
  std::uint32_t offset_;
  std::vector<NumberMention> found_;
};

}  // namespace

std::vector<NumberMention> numbers_in(std::string_view text,
                                      const std::map<std::string, std::int64_t>& multipliers,
                                      std::uint32_t offset) {
  return NumberScanner(text, multipliers, offset).run();
}

}  // namespace vigil::check
