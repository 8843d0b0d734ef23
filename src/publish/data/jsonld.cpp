// Statements as JSON-LD: schema.org claims, each with the quotation that it appears in and what
// that cites; who derived it, by PROV. The context is in the file: nothing is fetched to read it.

#include "publish/data/json_text.h"
#include "publish/data/statements.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

// "key": {"@id": "…"}.
void write_reference(JsonText& json, std::string_view key, std::string_view address) {
  json.key(key).open("{").key("@id").text(address).close("}");
}

struct WriteValue {
  JsonText& json;
  void operator()(const std::string& word) const { json.key("value").text(word); }
  void operator()(bool flag) const { json.key("value").flag(flag); }
  void operator()(std::int64_t number) const { json.key("value").number(number); }
  void operator()(const Value& value) const {
    switch (value.kind()) {
      case ValueKind::exact:
      case ValueKind::zero:
        json.key("value").number(value.low());
        return;
      case ValueKind::range:
        json.key("minValue").number(value.low()).key("maxValue").number(*value.high());
        return;
      case ValueKind::at_least:
        json.key("minValue").number(value.low());
        return;
      case ValueKind::at_most:
        json.key("maxValue").number(*value.high());
        return;
      default:  // A number in words: "about 300", "unknown".
        json.key("value").text(to_string(value));
    }
  }
  void operator()(const Money& money) const {
    (*this)(money.amount);
    json.key("unitText").text(money.currency);
  }
};

class Writer {
 public:
  Writer(const Plan& plan, const PutPiece& put) : plan_(plan), out_(put), json_(out_.text()) {}

  Result<> write() {
    json_.open("{").key("@context").open("{");
    if (!plan_.settings.base_url.empty()) json_.key("@base").text(plan_.settings.base_url);
    json_.key("@vocab").text("https://schema.org/");
    json_.key("prov").text("http://www.w3.org/ns/prov#").close("}");
    json_.key("@graph").open("[");
    write_agents();
    each_statement(plan_, [&](StatementRef ref) {
      out_.text() += '\n';
      write_claim(ref);
      out_.pause();
    });
    each_recorded(plan_, [&](const RecordedStatement& recorded) {
      out_.text() += '\n';
      write_recorded(recorded);
      out_.pause();
    });
    out_.text() += '\n';
    write_sources();
    write_datasets();
    json_.close("]").close("}");
    out_.text() += '\n';
    return out_.finish();
  }

 private:
  // An address of the site. Where the site does not know where it stands, beside this file's
  // folder.
  std::string at(const std::string& address) const {
    return (plan_.settings.base_url.empty() ? "../" : "") + address;
  }
  void write_agents();
  // "record/votes/"
  std::string folder_of(std::size_t source) const {
    const std::string& page = plan_.rows.page(source);
    return page.substr(0, page.rfind('/') + 1);
  }
  void write_claim(StatementRef ref);
  void write_recorded(const RecordedStatement& recorded);
  void write_what(const std::string& key, const Statement& statement);
  void write_datasets();
  void write_quotation(StatementRef ref, const std::vector<std::size_t>& sources);
  void write_sources();

  const Plan& plan_;
  Pieces out_;
  JsonText json_;
  std::vector<bool> cited_;
};

void Writer::write_agents() {
  cited_.resize(plan_.snapshot.sources.size());
  json_.open("{").key("@id").text("#machine").key("@type").text("prov:SoftwareAgent");
  json_.key("name").text("Vigil").close("}");
  json_.open("{").key("@id").text("#editors").key("@type").open("[").text("prov:Agent");
  json_.text("Organization").close("]").key("name");
  json_.text(plan_.settings.organization.empty() ? "The editors" : plan_.settings.organization);
  json_.close("}");
}

void Writer::write_quotation(StatementRef ref, const std::vector<std::size_t>& sources) {
  json_.key("appearance").open("{").key("@type").text("Quotation");
  json_.key("text").text(words_of(plan_, ref));
  write_reference(json_, "isPartOf", at(plan_.report_folder[ref.report] + "/"));
  if (!sources.empty()) {
    json_.key("citation").open("[");
    for (const std::size_t source : sources) {
      cited_[source] = true;
      json_.open("{").key("@id").text(at(plan_.source_page[source])).close("}");
    }
    json_.close("]");
  }
  json_.close("}");
}

void Writer::write_what(const std::string& key, const Statement& statement) {
  json_.key("@type").open("[").text("Claim").text("prov:Entity").close("]");
  json_.key("identifier").text(key);
  json_.key("name").text(plan_.words.topic_name(statement.topic) + ": " +
                         plan_.words.claim(statement));
  json_.key("keywords").text(statement.topic);
  json_.key("about").open("{").key("@type").text("Place").key("identifier").text(statement.country);
  json_.key("name").text(plan_.words.country_name(statement.country)).close("}");
  json_.key("mainEntity").open("[");
  for (const Field& field : statement.fields) {
    json_.open("{").key("@type").text("PropertyValue").key("propertyID").text(field.name);
    std::visit(WriteValue{json_}, field.value);
    json_.close("}");
  }
  json_.close("]");
  if (statement.date) json_.key("temporalCoverage").text(statement.date->to_string());
  if (!statement.speaker.empty()) json_.key("creditText").text(statement.speaker);
  if (statement.certainty != Certainty::stated) {
    json_.key("disambiguatingDescription").text(to_string(statement.certainty));
  }
}

// It is confirmed by the dataset that it rests on.
void Writer::write_recorded(const RecordedStatement& recorded) {
  json_.open("{").key("@id").text((plan_.settings.base_url.empty() ? "../" : "") +
                                  address_of(plan_, recorded));
  write_what(recorded.key, recorded.statement);
  json_.key("creativeWorkStatus").text("confirmed");
  const std::string dataset = at(folder_of(recorded.source));
  write_reference(json_, "isBasedOn", dataset);
  write_reference(json_, "prov:wasDerivedFrom", dataset);
  json_.close("}");
}

void Writer::write_datasets() {
  const Recorded& recorded = plan_.treaty_record.recorded;
  for (std::size_t i = 0; i < plan_.rows.pages(); ++i) {
    const RecordSource& source = recorded.sources[i];
    json_.open("{").key("@id").text(at(folder_of(i))).key("@type").text("Dataset");
    json_.key("identifier").text("record/" + source.key).key("name").text(source.title);
    if (!source.publisher.empty()) json_.key("creditText").text(source.publisher);
    if (!source.licence.empty()) json_.key("license").text(source.licence);
    if (source.published) json_.key("datePublished").text(to_string(*source.published));
    json_.close("}");
    out_.text() += '\n';
  }
}

void Writer::write_claim(StatementRef ref) {
  const StatementRecord& record = record_of(plan_.snapshot, ref);
  const Statement& statement = record.statement;
  const bool confirmed = state_of(record) == ReviewState::confirmed;
  json_.open("{").key("@id").text(
      at(plan_.report_folder[ref.report] + "/#" + statement_anchor(record)));
  write_what(record.key, statement);
  json_.key("creativeWorkStatus").text(to_string(state_of(record)));
  write_quotation(ref, sources_behind(plan_, ref));
  write_reference(json_, "prov:wasDerivedFrom", at(plan_.report_folder[ref.report] + "/"));
  write_reference(json_, "prov:wasAttributedTo", confirmed ? "#editors" : "#machine");
  json_.close("}");
}

void Writer::write_sources() {
  for (std::size_t i = 0; i < cited_.size(); ++i) {
    if (!cited_[i]) continue;
    const Description& of = plan_.snapshot.sources[i].description;
    json_.open("{").key("@id").text(at(plan_.source_page[i])).key("@type").text("CreativeWork");
    json_.key("name").text(source_text(of, plan_.pack));
    if (of.date) json_.key("dateCreated").text(of.date->to_string());
    json_.close("}");
    out_.text() += '\n';
    out_.pause();
  }
}

}  // namespace

Result<> write_jsonld(const Plan& plan, const PutPiece& put) {
  return Writer(plan, put).write();
}

}  // namespace vigil::publish
