#include "pack/record_declared.h"

#include <charconv>
#include <utility>

#include "model/parse_value.h"

namespace vigil::pack {
namespace {

// One row of a known table, asked by the names of its columns.
class NamedCells {
 public:
  NamedCells(const TableForm& table, const Cells& cells) : table_(table), cells_(cells) {}

  const std::string& text(std::string_view column) const {
    static const std::string none;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (table_.columns[i].name == column) return cells_[i];
    }
    return none;
  }
  std::optional<Date> day(std::string_view column) const { return parse_date(text(column)); }
  int number(std::string_view column) const {
    const std::string& digits = text(column);
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
  }

 private:
  const TableForm& table_;
  const Cells& cells_;
};

Meeting meeting_of(const NamedCells& row) {
  return {row.text("meeting"), row.text("kind"),   row.number("number"),
          row.text("name"),    row.text("treaty"), row.text("place"),
          row.text("country"), row.day("from"),    row.day("to")};
}

Attendance attendance_of(const NamedCells& row) {
  Attendance entry;
  entry.meeting = row.text("meeting");
  entry.country = row.text("country");
  entry.attended = row.text("attended") != "no";
  entry.role = row.text("role");
  entry.source = row.text("source");
  return entry;
}

Filing filing_of(const NamedCells& row, const std::vector<Figure>& figures) {
  Filing filing;
  filing.treaty = row.text("treaty");
  filing.country = row.text("country");
  filing.obligation = row.text("obligation");
  filing.year = row.number("year");
  if (const auto day = row.day("submitted")) filing.submitted = Edtf::day(*day);
  for (const Figure& figure : figures) filing.figures.push_back(parse_value(row.text(figure.name)));
  filing.source = row.text("source");
  return filing;
}

SourceSpan span_of(const Csv& csv, const RowTrouble& trouble) {
  if (!trouble.row) return {0, 0};
  const CsvRow& row = csv.rows[*trouble.row];
  const bool there = trouble.column && *trouble.column < row.places.size();
  return there ? row.places[*trouble.column] : row.span;
}

}  // namespace

std::vector<Figure> figures_of(const std::vector<RecordText>& texts) {
  std::vector<Figure> figures;
  for (const RecordText& text : texts) {
    if (text.form.file != filings_table) continue;
    for (const RecordColumn& column : text.form.columns) {
      if (column.kind != ColumnKind::count) continue;
      figures.push_back(
          {column.name, column.label.empty() ? column.name : column.label, column.trend});
    }
    break;  // All texts of a table have one form.
  }
  return figures;
}

std::vector<Cells> declared_rows(const RecordText& text, const RecordNames& names,
                                 Findings& findings) {
  Csv csv = parse_csv(text.rows);
  GivenTable given{csv.header, {}};
  for (const CsvRow& row : csv.rows) {
    given.rows.push_back(row.fields);
    if (!row.open_quote) continue;
    findings.push_back({"record-row",
                        Severity::error,
                        {text.file, row.span},
                        "A quotation mark is never closed.",
                        {},
                        {}});
  }
  Rows rows = check_rows(names, text.form, given);
  for (RowTrouble& trouble : rows.troubles) {
    if (trouble.severity != Severity::error) continue;
    findings.push_back({"record-row",
                        Severity::error,
                        {text.file, span_of(csv, trouble)},
                        std::move(trouble.message),
                        std::move(trouble.hint),
                        {}});
  }
  return std::move(rows.rows);
}

std::string key_of_row(const RecordText& text, const Cells& cells, std::size_t number) {
  const std::string name = row_name(text.form, cells);
  return "record/" + text.source.key + "#" + (name.empty() ? std::to_string(number + 1) : name);
}

void read_declared(const RecordText& text, const RecordNames& names,
                   const std::vector<Figure>& figures, Register& lists, Findings& findings) {
  const std::string_view file = text.form.file;
  const std::vector<Cells> rows = declared_rows(text, names, findings);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const NamedCells row(text.form, rows[i]);
    if (file == meetings_table) lists.meetings.push_back(meeting_of(row));
    if (file == attendance_table) {
      lists.attendance.push_back(attendance_of(row));
      lists.attendance.back().key = key_of_row(text, rows[i], i);
    }
    if (file == filings_table) {
      lists.filings.push_back(filing_of(row, figures));
      lists.filings.back().key = key_of_row(text, rows[i], i);
    }
  }
}

}  // namespace vigil::pack
