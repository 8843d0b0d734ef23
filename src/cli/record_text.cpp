#include "cli/record_text.h"

#include <algorithm>

#include "cli/wording.h"

namespace vigil::cli {
namespace {

// With blanks behind it, so that columns stand below each other.
std::string padded(std::string text, std::size_t width) {
  std::size_t letters = 0;
  for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  if (letters < width) text.append(width - letters, ' ');
  return text;
}

std::string names_of(const pipeline::Subject& subject, const std::string& resolution, Vote vote) {
  std::string names;
  for (const CastVote& cast : subject.record.votes) {
    if (cast.resolution != resolution || cast.vote != vote) continue;
    names += (names.empty() ? "" : ", ") + name_of(subject.pack, cast.country);
  }
  return names;
}

}  // namespace

std::string name_of(const Pack& pack, std::string_view code) {
  const auto at = std::find_if(pack.countries.begin(), pack.countries.end(),
                               [&](const Country& country) { return country.code == code; });
  return at == pack.countries.end() ? std::string(code) : at->name;
}

std::string limits_of(const Pack& pack, std::string_view table) {
  for (const RecordTable& listed : pack.record) {
    if (listed.file != table) continue;
    std::string words;
    if (listed.until) words = "The record ends on " + to_string(*listed.until) + ".";
    if (!listed.missing.empty()) {
      words += (words.empty() ? "Not in the record: " : " Not in it: ") + listed.missing;
    }
    return words;
  }
  return "The pack has no table " + std::string(table) + ".";
}

std::string in_line(const Pack& pack, const Obligation& obligation) {
  std::string name = obligation.name;
  if (obligation.year) name += " for " + std::to_string(*obligation.year);
  if (obligation.extensions > 0) name += ", extended from " + to_string(obligation.first_due);
  return to_string(obligation.due) + "  " +
         padded(to_string(obligation.state) == "open" ? "open" : "unrecorded", 10) + "  " +
         padded(name_of(pack, obligation.country), 24) + "  " +
         padded(obligation.treaty + " " + obligation.article, 11) + "  " + name + "\n";
}

std::string parties_text(const Pack& pack, const Treaty& treaty, Date on, const Parties& parties) {
  std::string text = treaty.name + " on " + to_string(on) + ": " +
                     amount(parties.deposited.size(), "state") +
                     " had deposited and not left; it was in force for " +
                     counted(parties.in_force.size()) + " of them.\n";
  std::vector<std::string> lines;
  for (const std::string& code : parties.deposited) {
    const bool bound = std::binary_search(parties.in_force.begin(), parties.in_force.end(), code);
    lines.push_back("  " + name_of(pack, code) + " (" + code + ")" +
                    (bound ? "" : ", not in force yet") + "\n");
  }
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) text += line;
  return text;
}

std::string tally_text(const pipeline::Subject& subject, const std::string& resolution) {
  std::string text;
  for (const Tally& tally : subject.record.tallies) {
    if (tally.resolution != resolution) continue;
    text += tally.resolution + ", " + tally.body + ", " +
            (tally.day ? to_string(*tally.day) : std::to_string(tally.year)) + ": " +
            std::to_string(tally.yes) + " yes, " + std::to_string(tally.no) + " no, " +
            std::to_string(tally.abstain) + " abstained (" + tally.series + ")\n";
    if (tally.body != "plenary") continue;
    for (const Vote vote : {Vote::no, Vote::abstain, Vote::yes}) {
      const std::string names = names_of(subject, resolution, vote);
      if (!names.empty()) text += "  " + std::string(to_string(vote)) + ": " + names + "\n";
    }
  }
  return text;
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
