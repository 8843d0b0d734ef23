#include "pipeline/treaty_record.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "pipeline/filed_for.h"
#include "treaty/treaty.h"

namespace vigil::pipeline {
namespace {

std::vector<PartyCount> counts_of(const std::vector<Standing>& rows) {
  std::map<Date, std::pair<int, int>> changes;  // Of who had deposited, of whom it bound.
  for (const Standing& row : rows) {
    if (!row.deposited || (row.left && *row.left <= *row.deposited)) continue;
    ++changes[*row.deposited].first;
    if (row.left) --changes[*row.left].first;
    if (!row.in_force || (row.left && *row.left <= *row.in_force)) continue;
    // A day that the depositary states may lie before the deposit; the count waits for that.
    ++changes[std::max(*row.in_force, *row.deposited)].second;
    if (row.left) --changes[*row.left].second;
  }
  std::vector<PartyCount> counts;
  PartyCount now;
  for (const auto& [day, change] : changes) {
    if (change == std::pair(0, 0)) continue;
    now.from = day;
    now.deposited += static_cast<std::size_t>(change.first);  // Wraps back where it is negative.
    now.in_force += static_cast<std::size_t>(change.second);
    counts.push_back(now);
  }
  return counts;
}

std::vector<Duty> duties_of(const Treaty& treaty) {
  std::vector<Duty> duties;
  for (const ObligationRule& rule : treaty.rules.obligations) {
    duties.push_back(
        {rule.key, rule.name, rule.article, treaty::in_words(rule.clock), rule.extendable});
  }
  return duties;
}

TreatyStatus status_of(const Pack& pack, const Record& record, std::uint32_t index) {
  const Treaty& treaty = pack.treaties[index];
  TreatyStatus status;
  status.treaty = index;
  status.states = treaty::standings(treaty, record.status);
  status.entry_rule = treaty::entry_rule(treaty);
  status.leaving_rule = treaty::leaving_rule(treaty);
  status.counts = counts_of(status.states);
  status.duties = duties_of(treaty);
  return status;
}

// Each text once, with the plenary's count apart from those of committees.
std::vector<VotedText> texts_of(const Record& record) {
  std::map<std::pair<int, std::string>, VotedText> texts;
  std::set<std::string> voters;
  std::map<std::string, std::vector<CastVote>> cast;
  for (const CastVote& vote : record.votes) {
    voters.insert(vote.country);
    cast[vote.resolution].push_back(vote);
  }
  for (const Tally& tally : record.tallies) {
    VotedText& text = texts[{tally.year, tally.resolution}];
    text.resolution = tally.resolution;
    text.series = tally.series;
    text.year = tally.year;
    if (tally.body == "plenary") {
      text.plenary = tally;
    } else {
      text.committees.push_back(tally);
    }
  }
  std::vector<VotedText> sorted;
  std::map<std::string, std::uint32_t> last;  // Of each series.
  for (auto& [key, text] : texts) {
    if (const auto found = last.find(text.series); found != last.end()) text.before = found->second;
    last[text.series] = static_cast<std::uint32_t>(sorted.size());
    if (const auto found = cast.find(text.resolution); found != cast.end()) {
      text.votes = std::move(found->second);
      std::sort(text.votes.begin(), text.votes.end(),
                [](const CastVote& a, const CastVote& b) { return a.country < b.country; });
      std::set<std::string> absent = voters;
      for (const CastVote& vote : text.votes) absent.erase(vote.country);
      text.absent.assign(absent.begin(), absent.end());
    }
    sorted.push_back(std::move(text));
  }
  return sorted;
}

}  // namespace

TreatyRecord treaty_record(const Pack& pack, const Record& record, int edition, Date today) {
  TreatyRecord out;
  for (std::uint32_t i = 0; i < pack.treaties.size(); ++i) {
    TreatyStatus status = status_of(pack, record, i);
    if (!status.states.empty()) out.treaties.push_back(std::move(status));
  }
  for (Obligation& due : treaty::obligations(pack, record, {.today = today})) {
    const int year = static_cast<int>(due.due.year());
    if (!due.year || year == edition || year == edition + 1) {
      out.obligations.push_back(std::move(due));
    }
  }
  out.texts = texts_of(record);
  for (const CastVote& vote : record.votes) out.votes[vote.country];
  for (auto& [country, votes] : out.votes) {
    votes = {treaty::votes_of(record, country), treaty::streaks(record, country)};
  }
  out.extensions = record.extensions.size();
  return out;
}

TreatyRecord treaty_record(const Subject& subject, int edition, Date today) {
  TreatyRecord out = treaty_record(subject.pack, subject.record, edition, today);
  out.recorded = recorded(subject, pack::KeepRows::yes);
  out.filed = filed_reports(subject, {}, today);
  out.reports = filed_for(subject, out.obligations, today);
  out.attendance = subject.lists.attendance;
  return out;
}

}  // namespace vigil::pipeline
