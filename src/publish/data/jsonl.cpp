// Statements as JSON Lines: the interchange form, and where each comes from.

#include "publish/data/json_text.h"
#include "publish/data/statements.h"

namespace vigil::publish {
namespace {

void write_count(JsonText& json, const Value& value) {
  switch (value.kind()) {
    case ValueKind::exact:
    case ValueKind::zero:
      json.number(value.low());
      return;
    case ValueKind::range:
      json.open("{").key("low").number(value.low()).key("high").number(*value.high()).close("}");
      return;
    case ValueKind::at_least:
      json.open("{").key("low").number(value.low()).close("}");
      return;
    case ValueKind::at_most:
      json.open("{").key("high").number(*value.high()).close("}");
      return;
    case ValueKind::approximate:
      json.open("{").key("about").number(value.low()).close("}");
      return;
    case ValueKind::unknown:
      json.open("{").key("kind").text("unknown").close("}");
      return;
    case ValueKind::not_reported:
      json.open("{").key("kind").text("not-reported").close("}");
      return;
    case ValueKind::withheld:
      json.open("{").key("kind").text("withheld").close("}");
      return;
  }
}

struct WriteValue {
  JsonText& json;
  void operator()(const std::string& word) const { json.text(word); }
  void operator()(bool flag) const { json.flag(flag); }
  void operator()(std::int64_t number) const { json.number(number); }
  void operator()(const Value& value) const { write_count(json, value); }
  void operator()(const Money& money) const {
    json.open("{").key("amount");
    write_count(json, money.amount);
    json.key("currency").text(money.currency);
    json.close("}");
  }
};

void write_interchange(JsonText& json, const Statement& statement) {
  json.key("country").text(statement.country).key("topic").text(statement.topic);
  json.key("fields").open("{");
  for (const Field& field : statement.fields) {
    json.key(field.name);
    std::visit(WriteValue{json}, field.value);
  }
  json.close("}");
  if (statement.date) json.key("date").text(statement.date->to_string());
  if (statement.certainty != Certainty::stated) {
    json.key("certainty").text(to_string(statement.certainty));
  }
  if (!statement.speaker.empty()) json.key("speaker").text(statement.speaker);
  if (!statement.notes.empty()) {
    json.key("notes").open("[");
    for (const int note : statement.notes) json.number(note);
    json.close("]");
  }
}

void write_recorded(const Plan& plan, const RecordedStatement& recorded, std::string& out) {
  JsonText json(out);
  json.open("{").key("key").text(recorded.key).key("origin").text("record");
  write_interchange(json, recorded.statement);
  json.key("review").text("confirmed").key("claim").text(plan.words.claim(recorded.statement));
  json.key("dataset").text(source_key(plan, recorded));
  if (!recorded.remark.empty()) json.key("row_source").text(recorded.remark);
  json.key("address").text(address_of(plan, recorded)).close("}");
  out += '\n';
}

}  // namespace

Result<> write_jsonl(const Plan& plan, const PutPiece& put) {
  Pieces out(put);
  each_statement(plan, [&](StatementRef ref) {
    const StatementRecord& record = record_of(plan.snapshot, ref);
    const Report& report = plan.record(ref.report).report;
    JsonText json(out.text());
    json.open("{").key("key").text(record.key).key("origin").text("report");
    json.key("report").text(report.key);
    json.key("edition").number(report.edition);
    write_interchange(json, record.statement);
    json.key("review").text(to_string(state_of(record)));
    if (!record.section.empty()) json.key("section").text(record.section);
    json.key("words").text(words_of(plan, ref));
    json.key("claim").text(plan.words.claim(record.statement));
    if (const auto sources = sources_behind(plan, ref); !sources.empty()) {
      json.key("sources").open("[");
      for (const std::size_t source : sources) json.text(plan.snapshot.sources[source].key);
      json.close("]");
    }
    if (const auto& conflicts = plan.facts.conflicts_of(ref); !conflicts.empty()) {
      json.key("conflicts").open("[");
      for (const std::uint32_t c : conflicts) json.text(plan.knowledge.conflicts[c].key);
      json.close("]");
    }
    json.key("address").text(address_of(plan, ref)).close("}");
    out.text() += '\n';
    out.pause();
  });
  each_recorded(plan, [&](const RecordedStatement& recorded) {
    write_recorded(plan, recorded, out.text());
    out.pause();
  });
  return out.finish();
}

}  // namespace vigil::publish
