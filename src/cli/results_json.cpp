#include "cli/results_json.h"

#include <nlohmann/json.hpp>

#include "model/json.h"

namespace vigil::cli {
namespace {

std::string line_of(const Json& json) {
  return print_json(json) + "\n";
}

std::string_view to_word(search::Kind kind) {
  switch (kind) {
    case search::Kind::text:
      return "text";
    case search::Kind::note:
      return "note";
    case search::Kind::source:
      return "source";
    case search::Kind::statement:
      return "statement";
  }
  return "";
}

template <class T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(to_json(value));
  return list;
}

Json hit_json(const search::Hit& hit) {
  Json json = {{"kind", to_word(hit.kind)}, {"title", hit.title}};
  if (!hit.report.empty()) json["report"] = hit.report;
  if (hit.edition != 0) json["edition"] = hit.edition;
  if (!hit.section.empty()) json["section"] = hit.section;
  if (hit.paragraph > 0) json["paragraph"] = hit.paragraph;
  if (hit.kind == search::Kind::note) json["note"] = hit.note;
  if (!hit.source.empty()) json["source"] = hit.source;
  if (!hit.statement.empty()) json["statement"] = hit.statement;
  json["snippet"] = hit.snippet;
  json["matches"] = Json::array();
  for (const TextSpan& match : hit.matches) {
    json["matches"].push_back({match.begin, match.end});
  }
  return json;
}

Json change_json(const StatementChange& change) {
  Json json = {{"change", to_string(change.kind)},
               {"because", change.cause == ChangeCause::words ? "words" : "reading"},
               {"key", change.key},
               {"statement", to_json(change.statement)}};
  if (change.before) json["before"] = to_json(*change.before);
  return json;
}

Json changes_json(const std::vector<StatementChange>& changes) {
  Json list = Json::array();
  for (const StatementChange& change : changes) list.push_back(change_json(change));
  return list;
}

}  // namespace

std::string_view to_word(store::Change change) {
  switch (change) {
    case store::Change::added:
      return "added";
    case store::Change::revised:
      return "revised";
    case store::Change::reread:
      return "reread";
    case store::Change::unchanged:
      return "unchanged";
  }
  return "";
}

std::string to_json_line(const StatementChange& change) {
  return line_of(change_json(change));
}

std::string to_json_line(const store::ListedStatement& listed) {
  const StatementRecord& record = listed.record;
  Json json = {{"key", record.key},
               {"state", to_string(state_of(record))},
               {"report", listed.report},
               {"edition", listed.edition}};
  if (record.decisions.empty()) json["proposed_by"] = "machine";
  if (!record.section.empty()) json["section"] = record.section;
  json["statement"] = to_json(record.statement);
  if (record.as_read) json["as_read"] = to_json(*record.as_read);
  json["words"] = listed.words;
  if (record.lost) {
    json["lost"] = true;
  } else {
    json["where"] = {record.statement.where.begin, record.statement.where.end};
  }
  for (const Decision& decision : record.decisions) {
    Json one = {{"state", to_string(decision.state)}, {"by", decision.by}};
    if (!decision.reason.empty()) one["reason"] = decision.reason;
    one["at"] = decision.at.time_since_epoch().count();
    if (decision.corrected) one["corrected"] = to_json(*decision.corrected);
    json["decisions"].push_back(std::move(one));
  }
  return line_of(json);
}

std::string to_json_line(const pipeline::Ingested& file) {
  Json reports = Json::array();
  for (std::size_t i = 0; i < file.kept.size(); ++i) {
    reports.push_back({{"report", file.reports[i].key},
                       {"change", to_word(file.kept[i].change)},
                       {"revision", file.kept[i].revision},
                       {"differences", file.kept[i].differences},
                       {"statements", file.kept[i].statements},
                       {"statement_changes", changes_json(file.kept[i].changes)},
                       {"lost", file.kept[i].lost}});
  }
  return line_of({{"file", file.file},
                  {"reports", std::move(reports)},
                  {"ledger", file.ledger},
                  {"removed", file.removed},
                  {"findings", list_of(file.findings)}});
}

std::string to_json_line(const pipeline::Issued& issued, std::string_view folder) {
  return line_of({{"folder", folder},
                  {"pages", issued.pages},
                  {"files", issued.files},
                  {"bytes", issued.bytes},
                  {"written", issued.written},
                  {"removed", issued.removed}});
}

std::string to_json_line(const search::Answer& answer) {
  Json json = {{"total", answer.total}, {"hits", Json::array()}};
  for (const search::Hit& hit : answer.hits) json["hits"].push_back(hit_json(hit));
  if (answer.did_you_mean) json["did_you_mean"] = *answer.did_you_mean;
  return line_of(json);
}

std::string to_json_line(const store::Verification& verification) {
  return line_of({{"faults", verification.faults},
                  {"reports", verification.reports},
                  {"originals", verification.originals},
                  {"readings", verification.readings},
                  {"decisions", verification.decisions},
                  {"log_entries", verification.log_entries}});
}

std::string to_json_line(const ReportRecord& record, const Snapshot& snapshot) {
  Json json = to_json(record.report);
  json["document"] = to_json(record.document);
  json["notes"] = Json::array();
  for (const CitedNote& note : record.notes) {
    Json cited = to_json(note);
    for (std::size_t i = 0; i < note.citations.size(); ++i) {
      const auto source = note.citations[i].source;
      if (source) cited["sources"][i]["source"] = snapshot.sources[*source].key;
    }
    json["notes"].push_back(std::move(cited));
  }
  json["findings"] = list_of(record.reading_findings);
  return line_of(json);
}

}  // namespace vigil::cli
