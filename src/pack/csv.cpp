#include "pack/csv.h"

namespace vigil::pack {
namespace {

class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : text_(text), separator_(separator) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  bool more() const { return at_ < text_.size(); }

  CsvRow row() {
    CsvRow row;
    const std::size_t begin = at_;
    do {
      const std::size_t field_begin = at_;
      row.fields.push_back(field(row));
      row.places.push_back(span_from(field_begin));
    } while (take(separator_));
    row.span = span_from(begin);
    take('\r');
    take('\n');
    return row;
  }

 private:
  SourceSpan span_from(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }

  bool take(char wanted) {
    if (!more() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  bool at_end_of_field() const {
    return !more() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
  }

  std::string field(CsvRow& row) {
    std::string value;
    if (take('"')) quoted(value, row);
    while (!at_end_of_field()) value += text_[at_++];
    return value;
  }

  void quoted(std::string& value, CsvRow& row) {
    for (; more(); ++at_) {
      if (text_[at_] != '"') {
        value += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        value += text_[at_++];
      } else {
        ++at_;
        return;
      }
    }
    row.open_quote = true;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
};

bool is_blank(const CsvRow& row) {
  return row.fields.size() == 1 && row.fields[0].empty();
}

}  // namespace

Csv parse_csv(std::string_view text, char separator) {
  Csv table;
  CsvParser parser(text, separator);
  bool first = true;
  while (parser.more()) {
    CsvRow row = parser.row();
    if (is_blank(row)) continue;
    if (first) {
      table.header = std::move(row.fields);
    } else {
      table.rows.push_back(std::move(row));
    }
    first = false;
  }
  return table;
}

void append_csv_field(std::string& out, std::string_view field) {
  if (field.find_first_of("\",\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace vigil::pack
