#include "cli/record_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "cli/report_text.h"
#include "cli/statement_text.h"
#include "cli/wording.h"
#include "model/absences.h"
#include "pack/record.h"

namespace vigil::cli {
namespace {

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

std::string padded(std::string text, std::size_t width) {
  const std::size_t letters = width_of(text);
  if (letters < width) text.append(width - letters, ' ');
  return text;
}

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

std::string in_lines(const pack::Wording& words, const FiledReport& report) {
  std::string filed(to_string(report.filed));
  if (report.days_late > 0) filed += " by " + lateness(report);
  std::string out = to_string(report.due) + "  " + padded(filed, 16) + "  " +
                    padded(words.country_name(report.country), 24) + "  " +
                    padded(report.treaty + " " + report.article, 11) + "  " + report.name +
                    " for " + std::to_string(report.year) + "\n";
  for (const FilingComparison& comparison : report.comparisons) {
    out += wrapped(std::string(to_string(comparison.oddity)) + ": " + in_words(comparison), 12);
  }
  return out;
}

std::string in_line(const Pack& pack, const pack::Wording& words, const Attendance& entry) {
  const auto meeting = std::find_if(pack.meetings.begin(), pack.meetings.end(),
                                    [&](const Meeting& each) { return each.key == entry.meeting; });
  const bool dated = meeting != pack.meetings.end() && meeting->from;
  std::string came = entry.attended ? "came" : "did not come";
  if (!entry.role.empty()) came += ", " + entry.role;
  return (dated ? to_string(*meeting->from) : std::string(10, ' ')) + "  " +
         padded(entry.meeting, 8) + "  " + padded(words.country_name(entry.country), 24) + "  " +
         came + "\n";
}

std::string in_lines(const RecordedStatement& recorded, const RecordSource& source) {
  std::string by = source.title;
  if (!source.publisher.empty()) by += ", " + source.publisher;
  if (!recorded.remark.empty()) by += "; " + recorded.remark;
  return recorded.key + "  confirmed by the record\n" + wrapped(in_words(recorded.statement), 4) +
         wrapped("source: " + by, 4);
}

std::string country_text(const pack::Wording& words, const Pack& pack, const Recorded& recorded,
                         std::string_view country) {
  std::string out;
  for (const Topic& topic : pack.topics) {
    std::vector<const RecordedStatement*> found;
    for (const RecordedStatement& each : recorded.statements) {
      if (each.statement.country == country && each.statement.topic == topic.key) {
        found.push_back(&each);
      }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) {
      return a->statement.date && b->statement.date &&
             a->statement.date->from() > b->statement.date->from();
    });
    if (!found.empty()) out += "    " + topic.name + "\n";
    for (const RecordedStatement* each : found) {
      out += wrapped(words.claim(each->statement) + " (" + each->key + ")", 6);
    }
  }
  return out.empty() ? out : "  What the record has\n" + out;
}

std::string in_lines(const RecordTable& table, const Recorded& recorded) {
  std::string out(table_name(table.file));
  const auto title = recorded.titles.find(out);
  if (title != recorded.titles.end() && title->second != out) out += ": " + title->second;
  out += "\n";
  bool any = false;
  for (const RecordSource& source : recorded.sources) {
    if (!is_of(source, table_name(table.file))) continue;
    any = any || source.rows > 0;
    const bool own = source.key != table_name(table.file);
    std::string line =
        (own ? source.key : "the pack") + ": " + amount(source.rows, "row") + "; " + source.title;
    if (!source.publisher.empty()) line += ", " + source.publisher;
    if (source.published) line += ", " + to_string(*source.published);
    if (!source.licence.empty()) line += " (" + source.licence + ")";
    if (source.until) line += "; until " + to_string(*source.until);
    out += wrapped(line, 2);
    if (!source.missing.empty()) out += wrapped("Not in it: " + source.missing, 4);
  }
  if (!any) out += wrapped("no rows. " + table.missing, 2);
  return out;
}

bool is_recorded(const Record& record, const Treaty& treaty) {
  return std::any_of(record.status.begin(), record.status.end(),
                     [&](const StatusEntry& entry) { return entry.treaty == treaty.key; });
}

std::string nothing_known_of(const Treaty& treaty) {
  return "The record has no row of the " + treaty.name +
         ": who joined it, and what it asked of whom, is not known.";
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

std::string in_line(const std::vector<VoteRow>& rows, const VoteRow& row) {
  const std::string vote(row.vote                ? to_string(*row.vote)
                         : was_absent(rows, row) ? "absent"
                                                 : "unrecorded");
  return std::to_string(row.year) + "  " + padded(row.resolution, 8) + "  " + padded(vote, 12) +
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
