#include "check/detail/currencies.h"

#include "check/detail/words.h"

namespace vigil::check {
namespace {

struct Name {
  std::string_view words;
  std::string_view code;
};
constexpr std::array<Name, 6> names{{{"us dollars", "USD"},
                                     {"u.s. dollars", "USD"},
                                     {"dollars", "USD"},
                                     {"euros", "EUR"},
                                     {"euro", "EUR"},
                                     {"pounds sterling", "GBP"}}};

}  // namespace

std::optional<NamedCurrency> currency_before(std::string_view before) {
  const std::size_t blank = before.ends_with(' ') ? 1 : 0;
  before.remove_suffix(blank);
  const auto ends_in = [before](std::string_view word, std::string_view text) {
    if (!text.ends_with(word)) return false;
    return before.size() == word.size() || !is_letter(before[before.size() - word.size() - 1]);
  };
  for (const Currency& currency : currencies) {
    if (ends_in(currency.code, before)) return NamedCurrency{currency.code, 3 + blank};
  }
  if (blank == 0) return std::nullopt;
  constexpr std::size_t longest = 20;
  const std::string near = lower(before.substr(before.size() - std::min(before.size(), longest)));
  for (const Name& name : names) {
    if (ends_in(name.words, near)) return NamedCurrency{name.code, name.words.size() + blank};
  }
  return std::nullopt;
}

std::optional<NamedCurrency> currency_behind(std::string_view behind) {
  if (!behind.starts_with(' ')) return std::nullopt;
  for (const Name& name : names) {
    const std::size_t end = 1 + name.words.size();
    if (behind.size() < end || lower(behind.substr(1, name.words.size())) != name.words) continue;
    if (end < behind.size() && is_letter(behind[end])) continue;
    return NamedCurrency{name.code, end};
  }
  return std::nullopt;
}

}  // namespace vigil::check
