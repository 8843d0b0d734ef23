#include "check/record/standing.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"

namespace vigil::check {
namespace {

using Days = std::vector<Date>;

class Comparison {
 public:
  Comparison(const Subject& subject, const ToldStep& told)
      : subject_(subject),
        told_(told),
        standings_(standings_of(subject.official, told.statement->country, told.treaty->key)) {}

  std::optional<Difference> run() const {
    switch (told_.step.kind) {
      case StepKind::signature:
        return of_signature();
      case StepKind::deposit:
        return of_deposit();
      case StepKind::in_force:
        return of_entry();
      case StepKind::outside:
        return of_outside();
    }
    return std::nullopt;
  }

 private:
  std::string state() const { return name_of_state(subject_, told_.statement->country); }
  std::string say(Date day) const { return check::say(day, subject_.pack); }

  Difference made(Difference::Kind kind, const std::string& record) const {
    return {kind, record, told_.treaty->name + ": " + record + "."};
  }
  // The same, where the record has another day than the report.
  Difference instead(Difference::Kind kind, const std::string& record) const {
    if (!told_.day) return made(kind, record);
    return {kind, record,
            told_.treaty->name + ": " + record + "; the report gives " +
                check::say(*told_.day, subject_.pack) + "."};
  }

  Days days(std::optional<Date> Standing::*member) const {
    Days found;
    for (const Standing* standing : standings_) {
      if (const auto& day = standing->*member) found.push_back(*day);
    }
    return found;
  }

  bool fits(const Days& days) const {
    return std::any_of(days.begin(), days.end(),
                       [&](Date day) { return overlaps(*told_.day, Edtf::day(day)); });
  }

  std::optional<Difference> nothing_recorded(Difference::Kind kind, const char* what) const {
    if (!is_known_absent(subject_, told_.statement->country, told_.treaty->key)) {
      return std::nullopt;
    }
    return made(kind, "the depositary has no " + std::string(what) + " by " + state());
  }

  std::optional<Difference> of_signature() const {
    const Days signatures = days(&Standing::signed_on);
    if (signatures.empty()) {
      return is_signed_by_states(subject_, *told_.treaty)
                 ? nothing_recorded(Difference::Kind::day, "signature")
                 : std::nullopt;
    }
    if (!told_.day || fits(signatures)) return std::nullopt;
    return instead(Difference::Kind::day, "the depositary has the signature by " + state() +
                                              " on " + say(signatures.back()));
  }

  // "Approved", of a state that ratified: a law or a cabinet approves, too.
  bool is_act_at_home() const {
    const Joining how = told_.step.how;
    if (how != Joining::acceptance && how != Joining::approval) return false;
    return std::none_of(standings_.begin(), standings_.end(),
                        [&](const Standing* one) { return one->how == how; });
  }

  // A parliament decides before the instrument is deposited, and nobody ratifies after it.
  std::optional<Difference> of_deposit() const {
    const bool accession = told_.step.how == Joining::accession;
    const Days deposits = days(&Standing::deposited);
    if (deposits.empty()) {
      return nothing_recorded(accession ? Difference::Kind::day : Difference::Kind::doubt,
                              "instrument");
    }
    if (!told_.day || fits(deposits) || is_act_at_home()) return std::nullopt;
    const Date last = deposits.back();
    const bool before = is_before(*told_.day, Edtf::day(deposits.front())) == true;
    const bool says_deposited =
        words_told(subject_, *told_.statement).find("deposit") != std::string::npos;
    if (before && !says_deposited && !accession) return std::nullopt;
    const auto kind = before && !says_deposited ? Difference::Kind::doubt : Difference::Kind::day;
    return instead(kind, "the depositary has the instrument of " + state() + " on " + say(last));
  }

  // "A party (6 September 2000)", "to which it consented on that day": the day is that of the
  // deposit, as the record has it, and says nothing of the entry into force.
  bool is_day_of_deposit() const {
    if (!told_.day || !fits(days(&Standing::deposited))) return false;
    const auto& sentences = subject_.layout.sentences;
    const TextSpan claim = told_.statement->where;
    for (const Sentence& sentence : sentences) {
      if (sentence.text.begin >= claim.end || claim.begin >= sentence.text.end) continue;
      for (const DateMention& date : dates_within(subject_.layout, sentence.text)) {
        if (date.date != told_.day) continue;
        if (gives_deposit({sentence.text.begin, date.where.begin})) return true;
      }
    }
    return false;
  }

  // Whether the words before a date end in an open bracket, or in a word of consent.
  bool gives_deposit(TextSpan where) const {
    const std::string before = lower(text_of(subject_.record.document, where));
    const std::size_t open = before.rfind('(');
    const std::size_t close = before.rfind(')');
    if (open != std::string::npos && (close == std::string::npos || close < open)) return true;
    constexpr std::size_t reach = 40;  // Bytes of "deposited its instrument of accession on ".
    const std::string near = before.substr(before.size() > reach ? before.size() - reach : 0);
    constexpr std::array<std::string_view, 8> consents{"consent",   "deposit", "ratif",  "acced",
                                                       "accession", "accept",  "approv", "adher"};
    // "It acceded and became a party on": the word of consent is not that of the day.
    return std::any_of(consents.begin(), consents.end(), [&](std::string_view word) {
      const std::size_t at = near.rfind(word);
      return at != std::string::npos && near.find("party", at) == std::string::npos &&
             near.find("force", at) == std::string::npos;
    });
  }

  std::optional<Difference> of_entry() const {
    if (is_day_of_deposit()) return std::nullopt;
    const auto& general = told_.treaty->in_force;
    if (general && told_.day && is_before(*told_.day, Edtf::day(*general)) == true) {
      return instead(Difference::Kind::too_early,
                     "it was in force for nobody before " + say(*general));
    }
    const Days entries = days(&Standing::in_force);
    if (entries.empty()) {
      if (!days(&Standing::deposited).empty()) return std::nullopt;  // No rule gives the day.
      return nothing_recorded(Difference::Kind::day, "instrument");
    }
    if (told_.day && fits(entries)) return std::nullopt;
    return of_entry_on(entries);
  }

  std::optional<Difference> of_entry_on(const Days& entries) const {
    const bool early = told_.day ? is_before(*told_.day, Edtf::day(entries.front())) == true
                                 : last_day(subject_) < entries.front();
    // A successor may count from the day on which it came into being.
    const bool succeeded =
        std::any_of(standings_.begin(), standings_.end(),
                    [](const Standing* one) { return one->how == Joining::succession; });
    if (succeeded) return std::nullopt;
    const std::string what = "in force for " + state() + " since " + say(entries.front());
    if (early) {
      const Days deposits = days(&Standing::deposited);
      // "A party, having deposited on that day": the day is the deposit's.
      const bool of_deposit = told_.day && fits(deposits);
      if (of_deposit &&
          sentence_told(subject_, *told_.statement).find("deposit") != std::string::npos) {
        return std::nullopt;
      }
      const std::string deposited =
          deposits.empty() ? std::string() : " (deposit " + say(deposits.front()) + ")";
      return instead(Difference::Kind::too_early, what + deposited);
    }
    // "A party on that day" is true on any later day.
    if (!told_.day || !told_.began) return std::nullopt;
    return instead(Difference::Kind::day, what);
  }

  std::optional<Difference> of_outside() const {
    const Date since = asked_from();
    for (const Standing* standing : standings_) {
      if (!standing->deposited || *standing->deposited >= since) continue;
      if (standing->left && *standing->left <= last_day(subject_)) continue;
      return made(Difference::Kind::day, "the depositary has the instrument of " + state() +
                                             " since " + say(*standing->deposited));
    }
    return std::nullopt;
  }

  // Who joined later than this may not have joined at the time that the report speaks of.
  Date asked_from() const {
    if (told_.statement->date) {
      const auto first = told_.statement->date->earliest();
      return first.value_or(make_date(1, 1, 1));
    }
    if (subject_.layout.period_from) return *subject_.layout.period_from;
    return make_date(subject_.record.report.edition - 1, 1, 1);
  }

  const Subject& subject_;
  const ToldStep& told_;
  std::vector<const Standing*> standings_;
};

}  // namespace

std::optional<Difference> difference(const Subject& subject, const ToldStep& told) {
  return Comparison(subject, told).run();
}

}  // namespace vigil::check
