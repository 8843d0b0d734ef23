#include "cli/statement_text.h"

#include "cli/report_text.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

struct InWords {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Value& value) const { return to_string(value); }
  std::string operator()(const Money& money) const {
    return to_string(money.amount) + " " + money.currency;
  }
};

std::string notes_in_words(const std::vector<int>& notes) {
  std::string out = notes.size() == 1 ? "note " : "notes ";
  for (std::size_t i = 0; i < notes.size(); ++i) {
    out += (i == 0 ? "" : ", ") + std::to_string(notes[i]);
  }
  return out;
}

std::string state_in_words(const StatementRecord& record) {
  if (record.decisions.empty()) return "proposed by the machine";
  const Decision& last = record.decisions.back();
  const std::string state = last.corrected ? "corrected" : std::string(to_string(last.state));
  const Date day{std::chrono::floor<std::chrono::days>(last.at)};
  return state + " by " + last.by + ", " + to_string(day) +
         (record.lost ? "; the words are gone" : "");
}

}  // namespace

std::string in_words(const Statement& statement) {
  std::string out = statement.topic + " " + statement.country + ":";
  for (std::size_t i = 0; i < statement.fields.size(); ++i) {
    out += (i == 0 ? " " : ", ") + statement.fields[i].name + "=" +
           std::visit(InWords{}, statement.fields[i].value);
  }
  if (statement.date) out += "; " + statement.date->to_string();
  if (statement.certainty != Certainty::stated) {
    out += "; " + std::string(to_string(statement.certainty));
  }
  if (!statement.speaker.empty()) out += "; says " + statement.speaker;
  if (!statement.notes.empty()) out += "; " + notes_in_words(statement.notes);
  return out;
}

std::string in_lines(const store::ListedStatement& listed) {
  const StatementRecord& record = listed.record;
  std::string out = record.key + "  " + state_in_words(record) + "\n";
  out += wrapped(in_words(record.statement), 4);
  if (record.as_read) {
    out += wrapped(
        (record.lost ? "the machine read: " : "the machine reads: ") + in_words(*record.as_read),
        4);
  }
  out += wrapped(
      "“" + listed.words + "”" + (record.section.empty() ? "" : " (" + record.section + ")"), 4);
  for (const Decision& decision : record.decisions) {
    if (!decision.reason.empty()) out += wrapped("reason: " + decision.reason, 4);
  }
  return out;
}

std::string in_line(const StatementChange& change) {
  std::string out = std::string(to_string(change.kind)) + " (" +
                    std::string(to_string(change.cause)) + "): " + change.key + " ";
  if (change.before) out += in_words(*change.before) + " → ";
  return out + in_words(change.statement);
}

std::string changes_in_lines(const store::Kept& kept) {
  std::string out;
  for (const StatementChange& change : kept.changes) {
    out += "    statement " + in_line(change) + "\n";
  }
  for (const std::string& key : kept.lost) {
    out += "    decided and not found any more: " + key +
           " (`vigil statements --state lost` tells its words)\n";
  }
  return out;
}

}  // namespace vigil::cli
