#pragma once
// Currencies as reports name them: by code, sign or name, before the number or behind it.

#include <array>
#include <optional>
#include <string_view>

namespace vigil::check {

struct Currency {
  std::string_view code;
  std::string_view sign;   // As the pack may list it.
  std::string_view other;  // Another sign for the same.
};

inline constexpr std::array<Currency, 6> currencies{{{"USD", "$", "US$"},
                                                     {"EUR", "\u20AC", "\u20AC"},
                                                     {"GBP", "\u00A3", "\u00A3"},
                                                     {"JPY", "\u00A5", "\u00A5"},
                                                     {"AUD", "A$", "AU$"},
                                                     {"CAD", "C$", "CA$"}}};

struct NamedCurrency {
  std::string_view code;
  std::size_t size{};  // Of its code or name, and of the blank between it and the number.
};

// "USD ", "EUR", "Euro ": what stands at the end of the text before a number; signs aside.
std::optional<NamedCurrency> currency_before(std::string_view before);

// " euros", " US dollars": what stands at the beginning of the text behind a number.
std::optional<NamedCurrency> currency_behind(std::string_view behind);

}  // namespace vigil::check
