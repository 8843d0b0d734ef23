#include "check/record/votes.h"

#include <algorithm>
#include <map>

#include <re2/re2.h>

#include "check/conflict/claims.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "model/absences.h"

namespace vigil::check {
namespace {

using Rows = std::vector<const VoteRow*>;

struct Years {
  int first = 0, last = 0;
  bool open = false;  // "Since": as far as the report can know.
  bool has(int year) const { return first <= year && year <= last; }
  bool is_one() const { return first == last; }
};

std::string did(const std::optional<Vote>& vote) {
  if (!vote) return "was absent";
  if (*vote == Vote::yes) return "voted in favour";
  return *vote == Vote::no ? "voted against" : "abstained";
}

std::string on_text(const VoteRow& row) {
  return row.resolution + " (" + std::to_string(row.year) + ")";
}

// One claim of one state.
class Judge {
 public:
  Judge(const Subject& subject, const RecordedVote& rule, const Statement& statement,
        const std::vector<const Statement*>& others)
      : subject_(subject), rule_(rule), statement_(statement), others_(others) {}

  std::optional<VoteCheck> run() {
    const VotesOfState* votes = votes_of(subject_.official, statement_.country);
    const FieldValue* value = value_of(statement_, rule_.field);
    const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
    if (votes == nullptr || word == nullptr) return std::nullopt;
    claimed_ = parse_vote(*word);
    if (!claimed_ && *word != "absent") return std::nullopt;
    votes_ = votes;
    const FieldValue* text = value_of(statement_, rule_.resolution);
    const auto* named = text == nullptr ? nullptr : std::get_if<std::string>(text);
    return named != nullptr ? on_named(*named) : on_years();
  }

 private:
  VoteCheck made(bool holds, std::string words) const {
    return {&statement_, holds, std::move(words)};
  }

  bool is_known(const VoteRow& row) const { return row.vote || was_absent(votes_->rows, row); }

  std::optional<VoteCheck> on_named(const std::string& named) const {
    const std::string wanted = designation(named);
    const auto at = std::find_if(votes_->rows.begin(), votes_->rows.end(), [&](const VoteRow& row) {
      return designation(row.resolution) == wanted;
    });
    if (at == votes_->rows.end() || !is_known(*at)) return std::nullopt;
    if (at->vote == claimed_) return made(true, did(claimed_) + " on " + on_text(*at));
    return made(false, did(at->vote) + " on " + on_text(*at));
  }

  // The years of the claim of which the report can speak. Nothing for "about" and "until".
  std::optional<Years> years() const {
    if (!statement_.date || !statement_.date->from()) return std::nullopt;
    const DatePoint& from = *statement_.date->from();
    const auto& to = statement_.date->to();
    if (from.approximate || (to && to->approximate)) return std::nullopt;
    if (to) return Years{from.year, to->year};
    return Years{from.year, static_cast<int>(last_day(subject_).year()), true};
  }

  // Before the edition closed; where nobody said when it did, in a year before its own.
  bool had_been_held(const VoteRow& row) const {
    const auto& closing = subject_.layout.closing_date;
    for (const Tally& tally : subject_.official.tallies) {
      if (!closing || tally.resolution != row.resolution || tally.body != "plenary") continue;
      if (tally.day) return *tally.day <= *closing;
    }
    return row.year < static_cast<int>(last_day(subject_).year());
  }

  // A year that the report tells apart: "each year, but in 1998 it was absent".
  bool is_told_apart(int year, const Years& span) const {
    return std::any_of(others_.begin(), others_.end(), [&](const Statement* other) {
      if (other == &statement_ || other->country != statement_.country || !other->date) {
        return false;
      }
      const auto first = other->date->earliest(), last = other->date->latest();
      if (!first || !last) return false;
      const Years theirs{static_cast<int>(first->year()), static_cast<int>(last->year())};
      return theirs.has(year) && theirs.last - theirs.first < span.last - span.first;
    });
  }

  std::map<std::string, Rows> rows_by_series(const Years& span) const {
    std::map<std::string, Rows> by_series;
    for (const VoteRow& row : votes_->rows) {
      if (!span.has(row.year) || (span.open && !had_been_held(row))) continue;
      if (!span.is_one() && is_told_apart(row.year, span)) continue;
      by_series[row.series].push_back(&row);
    }
    return by_series;
  }

  // The series on which the assembly votes most often is meant where none is named.
  std::string main_series() const {
    std::map<std::string, int> texts;
    for (const VoteRow& row : votes_->rows) ++texts[row.series];
    const auto most =
        std::max_element(texts.begin(), texts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == texts.end() ? std::string() : most->first;
  }

  std::optional<VoteCheck> on_years() const {
    const auto span = years();
    if (!span) return std::nullopt;
    const auto by_series = rows_by_series(*span);
    const auto agrees = [&](const VoteRow* row) { return row->vote == claimed_ && is_known(*row); };
    const auto judge = [&](const Rows& rows) -> std::optional<VoteCheck> {
      if (rows.empty() || !std::all_of(rows.begin(), rows.end(), agrees)) return std::nullopt;
      return made(true, in_words(rows));
    };
    const auto main = by_series.find(main_series());
    if (main != by_series.end()) {
      if (auto held = judge(main->second)) return held;
    }
    for (const auto& [series, rows] : by_series) {
      if (auto held = judge(rows)) return held;
    }
    return main == by_series.end() ? std::nullopt : against(main->second);
  }

  // "abstained on each of 7 texts of the series "yearly resolution", 1997 to 2003".
  std::string in_words(const Rows& rows) const {
    if (rows.size() == 1) return did(claimed_) + " on " + on_text(*rows.front());
    return did(claimed_) + " on each of " + std::to_string(rows.size()) + " texts of the series " +
           in_quotes(rows.front()->series) + ", " + std::to_string(rows.front()->year) + " to " +
           std::to_string(rows.back()->year);
  }

  std::optional<VoteCheck> against(const Rows& rows) const {
    std::map<std::string, std::vector<std::string>> instead;
    for (const VoteRow* row : rows) {
      if (!is_known(*row)) return std::nullopt;
      if (row->vote == claimed_) continue;
      instead[did(row->vote)].push_back(on_text(*row));
    }
    std::vector<std::string> parts;
    for (const auto& [what, texts] : instead) parts.push_back(what + " on " + list(texts));
    return made(false, list(parts));
  }

  const Subject& subject_;
  const RecordedVote& rule_;
  const Statement& statement_;
  const std::vector<const Statement*>& others_;
  const VotesOfState* votes_ = nullptr;
  std::optional<Vote> claimed_;  // Nothing: absent.
};

}  // namespace

std::vector<VoteCheck> judged_votes(const Subject& subject) {
  std::vector<VoteCheck> judged;
  for (const RecordedVote& rule : subject.pack.conflicts.recorded_votes) {
    const std::vector<const Statement*> claims = told(subject, rule.topic);
    for (const Statement* claim : claims) {
      if (auto one = Judge(subject, rule, *claim, claims).run()) judged.push_back(*std::move(one));
    }
  }
  return judged;
}

std::string designation(std::string_view resolution) {
  std::string made;
  for (const char c : resolution) {
    if (c == ' ') continue;
    made += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return made;
}

std::vector<NamedResolution> resolutions_in(std::string_view text, std::uint32_t offset) {
  static const re2::RE2 form(R"(\b(\d{1,2}/\d{1,3}) ?([A-Z]\b)?)");
  std::vector<NamedResolution> found;
  re2::StringPiece rest(text.data(), text.size()), number, letter;
  while (re2::RE2::FindAndConsume(&rest, form, &number, &letter)) {
    std::string named(number.data(), number.size());
    named.append(letter.data() == nullptr ? "" : letter.data(), letter.size());
    const auto begin = offset + static_cast<std::uint32_t>(number.data() - text.data());
    const bool lettered = letter.data() != nullptr && !letter.empty();
    const char* const last =
        lettered ? letter.data() + letter.size() : number.data() + number.size();
    found.push_back(
        {{begin, offset + static_cast<std::uint32_t>(last - text.data())}, std::move(named)});
  }
  return found;
}

}  // namespace vigil::check
