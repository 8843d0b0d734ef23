#pragma once
// The interchange form: JSON for every public type (docs/formats.md). from_json says which key is
// missing or wrong; load(save(x)) == x.

#include "base/finding.h"
#include "base/json.h"
#include "model/citation.h"
#include "model/document.h"
#include "model/edtf.h"
#include "model/knowledge.h"
#include "model/report.h"
#include "model/source.h"
#include "model/statement.h"
#include "model/statement_record.h"
#include "model/value.h"

namespace vigil {

// A count: 12, {"low":800000,"high":1000000}, {"low":5000}, {"high":20}; the kinds that the
// interchange form cannot tell apart otherwise: {"about":300}, {"kind":"unknown"},
// {"kind":"not-reported"}, {"kind":"withheld"}.
Json to_json(const Value& value);
Result<Value> value_from_json(const Json& json);

// A citation in the form of an interchange source: {"kind","people","role",…,"ibid","same_as"},
// in that order, absent fields left out.
Json to_json(const Description& description);
Json to_json(const Citation& citation);
Result<Description> description_from_json(const Json& json);
Result<Citation> citation_from_json(const Json& json);

// The archive's form: the same, and what only Vigil itself needs (lead, rank, remark, where,
// source), so that nothing is lost.
Json archive_json(const Citation& citation);
Result<Citation> citation_from_archive_json(const Json& json);
Json archive_json(const CitedNote& note);
Result<CitedNote> cited_note_from_archive_json(const Json& json);

// {"note":8,"sources":[…]}; with the note's words {"note":8,"text":"…","sources":[…]}.
Json to_json(const CitedNote& note);
Json to_json(const CitedNote& note, std::string_view text);
Result<CitedNote> cited_note_from_json(const Json& json);

// The interchange form of a statement: {"country","topic","fields","date","certainty","speaker",
// "notes"}, absent ones left out.
Json to_json(const Statement& statement);
Json to_json(const FieldValue& value);

// The archive's forms of a statement and of what people decided on it: with every place, and with
// what kind of value each field holds, so that nothing is lost.
Json archive_json(const Statement& statement);
Result<Statement> statement_from_archive_json(const Json& json);
Json archive_json(const StatementRecord& record);
Result<StatementRecord> statement_record_from_archive_json(const Json& json);
Json to_json(const Anchor& anchor);
Result<Anchor> anchor_from_json(const Json& json);
Json to_json(const Decision& decision);
Result<Decision> decision_from_json(const Json& json);
Json to_json(const Resolution& resolution);
Result<Resolution> resolution_from_json(const Json& json);

Json to_json(const Source& source);
Result<Source> source_from_json(const Json& json);
Json to_json(const Edition& edition);
Result<Edition> edition_from_json(const Json& json);
Json to_json(const Report& report);
Result<Report> report_from_json(const Json& json);

// The whole reading; text once, everything else as spans. This is also how the archive keeps it.
Json to_json(const Document& document);
Result<Document> document_from_json(const Json& json);

Json to_json(const Finding& finding);
Result<Finding> finding_from_json(const Json& json);

}  // namespace vigil
