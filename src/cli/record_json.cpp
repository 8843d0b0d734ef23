#include "model/record_json.h"

#include <nlohmann/json.hpp>

#include "cli/calendar_text.h"
#include "cli/record_text.h"
#include "cli/results_json.h"
#include "model/json.h"
#include "model/recorded.h"
#include "pack/record.h"

namespace vigil::cli {
namespace {

std::string line_of(const Json& json) {
  return print_json(json) + "\n";
}

std::optional<Date> known_until(const Pack& pack, std::string_view file) {
  const RecordTable* table = pack::record_table(pack, file);
  return table == nullptr ? std::nullopt : table->until;
}

void add_lateness(Json& json, const FiledReport& report) {
  if (report.days_late <= 0) return;
  json["days_late"] = report.days_late;
  if (is_vague(report)) json["at_least"] = true;
}

}  // namespace

std::string to_json_line(const Obligation& obligation, const std::optional<FiledReport>& filed) {
  Json json = to_json(obligation);
  json["status"] = status_of(obligation, filed ? &*filed : nullptr);
  if (filed && filed->submitted) json["met"] = filed->submitted->to_string();
  if (filed && !filed->key.empty()) json["met_by"] = filed->key;
  if (filed) add_lateness(json, *filed);
  return line_of(json);
}

std::string to_json_line(const VoteRow& row) {
  return line_of(to_json(row));
}

std::string to_json_line(const Streak& streak, const std::string& country) {
  Json json = {{"country", country}};
  json.update(to_json(streak));
  return line_of(json);
}

std::string parties_json(const Pack& pack, const Treaty& treaty, Date on, const Parties& parties) {
  Json json = {{"treaty", treaty.key},
               {"on", to_string(on)},
               {"count", parties.deposited.size()},
               {"in_force", parties.in_force.size()},
               {"countries", parties.deposited}};
  if (const auto until = known_until(pack, pack::status_table)) {
    json["known_until"] = to_string(*until);
  }
  return line_of(json);
}

std::string unknown_parties_json(const Treaty& treaty, Date on) {
  return line_of({{"treaty", treaty.key},
                  {"on", to_string(on)},
                  {"count", nullptr},
                  {"in_force", nullptr},
                  {"countries", nullptr}});
}

std::string tally_json(const Record& record, const std::string& resolution) {
  std::string lines;
  for (const Tally& tally : record.tallies) {
    if (tally.resolution != resolution) continue;
    Json json = to_json(tally);
    if (tally.body == "plenary") {
      json["votes"] = Json::array();
      for (const CastVote& cast : record.votes) {
        if (cast.resolution != resolution) continue;
        json["votes"].push_back({{"country", cast.country}, {"vote", to_string(cast.vote)}});
      }
    }
    lines += line_of(json);
  }
  return lines;
}

std::string to_json_line(const FiledReport& report) {
  Json json = {{"country", report.country},
               {"treaty", report.treaty},
               {"obligation", report.obligation},
               {"article", report.article},
               {"year", report.year},
               {"due", to_string(report.due)},
               {"filed", to_string(report.filed)}};
  if (report.submitted) json["submitted"] = report.submitted->to_string();
  add_lateness(json, report);
  if (!report.key.empty()) json["row"] = report.key;
  if (report.comparisons.empty()) return line_of(json);
  json["odd"] = Json::array();
  for (const FilingComparison& comparison : report.comparisons) {
    Json odd = {{"kind", to_string(comparison.oddity)},
                {"before", comparison.before},
                {"row_before", comparison.key_before}};
    if (!comparison.figure.empty()) odd["figure"] = comparison.figure;
    if (comparison.was) odd["was"] = to_json(*comparison.was);
    if (comparison.is) odd["is"] = to_json(*comparison.is);
    json["odd"].push_back(std::move(odd));
  }
  return line_of(json);
}

std::string to_json_line(const Attendance& entry) {
  Json json = {{"key", entry.key},
               {"meeting", entry.meeting},
               {"country", entry.country},
               {"attended", entry.attended}};
  if (!entry.role.empty()) json["role"] = entry.role;
  if (!entry.source.empty()) json["source"] = entry.source;
  return line_of(json);
}

std::string to_json_line(const RecordedStatement& recorded, const RecordSource& source) {
  return line_of(to_json(recorded, source));
}

std::string to_json_line(const RecordSource& source) {
  Json json = source_json(source);
  json["rows"] = source.rows;
  if (!source.missing.empty()) json["missing"] = source.missing;
  return line_of(json);
}

std::string to_json_line(const pipeline::ImportedDataset& imported) {
  Json json = {{"dataset", imported.key}};
  if (imported.kept) {
    json["change"] = to_word(imported.kept->change);
    json["revision"] = imported.kept->revision;
  }
  json["rows"] = imported.rows;
  json["changes"] = Json::array();
  for (const pipeline::RowChange& change : imported.changes) {
    using Kind = pipeline::RowChange::Kind;
    Json one = {{"row", change.row},
                {"kind", change.kind == Kind::added  ? "added"
                         : change.kind == Kind::gone ? "gone"
                                                     : "changed"}};
    if (!change.what.empty()) one["what"] = change.what;
    json["changes"].push_back(std::move(one));
  }
  json["findings"] = Json::array();
  for (const Finding& finding : imported.findings) json["findings"].push_back(to_json(finding));
  return line_of(json);
}

}  // namespace vigil::cli
