#pragma once
// Builders for tests, so that a test of a rule or of a page needs no reader and no database.
//
//   using namespace vigil::testing;
//   Snapshot archive = an_archive()
//       .with(a_report("Ardenia").in(2004).of({"XA"}).saying(R"(
//           # River Policy
//           Ardenia signed the treaty in 1999.[1] It has not ratified it.[2]
//
//           [1] Interview with Ana Berg, Adviser, Ministry of Rivers, Ardenburg, 12 April 2004.
//           [2] Ibid.)")
//       .citing(1, {a_source(SourceKind::interview).by("Ana Berg").on("2004-04-12")}));
//
// The notation, a block a line: "# heading" (## for level 2), "- item", "1. item", "> quotation",
// "| cell | cell |", else a paragraph; [n] in it is a mark; a line that begins with [n] is a note.
// Blanks at the beginning of lines and empty lines are dropped. The notation itself is the
// original, so every span of the document points into it.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/snapshot.h"

namespace vigil::testing {

// A description, field by field.
class SourceBuilder {
 public:
  explicit SourceBuilder(SourceKind kind) { built_.kind = kind; }
  SourceBuilder& by(std::string person);  // Again for a second person.
  SourceBuilder& role(std::string role);
  SourceBuilder& of(std::string organization);
  SourceBuilder& titled(std::string title);
  SourceBuilder& published_by(std::string publication);
  SourceBuilder& at(std::string place);
  SourceBuilder& on(std::string_view edtf);  // Requires: a date in EDTF.
  SourceBuilder& pages(std::string pages);
  SourceBuilder& of_edition(int year, std::string country = {});
  SourceBuilder& url(std::string url);
  operator Description() const { return built_; }  // NOLINT: implicit on purpose

 private:
  Description built_;
};
inline SourceBuilder a_source(SourceKind kind) {
  return SourceBuilder(kind);
}

// A date in the text's own form. Requires: a date in EDTF.
Edtf when(std::string_view edtf);

// The document that the notation describes; its notes are not parsed.
Document a_document(std::string_view title, int edition, std::string_view notation);

// A statement, field by field; ReportBuilder::claiming gives it its words.
class StatementBuilder {
 public:
  explicit StatementBuilder(std::string topic) { built_.topic = std::move(topic); }
  StatementBuilder& about(std::string country);  // Absent: the report's first.
  StatementBuilder& with(std::string field, FieldValue value);
  StatementBuilder& on(std::string_view edtf);  // Requires: a date in EDTF.
  StatementBuilder& surely(Certainty certainty);
  StatementBuilder& said_by(std::string speaker);
  StatementBuilder& resting_on(std::vector<int> notes);
  StatementBuilder& decided(Decision decision);  // Again for a later one.
  const Statement& statement() const { return built_; }
  const std::vector<Decision>& decisions() const { return decisions_; }

 private:
  Statement built_;
  std::vector<Decision> decisions_;
};
inline StatementBuilder a_statement(std::string topic) {
  return StatementBuilder(std::move(topic));
}

class ReportBuilder {
 public:
  // The key is the edition and the title's slug: "2004/ardenia".
  explicit ReportBuilder(std::string title) { report_.title = std::move(title); }
  ReportBuilder& in(int edition);                         // Absent: 2004.
  ReportBuilder& of(std::vector<std::string> countries);  // Absent: {"XA"}.
  ReportBuilder& key(std::string key);
  ReportBuilder& revision(int number);
  ReportBuilder& from_file(std::string name);  // Absent: "ardenia-2004.txt".
  ReportBuilder& saying(std::string_view notation);
  // What the note with that number cites, in order. A note that is given nothing cites nothing,
  // or, when it begins with "Ibid", what the note before it cites last.
  ReportBuilder& citing(int note, std::initializer_list<Description> sources);
  ReportBuilder& finding(Finding finding);
  // A statement at the first place where the document has these words. Its key is the report's and
  // its number: "2004/ardenia#s-1". Requires: the words are there.
  ReportBuilder& claiming(std::string_view words, const StatementBuilder& statement);

  // The record; its citations index `sources`, which equal descriptions share.
  ReportRecord build(std::vector<Source>& sources) const;

 private:
  StatementRecord claimed(const Document& document, std::size_t claim) const;
  CitedNote cited(const Document& document, const Note& note, std::vector<CitedNote>& before,
                  std::vector<Source>& sources) const;
  Report report_{{}, 2004, {"XA"}, {}, 1};
  std::string file_;
  std::string notation_;
  std::vector<std::pair<int, std::vector<Description>>> cites_;
  Findings findings_;
  std::vector<std::pair<std::string, StatementBuilder>> claims_;
};
inline ReportBuilder a_report(std::string title) {
  return ReportBuilder(std::move(title));
}

class SnapshotBuilder {
 public:
  SnapshotBuilder& titled(std::string workspace);
  // Editions that reports name are added by themselves, without a period.
  SnapshotBuilder& edition(int year, std::string_view period_from, std::string_view closing_date);
  SnapshotBuilder& with(const ReportBuilder& report);
  operator Snapshot() const { return build(); }  // NOLINT: implicit on purpose
  Snapshot build() const;                        // In the order that model/snapshot.h promises.

 private:
  Snapshot snapshot_;
};
inline SnapshotBuilder an_archive() {
  return {};
}

}  // namespace vigil::testing
