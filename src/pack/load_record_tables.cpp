#include "pack/load_record_tables.h"

namespace vigil::pack {
namespace {

RecordColumn read_column(TableReader& table) {
  RecordColumn column;
  column.name = table.required_text("name");
  const std::string kind = table.text("kind");
  if (const auto known = parse_column_kind(kind.empty() ? "text" : kind)) {
    column.kind = *known;
  } else {
    table.complain("\"" + kind + "\" is no kind of column.",
                   "It is text, word, country, treaty, meeting, obligation, resolution, day, year, "
                   "count, money or flag.");
  }
  column.needed = table.flag("needed");
  column.also = table.texts("also");
  column.values = table.texts("values");
  column.words = table.named_texts("words");
  const std::string trend = table.text("trend");
  if (trend == "grows") column.trend = Trend::grows;
  if (trend == "falls") column.trend = Trend::falls;
  if (!trend.empty() && column.trend == Trend::free) {
    table.complain("\"trend\" is \"grows\", \"falls\" or left out.");
  }
  column.label = table.text("label");
  table.done();
  return column;
}

RecordClaim read_claim(TableReader& table) {
  RecordClaim claim;
  claim.key = table.text("key");
  claim.topic = table.required_text("topic");
  claim.fields = table.named_texts("fields");
  claim.date = table.text("date");
  claim.said = table.text("said");
  claim.only = table.lists("only");
  table.done();
  return claim;
}

TableForm read_form(PackFile& file, TableReader& table) {
  TableForm form;
  form.file = table.required_text("file");
  form.title = table.text("title");
  form.shipped = !table.flag("without_rows");
  form.key = table.texts("key");
  for (const toml::table* part : table.tables("column")) {
    TableReader column(file, *part);
    form.columns.push_back(read_column(column));
  }
  for (const toml::table* part : table.tables("claim")) {
    TableReader claim(file, *part);
    form.claims.push_back(read_claim(claim));
  }
  form.place = table.place();
  add_standard_columns(form);
  return form;
}

}  // namespace

void read_record_tables(TableReader& root, Draft& draft) {
  for (const toml::table* item : root.tables("table")) {
    TableReader table(root.file(), *item);
    draft.forms.push_back(read_form(root.file(), table));
    draft.pack.record.push_back({draft.forms.back().file, table.required_text("source"),
                                 table.date("until"), table.text("missing"), table.place()});
    table.done();
  }
}

}  // namespace vigil::pack
