#pragma once
// What the record of a pack says, in lines for people and for programs.

#include <string>

#include "pack/wording.h"
#include "pipeline/subject.h"

namespace vigil::cli {

// "2007-03-01  Ardenia  CRT 4  Removal of weirs  (extended)  open"
std::string in_line(const pack::Wording& words, const Obligation& obligation);
std::string to_json_line(const Obligation& obligation);

// {"treaty","on","count","in_force","countries","known_until"}
std::string parties_json(const Pack& pack, const Treaty& treaty, Date on, const Parties& parties);
std::string parties_text(const pack::Wording& words, const Treaty& treaty, Date on,
                         const Parties& parties);

// "2003  58/53    abstain  annual resolution"
std::string in_line(const VoteRow& row);
std::string to_json_line(const VoteRow& row);
std::string to_json_line(const Streak& streak, const std::string& country);

// Each count of the resolution on a line; the plenary's with its votes.
std::string tally_json(const Record& record, const std::string& resolution);
std::string tally_text(const pack::Wording& words, const Record& record,
                       const std::string& resolution);

// "  abstained on every one since 1997 (7)"
std::string in_line(const Streak& streak);

// "The record ends on 2015-03-14. …": what a table lacks, as the pack says it; empty when nothing.
std::string limits_of(const Pack& pack, std::string_view table);

}  // namespace vigil::cli
