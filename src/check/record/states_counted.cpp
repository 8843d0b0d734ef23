// How many states had signed or joined a treaty by a day, held against the depositary's rows. Only
// a count that comes near is taken for one of all states: a few may be those of a region.

#include <algorithm>
#include <array>
#include <optional>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/named.h"
#include "check/detail/numbers.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::array<std::string_view, 4> states{"states", "countries", "governments", "nations"};
constexpr std::array<std::string_view, 7> between{"have", "had", "has", "are",
                                                  "were", "all", "now"};
// They make of a count one of a part, or of what is still to come.
constexpr std::array<std::string_view, 12> partial{"not",     "but",   "without", "only",
                                                   "another", "more",  "will",    "yet",
                                                   "still",   "least", "than",    "remaining"};

template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

enum class Step { signed_it, joined };

struct Counted {
  int count = 0;
  TextSpan where;
  Step step{};
};

// "ratified", "ratified or acceded to", "deposited": steps that make a party.
constexpr std::array<std::string_view, 5> joining{"ratified", "acceded", "joined", "deposited",
                                                  "adhered"};

// "122 states signed", "134 States Parties", "signed by 122 states", "125 countries are States
// Parties", "126 countries had ratified or acceded to".
std::optional<Step> step_at(const std::vector<Word>& words, std::size_t number) {
  std::size_t i = number + 1;
  if (i >= words.size() || !is_one_of(states, words[i].lower)) return std::nullopt;
  if (i + 1 < words.size() && words[i + 1].lower == "parties") return Step::joined;
  const bool by = number >= 2 && words[number - 1].lower == "by";
  if (by && words[number - 2].lower == "signed") return Step::signed_it;
  for (++i; i < words.size() && is_one_of(between, words[i].lower);) ++i;
  if (i >= words.size()) return std::nullopt;
  if (words[i].lower == "signed") return Step::signed_it;
  // Who ratified and who acceded are two counts; both together are all.
  const bool both = i + 2 < words.size() && is_one_of(joining, words[i + 2].lower);
  const bool either = words[i].lower == "joined" || words[i].lower == "deposited";
  if (is_one_of(joining, words[i].lower) && (both || either)) return Step::joined;
  const bool parties =
      i + 1 < words.size() && words[i].lower == "states" && words[i + 1].lower == "parties";
  return parties ? std::optional(Step::joined) : std::nullopt;
}

// The only count of states in the sentence.
std::optional<Counted> count_in(const Subject& subject, TextSpan where) {
  const std::string_view text = text_of(subject.record.document, where);
  const auto words = words_of(text, where.begin);
  if (std::any_of(words.begin(), words.end(),
                  [](const Word& word) { return is_one_of(partial, word.lower); })) {
    return std::nullopt;
  }
  std::optional<Counted> found;
  for (const NumberMention& number : numbers_in(text, subject.pack.reading.numbers, where.begin)) {
    if (number.money || number.percent || number.rounded || number.named) continue;
    const auto word =
        std::lower_bound(words.begin(), words.end(), number.digits.begin,
                         [](const Word& one, std::uint32_t at) { return one.where.begin < at; });
    if (word == words.end() || word->where.begin != number.digits.begin) continue;
    const auto step = step_at(words, static_cast<std::size_t>(word - words.begin()));
    if (!step) continue;
    if (found) return std::nullopt;
    found = Counted{static_cast<int>(number.thousandths / 1000), number.where, *step};
  }
  return found;
}

struct Span {
  Date from{}, to{};
};

// The only date of the sentence, if it is one of days or a month.
std::optional<Span> days_in(const Subject& subject, TextSpan where) {
  const auto dates = dates_within(subject.layout, where);
  if (dates.size() != 1 || !dates.front().date) return std::nullopt;
  const Edtf& date = *dates.front().date;
  const auto first = date.earliest(), last = date.latest();
  if (!first || !last || add_days(*first, 31) < *last) return std::nullopt;
  return Span{*first, *last};
}

class Depositary {
 public:
  Depositary(const Subject& subject, const Treaty& treaty)
      : all_(standings_of(subject.official, {}, treaty.key)) {}

  int signatures(Date day) const {
    return number([&](const Standing& one) { return one.signed_on && *one.signed_on <= day; });
  }
  int deposits(Date day) const {
    return number([&](const Standing& one) {
      return one.deposited && *one.deposited <= day && !(one.left && *one.left <= day);
    });
  }
  int in_force(Date day) const {
    return number([&](const Standing& one) {
      return one.in_force && *one.in_force <= day && !(one.left && *one.left <= day);
    });
  }

 private:
  template <class Holds>
  int number(const Holds& holds) const {
    return static_cast<int>(
        std::count_if(all_.begin(), all_.end(), [&](const Standing* one) { return holds(*one); }));
  }
  std::vector<const Standing*> all_;
};

// What may be meant: by each of the days or the day before, and in those days alone.
std::vector<int> meant(const Depositary& depositary, Step step, const Span& days) {
  std::vector<int> counts;
  const Date before = add_days(days.from, -1);
  for (Date day = before; day <= days.to; day = add_days(day, 1)) {
    if (step == Step::signed_it) {
      counts.push_back(depositary.signatures(day));
    } else {
      counts.push_back(depositary.deposits(day));
      counts.push_back(depositary.in_force(day));
    }
  }
  if (step == Step::signed_it) {
    counts.push_back(depositary.signatures(days.to) - depositary.signatures(before));
  }
  return counts;
}

bool is_near(int told, int own) {
  return std::abs(told - own) * 20 <= own;
}

void judge(const Subject& subject, TextSpan where, Reporter& out) {
  const auto counted = count_in(subject, where);
  if (!counted) return;
  const auto named = treaties_named(subject.pack, text_of(subject.record.document, where));
  const auto days = days_in(subject, where);
  const auto& until = subject.official.status_until;
  if (named.size() != 1 || !days || !until || *until < days->to) return;
  const Treaty& treaty = *named.front();
  const Depositary depositary(subject, treaty);
  const std::vector<int> counts = meant(depositary, counted->step, *days);
  if (std::find(counts.begin(), counts.end(), counted->count) != counts.end()) return;
  if (std::none_of(counts.begin(), counts.end(),
                   [&](int own) { return is_near(counted->count, own); })) {
    return;
  }
  const bool signatures = counted->step == Step::signed_it;
  const int own = signatures ? depositary.signatures(days->to) : depositary.deposits(days->to);
  out.say(place_of(subject, counted->where),
          treaty.name + ": the depositary has " + std::to_string(own) +
              (signatures ? " signatures" : " states that had deposited") + " by " +
              say(days->to, subject.pack) + "; the report counts " +
              std::to_string(counted->count) + ".",
          "Count at the depositary, or say who counts otherwise.");
}

}  // namespace

void states_counted(const Subject& subject, Reporter& out) {
  for (const Sentence& sentence : subject.layout.sentences) judge(subject, sentence.text, out);
}

}  // namespace vigil::check
