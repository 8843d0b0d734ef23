#include "model/archive_text.h"
#include "model/fields_json.h"
#include "model/json.h"
#include "model/json_text.h"

namespace vigil {
namespace {

void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

void put_description(Json& json, const Description& d) {
  json["kind"] = to_string(d.kind);
  if (!d.people.empty()) json["people"] = d.people;
  put(json, "role", d.role);
  put(json, "organization", d.organization);
  put(json, "title", d.title);
  put(json, "publication", d.publication);
  put(json, "place", d.place);
  if (d.date) json["date"] = d.date->to_string();
  put(json, "pages", d.pages);
  if (d.edition != 0) json["edition"] = d.edition;
  put(json, "country", d.country);
}

Description read_description(Fields& fields) {
  Description d;
  const auto kind = parse_source_kind(fields.required_text("kind"));
  if (!kind) fields.fail("kind", "a kind of source, such as \"interview\"");
  d.kind = kind.value_or(SourceKind::explanation);
  d.people = fields.texts("people");
  d.role = fields.text("role");
  d.organization = fields.text("organization");
  d.title = fields.text("title");
  d.publication = fields.text("publication");
  d.place = fields.text("place");
  d.date = fields.edtf("date");
  d.pages = fields.text("pages");
  d.edition = fields.integer("edition");
  d.country = fields.text("country");
  d.url = fields.text("url");
  return d;
}

Citation read_citation(Fields& fields) {
  Citation citation;
  citation.as_written = read_description(fields);
  citation.ibid = fields.flag("ibid");
  if (fields.has("same_as")) citation.same_as = fields.integer("same_as");
  return citation;
}

template <class Print>
Json note_json(const CitedNote& note, std::string_view text, Print print) {
  Json json = Json::object();
  json["note"] = note.note;
  if (!text.empty()) json["text"] = text;
  Json& list = json["sources"] = Json::array();
  for (const Citation& citation : note.citations) list.push_back(print(citation));
  return json;
}

template <class Read>
Result<CitedNote> read_note(const Json& json, Read read) {
  Fields fields(json, "note");
  CitedNote note;
  if (!fields.error() && !fields.has("note")) fields.fail("note", "given");
  note.note = fields.integer("note");
  if (const Json* list = fields.array("sources")) {
    for (const Json& item : *list) note.citations.push_back(TRY(read(item)));
  }
  if (fields.error()) return *fields.error();
  return note;
}

// The fields of put_description(), in its order.
void print_description(JsonText& json, const Description& d) {
  json.key("kind").text(to_string(d.kind));
  if (!d.people.empty()) {
    json.key("people").open('[');
    for (const std::string& person : d.people) json.text(person);
    json.close(']');
  }
  json.field("role", d.role)
      .field("organization", d.organization)
      .field("title", d.title)
      .field("publication", d.publication)
      .field("place", d.place);
  if (d.date) json.key("date").text(d.date->to_string());
  json.field("pages", d.pages);
  if (d.edition != 0) json.key("edition").number(d.edition);
  json.field("country", d.country);
}

// The fields of archive_json(), in its order.
void print_citation(JsonText& json, const Citation& citation) {
  json.open('{');
  print_description(json, citation.as_written);
  if (citation.ibid) json.key("ibid").yes();
  if (citation.same_as) json.key("same_as").number(*citation.same_as);
  json.field("url", citation.as_written.url)
      .field("lead", citation.lead)
      .field("rank", citation.rank)
      .field("remark", citation.remark);
  json.key("where").open('[').number(citation.where.begin).number(citation.where.end).close(']');
  if (citation.source) json.key("source").number(static_cast<std::int64_t>(*citation.source));
  json.close('}');
}

}  // namespace

std::string archive_text(const Description& description) {
  JsonText json;
  json.open('{');
  print_description(json, description);
  json.field("url", description.url).close('}');
  return json.take();
}

std::string archive_text(const std::vector<CitedNote>& notes) {
  JsonText json;
  json.open('[');
  for (const CitedNote& note : notes) {
    json.open('{').key("note").number(note.note).key("sources").open('[');
    for (const Citation& citation : note.citations) print_citation(json, citation);
    json.close(']').close('}');
  }
  json.close(']');
  return json.take();
}

Json to_json(const Description& description) {
  Json json = Json::object();
  put_description(json, description);
  put(json, "url", description.url);
  return json;
}

Json to_json(const Citation& citation) {
  Json json = Json::object();
  put_description(json, citation.as_written);
  if (citation.ibid) json["ibid"] = true;
  if (citation.same_as) json["same_as"] = *citation.same_as;
  put(json, "url", citation.as_written.url);
  return json;
}

Result<Description> description_from_json(const Json& json) {
  Fields fields(json, "source");
  Description description = read_description(fields);
  if (fields.error()) return *fields.error();
  return description;
}

Result<Citation> citation_from_json(const Json& json) {
  Fields fields(json, "source");
  Citation citation = read_citation(fields);
  if (fields.error()) return *fields.error();
  return citation;
}

Json archive_json(const Citation& citation) {
  Json json = to_json(citation);
  put(json, "lead", citation.lead);
  put(json, "rank", citation.rank);
  put(json, "remark", citation.remark);
  json["where"] = {citation.where.begin, citation.where.end};
  if (citation.source) json["source"] = *citation.source;
  return json;
}

Result<Citation> citation_from_archive_json(const Json& json) {
  Fields fields(json, "source");
  Citation citation = read_citation(fields);
  citation.lead = fields.text("lead");
  citation.rank = fields.text("rank");
  citation.remark = fields.text("remark");
  const auto where = fields.offsets("where");
  if (where.size() == 2) citation.where = {where[0], where[1]};
  if (where.size() != 2 || where[0] > where[1]) fields.fail("where", "two offsets in order");
  if (fields.has("source")) citation.source = fields.index("source");
  if (fields.error()) return *fields.error();
  return citation;
}

Json to_json(const CitedNote& note) {
  return to_json(note, {});
}

Json to_json(const CitedNote& note, std::string_view text) {
  return note_json(note, text, [](const Citation& citation) { return to_json(citation); });
}

Result<CitedNote> cited_note_from_json(const Json& json) {
  return read_note(json, citation_from_json);
}

Json archive_json(const CitedNote& note) {
  return note_json(note, {}, [](const Citation& citation) { return archive_json(citation); });
}

Result<CitedNote> cited_note_from_archive_json(const Json& json) {
  return read_note(json, citation_from_archive_json);
}

Json to_json(const Source& source) {
  Json json = Json::object();
  json["key"] = source.key;
  json.update(to_json(source.description));
  return json;
}

Result<Source> source_from_json(const Json& json) {
  Fields fields(json, "source");
  Source source{fields.required_text("key"), read_description(fields)};
  if (fields.error()) return *fields.error();
  return source;
}

}  // namespace vigil
