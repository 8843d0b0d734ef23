#pragma once
// Statements as the rules of this folder speak of them.

#include <span>
#include <string>
#include <vector>

#include "check/check.h"

namespace vigil::check {

const ReportRecord& report_of(const Subject& subject, StatementRef ref);
const Statement& statement_of(const Subject& subject, StatementRef ref);

// Its words, in the report's own file.
Place place_of(const Subject& subject, StatementRef ref);

// Whether it stands in an opener of the subject's report, which carries no notes.
bool in_opener(const Subject& subject, const Statement& statement);

// The support of the statements of the subject's report.
std::span<const Support> support_in(const Subject& subject);

// Topic, fields and date.
bool says_the_same(const Statement& a, const Statement& b);

// The unresolved conflicts whose later side is in the subject's report.
std::vector<const Conflict*> conflicts_in(const Subject& subject);

// Whether one side of a conflict stands in an opener and the other in the body.
bool between_opener_and_body(const Subject& subject, const Conflict& conflict);

// The places of both sides, the second of them first: there the finding stands.
std::pair<Place, Place> places_of(const Subject& subject, const Conflict& conflict);

}  // namespace vigil::check
