#include "cite/dates.h"

#include <charconv>

#include "base/unicode.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

std::optional<int> number(std::string_view text) {
  if (text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") || text.ends_with("th")) {
    text.remove_suffix(2);
  }
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_year(int value) { return value >= 1800 && value <= 2200; }

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
  for (const std::string_view dash : {"\u2013", "\u2014", "-", " to "}) {
    const std::size_t at = text.find(dash);
    if (at == std::string_view::npos) continue;
    return std::pair{std::string(trim(text.substr(0, at))),
                     std::string(trim(text.substr(at + dash.size())))};
  }
  return std::nullopt;
}

}  // namespace

int DateGrammar::month(std::string_view word) const {
  if (word.ends_with('.')) word.remove_suffix(1);
  const auto at = months_.find(std::string(word));
  return at == months_.end() ? 0 : at->second;
}

std::optional<Edtf> DateGrammar::single(std::string_view text) const {
  const auto words = words_of(text);
  if (words.size() == 1) {
    const auto year = number(words[0].folded);
    if (!year || !is_year(*year)) return std::nullopt;
    return Edtf::year(*year);
  }
  if (words.size() == 2) {
    const int named = month(words[0].folded);
    const auto year = number(words[1].folded);
    if (named == 0 || !year || !is_year(*year)) return std::nullopt;
    return Edtf::month(*year, static_cast<unsigned>(named));
  }
  if (words.size() != 3) return std::nullopt;
  const auto year = number(words[2].folded);
  if (!year || !is_year(*year)) return std::nullopt;
  for (const bool day_first : {true, false}) {
    const auto day = number(words[day_first ? 0 : 1].folded);
    const int named = month(words[day_first ? 1 : 0].folded);
    if (day && named != 0) return day_of(*year, named, *day);
  }
  return std::nullopt;
}

std::optional<Edtf> DateGrammar::parse(std::string_view text) const {
  text = trim(text);
  if (text.empty() || text.size() > 60) return std::nullopt;
  if (const auto one = single(text)) return one;
  const auto range = sides(text);
  if (!range) return std::nullopt;
  const auto& [left, right] = *range;
  const auto to = single(right);
  if (!to || !to->to()) return std::nullopt;
  // The left side borrows what it leaves out: "15" of January 2003, "28 November" of 2004.
  const std::string year = std::to_string(to->to()->year);
  if (const auto from = single(left)) return between(from, to);
  if (const auto from = single(left + " " + year)) {
    if (left.find(' ') != std::string::npos || to->to()->day == 0) return between(from, to);
  }
  const auto day = number(left);
  if (!day || to->to()->day == 0) return std::nullopt;
  return between(day_of(to->to()->year, to->to()->month, *day), to);
}

std::vector<Edtf> DateGrammar::parse_several(std::string_view text) const {
  if (const auto one = parse(text)) return {*one};
  const std::size_t at = text.find(" and ");
  if (at == std::string_view::npos || text.size() > 60) return {};
  const auto last = parse(text.substr(at + 5));
  if (!last || !last->to()) return {};
  const std::string left(trim(text.substr(0, at)));
  const std::string year = std::to_string(last->to()->year);
  if (const auto first = parse(left)) return {*first, *last};
  if (const auto first = parse(left + " " + year); first && first->from()->day != 0) {
    return {*first, *last};
  }
  const auto day = number(left);
  if (!day || last->to()->day == 0) return {};
  const auto first = day_of(last->to()->year, last->to()->month, *day);
  if (!first) return {};
  return {*first, *last};
}

}  // namespace vigil::cite
