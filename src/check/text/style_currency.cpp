// Sums begin with the house's sign and no blank: "$3 million". Reported are codes where the pack
// has the sign ("USD 3 million", "EUR 500"), a blank behind the sign, and the currency's name
// behind the number ("3 million US dollars").

#include <algorithm>
#include <array>

#include "check/detail/layout.h"
#include "check/detail/numbers.h"
#include "check/detail/slips.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

struct Currency {
  std::string_view code;
  std::string_view sign;   // As the pack may list it.
  std::string_view other;  // Another sign for the same.
};

constexpr std::array<Currency, 6> currencies{{{"USD", "$", "US$"},
                                              {"EUR", "\u20AC", "\u20AC"},
                                              {"GBP", "\u00A3", "\u00A3"},
                                              {"JPY", "\u00A5", "\u00A5"},
                                              {"AUD", "A$", "AU$"},
                                              {"CAD", "C$", "CA$"}}};

struct Named {
  std::string_view words;
  std::string_view code;
};
constexpr std::array<Named, 6> names{{{" US dollars", "USD"},
                                      {" U.S. dollars", "USD"},
                                      {" dollars", "USD"},
                                      {" euros", "EUR"},
                                      {" euro", "EUR"},
                                      {" pounds sterling", "GBP"}}};

class CurrencyChecker {
 public:
  explicit CurrencyChecker(const Subject& subject) : subject_(subject) {}

  void look_at(TextSpan span) {
    const std::string_view text = text_of(subject_.record.document, span);
    for (const NumberMention& number :
         numbers_in(text, subject_.pack.reading.numbers, span.begin)) {
      if (is_quoted(subject_.layout, number.where.begin)) continue;
      const std::size_t begin = number.where.begin - span.begin;
      const std::size_t end = number.where.end - span.begin;
      if (code_before(text, begin, end, span.begin)) continue;
      if (sign_apart(text, begin, end, span.begin)) continue;
      name_behind(text, begin, end, span.begin);
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

  // "USD 3 million", "USD3 million", "US$ 3".
  bool code_before(std::string_view text, std::size_t begin, std::size_t end,
                   std::uint32_t offset) {
    std::size_t digits = begin;
    while (digits < end && !is_digit(text[digits])) ++digits;
    std::string_view before = text.substr(0, digits);
    if (before.ends_with(' ')) before.remove_suffix(1);
    for (const Currency& currency : currencies) {
      if (!before.ends_with(currency.code)) continue;
      const std::string_view sign = sign_for(currency.code);
      if (sign.empty()) return false;
      add(text, before.size() - currency.code.size(), digits, end, sign, offset);
      return true;
    }
    return false;
  }

  // "$ 3 million".
  bool sign_apart(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t offset) {
    if (begin == 0 || text[begin - 1] != ' ') return false;
    const std::string_view before = text.substr(0, begin - 1);
    for (const std::string_view sign : {"US$", "$", "\u20AC", "\u00A3", "\u00A5"}) {
      if (!before.ends_with(sign)) continue;
      add(text, before.size() - sign.size(), begin, end, sign, offset);
      return true;
    }
    return false;
  }

  void name_behind(std::string_view text, std::size_t begin, std::size_t end,
                   std::uint32_t offset) {
    for (const Named& name : names) {
      const std::string_view rest = text.substr(end);
      if (!rest.starts_with(name.words)) continue;
      const std::size_t after = name.words.size();
      if (after < rest.size() && is_letter(rest[after])) continue;
      const std::string_view sign = sign_for(name.code);
      if (sign.empty()) return;
      slips_.push_back({{offset + static_cast<std::uint32_t>(begin),
                         offset + static_cast<std::uint32_t>(end + after)},
                        std::string(sign) + std::string(text.substr(begin, end - begin))});
      return;
    }
  }

  void add(std::string_view text, std::size_t begin, std::size_t digits, std::size_t end,
           std::string_view sign, std::uint32_t offset) {
    slips_.push_back(
        {{offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)},
         std::string(sign) + std::string(text.substr(digits, end - digits))});
  }

  const Subject& subject_;
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
