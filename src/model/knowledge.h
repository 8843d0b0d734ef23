#pragma once
// Knowledge: what follows from all statements together. Computed by `check` from a snapshot and
// the pack's rules; shown by `publish` and at the terminal; kept nowhere, but for what people
// resolved.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edtf.h"
#include "model/statement.h"

namespace vigil {

// A statement of a snapshot: reports[report].statements[statement].
struct StatementRef {
  std::uint32_t report{};
  std::uint32_t statement{};
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 behind "<=>" for a pointer
  friend auto operator<=>(const StatementRef&, const StatementRef&) = default;
};

enum class ConflictKind {
  same_speaker,     // One speaker against himself.
  same_government,  // Officials of one government against each other.
  same_report,      // A report against itself: two dates of one event.
  earlier_edition,  // A report against the edition before.
  denial,           // Who denies against who admits, or is accused with evidence.
  figure,           // Two figures, or a figure and a range, that cannot both hold.
  sum_of_parts,     // A total against what it is made of.
  // A report against a row of the record:
  record_figure,      // Its number is not the row's.
  record_attendance,  // Who the row has at a meeting was not there, or the other way round.
  record_fact,        // Something else that both cannot be right about: a day, none against some.
};

std::string_view to_string(ConflictKind kind);  // "same-speaker"
std::optional<ConflictKind> parse_conflict_kind(std::string_view text);

// What an editor decided about a conflict; it stays with it.
struct Resolution {
  std::string by;
  std::string reason;
  std::chrono::sys_seconds at;
  friend bool operator==(const Resolution&, const Resolution&) = default;
};

// Words from which a claim follows that no statement holds: "the gates are never shut" says that
// the river is let through.
struct Passage {
  TextSpan where;          // In the report of the conflict's statement.
  std::vector<int> notes;  // That its sentence rests on.
  friend bool operator==(const Passage&, const Passage&) = default;
};

// A row of the record as a side of a conflict.
struct RecordedSide {
  std::string key;     // "record/harm/ministry#XA-2003"
  std::string source;  // The title of its table or dataset; the key, where that has none.
  friend bool operator==(const RecordedSide&, const RecordedSide&) = default;
};

// Two statements on the same question that cannot both hold.
struct Conflict {
  std::string key;  // Of the two statements' keys: "c-91b2e07d". The same in every run.
  ConflictKind kind{};
  StatementRef first, second;  // The earlier one first: by date, then edition, then place.
  std::string country, topic;
  std::string question;  // For people: "Stockpile: count".
  std::string sentence;  // One that an editor could print: "X said on D1 …; Y said on D2 …".
  std::optional<Passage> passage;  // The other side, when it is no statement: then first == second.
  std::optional<RecordedSide> row;  // The same, when it is a row of the record.
  std::optional<Resolution> resolution;
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

// One figure, as one edition printed it.
struct Printing {
  int edition{};
  StatementRef statement;
  FieldValue value;
  friend bool operator==(const Printing&, const Printing&) = default;
};

// A figure that a later edition printed otherwise: casualties of one year, a stock at one day.
struct Restatement {
  std::string country, topic, field;
  std::string place;                // Empty for the whole country.
  std::optional<Edtf> date;         // When the figure holds, the same in all printings.
  std::vector<Printing> printings;  // By edition; at least two that differ.
  // What the later report itself says of the reason; empty when it says nothing: an editor's work.
  std::string cause;
  friend bool operator==(const Restatement&, const Restatement&) = default;
};

// How many independent origins carry a statement. Notes that rest on one interview, one wire, one
// ministry count once.
struct Support {
  StatementRef statement;
  std::vector<std::uint32_t> sources;  // Into Snapshot::sources, each once, in note order.
  int origins{};                       // 0: it rests on nothing.
  friend bool operator==(const Support&, const Support&) = default;
};

// A paragraph that stood, the same or nearly, in the edition before.
struct CarriedOver {
  std::uint32_t report{}, block{};            // Into Snapshot::reports, Document::blocks.
  std::uint32_t from_report{}, from_block{};  // Where it stood before.
  bool word_for_word = false;
  std::optional<Edtf> youngest;  // The date of the youngest source that it rests on.
  friend bool operator==(const CarriedOver&, const CarriedOver&) = default;
};

struct Knowledge {
  std::vector<Conflict> conflicts;        // By country, topic, then the first statement.
  std::vector<Restatement> restatements;  // By country, topic, field, date.
  std::vector<Support> support;  // One for each statement that stands, in the snapshot's order.
  std::vector<CarriedOver> carried_over;  // By report, then block.
  friend bool operator==(const Knowledge&, const Knowledge&) = default;
};

}  // namespace vigil
