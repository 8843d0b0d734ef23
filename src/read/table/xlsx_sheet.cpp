#include "read/table/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "read/table/xlsx_parts.h"
#include "read/troubles.h"
#include "read/xml_names.h"
#include "read/zip.h"

namespace vigil::read {
namespace {

// A table of the record has some ten columns and some thousand rows.
constexpr std::size_t most_columns = 1'000;
constexpr std::size_t most_cells = 4'000'000;
constexpr std::size_t most_text = 256U << 20U;  // Cells may share one long text.

struct Refusal {
  std::string code, message, hint;
};

Refusal refusal_of(ZipTrouble trouble) {
  switch (trouble) {
    case ZipTrouble::encrypted:
      return {"encrypted-file", "This file is locked with a password.",
              "Save it without a password, and import that."};
    case ZipTrouble::swollen:
      return {"file-too-large", "This file unpacks to far more than a table could hold.",
              "Ask who sent it what it is. Copy the table alone into a new file."};
    case ZipTrouble::broken:
      break;
  }
  return {"broken-file", "This spreadsheet is broken or cut off.",
          "Get it again from who sent it, or open it and save it anew."};
}

// "AB12" → column 27; nothing without letters.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || column > most_columns) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column == 0 ? std::nullopt : std::optional(column - 1);
}

std::uint32_t number_of(std::string_view digits, std::uint32_t otherwise) {
  std::uint32_t number = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && stop != digits.data() ? number : otherwise;
}

bool is_blank(const SheetRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return trim(cell).empty(); });
}

class Workbook {
 public:
  explicit Workbook(const Input& input) : zip_(input.bytes) {}

  std::optional<Refusal> open() {
    if (zip_.trouble()) return refusal_of(*zip_.trouble());
    if (!zip_.has("xl/workbook.xml")) {
      return Refusal{"table-unreadable", "This packed file is no spreadsheet of the form .xlsx.",
                     "Save the table as CSV or as .xlsx, and import that."};
    }
    pugi::xml_document book, links, strings, styles;
    if (!load("xl/workbook.xml", book) || !load("xl/_rels/workbook.xml.rels", links) ||
        !load("xl/sharedStrings.xml", strings) || !load("xl/styles.xml", styles)) {
      return refusal_of(zip_.trouble().value_or(ZipTrouble::broken));
    }
    const pugi::xml_node root = book.document_element();
    const std::string_view epoch = value_of(child_named(root, "workbookPr"), "date1904");
    from_1904_ = epoch == "1" || epoch == "true";
    list_sheets(root, links.document_element());
    for (const pugi::xml_node& each : strings.document_element().children()) {
      if (local_name(each.name()) == "si") strings_.push_back(text_of(each));
    }
    days_ = day_styles(styles.document_element());
    return std::nullopt;
  }

  const std::vector<std::string>& sheets() const { return names_; }

  std::optional<Refusal> read(std::size_t index, Sheet& sheet) {
    pugi::xml_document tree;
    if (!load(parts_[index], tree) || tree.empty()) {
      return refusal_of(zip_.trouble().value_or(ZipTrouble::broken));
    }
    sheet.name = names_[index];
    for (const pugi::xml_node& node :
         child_named(tree.document_element(), "sheetData").children()) {
      if (local_name(node.name()) == "row" && !add_row(node, sheet)) {
        return refusal_of(ZipTrouble::swollen);
      }
    }
    if (sheet.header.cells.empty()) {
      return Refusal{"table-unreadable", "The sheet “" + sheet.name + "” is empty.",
                     "Name another sheet of the file."};
    }
    return std::nullopt;
  }

 private:
  // A part that is not there is an empty tree.
  bool load(const std::string& name, pugi::xml_document& tree) {
    const std::optional<std::string> bytes = zip_.part(name);
    if (zip_.trouble()) return false;
    if (!bytes) return true;
    constexpr unsigned parsing = pugi::parse_default | pugi::parse_ws_pcdata;
    return static_cast<bool>(
        tree.load_buffer(bytes->data(), bytes->size(), parsing, pugi::encoding_auto));
  }

  void list_sheets(const pugi::xml_node& root, const pugi::xml_node& links) {
    std::map<std::string, std::string, std::less<>> targets;
    for (const pugi::xml_node& link : links.children()) {
      std::string target(value_of(link, "Target"));
      target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
      targets.emplace(value_of(link, "Id"), std::move(target));
    }
    for (const pugi::xml_node& each : child_named(root, "sheets").children()) {
      // "r:id" and "sheetId" are two attributes.
      const auto target = targets.find(value_of(each, "id"));
      if (target == targets.end()) continue;
      names_.emplace_back(value_of(each, "name"));
      parts_.push_back(target->second);
    }
  }

  std::string words_of(const pugi::xml_node& cell) const {
    const std::string_view kind = value_of(cell, "t");
    if (kind == "inlineStr") return text_of(child_named(cell, "is"));
    const std::string_view written = child_named(cell, "v").text().get();
    if (kind == "s") {
      const std::uint32_t index = number_of(written, static_cast<std::uint32_t>(strings_.size()));
      return index < strings_.size() ? strings_[index] : std::string();
    }
    if (kind == "b") return written == "1" ? "yes" : "no";
    if (kind == "d") return std::string(written.substr(0, 10));  // 2004-04-12T00:00:00
    if (!kind.empty() && kind != "n") return std::string(written);
    const std::uint32_t style = number_of(value_of(cell, "s"), 0);
    const bool day = style < days_.size() && days_[style];
    double serial = 0;
    const auto [stop, error] =
        std::from_chars(written.data(), written.data() + written.size(), serial);
    if (day && error == std::errc() && stop == written.data() + written.size()) {
      return day_of(serial, from_1904_);
    }
    return number_in_digits(written);
  }

  // False: more than a table could hold.
  bool add_row(const pugi::xml_node& node, Sheet& sheet) {
    SheetRow row;
    last_ = row.number = number_of(value_of(node, "r"), last_ + 1);
    for (const pugi::xml_node& cell : node.children()) {
      if (local_name(cell.name()) != "c") continue;
      const std::size_t at = column_of(value_of(cell, "r")).value_or(row.cells.size());
      std::string value = words_of(cell);
      if (trim(value).empty()) continue;
      if (at >= most_columns) return false;
      text_ += value.size();
      if (row.cells.size() <= at) row.cells.resize(at + 1);
      row.cells[at] = std::move(value);
    }
    if (is_blank(row)) return true;
    cells_ += std::max(row.cells.size(), sheet.header.cells.size());
    if (cells_ > most_cells || text_ > most_text) return false;
    if (sheet.header.cells.empty()) {
      sheet.header = std::move(row);
      return true;
    }
    if (row.cells.size() < sheet.header.cells.size()) row.cells.resize(sheet.header.cells.size());
    sheet.rows.push_back(std::move(row));
    return true;
  }

  Zip zip_;
  bool from_1904_ = false;
  std::vector<std::string> names_, parts_;  // Of sheets.
  std::vector<std::string> strings_;
  std::vector<bool> days_;
  std::size_t cells_ = 0, text_ = 0;
  std::uint32_t last_ = 0;
};

SheetReading refused(SheetReading reading, const Input& input, Refusal refusal) {
  reading.sheet.reset();
  reading.findings.push_back(finding(std::move(refusal.code), Severity::error, input, std::nullopt,
                                     std::move(refusal.message), std::move(refusal.hint)));
  return reading;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "“" : ", “") + name + "”";
  return out;
}

}  // namespace

SheetReading read_xlsx_sheet(const Input& input, std::string_view wanted) {
  SheetReading reading;
  Workbook book(input);
  if (auto refusal = book.open()) return refused(std::move(reading), input, *std::move(refusal));
  reading.sheets = book.sheets();
  std::size_t index = 0;
  while (index < reading.sheets.size() && !wanted.empty() && reading.sheets[index] != wanted) {
    ++index;
  }
  if (index >= reading.sheets.size()) {
    return refused(std::move(reading), input,
                   {"table-unreadable",
                    wanted.empty() ? "The file has no sheet."
                                   : "The file has no sheet “" + std::string(wanted) + "”.",
                    "It has " + joined(book.sheets()) + "."});
  }
  Sheet sheet;
  if (auto refusal = book.read(index, sheet)) {
    return refused(std::move(reading), input, *std::move(refusal));
  }
  reading.sheet = std::move(sheet);
  if (wanted.empty() && reading.sheets.size() > 1) {
    reading.findings.push_back(
        finding("table-first-sheet", Severity::note, input, std::nullopt,
                "The file has several sheets; “" + reading.sheets.front() + "” was read.",
                "It has " + joined(reading.sheets) + "; name another one if that is meant."));
  }
  return reading;
}

}  // namespace vigil::read
