#include "check/detail/dates.h"

#include <algorithm>
#include <array>

#include "check/detail/words.h"

namespace vigil::check {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2099;

// Digits only, at most four of them.
std::optional<int> number_of(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool is_year(int number) {
  return number >= first_year && number <= last_year;
}

unsigned days_in(int year, unsigned month) {
  using namespace std::chrono;
  return static_cast<unsigned>((std::chrono::year{year} / std::chrono::month{month} / last).day());
}

// A piece of the text: a word, a number or one other byte that is no blank.
struct Token {
  std::size_t begin{};
  std::size_t end{};
  int month = 0;         // 1 to 12 for a month's name.
  int number = -1;       // Of one to four digits.
  bool ordinal = false;  // "12th".
  bool dash = false;
  bool comma = false;
};

// A month, perhaps with a day, that stands without a year.
struct Bare {
  unsigned month = 0;
  unsigned day = 0;
};

class Scanner {
 public:
  Scanner(std::string_view text, const std::map<std::string, int>& months, std::uint32_t offset)
      : text_(text), months_(months), offset_(offset) {}

  std::vector<DateMention> run() {
    cut();
    for (std::size_t i = 0; i < tokens_.size();) {
      std::size_t next = i + 1;
      if (tokens_[i].month > 0) {
        next = month(i);
      } else if (tokens_[i].number >= 0) {
        next = number(i);
      }
      i = std::max(next, i + 1);
    }
    borrow_years();
    return std::move(found_);
  }

 private:
  void cut() {
    for (std::size_t i = 0; i < text_.size();) {
      if (text_[i] == ' ' || text_[i] == '\n' || text_[i] == '\t') {
        ++i;
      } else if (text_.substr(i).starts_with("\xC2\xA0")) {
        i += 2;
      } else if (is_digit(text_[i])) {
        i = cut_number(i);
      } else if (text_.substr(i).starts_with("\u2013") || text_[i] == '-') {
        const std::size_t size = text_[i] == '-' ? 1 : 3;
        tokens_.push_back({i, i + size, 0, -1, false, true, false});
        i += size;
      } else if (is_letter(text_[i]) && !text_.substr(i).starts_with("\xE2\x80")) {
        i = cut_word(i);
      } else {
        tokens_.push_back({i, i + 1, 0, -1, false, false, text_[i] == ','});
        ++i;
      }
    }
  }

  std::size_t cut_number(std::size_t begin) {
    std::size_t end = begin;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    Token token{begin, end,   0,    number_of(text_.substr(begin, end - begin)).value_or(-1),
                false, false, false};
    const std::string_view suffix = text_.substr(end, 2);
    const bool ends = end + 2 >= text_.size() || !is_letter(text_[end + 2]);
    if (ends && (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th")) {
      token.ordinal = true;
      token.end = end + 2;
    } else if (end < text_.size() && is_letter(text_[end]) &&
               !text_.substr(end).starts_with("\xE2\x80") &&
               !text_.substr(end).starts_with("\xC2\xA0")) {
      token.number = -1;  // "51A": a designation.
    }
    tokens_.push_back(token);
    return token.end;
  }

  std::size_t cut_word(std::size_t begin) {
    std::size_t end = begin;
    while (end < text_.size() && is_letter(text_[end]) &&
           !text_.substr(end).starts_with("\xE2\x80") &&
           !text_.substr(end).starts_with("\xC2\xA0")) {
      ++end;
    }
    Token token{begin, end, 0, -1, false, false, false};
    const bool capital = text_[begin] >= 'A' && text_[begin] <= 'Z';
    if (capital && end - begin < 20) {
      const auto month = months_.find(lower(text_.substr(begin, end - begin)));
      if (month != months_.end()) token.month = month->second;
    }
    // "Sept." keeps its stop.
    if (token.month > 0 && end - begin < 5 && end < text_.size() && text_[end] == '.') ++end;
    token.end = end;
    tokens_.push_back(token);
    return end;
  }

  const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  bool is_day(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].number >= 1 && tokens_[i].end - tokens_[i].begin <= 4 &&
           tokens_[i].number <= 99 && !glued(i);
  }
  bool has_year(std::size_t i) const {
    return i < tokens_.size() && is_year(tokens_[i].number) && !tokens_[i].ordinal;
  }
  // "1.5 June", "58/31", "$31": the number is part of something else.
  bool glued(std::size_t i) const {
    const std::size_t begin = tokens_[i].begin;
    if (begin == 0) return false;
    const char before = text_[begin - 1];
    return before == '.' || before == '/' || before == '$' || before == ',';
  }

  // Begins at a month's name: looks back for the day and on for the year.
  std::size_t month(std::size_t i) {
    const auto number = static_cast<unsigned>(tokens_[i].month);
    const bool day_before = i > 0 && is_day(i - 1) && tokens_[i - 1].begin >= taken_;
    std::size_t next = i + 1;
    std::optional<int> year;
    const bool comma = at(next) != nullptr && at(next)->comma;
    if (has_year(next)) {
      year = tokens_[next++].number;
    } else if (comma && has_year(next + 1)) {
      year = tokens_[next + 1].number;
      next += 2;
    } else if (!day_before && is_day(next) && at(next + 1) != nullptr && at(next + 1)->comma &&
               has_year(next + 2)) {
      add(tokens_[i].begin, tokens_[next + 2].end, DateForm::month_day_year,
          tokens_[next + 2].number, number, static_cast<unsigned>(tokens_[next].number), 0);
      return next + 3;
    }
    if (day_before) return day(i, number, year, next);
    if (year) {
      add(tokens_[i].begin, tokens_[next - 1].end, DateForm::month_year, *year, number, 0, 0);
    } else {
      push(tokens_[i].begin, tokens_[i].end, DateForm::month_year, std::nullopt, true, {number, 0});
    }
    return next;
  }

  std::size_t day(std::size_t i, unsigned number, std::optional<int> year, std::size_t next) {
    const Token& last = tokens_[i - 1];
    std::size_t begin = last.begin;
    unsigned from = 0;
    const bool range =
        i >= 3 && tokens_[i - 2].dash && is_day(i - 3) && tokens_[i - 3].begin >= taken_ &&
        tokens_[i - 2].begin == tokens_[i - 3].end && tokens_[i - 3].number < last.number;
    if (range) {
      from = static_cast<unsigned>(tokens_[i - 3].number);
      begin = tokens_[i - 3].begin;
    }
    const auto to = static_cast<unsigned>(last.number);
    const DateForm form = last.ordinal ? DateForm::ordinal : DateForm::day_month_year;
    if (year) {
      add(begin, tokens_[next - 1].end, form, *year, number, to, from);
    } else {
      const bool possible = to <= days_in(2000, number);  // A leap year: 29 February may be.
      const DateForm short_form = last.ordinal ? DateForm::ordinal : DateForm::day_month;
      if (to <= 31) {
        push(begin, tokens_[i].end, short_form, std::nullopt, possible, {number, to});
      }
    }
    return next;
  }

  // Begins at a number: "2004-04-12", "12/04/2004", "1992-1995", "2004".
  std::size_t number(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.begin < taken_ || glued(i)) return i + 1;
    const std::string_view rest = text_.substr(token.begin);
    if (const auto size = iso(rest)) return skip(i, token.begin + *size);
    if (const auto size = slashed(rest)) return skip(i, token.begin + *size);
    const std::size_t after = token.end;
    const char next = after < text_.size() ? text_[after] : ' ';
    const bool alone = next != '/' &&
                       !(next == ',' && after + 1 < text_.size() && is_digit(text_[after + 1])) &&
                       !(next == '.' && after + 1 < text_.size() && is_digit(text_[after + 1]));
    if (!has_year(i) || !alone) return i + 1;
    const bool behind_dash = i > 0 && tokens_[i - 1].dash && tokens_[i - 1].end == token.begin &&
                             i > 1 && tokens_[i - 2].end == tokens_[i - 1].begin &&
                             tokens_[i - 2].number >= 0;
    if (behind_dash) return i + 1;  // "20-2004": a designation.
    const bool dashed = at(i + 1) != nullptr && at(i + 1)->dash && at(i + 1)->begin == token.end;
    if (dashed && has_year(i + 2) && tokens_[i + 2].begin == tokens_[i + 1].end &&
        tokens_[i + 2].number >= token.number) {
      push(token.begin, tokens_[i + 2].end, DateForm::year,
           Edtf::interval({static_cast<std::int16_t>(token.number), 0, 0, false},
                          {static_cast<std::int16_t>(tokens_[i + 2].number), 0, 0, false}),
           true);
      return i + 3;
    }
    push(token.begin, token.end, DateForm::year, Edtf::year(token.number), true);
    return i + 1;
  }

  std::size_t skip(std::size_t i, std::size_t until) {
    while (i < tokens_.size() && tokens_[i].begin < until) ++i;
    return i;
  }

  std::optional<std::size_t> iso(std::string_view rest) {
    if (rest.size() < 10 || rest[4] != '-' || rest[7] != '-') return std::nullopt;
    const bool ends =
        rest.size() == 10 || !(is_digit(rest[10]) || rest[10] == '-' || rest[10] == '/');
    const auto year = number_of(rest.substr(0, 4));
    const auto month = number_of(rest.substr(5, 2));
    const auto day = number_of(rest.substr(8, 2));
    if (!ends || !year || !month || !day || !is_year(*year)) return std::nullopt;
    if (*month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
    const std::size_t begin = static_cast<std::size_t>(rest.data() - text_.data());
    add(begin, begin + 10, DateForm::iso, *year, static_cast<unsigned>(*month),
        static_cast<unsigned>(*day), 0);
    return 10;
  }

  // Which of both is the month nobody can know; so it has no date here.
  std::optional<std::size_t> slashed(std::string_view rest) {
    std::size_t at = 0;
    std::array<int, 3> parts{};
    for (std::size_t part = 0; part < 3; ++part) {
      std::size_t end = at;
      while (end < rest.size() && end - at < 5 && is_digit(rest[end])) ++end;
      const auto value = number_of(rest.substr(at, end - at));
      if (!value) return std::nullopt;
      parts[part] = *value;
      if (part < 2 && (end >= rest.size() || rest[end] != '/')) return std::nullopt;
      at = part < 2 ? end + 1 : end;
    }
    if (at < rest.size() && (rest[at] == '/' || is_letter(rest[at]))) return std::nullopt;
    const bool days = parts[0] >= 1 && parts[0] <= 31 && parts[1] >= 1 && parts[1] <= 31;
    if (!days || std::min(parts[0], parts[1]) > 12 || !is_year(parts[2])) return std::nullopt;
    const std::size_t begin = static_cast<std::size_t>(rest.data() - text_.data());
    push(begin, begin + at, DateForm::slashed, std::nullopt, true);
    return at;
  }

  void add(std::size_t begin, std::size_t end, DateForm form, int year, unsigned month,
           unsigned day, unsigned from) {
    if (day == 0) return push(begin, end, form, Edtf::month(year, month), true);
    if (day > days_in(year, month)) {
      // "of the 45 June brought" is a number before a month; "32 May 2003" is a slip.
      if (day <= 39) push(begin, end, form, std::nullopt, false);
      return;
    }
    const auto y = static_cast<std::int16_t>(year);
    const auto m = static_cast<std::uint8_t>(month);
    const DatePoint to{y, m, static_cast<std::uint8_t>(day), false};
    if (from > 0) {
      const DatePoint first{y, m, static_cast<std::uint8_t>(from), false};
      return push(begin, end, form, Edtf::interval(first, to), true);
    }
    push(begin, end, form, Edtf::day(make_date(year, month, day)), true);
  }

  void push(std::size_t begin, std::size_t end, DateForm form, std::optional<Edtf> date,
            bool possible, Bare bare = {}) {
    taken_ = end;
    bare_.push_back(bare);
    found_.push_back(
        {{offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)},
         form,
         date,
         possible});
  }

  // "February and May 2003", "28 November-2 December 2003": the year stands once, at the end.
  // Months that find no year are no dates and are dropped.
  void borrow_years() {
    for (std::size_t i = found_.size(); i-- > 0;) {
      const Bare bare = bare_[i];
      if (bare.month == 0 || i + 1 == found_.size() || !joined_to_next(i)) continue;
      const int year = found_[i + 1].date->from()->year;
      if (bare.day > days_in(year, bare.month)) {
        found_[i].possible = false;
      } else if (bare.day > 0) {
        found_[i].date = Edtf::day(make_date(year, bare.month, bare.day));
      } else {
        found_[i].date = Edtf::month(year, bare.month);
      }
    }
    std::erase_if(found_, [](const DateMention& mention) {
      return mention.form == DateForm::month_year && !mention.date;
    });
  }

  bool joined_to_next(std::size_t i) const {
    const DateMention& next = found_[i + 1];
    if (!next.date || next.form == DateForm::year || next.form == DateForm::iso) return false;
    const std::size_t begin = found_[i].where.end - offset_;
    const std::size_t end = next.where.begin - offset_;
    if (end < begin || end - begin > 6) return false;
    const std::string gap = lower(text_.substr(begin, end - begin));
    return gap == " and " || gap == ", " || gap == ", and " || gap == "-" || gap == "\u2013" ||
           gap == " to " || gap == " or ";
  }

  std::string_view text_;
  const std::map<std::string, int>& months_;
  std::uint32_t offset_;
  std::vector<Token> tokens_;
  std::vector<DateMention> found_;
  std::vector<Bare> bare_;  // One for each of found_.
  std::size_t taken_ = 0;   // End of the last mention: its numbers are not read twice.
};

std::string month_name(unsigned month, const Pack& pack) {
  std::string longest;
  for (const auto& [word, number] : pack.reading.months) {
    if (number == static_cast<int>(month) && word.size() > longest.size()) longest = word;
  }
  if (!longest.empty() && longest[0] >= 'a' && longest[0] <= 'z') {
    longest[0] = static_cast<char>(longest[0] - 'a' + 'A');
  }
  return longest;
}

std::string say(const DatePoint& point, const Pack& pack) {
  std::string words;
  if (point.day > 0) words += std::to_string(point.day) + " ";
  if (point.month > 0) words += month_name(point.month, pack) + " ";
  return words + std::to_string(point.year);
}

}  // namespace

std::vector<DateMention> dates_in(std::string_view text, const std::map<std::string, int>& months,
                                  std::uint32_t offset) {
  return Scanner(text, months, offset).run();
}

std::string say(const Edtf& date, const Pack& pack) {
  if (!date.is_interval()) return say(*date.from(), pack);
  if (!date.to()) return "since " + say(*date.from(), pack);
  if (!date.from()) return "until " + say(*date.to(), pack);
  return say(*date.from(), pack) + " to " + say(*date.to(), pack);
}

std::string say(Date date, const Pack& pack) {
  return say(Edtf::day(date), pack);
}

}  // namespace vigil::check
