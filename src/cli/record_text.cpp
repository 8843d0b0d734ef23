#include "cli/record_text.h"

#include <algorithm>

#include "cli/wording.h"
#include "pack/record.h"

namespace vigil::cli {
namespace {

// With blanks behind it, so that columns stand below each other.
std::string padded(std::string text, std::size_t width) {
  const std::size_t letters = width_of(text);
  if (letters < width) text.append(width - letters, ' ');
  return text;
}

std::string names_of(const pack::Wording& words, const Record& record,
                     const std::string& resolution, Vote vote) {
  std::string names;
  for (const CastVote& cast : record.votes) {
    if (cast.resolution != resolution || cast.vote != vote) continue;
    names += (names.empty() ? "" : ", ") + words.country_name(cast.country);
  }
  return names;
}

}  // namespace

std::string limits_of(const Pack& pack, std::string_view table) {
  const RecordTable* listed = pack::record_table(pack, table);
  if (listed == nullptr) return "The pack has no table " + std::string(table) + ".";
  std::string words;
  if (listed->until) words = "The record ends on " + to_string(*listed->until) + ".";
  if (!listed->missing.empty()) {
    words += (words.empty() ? "Not in the record: " : " Not in it: ") + listed->missing;
  }
  return words;
}

std::string in_line(const pack::Wording& words, const Obligation& obligation) {
  std::string name = obligation.name;
  if (obligation.year) name += " for " + std::to_string(*obligation.year);
  if (obligation.extensions > 0) name += ", extended from " + to_string(obligation.first_due);
  return to_string(obligation.due) + "  " + padded(std::string(to_string(obligation.state)), 10) +
         "  " + padded(words.country_name(obligation.country), 24) + "  " +
         padded(obligation.treaty + " " + obligation.article, 11) + "  " + name + "\n";
}

std::string parties_text(const pack::Wording& words, const Treaty& treaty, Date on,
                         const Parties& parties) {
  std::string text = treaty.name + " on " + to_string(on) + ": " +
                     amount(parties.deposited.size(), "state") +
                     " had deposited and not left; it was in force for " +
                     counted(parties.in_force.size()) + " of them.\n";
  std::vector<std::string> lines;
  for (const std::string& code : parties.deposited) {
    const bool bound = std::binary_search(parties.in_force.begin(), parties.in_force.end(), code);
    lines.push_back("  " + words.country_name(code) + " (" + code + ")" +
                    (bound ? "" : ", not in force yet") + "\n");
  }
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) text += line;
  return text;
}

std::string tally_text(const pack::Wording& words, const Record& record,
                       const std::string& resolution) {
  std::string text;
  for (const Tally& tally : record.tallies) {
    if (tally.resolution != resolution) continue;
    text += tally.resolution + ", " + tally.body + ", " +
            (tally.day ? to_string(*tally.day) : std::to_string(tally.year)) + ": " +
            std::to_string(tally.yes) + " yes, " + std::to_string(tally.no) + " no, " +
            std::to_string(tally.abstain) + " abstained (" + tally.series + ")\n";
    if (tally.body != "plenary") continue;
    for (const Vote vote : {Vote::no, Vote::abstain, Vote::yes}) {
      const std::string names = names_of(words, record, resolution, vote);
      if (!names.empty()) text += "  " + std::string(to_string(vote)) + ": " + names + "\n";
    }
  }
  return text;
}

std::string in_line(const VoteRow& row) {
  const std::string vote(row.vote ? to_string(*row.vote) : "absent");
  return std::to_string(row.year) + "  " + padded(row.resolution, 8) + "  " + padded(vote, 9) +
         row.series + "\n";
}

std::string in_line(const Streak& streak) {
  const bool one = streak.count == 1;
  std::string words = "was absent from";
  if (streak.vote == Vote::yes) words = "voted in favour of";
  if (streak.vote == Vote::no) words = "voted against";
  if (streak.vote == Vote::abstain) words = "abstained on";
  words += one ? " the one" : " every one";
  if (one) {
    words += " of " + std::to_string(streak.from);
  } else if (streak.current) {
    words += " since " + std::to_string(streak.from);
  } else {
    words += " from " + std::to_string(streak.from) + " to " + std::to_string(streak.to);
  }
  return "  " + words + (one ? "" : " (" + std::to_string(streak.count) + ")") + "\n";
}

}  // namespace vigil::cli
