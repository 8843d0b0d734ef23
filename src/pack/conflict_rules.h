#pragma once
// What a pack knows of statements that cannot stand side by side, of figures that a later edition
// may change, of what needs more than one source, and of what the record knows too (docs/pack.md,
// "conflicts.toml").

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/record.h"

namespace vigil {

// Which statements of a topic are meant: those whose fields have one of these values; a field that
// is not named may have any.
using OnlyFields = std::map<std::string, std::vector<std::string>>;

// How far an answer reaches beyond its own date.
enum class Lasts {
  then,    // No further: "affected".
  before,  // It was so at all times until then: "never".
  after,   // It stays so: "ceased".
};

// Statements that answer a question in one way.
struct Answer {
  std::string topic, field;
  std::vector<std::string> values;  // Words; of a number "zero" and "some".
  OnlyFields only;
  std::string side;  // The answer's name: "none". Answers of several topics may share it.
  std::string says;  // Goes on from "said that": "nothing is discharged".
  Lasts lasts{};
  bool everywhere = false;           // Said of every place and actor that it does not name.
  std::vector<std::string> against;  // The sides that cannot be true beside it.
  Place place;
};

// Something that has one true answer at one time.
struct Question {
  std::string name;                // "Discharge"
  std::vector<std::string> scope;  // Fields that must agree: a treaty, an actor, a place.
  std::vector<Answer> answers;
  bool recorded = false;  // Rows of the record answer it too, and reports are held against them.
  Place place;
};

// Something that happens on one day.
struct EventRule {
  std::string name, topic;
  OnlyFields only;
  std::vector<std::string> same;  // Fields that tell one event from another.
  int recurring = 0;      // It happens again, but not within so many days; 0: it happens once.
  int tolerance = 0;      // Days by which two ways of counting may differ.
  bool start = false;     // The day on which a state began: only of "since" dates.
  bool recorded = false;  // As in a question.
  Place place;
};

// Numbers that are the same whoever tells them.
struct FigureRule {
  std::string name, topic;
  OnlyFields only;
  std::vector<std::string> fields;  // Each by itself.
  std::vector<std::string> scope;   // Fields that must agree, or be absent in both.
  std::string place_field;          // The place, when one of the scope is: a part of the country.
  bool one_day = false;             // Only of one day: else two events of a year look like one.
  bool between_editions = false;    // Only between editions: one report may tell several parts.
  bool recorded = false;            // As in a question.
  bool stock = false;  // What there is, not what happens: a year's figure is that of its last day.
  Place place;
};

// A number that is made of others of the same statement.
struct SumRule {
  std::string name, topic, whole;
  std::vector<std::string> parts;   // Together no more than the whole.
  std::vector<std::string> within;  // Each by itself no more than the whole.
  std::vector<std::string> scope;   // As in FigureRule.
  std::string place_field;
  Place place;
};

// Words from which an answer follows though they are no statement of their own.
struct ImpliedRule {
  std::string match;  // RE2 against a sentence, without regard to case.
  std::string topic;
  std::map<std::string, std::string> fields;
  Place place;
};

// Statements that need care: more than one origin, or any source at all.
struct CareRule {
  std::string topic;
  OnlyFields only;
  Place place;
};

// What a step of a statement is for a depositary.
enum class StepKind {
  signature,
  deposit,   // Ratification, accession and their like, which a state may decide on earlier.
  in_force,  // The treaty binds the state.
  outside,   // It has not joined.
};

struct Step {
  StepKind kind{};
  Joining how = Joining::unknown;  // Of a deposit.
};

// Statements on what a state did about a treaty, which the depositary knows too.
struct RecordedStep {
  std::string topic;
  std::string treaty;                 // The field that names the treaty.
  std::string field;                  // The field that names the step.
  std::map<std::string, Step> means;  // By its values; a value that is not here is let be.
  Place place;
};

// Statements on votes, which the roll calls know too. The field's values are "yes", "no",
// "abstain" and "absent".
struct RecordedVote {
  std::string topic;
  std::string field;
  std::string resolution;  // The field that names the text.
  Place place;
};

// Statements on days by which something is due. `due` are obligations, "CRT/weir-removal".
struct RecordedDay {
  std::string topic;
  OnlyFields only;
  std::vector<std::string> due;
  int tolerance = 0;  // As in an event.
  Place place;
};

// Statements on meetings, whose days meetings.toml knows too, and rows of the record who came.
struct RecordedMeeting {
  std::string topic;
  std::string kind, number;          // The fields that tell which.
  std::string attended;              // The field that says "no" of who stayed away; may be empty.
  std::vector<std::string> several;  // Kinds of which a month may have more than one.
  Place place;
};

// Statements on reports that a state owes to a treaty, of which a register knows too.
struct RecordedFiling {
  std::string topic;
  OnlyFields missing;  // Those that say that one is late or missing.
  Place place;
};

struct ConflictRules {
  std::vector<std::string> officials;     // Words of an office or body of a government.
  std::vector<std::string> broad_places;  // "area", "region": do not tell one place from another.
  std::vector<std::string> restating;     // "revised": a sentence that says why a figure changed.
  std::vector<std::string> partial;  // "incident": a sentence that may tell a part of a figure.
  std::vector<std::vector<std::string>> bodies;  // Names of one body, which is one origin.
  std::vector<Question> questions;
  std::vector<EventRule> events;
  std::vector<FigureRule> figures;
  std::vector<SumRule> sums;
  std::vector<ImpliedRule> implied;
  std::vector<CareRule> sensitive;  // One origin is not enough.
  std::vector<CareRule> supported;  // A note is needed.
  std::vector<RecordedStep> recorded_steps;
  std::vector<RecordedVote> recorded_votes;
  std::vector<RecordedDay> recorded_days;
  std::vector<RecordedMeeting> recorded_meetings;
  std::vector<RecordedFiling> recorded_filings;
};

}  // namespace vigil
