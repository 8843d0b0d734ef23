// A count of votes that the plenary's is not. A committee votes on the same text some weeks before:
// its count is another fact, and a report must say which it gives.

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/record/vote_tellings.h"
#include "check/record/votes.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

std::string in_words(int yes, std::optional<int> no, std::optional<int> abstain) {
  std::string favour = std::to_string(yes) + " in favour";
  if (!no && !abstain) return favour;
  if (!no) return favour + " and " + std::to_string(*abstain) + " abstaining";
  if (!abstain) return favour + " and " + std::to_string(*no) + " against";
  return std::to_string(yes) + "-" + std::to_string(*no) + "-" + std::to_string(*abstain);
}

bool is_same(const VoteTelling& told, const Tally& tally) {
  return *told.yes == tally.yes && told.no.value_or(tally.no) == tally.no &&
         told.abstain.value_or(tally.abstain) == tally.abstain;
}

constexpr std::size_t most_named = 40;  // Of a list of them, nobody can tell which is meant.

// A part of the votes may be that of a part of the states, unless it comes near.
bool is_near(const VoteTelling& told, const Tally& tally) {
  return std::abs(*told.yes - tally.yes) * 5 <= tally.yes;
}

// "Resolutions 7/9 and 8/11": no count behind them is of one alone.
bool are_joined(std::string_view text, std::uint32_t offset, const NamedResolution& a,
                const NamedResolution& b) {
  const std::size_t begin = a.where.end - offset;
  const std::string_view gap = trim(text.substr(begin, b.where.begin - offset - begin));
  return gap == "and" || gap == "," || gap == ", and" || gap == "or" || gap == "&";
}

class CountChecker {
 public:
  CountChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {
    for (const RecordedVote& rule : subject.pack.conflicts.recorded_votes) {
      const auto claims = told(subject, rule.topic);
      claims_.insert(claims_.end(), claims.begin(), claims.end());
    }
  }

  void run() {
    const Sentence* before = nullptr;
    for (const Sentence& sentence : subject_.layout.sentences) {
      judge_in(sentence.text, &sentence, before);
      before = &sentence;
    }
    for (const Note& note : subject_.record.document.notes) judge_in(note.text, nullptr, nullptr);
  }

 private:
  void judge_in(TextSpan where, const Sentence* sentence, const Sentence* before) {
    const std::string_view text = text_of(subject_.record.document, where);
    if (text.find("ommittee") != std::string_view::npos) return;  // Known of a few texts only.
    const auto tellings = vote_tellings_in(text, subject_.pack, where.begin);
    if (tellings.empty()) return;
    const auto named = resolutions_in(text, where.begin);
    if (named.size() > most_named) return;
    std::uint32_t from = where.begin;
    for (const VoteTelling& told : tellings) {
      const Tally* plenary = nullptr;
      if (!named.empty()) {
        plenary = named_for(text, where, named, {from, told.where.begin}, told.where,
                            tellings.size() == 1);
      } else if (sentence != nullptr && tellings.size() == 1) {
        plenary = told_before(*sentence, before);
        if (plenary == nullptr) plenary = text_of_year(*sentence);
      }
      if (plenary != nullptr) judge(told, *plenary);
      from = told.where.end;
    }
  }

  // The text that a count is of: the last that is named since the count before it; else one that
  // is named in its words or right behind them; or the only one of the sentence.
  const Tally* named_for(std::string_view text, TextSpan where,
                         const std::vector<NamedResolution>& named, TextSpan since, TextSpan count,
                         bool alone) const {
    const NamedResolution* last = nullptr;
    bool doubtful = false;
    for (const NamedResolution& one : named) {
      if (one.where.begin < since.begin || one.where.end > since.end) continue;
      doubtful = last != nullptr && are_joined(text, where.begin, *last, one);
      last = &one;
    }
    if (doubtful) return nullptr;
    if (last == nullptr) last = named_behind(named, count);
    if (last != nullptr) return plenary_on(last->designation);
    return named.size() == 1 && alone ? plenary_on(named.front().designation) : nullptr;
  }

  // "156 states in favor of Resolution 8/11, and none against", "by 9-0-1 of Resolution 8/11".
  const NamedResolution* named_behind(const std::vector<NamedResolution>& named,
                                      TextSpan count) const {
    constexpr std::uint32_t nearby = 40;
    const auto first = std::find_if(named.begin(), named.end(), [&](const NamedResolution& one) {
      return one.where.begin >= count.begin;
    });
    if (first == named.end()) return nullptr;
    const auto next = std::next(first);
    if (first->where.end <= count.end) {
      return next != named.end() && next->where.end <= count.end ? nullptr : &*first;
    }
    if (first->where.begin > count.end + nearby) return nullptr;
    const Document& document = subject_.record.document;
    const std::string_view gap = text_of(document, {count.end, first->where.begin});
    if (gap.find_first_of(",;:") != std::string_view::npos) return nullptr;
    const bool two = next != named.end() &&
                     are_joined(text_of(document, {0, next->where.end}), 0, *first, *next);
    return two ? nullptr : &*first;
  }

  // "It voted for Resolution 8/11. The Assembly voted as follows: …": the only text of the
  // sentence before in the same paragraph.
  const Tally* told_before(const Sentence& sentence, const Sentence* before) const {
    if (before == nullptr || before->block != sentence.block) return nullptr;
    const std::string_view text = text_of(subject_.record.document, before->text);
    if (!vote_tellings_in(text, subject_.pack).empty()) return nullptr;
    const auto named = resolutions_in(text, before->text.begin);
    if (named.empty()) return nullptr;
    return named_for(text, before->text, named, before->text, {}, true);
  }

  const Tally* plenary_on(std::string_view wanted) const {
    for (const Tally& tally : subject_.official.tallies) {
      if (tally.body == "plenary" && designation(tally.resolution) == wanted) return &tally;
    }
    return nullptr;
  }

  // The text on which the sentence tells a vote, by its year.
  const Tally* text_of_year(const Sentence& sentence) const {
    const Tally* found = nullptr;
    for (const Statement* claim : claims_) {
      const bool here =
          claim->where.begin < sentence.text.end && sentence.text.begin < claim->where.end;
      const auto day = here ? day_told(*claim) : std::nullopt;
      if (!day || !claim->date->to()) continue;
      for (const Tally& tally : subject_.official.tallies) {
        if (tally.body != "plenary" || tally.year != day->from()->year) continue;
        if (found != nullptr && found != &tally) return nullptr;
        found = &tally;
      }
    }
    return found;
  }

  bool is_other_body(const VoteTelling& told, const Tally& plenary) const {
    const auto& all = subject_.official.tallies;
    return std::any_of(all.begin(), all.end(), [&](const Tally& tally) {
      return tally.resolution == plenary.resolution && tally.body != "plenary" &&
             is_same(told, tally);
    });
  }

  void judge(const VoteTelling& told, const Tally& plenary) {
    if (is_same(told, plenary) || (told.is_part && !is_near(told, plenary))) return;
    std::string message = "The plenary's count on " + plenary.resolution + " is " +
                          in_words(plenary.yes, plenary.no, plenary.abstain) +
                          "; the report gives " + in_words(*told.yes, told.no, told.abstain) + ".";
    const std::string hint = "Give the plenary's count, or say which body's count it is.";
    if (!told.is_part && is_other_body(told, plenary)) message += " That is the committee's.";
    // States may announce a vote afterwards: one more or less is no fault for certain.
    const int apart = std::abs(*told.yes - plenary.yes) +
                      std::abs(told.no.value_or(plenary.no) - plenary.no) +
                      std::abs(told.abstain.value_or(plenary.abstain) - plenary.abstain);
    const Place place = place_of(subject_, told.where);
    if (apart <= 1) {
      out_.remark(place, std::move(message), hint);
    } else {
      out_.say(place, std::move(message), hint);
    }
  }

  const Subject& subject_;
  Reporter& out_;
  std::vector<const Statement*> claims_;  // On votes.
};

}  // namespace

void vote_count(const Subject& subject, Reporter& out) {
  CountChecker(subject, out).run();
}

}  // namespace vigil::check
