// What rows of the record claim, as JSON.

#include <nlohmann/json.hpp>

#include "model/json.h"
#include "model/recorded.h"

namespace vigil {

Json source_json(const RecordSource& source) {
  Json json = {{"dataset", source.key}, {"title", source.title}};
  const auto put = [&](const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
  };
  put("publisher", source.publisher);
  if (source.published) json["published"] = to_string(*source.published);
  put("licence", source.licence);
  put("address", source.address);
  if (source.until) json["until"] = to_string(*source.until);
  return json;
}

Json to_json(const RecordedStatement& recorded, const RecordSource& source) {
  Json json = {{"key", recorded.key}, {"origin", "record"}, {"review", "confirmed"}};
  json.update(to_json(recorded.statement));
  json["source"] = source_json(source);
  if (!recorded.remark.empty()) json["source"]["row"] = recorded.remark;
  return json;
}

}  // namespace vigil
