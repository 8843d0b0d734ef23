// Thousands are set off by commas: "15,000". Four digits alone may be a year or a number of
// something and are left alone.

#include "check/detail/layout.h"
#include "check/detail/numbers.h"
#include "check/detail/slips.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::uint32_t fewest_digits = 5;

std::string with_commas(std::string_view digits) {
  std::string text(digits);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

}  // namespace

void style_number(const Subject& subject, Reporter& out) {
  std::vector<Slip> slips;
  for (const TextSpan span : running_text(subject)) {
    for (const NumberMention& number : numbers_in(text_of(subject.record.document, span),
                                                  subject.pack.reading.numbers, span.begin)) {
      const std::string_view digits = text_of(subject.record.document, number.digits);
      const std::string_view whole = digits.substr(0, digits.find('.'));
      const bool grouped = whole.find(',') != std::string_view::npos;
      if (number.named || grouped || whole.size() < fewest_digits || whole.front() == '0') continue;
      if (is_quoted(subject.layout, number.where.begin)) continue;
      slips.push_back(
          {number.digits, with_commas(whole) + std::string(digits.substr(whole.size()))});
    }
  }
  say_slips(subject, out, slips, "a number", "Set off thousands by commas.");
}

}  // namespace vigil::check
