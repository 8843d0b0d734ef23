// A count of votes that the plenary's is not. A committee votes on the same text some weeks before:
// its count is another fact, and a report must say which it gives.

#include <algorithm>
#include <charconv>
#include <optional>

#include <re2/re2.h>

#include "base/ascii.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/record/votes.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

struct Counted {
  TextSpan where;
  int yes = 0;
  std::optional<int> no = 0;  // Nothing: "155 in favor, with 10 abstentions" does not say.
  int abstain = 0;
};

// Of digits, or of a word that the pack reads as a number; "no", "none" and "nil" are none.
std::optional<int> number_of(std::string_view text, const Pack& pack) {
  const std::string word = lower(text);
  int number = 0;
  const auto end = word.data() + word.size();
  if (std::from_chars(word.data(), end, number).ptr == end) return number;
  if (word == "no" || word == "none" || word == "nil") return 0;
  const auto known = pack.reading.numbers.find(word);
  if (known == pack.reading.numbers.end() || known->second >= 1000) return std::nullopt;
  return static_cast<int>(known->second);
}

std::string in_words(int yes, std::optional<int> no, int abstain) {
  if (!no) {
    return std::to_string(yes) + " in favour and " + std::to_string(abstain) + " abstaining";
  }
  return std::to_string(yes) + "-" + std::to_string(*no) + "-" + std::to_string(abstain);
}

bool is_same(const Counted& counted, const Tally& tally) {
  return counted.yes == tally.yes && counted.no.value_or(tally.no) == tally.no &&
         counted.abstain == tally.abstain;
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
    for (const Sentence& sentence : subject_.layout.sentences) {
      const std::string_view text = text_of(subject_.record.document, sentence.text);
      const auto counts = counts_in(text, sentence.text.begin);
      if (counts.size() != 1) continue;  // With two, nobody can tell which text each is of.
      if (const Tally* plenary = text_meant(text, sentence)) judge(counts.front(), *plenary, text);
    }
  }

 private:
  // The forms of a count. "155-0-10"; "155-0, with ten abstentions"; "155 in favor, none against
  // and 10 abstentions", where the middle may be left out.
  static const re2::RE2& form() {
    static const std::string few = "(\\d{1,3}|[a-z]+)";  // The pack says which words are numbers.
    static const std::string dash = "[-\\x{2013}]", who = "(?: votes?| states?| countries)?";
    static const std::string many = "\\b(\\d{1,3})", comma = "(?:[,;]| and|,? with|, and)?";
    static const std::string long_middle =
        "(?:" + comma + " " + few + who + "(?: voting)?(?: against| opposed| opposing)?)?";
    static const re2::RE2 whole("(?i)" + many + dash + "(\\d{1,3})" + dash + "(\\d{1,3})\\b|" +
                                many + dash + few + comma + " " + few + " abst|" + many + who +
                                "(?: voting)?(?: in favou?r| for| to)" + long_middle + comma + " " +
                                few + who + " abst");
    return whole;
  }

  std::vector<Counted> counts_in(std::string_view text, std::uint32_t offset) const {
    std::vector<Counted> found;
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece groups[10];
    std::size_t at = 0;
    while (form().Match(whole, at, text.size(), re2::RE2::UNANCHORED, groups, 10)) {
      const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
      const std::size_t end = begin + groups[0].size();
      std::size_t first = 1;  // The group of the form that matched.
      while (groups[first].empty()) first += 3;
      const auto number = [&](std::size_t group) {
        return number_of({groups[group].data(), groups[group].size()}, subject_.pack);
      };
      const auto yes = number(first), no = number(first + 1), abstain = number(first + 2);
      at = end;
      if (!yes || !abstain) continue;
      found.push_back(
          {{offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)},
           *yes,
           no,
           *abstain});
    }
    return found;
  }

  const Tally* plenary_on(std::string_view wanted) const {
    for (const Tally& tally : subject_.official.tallies) {
      if (tally.body == "plenary" && designation(tally.resolution) == wanted) return &tally;
    }
    return nullptr;
  }

  // The text that the sentence names; else the one on which it tells a vote, by its year.
  const Tally* text_meant(std::string_view text, const Sentence& sentence) const {
    static const re2::RE2 form(R"(\b(\d{1,2}/\d{1,3}) ?([A-Z]\b)?)");
    re2::StringPiece rest(text.data(), text.size()), number, letter;
    const Tally* found = nullptr;
    while (re2::RE2::FindAndConsume(&rest, form, &number, &letter)) {
      std::string named(number.data(), number.size());
      named.append(letter.data() == nullptr ? "" : letter.data(), letter.size());
      const Tally* tally = plenary_on(named);
      if (tally == nullptr || (found != nullptr && found != tally)) return nullptr;
      found = tally;
    }
    return found != nullptr ? found : text_of_year(sentence);
  }

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

  bool is_other_body(const Counted& counted, const Tally& plenary) const {
    const auto& all = subject_.official.tallies;
    return std::any_of(all.begin(), all.end(), [&](const Tally& tally) {
      return tally.resolution == plenary.resolution && tally.body != "plenary" &&
             is_same(counted, tally);
    });
  }

  void judge(const Counted& counted, const Tally& plenary, std::string_view text) {
    if (is_same(counted, plenary)) return;
    const bool says_body = text.find("ommittee") != std::string_view::npos;
    if (says_body) return;  // Its count is known of a few texts only.
    std::string message = "The plenary's count on " + plenary.resolution + " is " +
                          in_words(plenary.yes, plenary.no, plenary.abstain) +
                          "; the report gives " +
                          in_words(counted.yes, counted.no, counted.abstain) + ".";
    const std::string hint = "Give the plenary's count, or say which body's count it is.";
    const bool committee = is_other_body(counted, plenary);
    if (committee) message += " That is the committee's.";
    // States may announce a vote afterwards: one more or less is no fault for certain.
    const int apart = std::abs(counted.yes - plenary.yes) +
                      std::abs(counted.no.value_or(plenary.no) - plenary.no) +
                      std::abs(counted.abstain - plenary.abstain);
    const Place place = place_of(subject_, counted.where);
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
