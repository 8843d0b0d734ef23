// Sums begin with the house's sign and no blank: "$3 million". Reported are codes and names where
// the pack has the sign ("USD 3 million", "Euro 500"), a blank behind the sign, and the currency's
// name behind the number ("3 million US dollars").

#include <algorithm>

#include "check/detail/currencies.h"
#include "check/detail/house_number.h"
#include "check/detail/layout.h"
#include "check/detail/slips.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

class CurrencyChecker {
 public:
  explicit CurrencyChecker(const Subject& subject) : subject_(subject) {}

  void look_at(TextSpan span) {
    text_ = text_of(subject_.record.document, span);
    offset_ = span.begin;
    for (const NumberMention& number : numbers_in(text_, subject_.pack.reading.numbers)) {
      if (is_quoted(subject_.layout, offset_ + number.where.begin)) continue;
      if (!named_before(number) && !sign_apart(number)) named_behind(number);
    }
  }

  const std::vector<Slip>& slips() const { return slips_; }

 private:
  bool house_has(std::string_view sign) const {
    const auto& house = subject_.pack.style.currencies;
    return std::find(house.begin(), house.end(), sign) != house.end();
  }

  // The sign that the house writes for a code; empty when it writes the code itself, or nothing.
  std::string_view sign_for(std::string_view code) const {
    if (house_has(code)) return {};
    for (const Currency& currency : currencies) {
      if (currency.code != code) continue;
      if (house_has(currency.sign)) return currency.sign;
      if (house_has(currency.other)) return currency.other;
    }
    return {};
  }

  // "USD 3 million", "USD3 million", "Euro 500".
  bool named_before(const NumberMention& number) {
    const auto named = currency_before(text_.substr(0, number.digits.begin));
    const std::string_view sign = named ? sign_for(named->code) : std::string_view();
    if (sign.empty()) return false;
    add(number.digits.begin - named->size, number, number.where.end, sign);
    return true;
  }

  // "$ 3 million".
  bool sign_apart(const NumberMention& number) {
    const std::size_t begin = number.where.begin;
    if (begin == 0 || text_[begin - 1] != ' ') return false;
    const std::string_view before = text_.substr(0, begin - 1);
    for (const std::string_view sign : {"US$", "$", "\u20AC", "\u00A3", "\u00A5"}) {
      if (!before.ends_with(sign)) continue;
      add(before.size() - sign.size(), number, number.where.end, sign);
      return true;
    }
    return false;
  }

  // "3 million US dollars".
  void named_behind(const NumberMention& number) {
    const auto named = currency_behind(text_.substr(number.where.end));
    const std::string_view sign = named ? sign_for(named->code) : std::string_view();
    if (!sign.empty()) add(number.where.begin, number, number.where.end + named->size, sign);
  }

  // In its place: the sign and the number, that in the house's form, too.
  void add(std::size_t begin, const NumberMention& number, std::size_t end, std::string_view sign) {
    const HouseNumber house = house_number(text_, number);
    const TextSpan digits = house.instead.empty() ? number.digits : house.where;
    end = std::max<std::size_t>(end, digits.end);
    std::string instead(sign);
    instead += house.instead.empty() ? text_.substr(digits.begin, digits.size()) : house.instead;
    if (number.where.end > digits.end) {
      instead += text_.substr(digits.end, number.where.end - digits.end);
    }
    slips_.push_back(
        {{offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)},
         std::move(instead)});
  }

  const Subject& subject_;
  std::string_view text_;     // That is looked at,
  std::uint32_t offset_ = 0;  // and where it begins in the document.
  std::vector<Slip> slips_;
};

}  // namespace

void style_currency(const Subject& subject, Reporter& out) {
  CurrencyChecker checker(subject);
  for (const TextSpan span : running_text(subject)) checker.look_at(span);
  say_slips(subject, out, checker.slips(), "a sum of money",
            "Put the sign before the number, without a blank.");
}

}  // namespace vigil::check
