// What rows of the record claim, as JSON.

#include <nlohmann/json.hpp>

#include "model/dataset.h"
#include "model/json.h"
#include "model/recorded.h"

namespace vigil {

Json source_json(const RecordSource& source) {
  Dataset about;
  about.title = source.title;
  about.publisher = source.publisher;
  about.published = source.published;
  about.licence = source.licence;
  about.address = source.address;
  about.until = source.until;
  Json json = {{"dataset", source.key}};
  json.update(description_json(about));
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
