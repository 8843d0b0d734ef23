#include "model/record_json.h"

#include <nlohmann/json.hpp>

#include "cli/record_text.h"
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

}  // namespace

std::string to_json_line(const Obligation& obligation) {
  return line_of(to_json(obligation));
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

}  // namespace vigil::cli
