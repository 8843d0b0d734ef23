#include <nlohmann/json.hpp>

#include "model/json.h"

namespace vigil {
namespace {

struct AsJson {
  Json operator()(const std::string& text) const { return text; }
  Json operator()(bool flag) const { return flag; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(const Value& value) const { return to_json(value); }
  Json operator()(const Money& money) const {
    return {{"amount", money.amount}, {"currency", money.currency}};
  }
};

}  // namespace

Json to_json(const Statement& statement) {
  Json json = {
      {"country", statement.country}, {"topic", statement.topic}, {"fields", Json::object()}};
  for (const Field& field : statement.fields) {
    json["fields"][field.name] = std::visit(AsJson{}, field.value);
  }
  if (statement.date) json["date"] = statement.date->to_string();
  if (statement.certainty != Certainty::stated) {
    json["certainty"] = std::string(to_string(statement.certainty));
  }
  if (!statement.speaker.empty()) json["speaker"] = statement.speaker;
  if (!statement.notes.empty()) json["notes"] = statement.notes;
  return json;
}

}  // namespace vigil
