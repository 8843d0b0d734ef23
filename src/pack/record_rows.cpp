#include "pack/record_rows.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "base/unicode.h"
#include "model/parse_value.h"
#include "pack/csv.h"

namespace vigil::pack {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
constexpr int first_year = 1900;

// "In force" and "in_force" are one heading.
std::string heading(std::string_view text) {
  std::string folded = fold(trim(text));
  std::replace(folded.begin(), folded.end(), '_', ' ');
  return folded;
}

bool is_year(std::string_view text, int last) {
  int year = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc() && stop == text.data() + text.size() && year >= first_year &&
         year <= last;
}

// "USD 120000": three capitals, then whole units.
std::optional<std::string> money_of(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank != 3 ||
      !std::all_of(text.begin(), text.begin() + 3, [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return std::nullopt;
  }
  const auto amount = parse_value(text.substr(4));
  if (!amount || (amount->kind() != ValueKind::exact && amount->kind() != ValueKind::zero)) {
    return std::nullopt;
  }
  return std::string(text.substr(0, 4)) + std::to_string(amount->low());
}

std::optional<std::string> flag_of(std::string_view text) {
  const std::string word = fold(text);
  if (word == "yes" || word == "true" || word == "1") return "yes";
  if (word == "no" || word == "false" || word == "0") return "no";
  return std::nullopt;
}

std::optional<std::string> count_of(std::string_view text) {
  const auto value = parse_value(text);
  if (!value) return std::nullopt;
  if (value->kind() == ValueKind::zero) return "0";
  std::string words = to_string(*value);
  std::erase(words, ',');
  return words;
}

std::optional<std::string> word_of(const RecordColumn& column, std::string_view text) {
  if (column.values.empty()) return std::string(text);
  const std::string wanted = fold(text);
  for (const std::string& value : column.values) {
    if (fold(value) == wanted) return value;
  }
  return std::nullopt;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::size_t place_of(const RecordColumn& column, const Cells& header) {
  std::vector<std::string> wanted{heading(column.name), heading(column.label)};
  for (const std::string& name : column.also) wanted.push_back(heading(name));
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string name = heading(header[i]);
    if (name.empty()) continue;
    if (std::find(wanted.begin(), wanted.end(), name) != wanted.end()) return i;
  }
  return nowhere;
}

class RowChecker {
 public:
  RowChecker(const RecordNames& names, const TableForm& table, const GivenTable& given)
      : names_(names), table_(table), given_(given) {}

  Rows run() {
    if (!find_columns()) return std::move(rows_);
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < given_.rows.size(); ++i) {
      const std::size_t before = rows_.troubles.size();
      Cells cells = row(i);
      // A wrong cell is left empty, and its row has no name yet.
      const bool named = !table_.key.empty() && rows_.troubles.size() == before;
      if (named && !seen.insert(row_name(table_, cells)).second) {
        complain(i, {}, "A row before it has the same " + joined(table_.key) + ".",
                 "Keep one of them.");
      }
      rows_.rows.push_back(std::move(cells));
    }
    return std::move(rows_);
  }

 private:
  void complain(std::optional<std::size_t> row, std::optional<std::size_t> column,
                std::string message, std::string hint, Severity severity = Severity::error) {
    rows_.troubles.push_back({row, column, severity, std::move(message), std::move(hint)});
  }

  bool find_columns() {
    std::vector<bool> used(given_.header.size());
    bool all = true;
    for (const RecordColumn& column : table_.columns) {
      places_.push_back(place_of(column, given_.header));
      if (places_.back() != nowhere) used[places_.back()] = true;
      if (places_.back() != nowhere || !column.needed) continue;
      complain({}, {}, "The table has no column \"" + column.name + "\".",
               "The first row names the columns.");
      all = false;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (used[i] || trim(given_.header[i]).empty()) continue;
      complain({}, i, "The column \"" + given_.header[i] + "\" is none of this table's: left out.",
               {}, Severity::note);
    }
    return all;
  }

  Cells row(std::size_t index) {
    const Cells& given = given_.rows[index];
    if (given.size() != given_.header.size()) {
      complain(index, {},
               "The row has " + std::to_string(given.size()) + " cells; the first row names " +
                   std::to_string(given_.header.size()) + ".",
               "Look for a separator too many or too few.");
    }
    Cells cells;
    std::string treaty;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const std::size_t at = places_[i];
      const std::string_view text = at < given.size() ? trim(given[at]) : std::string_view();
      cells.push_back(cell(index, at, table_.columns[i], text, treaty));
      if (table_.columns[i].kind == ColumnKind::treaty) treaty = cells.back();
    }
    return cells;
  }

  std::string cell(std::size_t row, std::size_t at, const RecordColumn& column,
                   std::string_view text, std::string_view treaty) {
    if (text.empty()) {
      if (column.needed) {
        complain(row, at, "There is no " + column.name + ".", "A row needs it.");
      }
      return {};
    }
    if (auto value = read(column, text, treaty)) return *std::move(value);
    complain(row, at, "\"" + std::string(text) + "\" is no " + what(column) + ".", hint(column));
    return {};
  }

  std::optional<std::string> read(const RecordColumn& column, std::string_view text,
                                  std::string_view treaty) const {
    switch (column.kind) {
      case ColumnKind::country:
        return names_.country(text);
      case ColumnKind::treaty:
        return names_.treaty(text);
      case ColumnKind::meeting: {
        const Meeting* meeting = names_.meeting(text);
        return meeting == nullptr ? std::nullopt : std::optional(meeting->key);
      }
      case ColumnKind::obligation: {
        const ObligationRule* rule = names_.obligation(treaty, text);
        return rule == nullptr ? std::nullopt : std::optional(rule->key);
      }
      case ColumnKind::day:
        return parse_date(text) ? std::optional(std::string(text)) : std::nullopt;
      case ColumnKind::year:
        return is_year(text, given_.last_year) ? std::optional(std::string(text)) : std::nullopt;
      case ColumnKind::count:
        return count_of(text);
      case ColumnKind::money:
        return money_of(text);
      case ColumnKind::flag:
        return flag_of(text);
      case ColumnKind::word:
        return word_of(column, text);
      case ColumnKind::text:
      case ColumnKind::resolution:
        return std::string(text);
    }
    return std::nullopt;
  }

  std::string what(const RecordColumn& column) const {
    if (column.kind == ColumnKind::country) return "country or area of the pack";
    if (column.kind == ColumnKind::treaty) return "treaty of the pack";
    if (column.kind == ColumnKind::meeting) return "meeting that the pack or the record knows";
    if (column.kind == ColumnKind::obligation) return "obligation of the treaty";
    if (column.kind == ColumnKind::money) return "sum of money";
    if (column.kind == ColumnKind::flag) return "yes or no";
    if (column.kind == ColumnKind::word) return column.name;
    if (column.kind == ColumnKind::year && given_.last_year < 9999) {
      return "year from " + std::to_string(first_year) + " to " + std::to_string(given_.last_year);
    }
    return std::string(to_string(column.kind));
  }

  static std::string hint(const RecordColumn& column) {
    switch (column.kind) {
      case ColumnKind::country:
        return "Write its code or a name that the pack has.";
      case ColumnKind::treaty:
      case ColumnKind::obligation:
        return "Write its key, as `vigil calendar` has it.";
      case ColumnKind::meeting:
        return "Import the meeting first, or write its key.";
      case ColumnKind::day:
        return "Write it as 2004-04-12.";
      case ColumnKind::year:
        return "Write it as 2004.";
      case ColumnKind::count:
        return "Write 12, at least 12, 10 to 20, about 300, none, unknown or not reported; leave "
               "it empty where nothing is known of it.";
      case ColumnKind::money:
        return "Write the currency's code and whole units: USD 120000.";
      case ColumnKind::flag:
        return "Write yes or no.";
      default:
        return column.values.empty() ? "" : "It is " + joined(column.values) + ".";
    }
  }

  const RecordNames& names_;
  const TableForm& table_;
  const GivenTable& given_;
  std::vector<std::size_t> places_;  // Of the table's columns in the given header.
  Rows rows_;
};

}  // namespace

bool Rows::whole() const {
  return std::none_of(troubles.begin(), troubles.end(), [](const RowTrouble& trouble) {
    return trouble.severity == Severity::error;
  });
}

Rows check_rows(const RecordNames& names, const TableForm& table, const GivenTable& given) {
  return RowChecker(names, table, given).run();
}

std::optional<std::size_t> column_in(const TableForm& table, std::string_view name,
                                     const Cells& header) {
  for (const RecordColumn& column : table.columns) {
    if (column.name != name) continue;
    const std::size_t at = place_of(column, header);
    if (at != nowhere) return at;
  }
  return std::nullopt;
}

std::string row_name(const TableForm& table, const Cells& cells) {
  std::string name;
  for (const std::string& part : table.key) {
    for (std::size_t i = 0; i < table.columns.size() && i < cells.size(); ++i) {
      if (table.columns[i].name != part || cells[i].empty()) continue;
      name += (name.empty() ? "" : "-") + cells[i];
    }
  }
  for (char& c : name) {
    if (c == '/' || c == '#' || c == ' ') c = '-';
  }
  return name;
}

std::string to_csv(const TableForm& table, const std::vector<Cells>& rows) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool any = std::any_of(rows.begin(), rows.end(),
                                 [&](const Cells& cells) { return !cells[i].empty(); });
    if (any || table.columns[i].needed) kept.push_back(i);
  }
  const auto line = [&](const auto& cell) {
    std::string out;
    for (const std::size_t i : kept) {
      append_csv_field(out, cell(i));
      out += ',';
    }
    if (!out.empty()) out.back() = '\n';
    return out;
  };
  std::string csv = line([&](std::size_t i) { return table.columns[i].name; });
  for (const Cells& cells : rows) csv += line([&](std::size_t i) { return cells[i]; });
  return csv;
}

}  // namespace vigil::pack
