#include <nlohmann/json.hpp>

#include "cli/knowledge_text.h"
#include "model/json.h"

namespace vigil::cli {
namespace {

std::string line_of(const Json& json) {
  return print_json(json) + "\n";
}

const ReportRecord& report_of(const pipeline::Known& known, std::uint32_t report) {
  return known.snapshot.reports[report];
}

const StatementRecord& record_of(const pipeline::Known& known, StatementRef ref) {
  return report_of(known, ref.report).statements[ref.statement];
}

Json value_json(const FieldValue& value) {
  if (const auto* count = std::get_if<Value>(&value)) return to_json(*count);
  if (const auto* money = std::get_if<Money>(&value)) {
    return {{"amount", to_json(money->amount)}, {"currency", money->currency}};
  }
  return in_words(value);
}

std::string words_of(const pipeline::Known& known, std::uint32_t report, TextSpan where) {
  return std::string(text_of(report_of(known, report).document, where));
}

}  // namespace

std::string to_json_line(const pipeline::Known& known, const Conflict& conflict) {
  Json json = {
      {"key", conflict.key},
      {"kind", to_string(conflict.kind)},
      {"country", conflict.country},
      {"topic", conflict.topic},
      {"question", conflict.question},
      {"sentence", conflict.sentence},
      {"first", record_of(known, conflict.first).key},
      {"second", conflict.row ? conflict.row->key : record_of(known, conflict.second).key}};
  if (conflict.row) json["source"] = conflict.row->source;
  if (conflict.passage) {
    json["passage"] = {{"words", words_of(known, conflict.first.report, conflict.passage->where)},
                       {"notes", conflict.passage->notes}};
  }
  if (conflict.resolution) {
    json["resolution"] = {{"by", conflict.resolution->by}, {"reason", conflict.resolution->reason}};
  }
  return line_of(json);
}

std::string to_json_line(const pipeline::Known& known, const Restatement& restated) {
  Json json = {{"country", restated.country}, {"topic", restated.topic}, {"field", restated.field}};
  if (restated.date) json["date"] = restated.date->to_string();
  if (!restated.place.empty()) json["place"] = restated.place;
  json["printings"] = Json::array();
  for (const Printing& printing : restated.printings) {
    json["printings"].push_back({{"edition", printing.edition},
                                 {"value", value_json(printing.value)},
                                 {"statement", record_of(known, printing.statement).key}});
  }
  if (!restated.cause.empty()) json["cause"] = restated.cause;
  return line_of(json);
}

std::string to_json_line(const pipeline::Known& known, const CarriedOver& carried) {
  const Document& document = report_of(known, carried.report).document;
  Json json = {{"report", report_of(known, carried.report).report.key},
               {"from", report_of(known, carried.from_report).report.key},
               {"word_for_word", carried.word_for_word}};
  if (carried.youngest) json["youngest"] = carried.youngest->to_string();
  json["text"] = words_of(known, carried.report, document.blocks[carried.block].text);
  return line_of(json);
}

std::string to_json_line(const pipeline::Known& known, StatementRef ref) {
  const StatementRecord& record = record_of(known, ref);
  Json json = to_json(record.statement);
  json["key"] = record.key;
  json["text"] = words_of(known, ref.report, record.statement.where);
  return line_of(json);
}

}  // namespace vigil::cli
