// Words that imply an answer without saying it: the sentences that a pattern of the pack finds, as
// claims of the one whom their note names.

#include <algorithm>
#include <set>

#include <re2/re2.h>

#include "check/conflict/clash.h"
#include "check/detail/layout.h"

namespace vigil::check {
namespace {

// What the sentence rests on: its own marks, or those of the first after it in the paragraph.
std::vector<int> notes_of(const Layout& layout, const Document& document, std::size_t sentence) {
  const std::uint32_t block = layout.sentences[sentence].block;
  for (std::size_t i = sentence; i < layout.sentences.size(); ++i) {
    if (layout.sentences[i].block != block) break;
    std::vector<int> notes;
    for (const std::size_t mark : layout.sentences[i].marks) {
      notes.push_back(document.marks[mark].number);
    }
    if (!notes.empty()) return notes;
  }
  return {};
}

// The person whom the only source of these notes names; nothing when nobody or several.
std::string speaker_of(const Snapshot& snapshot, const ReportRecord& record,
                       const std::vector<int>& notes) {
  std::string person;
  for (const CitedNote& cited : record.notes) {
    if (std::find(notes.begin(), notes.end(), cited.note) == notes.end()) continue;
    for (const Citation& citation : cited.citations) {
      if (!citation.source || *citation.source >= snapshot.sources.size()) continue;
      const Description& source = snapshot.sources[*citation.source].description;
      if (source.people.size() != 1 || !person.empty()) return {};
      person = source.people.front();
    }
  }
  return person;
}

class ImpliedReader {
 public:
  ImpliedReader(const Snapshot& snapshot, const Pack& pack, ImpliedClaims& out)
      : snapshot_(snapshot), pack_(pack), out_(out) {
    for (const ImpliedRule& rule : pack.conflicts.implied) {
      re2::RE2::Options options;
      options.set_case_sensitive(false);
      options.set_log_errors(false);
      patterns_.push_back(std::make_unique<re2::RE2>(rule.match, options));
    }
  }

  void read(const Claim& any) {
    const ReportRecord& record = *any.record;
    std::optional<Layout> layout;
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
      if (!re2::RE2::PartialMatch(record.document.text, *patterns_[i])) continue;
      if (!layout) layout = lay_out(snapshot_, pack_, record);
      for (std::size_t j = 0; j < layout->sentences.size(); ++j) {
        const TextSpan words = layout->sentences[j].text;
        if (!re2::RE2::PartialMatch(re2::StringPiece(text_of(record.document, words)),
                                    *patterns_[i])) {
          continue;
        }
        add(any, pack_.conflicts.implied[i], words, notes_of(*layout, record.document, j));
      }
    }
  }

 private:
  void add(const Claim& any, const ImpliedRule& rule, TextSpan words, std::vector<int> notes) {
    Statement& statement = *out_.statements.emplace_back(std::make_unique<Statement>());
    statement.country = any.statement->country;
    statement.topic = rule.topic;
    for (const auto& [name, value] : rule.fields) statement.fields.push_back({name, value, {}});
    statement.speaker = speaker_of(snapshot_, *any.record, notes);
    statement.notes = std::move(notes);
    statement.where = words;
    if (statement.speaker.empty()) return;  // Nobody can be held to it.
    Claim claim;
    claim.ref = any.ref;
    claim.record = any.record;
    claim.statement = &statement;
    claim.edition = any.edition;
    find_speaker(snapshot_, pack_, claim);
    out_.claims.push_back(std::move(claim));
  }

  const Snapshot& snapshot_;
  const Pack& pack_;
  ImpliedClaims& out_;
  std::vector<std::unique_ptr<re2::RE2>> patterns_;
};

}  // namespace

ImpliedClaims implied_claims(const Snapshot& snapshot, const Pack& pack, const Claims& claims) {
  ImpliedClaims found;
  if (pack.conflicts.implied.empty()) return found;
  ImpliedReader reader(snapshot, pack, found);
  const auto& questions = pack.conflicts.questions;
  std::set<std::pair<std::uint32_t, std::string_view>> read;
  for (const Claim& claim : claims) {
    // Only where something can stand against it: a country's report that answers the question.
    const auto answers = [&](const Question& question) {
      const auto has = [&](std::string_view topic) {
        return std::any_of(question.answers.begin(), question.answers.end(),
                           [&](const Answer& a) { return a.topic == topic; });
      };
      return has(claim.statement->topic) &&
             std::any_of(pack.conflicts.implied.begin(), pack.conflicts.implied.end(),
                         [&](const ImpliedRule& rule) { return has(rule.topic); });
    };
    if (claim.statement->country != claim.record->report.countries.front()) continue;
    if (!std::any_of(questions.begin(), questions.end(), answers)) continue;
    if (read.emplace(claim.ref.report, claim.statement->country).second) reader.read(claim);
  }
  return found;
}

}  // namespace vigil::check
