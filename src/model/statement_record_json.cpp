// What people decided, as JSON.

#include <nlohmann/json.hpp>

#include "model/fields_json.h"
#include "model/json.h"

namespace vigil {
namespace {

std::int64_t seconds_of(std::chrono::sys_seconds at) {
  return at.time_since_epoch().count();
}

std::chrono::sys_seconds read_moment(Fields& fields) {
  return std::chrono::sys_seconds{std::chrono::seconds{fields.number("at")}};
}

}  // namespace

Json to_json(const Anchor& anchor) {
  Json json = {{"exact", anchor.exact}};
  if (!anchor.prefix.empty()) json["prefix"] = anchor.prefix;
  if (!anchor.suffix.empty()) json["suffix"] = anchor.suffix;
  json["position"] = {anchor.position.begin, anchor.position.end};
  return json;
}

Result<Anchor> anchor_from_json(const Json& json) {
  Fields fields(json, "anchor");
  Anchor anchor{fields.required_text("exact"), fields.text("prefix"), fields.text("suffix"), {}};
  const std::vector<std::uint32_t> ends = fields.offsets("position");
  if (ends.size() == 2 && ends[0] <= ends[1]) {
    anchor.position = {ends[0], ends[1]};
  } else {
    fields.fail("position", "two offsets in order");
  }
  if (fields.error()) return *fields.error();
  return anchor;
}

Json to_json(const Decision& decision) {
  Json json = {{"state", std::string(to_string(decision.state))}, {"by", decision.by}};
  if (!decision.reason.empty()) json["reason"] = decision.reason;
  json["at"] = seconds_of(decision.at);
  if (decision.corrected) json["corrected"] = archive_json(*decision.corrected);
  return json;
}

Result<Decision> decision_from_json(const Json& json) {
  Fields fields(json, "decision");
  Decision decision;
  const auto state = parse_review_state(fields.required_text("state"));
  if (!state) fields.fail("state", "proposed, confirmed, rejected, superseded or retracted");
  decision.state = state.value_or(ReviewState::proposed);
  decision.by = fields.text("by");
  decision.reason = fields.text("reason");
  decision.at = read_moment(fields);
  if (fields.error()) return *fields.error();
  if (fields.has("corrected")) {
    decision.corrected = TRY(statement_from_archive_json(json.at("corrected")));
  }
  return decision;
}

Json to_json(const Resolution& resolution) {
  return {{"by", resolution.by}, {"reason", resolution.reason}, {"at", seconds_of(resolution.at)}};
}

Result<Resolution> resolution_from_json(const Json& json) {
  Fields fields(json, "resolution");
  Resolution resolution{fields.required_text("by"), fields.text("reason"), read_moment(fields)};
  if (fields.error()) return *fields.error();
  return resolution;
}

Json archive_json(const StatementRecord& record) {
  Json json = {{"key", record.key}, {"core", record.core}};
  if (!record.section.empty()) json["section"] = record.section;
  json["statement"] = archive_json(record.statement);
  if (record.as_read) json["as_read"] = archive_json(*record.as_read);
  for (const Decision& decision : record.decisions) json["decisions"].push_back(to_json(decision));
  if (record.lost) json["lost"] = to_json(*record.lost);
  return json;
}

Result<StatementRecord> statement_record_from_archive_json(const Json& json) {
  Fields fields(json, "statement");
  StatementRecord record;
  record.key = fields.required_text("key");
  record.core = fields.text("core");
  record.section = fields.text("section");
  if (!fields.error() && !fields.has("statement")) fields.fail("statement", "given");
  const Json* decisions = fields.array("decisions");
  if (fields.error()) return *fields.error();
  record.statement = TRY(statement_from_archive_json(json.at("statement")));
  if (fields.has("as_read")) record.as_read = TRY(statement_from_archive_json(json.at("as_read")));
  if (decisions != nullptr) {
    for (const Json& one : *decisions) record.decisions.push_back(TRY(decision_from_json(one)));
  }
  if (fields.has("lost")) record.lost = TRY(anchor_from_json(json.at("lost")));
  return record;
}

}  // namespace vigil
