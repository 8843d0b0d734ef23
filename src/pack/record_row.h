#pragma once
// Reading a table of the record row by row; what is wrong becomes a Finding at the row. For
// record.cpp only.

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "pack/csv.h"
#include "pack/pack.h"
#include "pack/record_rows.h"

namespace vigil::pack {

// A table while it is read: findings go to its file, at the row.
class Table {
 public:
  Table(std::string name, std::string_view text, Findings& findings)
      : name_(std::move(name)), csv_(parse_csv(text)), findings_(findings) {}

  const std::vector<CsvRow>& rows() const { return csv_.rows; }

  // The place of a column; complains once when a needed one is missing.
  std::size_t column(std::string_view title, bool needed = true) {
    const auto at = std::find(csv_.header.begin(), csv_.header.end(), title);
    if (at != csv_.header.end()) return static_cast<std::size_t>(at - csv_.header.begin());
    if (needed) {
      complain(SourceSpan{0, 0}, "The table has no column \"" + std::string(title) + "\".",
               "The first line names the columns; docs/pack.md lists them.");
    }
    return none;
  }

  void complain(SourceSpan at, std::string message, std::string hint = {}) {
    findings_.push_back(
        {"record-row", Severity::error, {name_, at}, std::move(message), std::move(hint), {}});
  }

  // Whether the row has as many fields as the first line.
  bool whole(const CsvRow& row) {
    if (!row.open_quote && row.fields.size() == csv_.header.size()) return true;
    complain(row.span, row.open_quote ? std::string("A quotation mark is never closed.")
                                      : "The row has " + std::to_string(row.fields.size()) +
                                            " fields; the first line names " +
                                            std::to_string(csv_.header.size()) + ".");
    return false;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

 private:
  std::string name_;
  Csv csv_;
  Findings& findings_;
};

// One row; what is wrong with a field is said and gives an empty value.
class Row {
 public:
  Row(Table& table, const CsvRow& row) : table_(table), row_(row) {}

  std::string text(std::size_t column) const {
    return column < row_.fields.size() ? row_.fields[column] : std::string();
  }

  std::string required(std::size_t column, std::string_view what) {
    std::string value = text(column);
    if (value.empty()) complain_at(column, "The row has no " + std::string(what) + ".");
    return value;
  }

  std::optional<Date> date(std::size_t column) {
    const std::string value = text(column);
    if (value.empty()) return std::nullopt;
    const auto day = parse_date(value);
    if (!day) complain_at(column, "\"" + value + "\" is no day.", "Write it as 2004-04-12.");
    return day;
  }

  int number(std::size_t column, std::string_view what) {
    const std::string value = text(column);
    int number = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (value.empty() || stop != end || error != std::errc() || number < 0 || number > 9999) {
      complain_at(column, "\"" + value + "\" is no number for " + std::string(what) + ".");
      return 0;
    }
    return number;
  }

  // What is wrong with no column alone stands at the row.
  void complain(std::string message, std::string hint = {}) {
    table_.complain(row_.span, std::move(message), std::move(hint));
  }
  void complain_at(std::size_t column, std::string message, std::string hint = {}) {
    const bool there = column < row_.places.size();
    table_.complain(there ? row_.places[column] : row_.span, std::move(message), std::move(hint));
  }

 private:
  Table& table_;
  const CsvRow& row_;
};

// Codes and keys that rows may use. `counted`: of all texts that were read so far.
struct Known {
  Known(const Pack& pack, const RecordNames& known_names, const std::vector<Tally>& counted)
      : names(known_names), tallies(counted) {
    for (const Country& country : pack.countries) {
      countries.insert(country.code);
      if (country.area) areas.insert(country.code);
    }
    for (const Treaty& treaty : pack.treaties) {
      treaties.insert(treaty.key);
      for (const ObligationRule& rule : treaty.rules.obligations) {
        if (rule.extendable) extendable.insert(treaty.key + " " + rule.key);
      }
    }
  }
  const RecordNames& names;
  const std::vector<Tally>& tallies;
  std::unordered_set<std::string> countries, areas, treaties, extendable;

  void check_country(const std::string& code, Row& row, std::size_t column) const {
    if (!code.empty() && !countries.contains(code)) {
      row.complain_at(column, "The pack has no country \"" + code + "\".");
    }
  }
  void check_treaty(const std::string& key, Row& row, std::size_t column) const {
    if (!key.empty() && !treaties.contains(key)) {
      row.complain_at(column, "The pack has no treaty \"" + key + "\".");
    }
  }
};

}  // namespace vigil::pack
