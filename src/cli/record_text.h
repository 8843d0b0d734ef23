#pragma once
// What the record of a pack says, in lines for people and for programs.

#include <string>

#include "pack/wording.h"
#include "pipeline/datasets.h"
#include "pipeline/subject.h"

namespace vigil::cli {

// With blanks behind it, so that columns stand below each other.
std::string padded(std::string text, std::size_t width);

// Whether the record has any state of the treaty. Of one without, nobody knows how many joined it.
bool is_recorded(const Record& record, const Treaty& treaty);
std::string nothing_known_of(const Treaty& treaty);
// The counts null, nothing else.
std::string unknown_parties_json(const Treaty& treaty, Date on);

// {"treaty","on","count","in_force","countries","known_until"}
std::string parties_json(const Pack& pack, const Treaty& treaty, Date on, const Parties& parties);
std::string parties_text(const pack::Wording& words, const Treaty& treaty, Date on,
                         const Parties& parties);

// "2003  58/53    abstain  annual resolution"
// "absent" between votes of its state; "unrecorded" before the first and after the last.
std::string in_line(const std::vector<VoteRow>& rows, const VoteRow& row);
std::string to_json_line(const VoteRow& row);
std::string to_json_line(const Streak& streak, const std::string& country);

// Each count of the resolution on a line; the plenary's with its votes.
std::string tally_json(const Record& record, const std::string& resolution);
std::string tally_text(const pack::Wording& words, const Record& record,
                       const std::string& resolution);

// "  abstained on every one since 1997 (7)"
std::string in_line(const Streak& streak);

// "2000-04-30  late by 12 days  Ardenia  CRT 7(2)  Yearly river report for 1999", and oddities
// below.
std::string in_lines(const pack::Wording& words, const FiledReport& report);
std::string to_json_line(const FiledReport& report);

// "1999-05-03  1MSP  Ardenia  came, host"
std::string in_line(const Pack& pack, const pack::Wording& words, const Attendance& entry);
std::string to_json_line(const Attendance& entry);

// "record/votes#58-53-XA  confirmed by the record", its fields and its source below.
std::string in_lines(const RecordedStatement& recorded, const RecordSource& source);
std::string to_json_line(const RecordedStatement& recorded, const RecordSource& source);

// What the record has of a country, topic by topic, the latest first; empty when nothing.
std::string country_text(const pack::Wording& words, const Pack& pack, const Recorded& recorded,
                         std::string_view country);

// A table with its title, its sources, their rows and what they lack.
std::string in_lines(const RecordTable& table, const Recorded& recorded);
std::string to_json_line(const RecordSource& source);
std::string to_json_line(const pipeline::ImportedDataset& imported);

// "The record ends on 2015-03-14. …": what a table lacks, as the pack says it; empty when nothing.
std::string limits_of(const Pack& pack, std::string_view table);

}  // namespace vigil::cli
