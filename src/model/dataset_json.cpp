// What is known of a dataset, as JSON.

#include <nlohmann/json.hpp>

#include "model/dataset.h"
#include "model/fields_json.h"

namespace vigil {

Json description_json(const Dataset& dataset) {
  Json json = {{"title", dataset.title}};
  const auto put = [&](const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
  };
  put("publisher", dataset.publisher);
  if (dataset.published) json["published"] = to_string(*dataset.published);
  put("licence", dataset.licence);
  put("address", dataset.address);
  if (dataset.until) json["until"] = to_string(*dataset.until);
  put("missing", dataset.missing);
  return json;
}

Result<> read_description(const Json& json, Dataset& dataset) {
  Fields fields(json, "dataset");
  dataset.title = fields.required_text("title");
  dataset.publisher = fields.text("publisher");
  dataset.published = fields.date("published");
  dataset.licence = fields.text("licence");
  dataset.address = fields.text("address");
  dataset.until = fields.date("until");
  dataset.missing = fields.text("missing");
  if (fields.error()) return *fields.error();
  return {};
}

}  // namespace vigil
