#include <nlohmann/json.hpp>

#include "base/json.h"
#include "serve/search_answer.h"

namespace vigil::serve {
namespace {

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

}  // namespace

std::string search_json(const search::Answer& answer) {
  Json json = {{"total", answer.total}, {"hits", Json::array()}};
  for (const search::Hit& hit : answer.hits) {
    Json one = {{"kind", to_word(hit.kind)},  {"title", hit.title},     {"section", hit.section},
                {"address", address_of(hit)}, {"snippet", hit.snippet}, {"matches", Json::array()}};
    for (const TextSpan& match : hit.matches) one["matches"].push_back({match.begin, match.end});
    json["hits"].push_back(std::move(one));
  }
  if (answer.did_you_mean) json["did_you_mean"] = *answer.did_you_mean;
  return print_json(json);
}

}  // namespace vigil::serve
