#include "read/table/csv_sheet.h"

#include <algorithm>
#include <array>

#include "pack/csv.h"
#include "read/letters.h"

namespace vigil::read {
namespace {

// The separator that the first line has most of, outside quotation marks.
char separator_of(std::string_view text) {
  constexpr std::array separators{',', ';', '\t'};
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += c == separators[i] ? 1 : 0;
  }
  return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                             counts.begin())];
}

// In UTF-8, without letters that are nothing.
std::string decoded(std::string_view bytes, Encoding encoding) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_plain(bytes[at]) || is_ascii_blank(bytes[at])) {
      text += bytes[at++];
      continue;
    }
    const Letter letter = letter_at(bytes, at, encoding);
    if (letter.kind != LetterKind::nothing) text += letter.text();
    at += letter.source_size;
  }
  return text;
}

SheetRow row_of(const pack::CsvRow& given, Encoding encoding, std::uint32_t line) {
  SheetRow row;
  for (const std::string& field : given.fields) row.cells.push_back(decoded(field, encoding));
  row.number = line;
  row.span = given.span;
  row.places = given.places;
  return row;
}

bool is_blank(const SheetRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

SheetReading read_csv_sheet(const Input& input) {
  SheetReading reading;
  const Encoding encoding = detect_encoding(input.bytes);
  const pack::Csv csv = pack::parse_csv(input.bytes, separator_of(input.bytes));
  Sheet sheet;
  std::uint32_t line = 1;
  std::size_t counted = 0;  // Line breaks up to here.
  const auto line_at = [&](std::uint32_t begin) {
    const auto from = input.bytes.begin() + static_cast<std::ptrdiff_t>(counted);
    const auto to = input.bytes.begin() + static_cast<std::ptrdiff_t>(begin);
    line += static_cast<std::uint32_t>(std::count(from, to, '\n'));
    counted = begin;
    return line;
  };
  for (const std::string& name : csv.header) sheet.header.cells.push_back(decoded(name, encoding));
  sheet.header.number = 1;
  for (const pack::CsvRow& given : csv.rows) {
    SheetRow row = row_of(given, encoding, line_at(given.span.begin));
    if (given.open_quote) {
      reading.findings.push_back({"table-broken",
                                  Severity::error,
                                  {input.file, given.span},
                                  "A quotation mark opens here and is never closed.",
                                  "Close it, or write a quotation mark within a cell twice.",
                                  {}});
    }
    if (!is_blank(row)) sheet.rows.push_back(std::move(row));
  }
  if (reading.findings.empty()) reading.sheet = std::move(sheet);
  return reading;
}

}  // namespace vigil::read
