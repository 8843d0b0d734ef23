#include "check/detail/year_figures.h"

#include <algorithm>
#include <optional>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/numbers.h"
#include "check/detail/words.h"

namespace vigil::check {
namespace {

bool lies_in(TextSpan part, const std::vector<DateMention>& dates) {
  return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
    return part.begin < date.where.end && date.where.begin < part.end;
  });
}

// The only year of all dates; nothing without a date, and 0 where they are of several.
std::optional<int> year_of(std::span<const DateMention> dates) {
  std::optional<int> year;
  for (const DateMention& mention : dates) {
    const auto first = mention.date ? mention.date->earliest() : std::nullopt;
    const auto last = mention.date ? mention.date->latest() : std::nullopt;
    if (!first || !last) continue;
    const int one = static_cast<int>(first->year());
    if (one != static_cast<int>(last->year()) || (year && *year != one)) return 0;
    year = one;
  }
  return year;
}

}  // namespace

std::set<std::int64_t> whole_numbers_in(std::string_view text, const Pack& pack) {
  std::set<std::int64_t> found;
  const auto dates = dates_in(text, pack.reading.months);
  for (const NumberMention& number : numbers_in(text, pack.reading.numbers)) {
    const bool counts = !number.money && !number.percent && !number.named;
    if (!counts || number.thousandths % 1000 != 0 || lies_in(number.where, dates)) continue;
    if (number.thousandths >= 2000) found.insert(number.thousandths / 1000);
  }
  for (const Word& word : words_of(text)) {
    const auto known = pack.reading.numbers.find(word.lower);
    if (word.digits || known == pack.reading.numbers.end()) continue;
    if (known->second >= 2 && known->second < 100) found.insert(known->second);
  }
  return found;
}

std::vector<YearFigures> year_figures(const Subject& subject) {
  std::vector<YearFigures> all;
  std::optional<std::uint32_t> block;
  int year = 0;  // That of the paragraph so far; 0 for none.
  for (const Sentence& sentence : subject.layout.sentences) {
    if (block != sentence.block) year = 0;
    block = sentence.block;
    if (const auto own = year_of(dates_within(subject.layout, sentence.text))) year = *own;
    if (year == 0) continue;
    auto numbers = whole_numbers_in(text_of(subject.record.document, sentence.text), subject.pack);
    if (!numbers.empty()) all.push_back({sentence.block, year, std::move(numbers)});
  }
  return all;
}

}  // namespace vigil::check
