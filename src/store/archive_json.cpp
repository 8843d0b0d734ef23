#include "store/archive_json.h"

#include <nlohmann/json.hpp>

#include "model/archive_text.h"
#include "model/json.h"

namespace vigil::store {
namespace {

template <class T, class Read>
Result<std::vector<T>> parse_list(std::string_view text, Read read) {
  const Json json = TRY(parse_json(text));
  std::vector<T> all;
  if (!json.is_array()) return Error{Errc::corrupt, "The archive holds a row that is no list."};
  for (const Json& item : json) all.push_back(TRY(read(item)));
  return all;
}

}  // namespace

std::string print_notes(const std::vector<CitedNote>& notes) {
  return archive_text(notes);
}
Result<std::vector<CitedNote>> parse_notes(std::string_view text) {
  return parse_list<CitedNote>(text, cited_note_from_archive_json);
}

std::string print_findings(const Findings& findings) {
  Json json = Json::array();
  for (const Finding& finding : findings) json.push_back(to_json(finding));
  return print_json(json);
}
Result<Findings> parse_findings(std::string_view text) {
  return parse_list<Finding>(text, finding_from_json);
}

std::string print_document(const Document& document) {
  return archive_text(document);
}
Result<Document> parse_document(std::string_view text) {
  return document_from_json(TRY(parse_json(text)));
}

std::string print_description(const Description& description) {
  return archive_text(description);
}
Result<Description> parse_description(std::string_view text) {
  return description_from_json(TRY(parse_json(text)));
}

std::string print_statement(const Statement& statement) {
  return print_json(archive_json(statement));
}
Result<Statement> parse_statement(std::string_view text) {
  return statement_from_archive_json(TRY(parse_json(text)));
}

std::string print_decision(const Decision& decision) {
  return print_json(to_json(decision));
}
Result<Decision> parse_decision(std::string_view text) {
  return decision_from_json(TRY(parse_json(text)));
}

std::string print_record(const StatementRecord& record) {
  return print_json(archive_json(record));
}
Result<StatementRecord> parse_record(std::string_view text) {
  return statement_record_from_archive_json(TRY(parse_json(text)));
}

std::string print_resolution(const Resolution& resolution) {
  return print_json(to_json(resolution));
}
Result<Resolution> parse_resolution(std::string_view text) {
  return resolution_from_json(TRY(parse_json(text)));
}

std::string print_dataset(const Dataset& dataset) {
  return print_json(description_json(dataset));
}
Result<> parse_dataset(std::string_view text, Dataset& dataset) {
  return read_description(TRY(parse_json(text)), dataset);
}

std::string print_codes(const std::vector<std::string>& codes) {
  return print_json(codes);
}
Result<std::vector<std::string>> parse_codes(std::string_view text) {
  return parse_list<std::string>(text, [](const Json& item) -> Result<std::string> {
    if (!item.is_string()) return Error{Errc::corrupt, "The archive holds a code that is no text."};
    return item.get<std::string>();
  });
}

}  // namespace vigil::store
