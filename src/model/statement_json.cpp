// Statements as JSON: the interchange form, which others read, and the archive's, which loses
// nothing: what kind of value a field holds, and where everything stands.

#include <array>

#include <nlohmann/json.hpp>

#include "model/fields_json.h"
#include "model/json.h"

namespace vigil {
namespace {

struct AsJson {
  Json operator()(const std::string& text) const { return text; }
  Json operator()(bool flag) const { return flag; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(const Value& value) const { return to_json(value); }
  Json operator()(const Money& money) const {
    return {{"amount", to_json(money.amount)}, {"currency", money.currency}};
  }
};

// In the order of FieldValue.
constexpr std::array<const char*, 5> value_kinds{"word", "flag", "ordinal", "count", "money"};

void put_place(Json& json, const char* key, TextSpan where) {
  if (where != TextSpan{}) json[key] = {where.begin, where.end};
}

TextSpan read_place(Fields& fields, const char* key) {
  const std::vector<std::uint32_t> ends = fields.offsets(key);
  if (ends.empty()) return {};
  if (ends.size() == 2 && ends[0] <= ends[1]) return {ends[0], ends[1]};
  fields.fail(key, "two offsets in order");
  return {};
}

Result<Money> money_from_json(const Json& json) {
  Fields fields(json, "sum of money");
  if (!fields.error() && !fields.has("amount")) fields.fail("amount", "given");
  std::string currency = fields.required_text("currency");
  if (fields.error()) return *fields.error();
  return Money{TRY(value_from_json(json.at("amount"))), std::move(currency)};
}

Result<FieldValue> value_of_kind(Fields& fields, const Json& json, std::size_t kind) {
  const char* key = value_kinds[kind];
  switch (kind) {
    case 0:
      return FieldValue(fields.text(key));
    case 1:
      return FieldValue(fields.flag(key));
    case 2:
      return FieldValue(fields.number(key));
    case 3:
      return FieldValue(TRY(value_from_json(json.at(key))));
    default:
      return FieldValue(TRY(money_from_json(json.at(key))));
  }
}

Result<Field> field_from_json(const Json& json) {
  Fields fields(json, "field of a statement");
  Field field{fields.required_text("name"), {}, read_place(fields, "where")};
  for (std::size_t kind = 0; kind < value_kinds.size(); ++kind) {
    if (fields.error() || !fields.has(value_kinds[kind])) continue;
    field.value = TRY(value_of_kind(fields, json, kind));
    if (fields.error()) return *fields.error();
    return field;
  }
  fields.fail("word", "given, or another kind of value");
  return *fields.error();
}

void put_rest(Json& json, const Statement& statement) {
  if (statement.date) json["date"] = statement.date->to_string();
  if (statement.certainty != Certainty::stated) {
    json["certainty"] = std::string(to_string(statement.certainty));
  }
  if (!statement.speaker.empty()) json["speaker"] = statement.speaker;
  if (!statement.notes.empty()) json["notes"] = statement.notes;
}

std::vector<int> read_notes(Fields& fields) {
  std::vector<int> notes;
  for (const std::uint32_t number : fields.offsets("notes")) {
    if (number > 1'000'000) fields.fail("notes", "a list of notes' numbers");
    notes.push_back(static_cast<int>(number));
  }
  return notes;
}

Certainty read_certainty(Fields& fields) {
  if (!fields.has("certainty")) return Certainty::stated;
  const auto certainty = parse_certainty(fields.text("certainty"));
  if (!certainty) fields.fail("certainty", "stated, estimated, alleged or denied");
  return certainty.value_or(Certainty::stated);
}

}  // namespace

Json to_json(const FieldValue& value) {
  return std::visit(AsJson{}, value);
}

Json to_json(const Statement& statement) {
  Json json = {
      {"country", statement.country}, {"topic", statement.topic}, {"fields", Json::object()}};
  for (const Field& field : statement.fields) json["fields"][field.name] = to_json(field.value);
  put_rest(json, statement);
  return json;
}

Json archive_json(const Statement& statement) {
  Json json = {
      {"country", statement.country}, {"topic", statement.topic}, {"fields", Json::array()}};
  for (const Field& field : statement.fields) {
    Json one = {{"name", field.name}, {value_kinds[field.value.index()], to_json(field.value)}};
    put_place(one, "where", field.where);
    json["fields"].push_back(std::move(one));
  }
  put_rest(json, statement);
  put_place(json, "date_where", statement.date_where);
  put_place(json, "speaker_where", statement.speaker_where);
  put_place(json, "where", statement.where);
  return json;
}

Result<Statement> statement_from_archive_json(const Json& json) {
  Fields fields(json, "statement");
  Statement statement;
  statement.country = fields.required_text("country");
  statement.topic = fields.required_text("topic");
  statement.date = fields.edtf("date");
  statement.date_where = read_place(fields, "date_where");
  statement.certainty = read_certainty(fields);
  statement.speaker = fields.text("speaker");
  statement.speaker_where = read_place(fields, "speaker_where");
  statement.notes = read_notes(fields);
  statement.where = read_place(fields, "where");
  const Json* list = fields.array("fields");
  if (fields.error()) return *fields.error();
  if (list != nullptr) {
    for (const Json& field : *list) statement.fields.push_back(TRY(field_from_json(field)));
  }
  return statement;
}

}  // namespace vigil
