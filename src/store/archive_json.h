#pragma once
// The JSON texts that rows of the archive hold.

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "model/citation.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/knowledge.h"
#include "model/source.h"
#include "model/statement_record.h"

namespace vigil::store {

std::string print_notes(const std::vector<CitedNote>& notes);
Result<std::vector<CitedNote>> parse_notes(std::string_view text);
std::string print_findings(const Findings& findings);
Result<Findings> parse_findings(std::string_view text);
std::string print_document(const Document& document);
Result<Document> parse_document(std::string_view text);
std::string print_description(const Description& description);
Result<Description> parse_description(std::string_view text);
std::string print_statement(const Statement& statement);
Result<Statement> parse_statement(std::string_view text);
std::string print_decision(const Decision& decision);
Result<Decision> parse_decision(std::string_view text);
std::string print_record(const StatementRecord& record);
Result<StatementRecord> parse_record(std::string_view text);
std::string print_resolution(const Resolution& resolution);
Result<Resolution> parse_resolution(std::string_view text);
std::string print_dataset(const Dataset& dataset);  // All but its name and its rows.
Result<> parse_dataset(std::string_view text, Dataset& dataset);
std::string print_codes(const std::vector<std::string>& codes);
Result<std::vector<std::string>> parse_codes(std::string_view text);

}  // namespace vigil::store
