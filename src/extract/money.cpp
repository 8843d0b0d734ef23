#include "extract/money.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include <re2/re2.h>

#include "base/ascii.h"
#include "extract/fits.h"
#include "extract/number_bounds.h"
#include "extract/numbers.h"
#include "extract/respective.h"

namespace vigil::extract {
namespace {

constexpr double largest = 9e15;

std::string literally(std::string_view words) {
  std::string made;
  for (const char c : words) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == ' ' || static_cast<unsigned char>(c) >= 0x80;
    if (!plain) made += '\\';
    made += c;
  }
  return made;
}

// The longest first, where one begins another.
std::string alternatives(const std::map<std::string, std::string>& words) {
  std::vector<std::string> all;
  for (const auto& [word, code] : words) all.push_back(literally(word));
  std::sort(all.begin(), all.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string joined;
  for (const std::string& word : all) joined += (joined.empty() ? "" : "|") + word;
  return joined;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

double scale_of(std::string_view word) {
  return word == "million" || word == "m"    ? 1e6
         : word == "billion" || word == "bn" ? 1e9
         : word == "thousand"                ? 1e3
                                             : 1;
}

constexpr std::array<std::pair<std::string_view, double>, 27> words_for_numbers{{
    {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
    {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
    {"eighty", 80},  {"ninety", 90},
}};

std::string words_between(double least, double most) {
  std::string any;
  for (const auto& [word, value] : words_for_numbers) {
    if (value >= least && value <= most) any += (any.empty() ? "" : "|") + std::string(word);
  }
  return "(?:" + any + ")";
}

// An amount in words with its scale: "three billion", "two hundred and eighty-nine thousand".
std::string amount_in_words() {
  const std::string ones = words_between(1, 9);
  const std::string tens = words_between(20, 90) + "(?:[- ]" + ones + ")?|" + words_between(1, 19);
  const std::string hundreds = "(?:an?|" + ones + ") hundred(?:(?: and)? (?:" + tens + "))?";
  return "(?i:(half an?|" + hundreds + "|" + tens + "|an?) (million|billion|thousand))";
}

// What the words of an amount come to, or nothing where one of them is no number.
std::optional<double> number_in_words(std::string_view words) {
  double sum = 0;
  while (!words.empty()) {
    const std::size_t size = std::min(words.find_first_of(" -"), words.size());
    const std::string word = lower(words.substr(0, size));
    words.remove_prefix(std::min(size + 1, words.size()));
    const auto known = std::find_if(words_for_numbers.begin(), words_for_numbers.end(),
                                    [&](const auto& each) { return each.first == word; });
    if (known != words_for_numbers.end()) {
      sum += known->second;
    } else if (word == "half") {
      return 0.5;
    } else if (word == "a" || word == "an") {
      sum = 1;
    } else if (word == "hundred") {
      sum *= 100;
    } else if (word != "and") {
      return std::nullopt;
    }
  }
  return sum;
}

double number_of(std::string_view digits) {
  if (const auto spelled = number_in_words(digits)) return *spelled;
  std::string plain(digits);
  std::erase(plain, ',');
  return std::strtod(plain.c_str(), nullptr);
}

Value bounded(double amount, Bound bound) {
  const std::int64_t whole = std::llround(amount);
  return bound == Bound::low    ? Value::at_least(whole)
         : bound == Bound::high ? Value::at_most(whole)
                                : Value::exact(whole);
}

// "grew from $3 million to $4 million": two sums, not the bounds of one.
bool is_change(std::string_view before) {
  static const re2::RE2 change(
      R"((?i)\b(?:up|down|rose|risen|rise|grew|grown|growth|increased?|increasing|raised|fell|fallen|fall|dropped|drop|decreased?|declined?|reduced|reduction|cut|went|changed) (?:by [^ ]+ )?from $)");
  return fits(before, change);
}

// "between " or "from " at the end of what stands before a sum.
std::size_t opening(std::string_view before) {
  static const re2::RE2 words(R"((?i)\b((?:between|from) )$)");
  re2::StringPiece hit[2];
  const bool found = words.Match(piece(before), 0, before.size(), re2::RE2::UNANCHORED, hit, 2);
  return found ? hit[1].size() : 0;
}

std::string_view tail(std::string_view text, std::size_t end) {
  constexpr std::size_t enough = 60;
  const std::size_t begin = end > enough ? end - enough : 0;
  return text.substr(begin, end - begin);
}

}  // namespace

MoneyReader::MoneyReader(const std::map<std::string, std::string>& words) : codes_(words) {
  const std::string any = alternatives(words);
  const std::string amount =
      R"((\d+(?:,\d{3})*(?:\.\d+)?)(?: ?(million|billion|thousand|m|bn)\b)?)";
  before_ = std::make_unique<Expression>("(?-i)(" + any + ") ?" + amount);
  after_ = std::make_unique<Expression>("(?-i)\\b(?:" + amount + "|" + amount_in_words() + ") (" +
                                        any + ")(?:\\b|$)");
  bare_ = std::make_unique<Expression>(amount);
  for (const auto& [word, code] : words) {
    std::string small = word;
    for (char& c : small) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    names_.add({small, false, false});
  }
  names_.prepare();
}

bool MoneyReader::may_be_in(std::string_view text) const {
  // An amount has a digit, or its scale in words.
  const bool amount = text.find_first_of("0123456789") != std::string_view::npos ||
                      text.find("illion ") != std::string_view::npos ||
                      text.find("thousand ") != std::string_view::npos;
  if (codes_.empty() || !amount) return false;
  FoundLiterals found;
  found.clear(names_.size());
  names_.find(text, found);
  return !found.list().empty();
}

std::optional<MoneyReader::Sum> MoneyReader::sum_of(std::string_view text, const Fit& fit,
                                                    bool leads) const {
  const auto words = [&](std::size_t group) {
    return fit.has(group) ? text.substr(fit.begin(group), fit.end(group) - fit.begin(group))
                          : std::string_view();
  };
  Sum sum{fit.begin(), fit.end(), 0, 1, {}, leads};
  const bool inside =
      sum.begin > 0 && is_word_byte(text[sum.begin]) && is_word_byte(text[sum.begin - 1]);
  const bool spelled = !leads && fit.has(3);
  const auto code = codes_.find(std::string(words(leads ? 1 : 5)));
  if (inside || code == codes_.end()) return std::nullopt;
  sum.scale = scale_of(words(leads ? 3 : spelled ? 4 : 2));
  sum.amount = number_of(words(leads ? 2 : spelled ? 3 : 1)) * sum.scale;
  sum.currency = code->second;
  if (sum.amount > largest) return std::nullopt;
  return sum;
}

// "$3 million to $4 million", "$1-2 million", "between $30 and 45 million": the upper of two
// bounds. Its currency is that of the first, whether said again or not.
std::optional<MoneyReader::Sum> MoneyReader::second(std::string_view text, const Sum& first) const {
  const std::string_view rest = text.substr(first.end);
  const bool between = tail(text, first.begin).ends_with("etween ");
  const bool dash = rest.starts_with("-") || rest.starts_with(" - ");
  const std::size_t link = rest.starts_with(" - ")                ? 3
                           : dash                                 ? 1
                           : between && rest.starts_with(" and ") ? 5
                           : !between && rest.starts_with(" to ") ? 4
                                                                  : 0;
  if (link == 0 || is_change(tail(text, first.begin))) return std::nullopt;
  const std::size_t at = first.end + link;
  Fit fit;
  if (before_->find_at(text, at, fit)) {
    const auto sum = sum_of(text, fit, true);
    return sum && sum->currency == first.currency ? sum : std::nullopt;
  }
  if (!first.leads || !bare_->find_at(text, at, fit)) return std::nullopt;
  Sum sum = first;
  sum.end = fit.end();
  sum.scale = fit.has(2) ? scale_of(text.substr(fit.begin(2), fit.end(2) - fit.begin(2))) : 1;
  sum.amount = number_of(text.substr(fit.begin(1), fit.end(1) - fit.begin(1))) * sum.scale;
  // "gave $5 million to 20 villages": no bound.
  const bool bound = dash || between || (sum.scale > 1 && sum.amount > first.amount);
  return bound && sum.amount <= largest ? std::optional(sum) : std::nullopt;
}

// What was found, with the bounds that the words around put on it; `sum` grows by these.
Slot MoneyReader::slot_of(std::string_view text, Sum& sum) const {
  Slot slot;
  slot.kind = "MONEY";
  if (const auto last = second(text, sum)) {
    const double low = sum.scale == 1 && last->scale > 1 && sum.amount * last->scale <= last->amount
                           ? sum.amount * last->scale  // "$3 and $4 million"
                           : sum.amount;
    if (low < last->amount) {
      slot.money =
          Money{Value::between(std::llround(low), std::llround(last->amount)), sum.currency};
      sum.begin -= opening(tail(text, sum.begin));
      sum.end = last->end;
      return slot;
    }
  }
  // "2 to 3 million euros": the lower bound stands before.
  static const re2::RE2 lower(
      R"((?i)(?:^|[ (])((?:(between|from) )?(\d+(?:,\d{3})*(?:\.\d+)?)(?: (million|billion|thousand))?( to |-| and ))$)");
  re2::StringPiece hit[6];
  const std::string_view before = tail(text, sum.begin);
  if (!sum.leads && lower.Match(piece(before), 0, before.size(), re2::RE2::UNANCHORED, hit, 6)) {
    const double scale = hit[4].empty() ? sum.scale : scale_of({hit[4].data(), hit[4].size()});
    const double low = number_of({hit[3].data(), hit[3].size()}) * scale;
    const bool between = hit[2] == "between" || hit[2] == "Between";
    if (low < sum.amount && between == (hit[5] == " and ")) {
      slot.money = Money{Value::between(std::llround(low), std::llround(sum.amount)), sum.currency};
      sum.begin -= hit[1].size();
      return slot;
    }
  }
  const BoundBehind bound = bound_at_end(before);
  sum.begin -= bound.bytes;
  slot.estimated = bound.estimated;
  slot.further = bound.further;
  slot.money = Money{bounded(sum.amount, bound.bound), sum.currency};
  return slot;
}

void MoneyReader::put(SlotText& sentence) const {
  const std::string_view text = sentence.text();
  if (!may_be_in(text)) return;
  std::vector<SlotText::Replacement> found;
  Fit before;
  Fit after;
  // Each is looked for again only where it was passed.
  bool any_before = before_->find(text, 0, before);
  bool any_after = after_->find(text, 0, after);
  for (std::size_t at = 0; any_before || any_after;) {
    const bool use_after = any_after && (!any_before || after.begin() < before.begin());
    const Fit& fit = use_after ? after : before;
    at = std::max(fit.end(), fit.begin() + 1);
    if (auto sum = sum_of(text, fit, !use_after)) {
      Slot slot = slot_of(text, *sum);
      at = sum->end;
      const bool apart = found.empty() || found.back().end <= sum->begin;
      if (apart) found.push_back({sum->begin, sum->end, std::move(slot)});
    }
    if (any_before && before.begin() < at) any_before = before_->find(text, at, before);
    if (any_after && after.begin() < at) any_after = after_->find(text, at, after);
  }
  join_respective(text, found);
  sentence.replace(std::move(found));
}

}  // namespace vigil::extract
