#include "cite/dates.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/spelling.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

// Digits, with the letters that scanning confuses with them: "2OO4", "l2".
std::optional<int> number(std::string_view text) {
  if (text.size() > 2 && (text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") ||
                          text.ends_with("th"))) {
    text.remove_suffix(2);
  }
  if (text.size() > 1 && text.ends_with('.')) text.remove_suffix(1);  // "15. mai"
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  int digits = 0;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && c != 'o' && c != 'l') return std::nullopt;
    digits += digit ? 1 : 0;
    value = value * 10 + (digit ? c - '0' : (c == 'l' ? 1 : 0));
  }
  if (digits == 0) return std::nullopt;
  return value;
}

bool is_year(int value) {
  return value >= 1800 && value <= 2200;
}

std::optional<Edtf> day_of(int year, int month, int day) {
  if (day < 1 || day > 31) return std::nullopt;
  const Date date = make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!date.ok()) return std::nullopt;
  return Edtf::day(date);
}

std::optional<Edtf> between(const std::optional<Edtf>& from, const std::optional<Edtf>& to) {
  if (!from || !to || !from->from() || !to->to()) return std::nullopt;
  if (from->from()->earliest() > to->to()->latest()) return std::nullopt;
  return Edtf::interval(*from->from(), *to->to());
}

// Hyphen, en dash or " to " between two sides.
std::optional<std::pair<std::string, std::string>> sides(std::string_view text) {
  for (const std::string_view dash : {"\u2013", "\u2014", "-", " to ", "/"}) {
    const std::size_t at = text.find(dash);
    if (at == std::string_view::npos) continue;
    return std::pair{std::string(trim(text.substr(0, at))),
                     std::string(trim(text.substr(at + dash.size())))};
  }
  return std::nullopt;
}

// The year of "1999" or "99": two digits are a year of the sixty before or the forty after 2000.
std::optional<int> year_of(std::string_view text) {
  constexpr int turn = 40;
  const auto year = number(text);
  if (!year || (text.size() != 2 && text.size() != 4)) return std::nullopt;
  const int whole = text.size() == 4 ? *year : *year + (*year < turn ? 2000 : 1900);
  return is_year(whole) ? std::optional(whole) : std::nullopt;
}

// "12.04.2004", "27/01/2000", "1/20/99": the day stands first, but between slashes for a month
// beyond December.
std::optional<Edtf> parted(std::string_view text, char mark) {
  const std::size_t first = text.find(mark);
  const std::size_t last = text.rfind(mark);
  if (first > 2 || last < first + 2 || last > first + 3) return std::nullopt;
  auto day = number(text.substr(0, first));
  auto month = number(text.substr(first + 1, last - first - 1));
  const auto year = year_of(text.substr(last + 1));
  if (!day || !month || !year || *month < 1) return std::nullopt;
  if (*month > 12 && mark == '/') std::swap(day, month);
  return *month > 12 ? std::nullopt : day_of(*year, *month, *day);
}

// "12April 2004" → "12 April 2004": scanning loses blanks.
std::string spaced(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
    const bool after = i + 2 < text.size() && text[i] >= 'A' && text[i] <= 'Z' &&
                       text[i + 1] >= 'a' && text[i + 1] <= 'z' && text[i + 1] != 'l' &&
                       text[i + 2] >= 'a';
    if (before && after) out += ' ';
    out += text[i];
  }
  return out;
}

constexpr int months_a_year = 12;

}  // namespace

bool begins_on_day(const Edtf& date) {
  return date.from() && date.from()->day != 0;
}

DateGrammar::DateGrammar(const std::map<std::string, int>& months,
                         const std::vector<std::string>& foreign,
                         const std::vector<std::string>& vague)
    : months_(months.begin(), months.end()), vague_(vague) {
  int at = 0;
  for (const std::string& name : foreign)
    months_.emplace(fold_words(name), at++ % months_a_year + 1);
}

// A name that is misspelt is read too: "Febuary".
int DateGrammar::month(std::string_view word) const {
  if (word.ends_with('.')) word.remove_suffix(1);
  if (const auto at = months_.find(word); at != months_.end()) return at->second;
  if (word.size() < 4 || word.front() < 'a') return 0;
  for (const auto& [name, number] : months_) {
    if (name.front() == word.front() && one_slip_apart(name, word)) return number;
  }
  return 0;
}

std::optional<Edtf> DateGrammar::single(std::string_view text) const {
  auto words = words_of(text);
  const bool linked = !words.empty() && (words[0].folded == "of" || words[0].folded == "de");
  if (words.size() > 2 && !linked) {  // "11 de marzo de 2005", "the 3rd of May 2004"
    std::erase_if(words, [](const Word& word) {
      return word.folded == "de" || word.folded == "of" || word.folded == "the";
    });
  }
  if (words.size() == 1) {
    const auto year = number(words[0].folded);
    if (year && is_year(*year)) return Edtf::year(*year);
    // "2004-04-12", as data bases write it.
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') return Edtf::parse(text);
    if (const auto day = parted(text, '/')) return day;
    return parted(text, '.');
  }
  if (words.size() == 2) {
    const auto year = number(words[1].folded);
    if (!year || !is_year(*year)) return std::nullopt;
    const int named = month(words[0].folded);
    if (named == 0) return std::nullopt;
    return Edtf::month(*year, static_cast<unsigned>(named));
  }
  if (words.size() != 3) return std::nullopt;
  const auto year = number(words[2].folded);
  if (!year || !is_year(*year)) return std::nullopt;
  if (words[0].folded.ends_with('.') && words[1].folded.ends_with('.') && has_digit(text)) {
    const auto date = parted(words[0].folded + words[1].folded + words[2].folded, '.');
    if (date) return date;  // "12. 4. 2004"
  }
  for (const bool day_first : {true, false}) {
    const auto day = number(words[day_first ? 0 : 1].folded);
    const int named = month(words[day_first ? 1 : 0].folded);
    if (day && named != 0) return day_of(*year, named, *day);
  }
  return std::nullopt;
}

std::optional<Edtf> DateGrammar::range(std::string_view text) const {
  const auto found = sides(text);
  if (!found) return std::nullopt;
  const auto& [left, right] = *found;
  // "January 10-16, 2000": the right side borrows the month.
  const auto ends = words_of(right);
  if (const std::size_t blank = left.find(' '); ends.size() == 2 && blank != std::string::npos) {
    const auto last = single(left.substr(0, blank) + " " + right);
    const auto first = single(left + " " + ends[1].folded);
    if (number(ends[0].folded) && last && first) return between(first, last);
  }
  const auto to = single(right);
  if (!to || !to->to()) return std::nullopt;
  // The left side borrows what it leaves out: "15" of January 2003, "28 November" of 2004.
  const std::string year = std::to_string(to->to()->year);
  if (const auto from = single(left)) return between(from, to);
  if (const auto from = single(left + " " + year)) {
    if (left.find(' ') != std::string::npos || to->to()->day == 0) return between(from, to);
  }
  const auto day = number(fold(left));
  if (!day || to->to()->day == 0) return std::nullopt;
  return between(day_of(to->to()->year, to->to()->month, *day), to);
}

std::optional<Edtf> DateGrammar::plain(std::string_view text) const {
  if (const auto one = single(text)) return one;
  if (const auto both = range(text)) return both;
  if (std::count(text.begin(), text.end(), '-') == 2 && text.find(' ') == std::string_view::npos) {
    std::string apart(text);  // "13-January-2005"
    std::replace(apart.begin(), apart.end(), '-', ' ');
    return single(apart);
  }
  const std::size_t slash = text.find_first_of("/-");  // "2003/2004", "2003/04", "1996-97"
  if (slash != 4 || text.size() < 7 || text.size() > 9) return std::nullopt;
  const auto from = single(text.substr(0, 4));
  const std::string_view end = text.substr(5);
  const auto to = single(end.size() == 2 ? std::string(text.substr(0, 2)) + std::string(end)
                                         : std::string(end));
  return between(from, to);
}

std::optional<Edtf> DateGrammar::parse(std::string_view text) const {
  text = trim(text);
  if (text.size() < 4 || text.size() > 60) return std::nullopt;
  if (text.back() < '0' || (text.back() > '9' && text.back() != 'O' && text.back() != 'l')) {
    return std::nullopt;  // Every date here ends in its year or day.
  }
  for (const std::string_view about : {"circa ", "ca. ", "c. ", "about "}) {
    if (!text.starts_with(about)) continue;
    const auto date = plain(text.substr(about.size()));
    return date ? std::optional(date->approximately()) : std::nullopt;
  }
  if (const auto date = plain(text)) return date;
  const auto words = words_of(text);
  const std::size_t vague = vague_.match(words, 0);
  if (vague != 0 && vague < words.size()) return plain(text.substr(words[vague].begin));
  if (text.starts_with("mid-")) return plain(text.substr(4));
  const std::string apart = spaced(text);
  return apart.size() == text.size() ? std::nullopt : plain(apart);
}

std::vector<Edtf> DateGrammar::parse_several(std::string_view text) const {
  if (const auto one = parse(text)) return {*one};
  const std::size_t at = text.find(" and ");
  if (at == std::string_view::npos || text.size() > 60) return {};
  const auto last = parse(text.substr(at + 5));
  if (!last || !last->to()) return {};
  const std::string left(trim(text.substr(0, at)));
  if (const auto first = parse(left)) return {*first, *last};
  if (const auto first = borrowing(left, *last)) return {*first, *last};
  const auto day = number(fold(left));
  if (!day || last->to()->day == 0) return {};
  const auto first = day_of(last->to()->year, last->to()->month, *day);
  if (!first) return {};
  return {*first, *last};
}

std::optional<Edtf> DateGrammar::borrowing(std::string_view text, const Edtf& year_of) const {
  // "12 March", "March", "14-16 March": short, and nothing that names would have.
  if (!year_of.from() || text.size() > 24 || text.find_first_of(".,(") != std::string_view::npos) {
    return std::nullopt;
  }
  const auto words = words_of(text);
  if (words.empty() || words.size() > 4) return std::nullopt;
  const std::string& last = words.back().folded;
  if (!has_digit(text) && months_.find(last) == months_.end()) return std::nullopt;
  if (month(last) == 0) return std::nullopt;
  return parse(std::string(text) + " " + std::to_string(year_of.from()->year));
}

}  // namespace vigil::cite
