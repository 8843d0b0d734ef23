#include <nlohmann/json.hpp>

#include "base/json.h"
#include "check/check.h"
#include "check/detail/original.h"
#include "check/print.h"

namespace vigil::check {
namespace {

void add_place(Json& json, const Place& place, const Originals& originals) {
  if (!place.file.empty()) json["file"] = place.file;
  if (const auto region = originals.region(place)) {
    json["line"] = region->begin.line;
    json["column"] = region->begin.column;
  }
  if (const auto spot = originals.spot(place)) {
    if (spot->note != 0) json["note"] = spot->note;
    if (spot->paragraph != 0) json["paragraph"] = spot->paragraph;
    if (spot->row != 0) json["row"] = spot->row;
    if (!spot->section.empty()) json["section"] = spot->section;
  }
  if (place.span) {
    json["begin"] = place.span->begin;
    json["end"] = place.span->end;
  }
  if (std::string words = originals.words(place); !words.empty()) json["words"] = std::move(words);
}

}  // namespace

std::string print_json_lines(std::span<const Finding> findings, const Snapshot& snapshot) {
  const Originals originals(snapshot);
  std::string lines;
  for (const Finding& finding : findings) {
    Json json;
    json["code"] = finding.code;
    const bool pass = is_confirmation(finding);
    if (pass) json["kind"] = "pass";
    json["severity"] = pass ? "none" : to_string(finding.severity);
    add_place(json, finding.place, originals);
    json["message"] = finding.message;
    if (!finding.hint.empty()) json["hint"] = finding.hint;
    for (const Place& place : finding.related) {
      Json other = Json::object();
      add_place(other, place, originals);
      json["related"].push_back(std::move(other));
    }
    lines += print_json(json) + "\n";
  }
  return lines;
}

}  // namespace vigil::check
