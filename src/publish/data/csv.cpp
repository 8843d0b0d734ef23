// Statements as CSV (RFC 4180, line feeds), a row a statement, with the descriptor that says what
// its columns are.

#include "pack/csv.h"

#include <array>

#include "base/digest_sum.h"
#include "base/unicode.h"
#include "publish/data/columns.h"
#include "publish/data/json_text.h"
#include "publish/data/statements.h"

namespace vigil::publish {
namespace {

std::string_view kind_name(ValueKind kind) {
  constexpr std::array<std::string_view, 9> names{"exact",   "range",        "at-least",
                                                  "at-most", "approximate",  "zero",
                                                  "unknown", "not-reported", "withheld"};
  return names[static_cast<std::size_t>(kind)];
}

std::string cell_of(const Column& column, const FieldValue& value) {
  const auto* money = std::get_if<Money>(&value);
  const auto* count = money != nullptr ? &money->amount : std::get_if<Value>(&value);
  switch (column.what) {
    case ColumnKind::fixed:
      return {};
    case ColumnKind::word:
      return std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : "";
    case ColumnKind::flag:
      if (!std::holds_alternative<bool>(value)) return {};
      return std::get<bool>(value) ? "true" : "false";
    case ColumnKind::ordinal:
      if (!std::holds_alternative<std::int64_t>(value)) return {};
      return std::to_string(std::get<std::int64_t>(value));
    case ColumnKind::low:
      if (count == nullptr || !count->has_number() || count->kind() == ValueKind::at_most)
        return {};
      return std::to_string(count->low());
    case ColumnKind::high:
      if (count == nullptr || !count->has_number() || !count->high()) return {};
      return std::to_string(*count->high());
    case ColumnKind::kind:
      return count == nullptr ? std::string() : std::string(kind_name(count->kind()));
    case ColumnKind::amount:
      if (money == nullptr || money->amount.high() != money->amount.low()) return {};
      return std::to_string(money->amount.low());
    case ColumnKind::currency:
      return money == nullptr ? std::string() : money->currency;
  }
  return {};
}

class FixedCells {
 public:
  explicit FixedCells(std::string& out) : out_(out) {}
  FixedCells& add(std::string_view words) {
    if (!first_) out_ += ',';
    first_ = false;
    pack::append_csv_field(out_, words);
    return *this;
  }

 private:
  std::string& out_;
  bool first_ = true;
};

void add_claim(FixedCells& cells, const Plan& plan, const Statement& s) {
  std::string notes;
  for (const int note : s.notes) notes += (notes.empty() ? "" : " ") + std::to_string(note);
  cells.add(s.country).add(plan.words.country_name(s.country)).add(s.topic);
  cells.add(plan.words.claim(s)).add(s.date ? s.date->to_string() : "").add(to_string(s.certainty));
  cells.add(s.speaker).add(notes);
}

void append_fixed(std::string& out, const Plan& plan, StatementRef ref) {
  const StatementRecord& record = record_of(plan.snapshot, ref);
  const Report& report = plan.record(ref.report).report;
  FixedCells cells(out);
  cells.add(record.key).add("report").add(report.key).add(std::to_string(report.edition)).add("");
  add_claim(cells, plan, record.statement);
  cells.add(to_string(state_of(record))).add(words_of(plan, ref)).add(address_of(plan, ref));
}

void append_fixed(std::string& out, const Plan& plan, const RecordedStatement& recorded) {
  FixedCells cells(out);
  cells.add(recorded.key).add("record").add("").add("").add(source_key(plan, recorded));
  add_claim(cells, plan, recorded.statement);
  cells.add("confirmed").add("").add(address_of(plan, recorded));
}

void append_fields(std::string& out, const std::vector<Column>& columns,
                   const std::vector<Field>& fields) {
  for (const Column& column : columns) {
    if (column.what == ColumnKind::fixed) continue;
    out += ',';
    for (const Field& field : fields) {
      if (field.name == column.field) pack::append_csv_field(out, cell_of(column, field.value));
    }
  }
  out += '\n';
}

void write_column(JsonText& json, const Column& column) {
  json.open("{").key("name").text(column.name).key("type").text(column.type);
  json.key("description").text(column.description);
  const bool required = column.name == "key";
  if (required || !column.values.empty()) {
    json.key("constraints").open("{");
    if (required) json.key("required").flag(true).key("unique").flag(true);
    if (!column.values.empty()) {
      json.key("enum").open("[");
      for (const std::string& value : column.values) json.text(value);
      json.close("]");
    }
    json.close("}");
  }
  json.close("}");
}

// An address, or one of the names of opendefinition.org: "CC-BY-4.0".
void write_licence(JsonText& json, const std::string& licence) {
  if (licence.empty()) return;
  const bool is_address = licence.find("://") != std::string::npos;
  json.key("licenses").open("[").open("{");
  json.key(is_address ? "path" : "name").text(licence).close("}").close("]");
}

Result<> write_rows(const Plan& plan, const std::vector<Column>& columns, const PutPiece& put) {
  Pieces pieces(put);
  std::string& out = pieces.text();
  for (const Column& column : columns) {
    if (!out.empty()) out += ',';
    pack::append_csv_field(out, column.name);
  }
  out += '\n';
  each_statement(plan, [&](StatementRef ref) {
    append_fixed(out, plan, ref);
    append_fields(out, columns, record_of(plan.snapshot, ref).statement.fields);
    pieces.pause();
  });
  each_recorded(plan, [&](const RecordedStatement& recorded) {
    append_fixed(out, plan, recorded);
    append_fields(out, columns, recorded.statement.fields);
    pieces.pause();
  });
  return pieces.finish();
}

}  // namespace

Result<> write_csv(const Plan& plan, const PutPiece& put) {
  return write_rows(plan, columns_of(plan), put);
}

Result<CsvSum> write_csv_and_sum(const Plan& plan, const PutPiece& put) {
  CsvSum csv{columns_of(plan), 0, {}};
  Sha256Sum sum;
  TRY(write_rows(plan, csv.columns, [&](std::string_view piece) {
    csv.bytes += piece.size();
    sum.add(piece);
    return put(piece);
  }));
  csv.digest = sum.finish();
  return csv;
}

std::string statements_datapackage(const Plan& plan, const CsvSum& csv) {
  std::string out;
  JsonText json(out);
  json.open("{").key("profile").text("data-package").key("name").text("statements");
  json.key("title").text(plan.settings.title + ": statements");
  json.key("description")
      .text(
          "What the reports state and what rows of the record claim, one row a statement. Rows "
          "with "
          "review \"proposed\" are a machine's reading that nobody has confirmed.");
  if (!plan.settings.base_url.empty()) json.key("homepage").text(plan.settings.base_url);
  json.key("created").text(to_string(plan.settings.today) + "T00:00:00Z");
  write_licence(json, plan.settings.licence);
  json.key("resources").open("[").open("{");
  json.key("name").text("statements").key("path").text("statements.csv");
  json.key("profile").text("tabular-data-resource").key("format").text("csv");
  json.key("mediatype").text("text/csv").key("encoding").text("utf-8");
  json.key("bytes").number(static_cast<std::int64_t>(csv.bytes));
  json.key("hash").text("sha256:" + to_hex(csv.digest));
  json.key("dialect").open("{").key("lineTerminator").text("\n").close("}");
  json.key("schema").open("{").key("fields").open("[");
  for (const Column& column : csv.columns) write_column(json, column);
  json.close("]").key("missingValues").open("[").text("").close("]");
  json.key("primaryKey").open("[").text("key").close("]").close("}").close("}");
  json.open("{").key("name").text("statements-json-lines").key("path").text("statements.jsonl");
  json.key("format").text("jsonl").key("mediatype").text("application/jsonl").close("}");
  json.open("{").key("name").text("statements-json-ld").key("path").text("statements.jsonld");
  json.key("format").text("jsonld").key("mediatype").text("application/ld+json").close("}");
  json.close("]").close("}");
  out += '\n';
  return out;
}

}  // namespace vigil::publish
