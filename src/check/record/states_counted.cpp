// How many states had signed or joined a treaty by a day, held against the depositary's rows. Only
// a count that comes near is taken for one of all states: a few may be those of a region.

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/named.h"
#include "check/detail/say.h"
#include "check/record/state_counts.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

struct Span {
  Date from{}, to{};
  bool whole_month = false;
  friend bool operator==(const Span&, const Span&) = default;
};

Span month_of(Date day) {
  const Date first = make_date(static_cast<int>(day.year()), static_cast<unsigned>(day.month()), 1);
  const auto last = Edtf::month(static_cast<int>(day.year()), static_cast<unsigned>(day.month()));
  return {first, last.latest().value_or(day), true};
}

// The date of the sentence, or the one that stands beside the count.
const DateMention* date_beside(std::span<const DateMention> dates, TextSpan count) {
  constexpr std::uint32_t behind = 60, before = 30;  // Bytes.
  if (dates.size() == 1) return &dates.front();
  for (const DateMention& date : dates) {
    if (date.where.begin >= count.end && date.where.begin - count.end <= behind) return &date;
  }
  const DateMention* found = nullptr;
  for (const DateMention& date : dates) {
    if (date.where.end <= count.begin && count.begin - date.where.end <= before) found = &date;
  }
  return found;
}

class DayReader {
 public:
  DayReader(const Subject& subject, const Sentence& sentence)
      : subject_(subject),
        sentence_(sentence),
        text_(lower(text_of(subject.record.document, sentence.text))) {}

  // The days or the month that the count is of.
  std::optional<Span> days_of(TextSpan count) const {
    const auto dates = dates_within(subject_.layout, sentence_.text);
    const DateMention* beside = date_beside(dates, count);
    if (beside == nullptr) return std::nullopt;
    const auto date = beside->date ? beside->date : with_year(*beside);
    const auto first = date ? date->earliest() : std::nullopt;
    const auto last = date ? date->latest() : std::nullopt;
    if (!first || !last) return std::nullopt;
    if (beside->form == DateForm::year && ends_with_year(*beside)) return month_of(*last);
    if (beside->form == DateForm::month_year || says_month_out()) return month_of(*last);
    if (add_days(*first, 31) < *last) return std::nullopt;
    return Span{*first, *last, false};
  }

 private:
  // "By the end of 1997".
  bool ends_with_year(const DateMention& date) const {
    return std::string_view(text_)
        .substr(0, date.where.begin - sentence_.text.begin)
        .ends_with("end of ");
  }

  // "It signed on 3 December, and before that month was out 121 states had".
  bool says_month_out() const {
    return text_.find("month was out") != std::string::npos ||
           text_.find("month's end") != std::string::npos ||
           text_.find("month\u2019s end") != std::string::npos ||
           text_.find("end of that month") != std::string::npos ||
           text_.find("end of the month") != std::string::npos ||
           text_.find("month was over") != std::string::npos;
  }

  // A day without a year takes that of the last date before it in the paragraph.
  std::optional<Edtf> with_year(const DateMention& mention) const {
    const Document& document = subject_.record.document;
    const TextSpan before{document.blocks[sentence_.block].text.begin, sentence_.text.begin};
    const auto earlier = dates_within(subject_.layout, before);
    if (earlier.empty() || !earlier.back().date || !earlier.back().date->latest()) {
      return std::nullopt;
    }
    const std::string whole =
        std::string(text_of(document, mention.where)) + " " +
        std::to_string(static_cast<int>(earlier.back().date->latest()->year()));
    const auto read = dates_in(whole, subject_.pack.reading.months);
    return read.size() == 1 ? read.front().date : std::nullopt;
  }

  const Subject& subject_;
  const Sentence& sentence_;
  std::string text_;
};

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

// What may be meant: by each of the days or the day before, and in those days alone. Of a month,
// the signatures by its end: the last one may be counted to the next.
std::vector<int> meant(const Depositary& depositary, CountedStep step, const Span& days) {
  std::vector<int> counts;
  const Date before = add_days(days.from, -1);
  const int in_all = depositary.signatures(days.to);
  for (Date day = before; day <= days.to; day = add_days(day, 1)) {
    if (step == CountedStep::joined) {
      counts.push_back(depositary.deposits(day));
      counts.push_back(depositary.in_force(day));
    } else if (!days.whole_month || depositary.signatures(day) + 1 >= in_all) {
      counts.push_back(depositary.signatures(day));
    }
  }
  if (step == CountedStep::signed_it) counts.push_back(in_all - depositary.signatures(before));
  return counts;
}

bool is_near(int told, int own) {
  return std::abs(told - own) * 20 <= own;
}

// A count with what it is of.
struct Told {
  StateCount counted;
  const Treaty* treaty = nullptr;
  Span days;
  bool said = false;
};

bool is_same_thing(const Told& a, const Told& b) {
  return a.treaty == b.treaty && a.days == b.days && a.counted.step == b.counted.step;
}

class CountChecker {
 public:
  CountChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    for (const Sentence& sentence : subject_.layout.sentences) {
      if (const auto told = told_in(sentence)) told_.push_back(*told);
    }
    for (Told& told : told_) told.said = judge(told);
    for (std::size_t i = 1; i < told_.size(); ++i) {
      const auto first =
          std::find_if(told_.begin(), told_.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const Told& one) { return is_same_thing(one, told_[i]); });
      if (first != told_.begin() + static_cast<std::ptrdiff_t>(i)) compare(*first, told_[i]);
    }
  }

 private:
  std::optional<Told> told_in(const Sentence& sentence) const {
    const std::string_view text = text_of(subject_.record.document, sentence.text);
    const auto counted = state_count_in(text, subject_.pack, sentence.text.begin);
    if (!counted) return std::nullopt;
    const Treaty* treaty = treaty_of(sentence);
    const auto days = DayReader(subject_, sentence).days_of(counted->where);
    if (treaty == nullptr || !days) return std::nullopt;
    return Told{*counted, treaty, *days};
  }

  // The only one that the sentence names, or else its paragraph; or the pack's own.
  const Treaty* treaty_of(const Sentence& sentence) const {
    const Document& document = subject_.record.document;
    for (const TextSpan where : {sentence.text, document.blocks[sentence.block].text}) {
      const auto named = treaties_named(subject_.pack, text_of(document, where));
      if (named.size() > 1) return nullptr;
      if (named.size() == 1) return named.front();
    }
    const auto& all = subject_.pack.treaties;
    const auto own = std::find_if(all.begin(), all.end(), [&](const Treaty& one) {
      return one.key == subject_.pack.extract.treaty;
    });
    return own == all.end() ? nullptr : &*own;
  }

  // Whether the depositary's count is another.
  bool judge(const Told& told) {
    const auto& until = subject_.official.status_until;
    if (!until || *until < told.days.to) return false;
    const Depositary depositary(subject_, *told.treaty);
    const std::vector<int> counts = meant(depositary, told.counted.step, told.days);
    const int own = told.counted.count;
    if (std::find(counts.begin(), counts.end(), own) != counts.end()) return false;
    if (std::none_of(counts.begin(), counts.end(), [&](int one) { return is_near(own, one); })) {
      return false;
    }
    const bool signatures = told.counted.step == CountedStep::signed_it;
    const int recorded =
        signatures ? depositary.signatures(told.days.to) : depositary.deposits(told.days.to);
    out_.say(place_of(subject_, told.counted.where),
             told.treaty->name + ": the depositary has " + std::to_string(recorded) +
                 (signatures ? " signatures" : " states that had deposited") + " by " +
                 say(told.days.to, subject_.pack) + "; the report counts " + std::to_string(own) +
                 ".",
             "Count at the depositary, or say who counts otherwise.");
    return true;
  }

  // Two counts of one thing: where the depositary cannot tell, at least they must agree.
  void compare(const Told& first, const Told& second) {
    if (first.counted.count == second.counted.count || first.said || second.said) return;
    if (!is_near(first.counted.count, second.counted.count)) return;
    out_.say(place_of(subject_, second.counted.where),
             second.treaty->name + ": the report counts " + std::to_string(first.counted.count) +
                 " states by " + say(second.days.to, subject_.pack) + " in one place and " +
                 std::to_string(second.counted.count) + " in another.",
             "Count at the depositary, and use one number throughout.",
             {place_of(subject_, first.counted.where)});
  }

  const Subject& subject_;
  Reporter& out_;
  std::vector<Told> told_;
};

}  // namespace

void states_counted(const Subject& subject, Reporter& out) {
  CountChecker(subject, out).run();
}

}  // namespace vigil::check
