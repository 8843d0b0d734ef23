#include "check/dates/line_table.h"

#include <algorithm>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/numbers.h"
#include "check/detail/words.h"

namespace vigil::check {
namespace {

constexpr std::uint32_t longest_caption = 160, longest_line = 120;  // Bytes.
constexpr std::uint32_t longest_lines = 2000;                       // Joined to one paragraph.

// Adds up what the lines of one table say.
class Adder {
 public:
  explicit Adder(const Pack& pack) : pack_(pack) {}

  // "Western: 1 incident, 0 killed"; how many numbers it has.
  std::size_t add(std::string_view line) {
    const auto numbers = numbers_in(line, pack_.reading.numbers);
    const auto words = words_of(line);
    std::size_t count = 0;
    for (const NumberMention& number : numbers) {
      const bool counts = !number.money && !number.percent && !number.named;
      if (!counts || number.thousandths % 1000 != 0) continue;
      ++count;
      const std::int64_t value = number.thousandths / 1000;
      const bool total = is_total(words, number.where.begin);
      if (value >= 2) figures_.insert(value);
      if (total) totals_.insert(value);
      if (!total) sums_[unit_of(words, number.where.end)].push_back(value);
    }
    return count;
  }

  // A cell of a column that has a name or a number.
  void add_cell(std::string_view cell, std::size_t column, bool total) {
    const auto numbers = numbers_in(cell, pack_.reading.numbers);
    if (numbers.size() != 1 || numbers[0].named || numbers[0].thousandths % 1000 != 0) return;
    const std::int64_t value = numbers[0].thousandths / 1000;
    if (value >= 2) figures_.insert(value);
    if (total) totals_.insert(value);
    if (!total) sums_["column " + std::to_string(column)].push_back(value);
  }

  void finish(LineTable& table) const {
    table.figures = figures_;
    table.totals = totals_;
    for (const auto& [unit, values] : sums_) {
      std::int64_t sum = 0;
      for (const std::int64_t value : values) sum += value;
      if (values.size() > 1 && sum >= 2) table.totals.insert(sum);
    }
  }

 private:
  static bool is_total(const std::vector<Word>& words, std::uint32_t at) {
    constexpr std::uint32_t near = 24;  // Bytes of "Total for the year: ".
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      const bool sums = word.lower == "total" || word.lower == "totals" || word.lower == "overall";
      return sums && word.where.end <= at && at - word.where.begin <= near;
    });
  }

  // "Incident" of "1 incident" and "3 incidents"; empty where the next line begins.
  static std::string unit_of(const std::vector<Word>& words, std::uint32_t end) {
    const auto next = std::find_if(words.begin(), words.end(),
                                   [&](const Word& word) { return word.where.begin >= end; });
    if (next == words.end() || next->capital || next->where.begin > end + 1) return {};
    std::string unit = next->lower;
    if (unit.ends_with("s")) unit.pop_back();
    return unit;
  }

  const Pack& pack_;
  std::set<std::int64_t> figures_, totals_;
  std::map<std::string, std::vector<std::int64_t>> sums_;
};

class TableFinder {
 public:
  explicit TableFinder(const Subject& subject) : subject_(subject) {}

  std::vector<LineTable> run() {
    const auto& blocks = subject_.record.document.blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      if (auto table = in_one_block(i)) found_.push_back(*table);
      if (auto table = below(i)) {
        found_.push_back(*table);
        i = table->last;
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view text(TextSpan where) const { return text_of(subject_.record.document, where); }
  const Block& block(std::uint32_t i) const { return subject_.record.document.blocks[i]; }

  // The year, where it is all that the words have of a date.
  std::optional<LineTable> captioned(TextSpan where) const {
    const auto dates = dates_in(text(where), subject_.pack.reading.months, where.begin);
    if (dates.size() != 1 || dates[0].form != DateForm::year || !dates[0].date) return std::nullopt;
    if (dates[0].date->is_interval()) return std::nullopt;
    LineTable table;
    table.year = dates[0].date->from()->year;
    table.headed = dates[0].where;
    return table;
  }

  // A short line of a label and figures, without a date and without a stop.
  bool is_line(std::uint32_t i) const {
    const Block& one = block(i);
    const std::string_view words = text(one.text);
    const bool kind = one.kind == BlockKind::heading || one.kind == BlockKind::paragraph ||
                      one.kind == BlockKind::list_item;
    return kind && words.size() <= longest_line && !words.ends_with(".") &&
           dates_in(words, subject_.pack.reading.months).empty();
  }

  // A caption, and lines or a table below it.
  std::optional<LineTable> below(std::uint32_t i) const {
    const Block& caption = block(i);
    const bool is_caption =
        (caption.kind == BlockKind::heading || caption.kind == BlockKind::paragraph) &&
        caption.text.end - caption.text.begin <= longest_caption &&
        !text(caption.text).ends_with(".");
    if (!is_caption) return std::nullopt;
    auto table = captioned(caption.text);
    if (!table) return std::nullopt;
    table->first = table->last = i;
    Adder adder(subject_.pack);
    const auto count = static_cast<std::uint32_t>(subject_.record.document.blocks.size());
    if (i + 1 < count && block(i + 1).kind == BlockKind::table) {
      add_rows(block(i + 1), adder);
      table->last = i + 1;
    } else {
      for (std::uint32_t line = i + 1; line < count && is_line(line); ++line) {
        if (adder.add(text(block(line).text)) == 0) break;
        table->last = line;
      }
      if (table->last < i + 2) return std::nullopt;
    }
    adder.finish(*table);
    return table;
  }

  void add_rows(const Block& table, Adder& adder) const {
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
      const auto& cells = table.rows[row];
      if (cells.empty()) continue;
      const std::string label = lower(text(cells.front().text));
      const bool total = label.find("total") != std::string::npos;
      for (std::size_t column = 1; column < cells.size(); ++column) {
        adder.add_cell(text(cells[column].text), column, total);
      }
    }
  }

  // "Incidents, 2004 Western: 1 incident Southern: 2 incidents": lines that import has joined.
  std::optional<LineTable> in_one_block(std::uint32_t i) const {
    const Block& one = block(i);
    const bool kind = one.kind == BlockKind::paragraph || one.kind == BlockKind::heading;
    if (!kind) return std::nullopt;
    const std::string_view words = text(one.text);
    const std::size_t colon = words.find(':');
    if (colon > longest_caption) return std::nullopt;
    if (words.size() > longest_lines) return std::nullopt;
    if (words.ends_with(".") || words.find(". ") != std::string_view::npos) return std::nullopt;
    auto table = captioned({one.text.begin, one.text.begin + static_cast<std::uint32_t>(colon)});
    if (!table) return std::nullopt;
    const std::string_view lines = words.substr(table->headed.end - one.text.begin);
    if (labels_in(lines) < 2) return std::nullopt;
    table->first = table->last = i;
    Adder adder(subject_.pack);
    adder.add(lines);
    adder.finish(*table);
    return table;
  }

  // Colons before a figure.
  static std::size_t labels_in(std::string_view lines) {
    std::size_t count = 0;
    for (std::size_t at = lines.find(": "); at != std::string_view::npos;
         at = lines.find(": ", at + 2)) {
      if (at + 2 < lines.size() && is_digit(lines[at + 2])) ++count;
    }
    return count;
  }

  const Subject& subject_;
  std::vector<LineTable> found_;
};

}  // namespace

std::vector<LineTable> line_tables(const Subject& subject) {
  return TableFinder(subject).run();
}

}  // namespace vigil::check
