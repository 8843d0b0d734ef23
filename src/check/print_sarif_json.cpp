// SARIF 2.1.0 (OASIS standard, 27 March 2020). Section numbers are the standard's.

#include <map>

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "check/check.h"
#include "check/detail/original.h"
#include "check/print.h"

namespace vigil::check {
namespace {

// 3.4.3: a relative URI reference where the name is relative. RFC 3986, 2.3: unreserved letters
// and the slash stand as they are.
std::string uri_of(std::string_view file) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  while (file.starts_with("./")) file.remove_prefix(2);
  std::string uri = file.starts_with('/') ? "file://" : "";
  for (const char c : file) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += hex[byte >> 4U];
    uri += hex[byte & 0xFU];
  }
  return uri;
}

// 3.27.10
std::string_view level_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

// 3.33: a paragraph is in a section as a function is in a class.
Json logical_json(const Spot& spot) {
  Json json;
  json["name"] = name_of(spot);
  json["fullyQualifiedName"] =
      spot.section.empty() ? name_of(spot) : spot.section + "/" + name_of(spot);
  json["kind"] = spot.note != 0 ? "note" : "paragraph";
  return json;
}

Json location_json(const Place& place, const Originals& originals) {
  Json physical;
  physical["artifactLocation"]["uri"] = uri_of(place.file);
  std::string words = originals.words(place);
  if (const auto region = originals.region(place)) {
    Json& json = physical["region"];
    json["startLine"] = region->begin.line;
    json["startColumn"] = region->begin.column;
    json["endLine"] = region->end.line;
    json["endColumn"] = region->end.column;
    json["byteOffset"] = place.span->begin;
    json["byteLength"] = place.span->size();
    if (!words.empty()) json["snippet"]["text"] = std::move(words);
  }
  Json location;
  location["physicalLocation"] = std::move(physical);
  if (const auto spot = originals.spot(place); spot && !name_of(*spot).empty()) {
    location["logicalLocations"] = Json::array({logical_json(*spot)});
    words = words.empty() ? in_words(*spot) : in_words(*spot) + ": " + words;
  }
  // A packed original has no lines: this says where.
  if (!words.empty()) location["message"]["text"] = std::move(words);
  return location;
}

Json rule_json(const Rule& rule) {
  Json json;
  json["id"] = rule.code;
  json["shortDescription"]["text"] = rule.summary;
  json["fullDescription"]["text"] = rule.why;
  json["help"]["text"] = std::string(rule.why) + "\n" + std::string(rule.remedy);
  json["help"]["markdown"] = documentation(rule);
  json["defaultConfiguration"]["level"] = rule.confirms ? "none" : level_of(rule.severity);
  json["properties"]["tags"] = Json::array({rule.family});
  return json;
}

Json result_json(const Finding& finding, const std::map<std::string_view, std::size_t>& indexes,
                 const Originals& originals) {
  Json json;
  json["ruleId"] = finding.code;
  if (const auto index = indexes.find(finding.code); index != indexes.end()) {
    json["ruleIndex"] = index->second;
  }
  // 3.27.9, 3.27.10: what holds passes, and has no level.
  if (is_confirmation(finding)) {
    json["kind"] = "pass";
    json["level"] = "none";
  } else {
    json["level"] = level_of(finding.severity);
  }
  json["message"]["text"] =
      finding.hint.empty() ? finding.message : finding.message + " " + finding.hint;
  json["locations"] = Json::array();
  if (!finding.place.file.empty()) {
    json["locations"].push_back(location_json(finding.place, originals));
  }
  std::size_t id = 0;
  for (const Place& place : finding.related) {
    Json location = location_json(place, originals);
    location["id"] = id++;
    json["relatedLocations"].push_back(std::move(location));
  }
  return json;
}

}  // namespace

std::string print_sarif(std::span<const Finding> findings, const Snapshot& snapshot,
                        std::string_view version) {
  const Originals originals(snapshot);
  std::map<std::string_view, std::size_t> indexes;
  Json driver;
  driver["name"] = "vigil";
  driver["semanticVersion"] = version;
  driver["rules"] = Json::array();
  for (const Rule& rule : rules()) {
    indexes.emplace(rule.code, indexes.size());
    driver["rules"].push_back(rule_json(rule));
  }
  Json run;
  run["tool"]["driver"] = std::move(driver);
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  for (const Finding& finding : findings) {
    run["results"].push_back(result_json(finding, indexes, originals));
  }
  Json log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return print_json_indented(log) + "\n";
}

}  // namespace vigil::check
