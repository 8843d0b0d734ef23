#pragma once
// StatementRecord: a statement as the archive holds it, with its stable name and what people
// decided about it. A machine's reading is a proposal until a person confirms it.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/anchor.h"
#include "model/statement.h"

namespace vigil {

// A statement's life. It is never erased: what is rejected or superseded stays, and says why.
enum class ReviewState {
  proposed,    // By the machine, or by a person who has not decided yet.
  confirmed,   // A person says that the text claims this.
  rejected,    // A person says that it does not.
  superseded,  // A newer statement takes its place.
  retracted,   // It was confirmed, and is withdrawn.
};

std::string_view to_string(ReviewState state);
std::optional<ReviewState> parse_review_state(std::string_view text);

// What one person decided, once. Decisions are only ever added.
struct Decision {
  ReviewState state{};
  std::string by;      // The person's name.
  std::string reason;  // In words; a rejection needs one.
  std::chrono::sys_seconds at;
  // What the text claims instead, when the machine read it wrongly. Its spans are in the text of
  // the revision that it was decided on.
  std::optional<Statement> corrected;
  friend bool operator==(const Decision&, const Decision&) = default;
};

struct StatementRecord {
  // Report, then a digest of topic, core fields and words: "2004/ardenia#s-3f9a1c20". The same in
  // every import of the same words, whatever row or place they have; "-2" behind it when the same
  // words claim the same twice.
  std::string key;
  Statement statement;  // As last corrected, or as read. Spans are in the report's document.
  std::string section;  // The title of the section that it stands in; may be empty.
  std::vector<Decision> decisions;  // Oldest first.
  // Decided on words that the newest revision no longer has: `statement` has no places then, and
  // these are the words that a person must look for.
  std::optional<Anchor> lost;
  // What it says besides its words: topic, country and the topic's core fields, in one line. Two
  // readings of one claim have the same.
  std::string core;
  // What the machine reads at these words, where a person's decision says otherwise.
  std::optional<Statement> as_read;
  friend bool operator==(const StatementRecord&, const StatementRecord&) = default;
};

// The last decision's, or proposed.
ReviewState state_of(const StatementRecord& record);

// Whether it counts as something that the report says: proposed or confirmed, and its words found.
bool stands(const StatementRecord& record);

}  // namespace vigil
