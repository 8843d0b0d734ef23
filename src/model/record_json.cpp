#include "model/record_json.h"

#include <nlohmann/json.hpp>

namespace vigil {
namespace {

std::string word_of(const std::optional<Vote>& vote) {
  return vote ? std::string(to_string(*vote)) : "absent";
}

Json grants_json(const std::vector<Grant>& grants) {
  Json all = Json::array();
  for (const Grant& grant : grants) {
    all.push_back({{"until", to_string(grant.until)}});
    if (!grant.decided_by.empty()) all.back()["decided_by"] = grant.decided_by;
  }
  return all;
}

}  // namespace

Json to_json(const Obligation& obligation) {
  Json json = {{"country", obligation.country},
               {"treaty", obligation.treaty},
               {"obligation", obligation.key},
               {"article", obligation.article},
               {"due", to_string(obligation.due)},
               {"status", to_string(obligation.state)},
               {"rule", obligation.rule},
               {"name", obligation.name},
               {"in_force", to_string(obligation.entry)}};
  if (obligation.year) json["year"] = *obligation.year;
  if (!obligation.extensions.empty()) {
    json["first_due"] = to_string(obligation.first_due);
    json["extensions"] = obligation.extensions.size();
    json["granted"] = grants_json(obligation.extensions);
  }
  return json;
}

Json to_json(const Tally& tally) {
  Json json = {{"resolution", tally.resolution}, {"body", tally.body}, {"year", tally.year}};
  if (tally.day) json["day"] = to_string(*tally.day);
  json["yes"] = tally.yes;
  json["no"] = tally.no;
  json["abstain"] = tally.abstain;
  json["series"] = tally.series;
  if (!tally.source.empty()) json["source"] = tally.source;
  return json;
}

Json to_json(const VoteRow& row) {
  return {{"resolution", row.resolution},
          {"year", row.year},
          {"vote", word_of(row.vote)},
          {"series", row.series}};
}

Json to_json(const Streak& streak) {
  return {{"series", streak.series}, {"vote", word_of(streak.vote)}, {"from", streak.from},
          {"to", streak.to},         {"count", streak.count},        {"current", streak.current}};
}

}  // namespace vigil
