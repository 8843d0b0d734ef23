// Thousands are set off by commas: "15,000".

#include "check/detail/house_number.h"
#include "check/detail/layout.h"
#include "check/detail/slips.h"
#include "check/rules.h"

namespace vigil::check {

void style_number(const Subject& subject, Reporter& out) {
  std::vector<Slip> slips;
  for (const TextSpan span : running_text(subject)) {
    const std::string_view text = text_of(subject.record.document, span);
    for (const NumberMention& number : numbers_in(text, subject.pack.reading.numbers)) {
      HouseNumber house = house_number(text, number);
      if (house.instead.empty()) continue;
      const TextSpan where{span.begin + house.where.begin, span.begin + house.where.end};
      if (is_quoted(subject.layout, where.begin)) continue;
      slips.push_back({where, std::move(house.instead)});
    }
  }
  say_slips(subject, out, slips, "a number", "Set off thousands by commas.");
}

}  // namespace vigil::check
