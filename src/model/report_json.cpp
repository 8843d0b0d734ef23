#include "model/fields_json.h"
#include "model/json.h"

namespace vigil {
namespace {

Json place_json(const Place& place) {
  Json json = Json::object();
  json["file"] = place.file;
  if (place.span) json["span"] = {place.span->begin, place.span->end};
  return json;
}

Result<Place> place_from_json(const Json& json) {
  Fields fields(json, "place");
  Place place;
  place.file = fields.text("file");
  if (fields.has("span")) {
    const auto span = fields.offsets("span");
    if (span.size() == 2 && span[0] <= span[1]) {
      place.span = SourceSpan{span[0], span[1]};
    } else {
      fields.fail("span", "two offsets in order");
    }
  }
  if (fields.error()) return *fields.error();
  return place;
}

std::optional<Severity> parse_severity(std::string_view text) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    if (to_string(severity) == text) return severity;
  }
  return std::nullopt;
}

}  // namespace

Json to_json(const Edition& edition) {
  Json json = {{"year", edition.year}, {"title", edition.title}};
  if (edition.period_from) json["period_from"] = to_string(*edition.period_from);
  if (edition.closing_date) json["closing_date"] = to_string(*edition.closing_date);
  return json;
}

Result<Edition> edition_from_json(const Json& json) {
  Fields fields(json, "edition");
  if (!fields.error() && !fields.has("year")) fields.fail("year", "given");
  Edition edition{fields.integer("year"), fields.text("title"), fields.date("period_from"),
                  fields.date("closing_date")};
  if (fields.error()) return *fields.error();
  return edition;
}

Json to_json(const Report& report) {
  return {{"key", report.key},
          {"edition", report.edition},
          {"countries", report.countries},
          {"title", report.title},
          {"revision", report.revision}};
}

Result<Report> report_from_json(const Json& json) {
  Fields fields(json, "report");
  Report report{fields.required_text("key"), fields.integer("edition"), fields.texts("countries"),
                fields.text("title"), fields.integer("revision", 1)};
  if (fields.error()) return *fields.error();
  return report;
}

Json to_json(const Finding& finding) {
  Json json = {{"code", finding.code},
               {"severity", to_string(finding.severity)},
               {"place", place_json(finding.place)},
               {"message", finding.message}};
  if (!finding.hint.empty()) json["hint"] = finding.hint;
  for (const Place& place : finding.related) json["related"].push_back(place_json(place));
  return json;
}

Result<Finding> finding_from_json(const Json& json) {
  Fields fields(json, "finding");
  Finding finding;
  finding.code = fields.required_text("code");
  const auto severity = parse_severity(fields.required_text("severity"));
  if (!severity) fields.fail("severity", "note, warning or error");
  finding.severity = severity.value_or(Severity::warning);
  finding.message = fields.text("message");
  finding.hint = fields.text("hint");
  if (fields.error()) return *fields.error();
  if (fields.has("place")) finding.place = TRY(place_from_json(json.at("place")));
  if (const Json* related = fields.array("related")) {
    for (const Json& place : *related) finding.related.push_back(TRY(place_from_json(place)));
  }
  return finding;
}

}  // namespace vigil
