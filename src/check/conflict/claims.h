#pragma once
// Claims: the statements that stand, each with who speaks, on what it rests and when it holds,
// found once an archive for all that compares them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "model/knowledge.h"

namespace vigil::check {

// Days of a calendar, counted; without limits where a date is open.
struct Days {
  std::int32_t first{}, last{};
};
inline constexpr std::int32_t no_first = -1'000'000, no_last = 10'000'000;

struct Claim {
  StatementRef ref;
  const ReportRecord* record = nullptr;  // Null of a row of the record, which has a `row`.
  const Statement* statement = nullptr;
  std::string_view key;  // Of the statement's record or the row; empty for words that imply one.
  std::vector<std::uint32_t> sources;  // Each once, in note order.
  std::string person;                  // Who says it, when a source tells the name.
  std::string government;              // Code of the country that the speaker speaks for.
  std::optional<Edtf> said;            // The day of the interview, the letter, the speech.
  std::uint32_t block = 0;             // Of the document.
  Days edition;                        // What the report's edition is about.
  const RecordedStatement* row = nullptr;
  std::string_view dataset;  // Of a row: the title of its source.
};

// In the order of the snapshot. Keeps pointers into it.
std::vector<Claim> claims_of(const Snapshot& snapshot, const Pack& pack);

// What rows of the record claim; all of them are dated. Keeps pointers into it.
std::vector<Claim> claims_of(const Recorded& recorded);

// The sources of a claim, and who speaks: for a claim whose statement and record are set.
void find_speaker(const Snapshot& snapshot, const Pack& pack, Claim& claim);

// What the edition of that year is about: its period, or the year before and its own.
Days days_of_edition(const Snapshot& snapshot, const Pack& pack, int year);

// The days that a date may mean. Open ends have no limit.
Days days_of(const Edtf& date);

std::string words_of_value(const FieldValue& value, const Pack& pack);  // "31", "USD 3,000", …

// Whether the statement has one of the values in each of these fields.
bool is_meant(const Statement& statement, const OnlyFields& only);

// Whether one of the phrases stands in the text, in whole words.
bool has_phrase(std::string_view text, const std::vector<std::string>& phrases);

// The sentences of the claim's paragraph that have one of the phrases, in their order.
std::vector<TextSpan> sentences_with(const Claim& claim, const Pack& pack,
                                     const std::vector<std::string>& phrases);

// Whether both sentences stand in one paragraph of one report.
bool side_by_side(const Claim& a, const Claim& b);
// Whether they are one sentence.
bool in_one_sentence(const Claim& a, const Claim& b, const Pack& pack);

}  // namespace vigil::check
