#include "check/detail/house_number.h"

#include "check/detail/currencies.h"
#include "check/detail/words.h"

namespace vigil::check {
namespace {

constexpr std::size_t fewest_digits = 5;
constexpr std::size_t digits_of_year = 4;
constexpr std::size_t fewest_letters = 5;  // Of a word for what is counted: "wells", not "from".

std::string with_commas(std::string_view digits) {
  std::string text(digits);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

bool is_year(std::string_view digits) {
  return digits.starts_with("18") || digits.starts_with("19") || digits.starts_with("20") ||
         digits.starts_with("21");
}

// "1500 wells", and neither "Flight 1500 lands" nor "at 1500 hours".
bool counts_something(std::string_view text, const NumberMention& number) {
  const auto before = words_of(text.substr(0, number.where.begin));
  if (!before.empty() && before.back().capital && !number.rounded) return false;
  const std::string_view behind = text.substr(number.where.end);
  if (!behind.starts_with(' ')) return false;
  std::size_t size = 1;
  while (size < behind.size() && behind[size] >= 'a' && behind[size] <= 'z') ++size;
  const std::string_view word = behind.substr(1, size - 1);
  return word.size() >= fewest_letters && word != "hours";
}

// Digits and points as far as they go: a number as it is understood ends before its second point.
std::string_view run_of(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
  while (end > begin && text[end - 1] == '.') --end;
  return text.substr(begin, end - begin);
}

// Empty where points stand otherwise than between threes, or where they may be of decimals.
std::string with_commas_for_points(std::string_view digits, bool money) {
  if (digits.front() == '0') return {};
  std::string text;
  int points = 0;
  for (std::size_t at = digits.find('.'); at != std::string_view::npos; at = digits.find('.')) {
    if (at == 0 || at > 3 || (points > 0 && at != 3)) return {};
    text.append(digits.substr(0, at)).append(",");
    digits.remove_prefix(at + 1);
    ++points;
  }
  const bool sure = points > 1 || money || digits == "000";
  return sure && digits.size() == 3 ? text.append(digits) : std::string();
}

}  // namespace

HouseNumber house_number(std::string_view text, const NumberMention& number) {
  HouseNumber house{number.digits, {}};
  const std::string_view written = text.substr(number.digits.begin, number.digits.size());
  if (number.named || written.find(',') != std::string_view::npos) return house;
  if (written.find('.') != std::string_view::npos) {
    if (number.where.end > number.digits.end) return house;  // "1.366 million"
    const std::string_view run = run_of(text, number.digits.begin);
    const bool money =
        number.money || currency_before(text.substr(0, number.digits.begin)).has_value();
    house.where.end = number.digits.begin + static_cast<std::uint32_t>(run.size());
    house.instead = with_commas_for_points(run, money);
    return house;
  }
  const bool four =
      written.size() == digits_of_year && !is_year(written) && counts_something(text, number);
  if (written.front() == '0' || (written.size() < fewest_digits && !four)) return house;
  house.instead = with_commas(written);
  return house;
}

}  // namespace vigil::check
