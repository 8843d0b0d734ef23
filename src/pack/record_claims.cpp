#include "pack/record_claims.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "model/parse_value.h"
#include "pack/record_declared.h"

namespace vigil::pack {
namespace {

std::optional<std::int64_t> number_of(std::string_view digits) {
  std::int64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

DatePoint point_of(Date day) {
  return {static_cast<std::int16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day())), false};
}

class Claimer {
 public:
  Claimer(const Pack& pack, const Record& record, const Register& lists)
      : pack_(pack), names_(pack, lists.meetings) {
    for (const Tally& tally : record.tallies) {
      if (tally.body == "plenary") tallies_.emplace(tally.resolution, &tally);
    }
  }

  void add(const RecordText& text, KeepRows keep, Recorded& out) {
    Findings ignored;  // The texts were loaded before.
    std::vector<Cells> rows = declared_rows(text, names_, ignored);
    out.sources.push_back(text.source);
    out.sources.back().rows = rows.size();
    const auto source = static_cast<std::uint32_t>(out.sources.size() - 1);
    table_ = &text.form;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      cells_ = &rows[i];
      const std::string key = key_of_row(text, rows[i], i);
      for (const RecordClaim& claim : table_->claims) {
        auto statement = statement_of(claim);
        if (!statement) continue;
        out.statements.push_back({claim.key.empty() ? key : key + "-" + claim.key,
                                  *std::move(statement), source, cell("source"),
                                  static_cast<std::uint32_t>(i),
                                  claim.said.empty() ? std::nullopt : date_of(claim.said)});
      }
    }
    if (keep == KeepRows::yes) out.rows.push_back(kept(text, std::move(rows)));
  }

 private:
  // Without the columns that no row fills.
  static RecordedRows kept(const RecordText& text, std::vector<Cells>&& rows) {
    RecordedRows out;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < text.form.columns.size(); ++i) {
      const RecordColumn& column = text.form.columns[i];
      if (std::all_of(rows.begin(), rows.end(), [&](const Cells& row) { return row[i].empty(); })) {
        continue;
      }
      columns.push_back(i);
      out.columns.push_back({column.name, column.label.empty() ? column.name : column.label});
    }
    out.rows.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      RecordedRow& row = out.rows.emplace_back();
      row.key = key_of_row(text, rows[i], i);
      row.cells.reserve(columns.size());
      for (const std::size_t column : columns) row.cells.push_back(std::move(rows[i][column]));
    }
    return out;
  }

  const RecordColumn* column(std::string_view name, std::size_t& at) const {
    for (at = 0; at < table_->columns.size(); ++at) {
      if (table_->columns[at].name == name) return &table_->columns[at];
    }
    return nullptr;
  }

  std::string cell(std::string_view name) const {
    std::size_t at = 0;
    return column(name, at) == nullptr ? std::string() : (*cells_)[at];
  }

  bool is_meant(const RecordClaim& claim) const {
    return std::all_of(claim.only.begin(), claim.only.end(), [&](const auto& only) {
      const auto& [name, words] = only;
      return std::find(words.begin(), words.end(), cell(name)) != words.end();
    });
  }

  std::optional<Statement> statement_of(const RecordClaim& claim) const {
    const auto topic = std::find_if(pack_.topics.begin(), pack_.topics.end(),
                                    [&](const Topic& each) { return each.key == claim.topic; });
    Statement statement;
    statement.country = cell("country");
    statement.topic = claim.topic;
    if (statement.country.empty() || topic == pack_.topics.end() || !is_meant(claim)) {
      return std::nullopt;
    }
    bool any = false;  // Something of the row itself, and not constants alone.
    for (const TopicField& field : topic->fields) {
      const auto named = claim.fields.find(field.name);
      auto value = named == claim.fields.end() ? std::nullopt : value_of(named->second);
      if (value && !may_be(field, *value)) value.reset();
      if (!value && field.required) return std::nullopt;
      if (!value) continue;
      any = any || !cell_named(named->second).column.empty();
      statement.fields.push_back({field.name, *std::move(value), {}});
    }
    if (!claim.date.empty()) {
      statement.date = date_of(claim.date);
      if (!statement.date) return std::nullopt;
      any = any || is_day(claim.date);
    }
    return any ? std::optional(std::move(statement)) : std::nullopt;
  }

  // Whether the topic has such a word.
  static bool may_be(const TopicField& field, const FieldValue& value) {
    const auto* const word = std::get_if<std::string>(&value);
    return word == nullptr || field.values.empty() ||
           std::find(field.values.begin(), field.values.end(), *word) != field.values.end();
  }

  bool is_day(std::string_view name) const {
    std::size_t at = 0;
    const RecordColumn* found = column(name, at);
    return found != nullptr && found->kind == ColumnKind::day;
  }

  std::optional<FieldValue> value_of(const std::string& text) const {
    const CellName name = cell_named(text);
    if (name.column.empty()) return FieldValue(text);
    std::size_t at = 0;
    const RecordColumn* found = column(name.column, at);
    if (found == nullptr || (*cells_)[at].empty()) return std::nullopt;
    const std::string& cell = (*cells_)[at];
    if (!name.part.empty()) return part_of(*found, cell, name.part);
    if (found->kind == ColumnKind::count) {
      const auto value = parse_value(cell);
      return value ? std::optional(FieldValue(*value)) : std::nullopt;
    }
    if (found->kind == ColumnKind::flag) return FieldValue(cell == "yes");
    if (found->kind == ColumnKind::money) {
      const auto amount = number_of(std::string_view(cell).substr(4));
      return amount ? std::optional(FieldValue(Money{Value::exact(*amount), cell.substr(0, 3)}))
                    : std::nullopt;
    }
    const auto word = found->words.find(cell);
    return FieldValue(word == found->words.end() ? cell : word->second);
  }

  std::optional<FieldValue> part_of(const RecordColumn& column, const std::string& cell,
                                    std::string_view part) const {
    if (column.kind == ColumnKind::obligation) {
      const ObligationRule* rule = names_.obligation(this->cell("treaty"), cell);
      return rule == nullptr ? std::nullopt : std::optional(FieldValue(rule->article));
    }
    const Meeting* meeting = names_.meeting(cell);
    if (meeting == nullptr) return std::nullopt;
    if (part == "number") {
      if (meeting->number == 0) return std::nullopt;
      return FieldValue(static_cast<std::int64_t>(meeting->number));
    }
    const std::string& text = part == "kind" ? meeting->kind : meeting->place;
    return text.empty() ? std::nullopt : std::optional(FieldValue(text));
  }

  std::optional<Edtf> date_of(std::string_view name) const {
    std::size_t at = 0;
    const RecordColumn* found = column(name, at);
    if (found == nullptr || (*cells_)[at].empty()) return std::nullopt;
    const std::string& cell = (*cells_)[at];
    if (found->kind == ColumnKind::meeting) return days_of(names_.meeting(cell));
    if (found->kind != ColumnKind::resolution) return Edtf::parse(cell);
    const auto tally = tallies_.find(cell);
    if (tally == tallies_.end()) return std::nullopt;
    return tally->second->day ? Edtf::day(*tally->second->day) : Edtf::year(tally->second->year);
  }

  static std::optional<Edtf> days_of(const Meeting* meeting) {
    if (meeting == nullptr || !meeting->from) return std::nullopt;
    if (!meeting->to || *meeting->to <= *meeting->from) return Edtf::day(*meeting->from);
    return Edtf::interval(point_of(*meeting->from), point_of(*meeting->to));
  }

  const Pack& pack_;
  RecordNames names_;
  std::unordered_map<std::string, const Tally*> tallies_;  // Of the plenary.
  const TableForm* table_ = nullptr;
  const Cells* cells_ = nullptr;
};

}  // namespace

CellName cell_named(std::string_view text) {
  if (!text.starts_with('{') || !text.ends_with('}')) return {};
  text = text.substr(1, text.size() - 2);
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return {text, {}};
  return {text.substr(0, dot), text.substr(dot + 1)};
}

bool has_part(ColumnKind kind, std::string_view part) {
  if (kind == ColumnKind::obligation) return part == "article";
  return kind == ColumnKind::meeting && (part == "kind" || part == "number" || part == "place");
}

Recorded recorded(const Pack& pack, const std::vector<RecordText>& texts, const Record& record,
                  const Register& lists, KeepRows keep) {
  Claimer claimer(pack, record, lists);
  Recorded out;
  for (const RecordText& text : texts) claimer.add(text, keep, out);
  return out;
}

}  // namespace vigil::pack
