// A table under a title of one year, whose rows or columns name another year and not that one, or
// whose figures are those that the text around it gives for another: it was copied from the edition
// before, or its title was.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "check/dates/line_table.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/year_figures.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

struct YearMention {
  int year = 0;
  TextSpan where;
};

// The years that stand alone, without month and day; nothing where another date stands there, too.
std::optional<std::vector<YearMention>> years_in(const Subject& subject, TextSpan where) {
  std::vector<YearMention> years;
  const std::string_view text = text_of(subject.record.document, where);
  for (const DateMention& mention : dates_in(text, subject.pack.reading.months, where.begin)) {
    if (mention.form != DateForm::year || !mention.date || mention.date->is_interval()) {
      return std::nullopt;
    }
    years.push_back({static_cast<int>(mention.date->from()->earliest().year()), mention.where});
  }
  return years;
}

// The years of the days of a first column: "3 May 2003" in a list of incidents. Nothing where
// the cell has another kind of date, or none.
std::vector<YearMention> years_of_days(const Subject& subject, TextSpan where) {
  std::vector<YearMention> years;
  const std::string_view text = text_of(subject.record.document, where);
  for (const DateMention& mention : dates_in(text, subject.pack.reading.months, where.begin)) {
    const bool is_day = mention.date && !mention.date->is_interval() && mention.date->from() &&
                        mention.date->from()->day > 0;
    if (!is_day) return {};
    years.push_back({static_cast<int>(mention.date->from()->earliest().year()), mention.where});
  }
  return years;
}

// The years of the first row and the first column, which say what the others are; nothing where
// they are no plain years, nor days of a list.
std::optional<std::vector<YearMention>> years_of(const Subject& subject, const Block& table) {
  std::vector<YearMention> all;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      if (row > 0 && column > 0) break;
      const TextSpan cell = table.rows[row][column].text;
      auto years = years_in(subject, cell);
      if (!years && row > 0) years = years_of_days(subject, cell);
      if (!years || (years->empty() && !years_in(subject, cell))) return std::nullopt;
      all.insert(all.end(), years->begin(), years->end());
    }
  }
  return all;
}

void judge(const Subject& subject, const Block& title, const Block& table, Reporter& out) {
  const auto titled = years_in(subject, title.text);
  if (!titled || titled->size() != 1) return;
  const YearMention& headed = titled->front();
  if (headed.year == subject.record.report.edition) return;  // The edition's own name.
  const auto shown = years_of(subject, table);
  if (!shown || shown->empty()) return;
  std::set<int> years;
  for (const YearMention& one : *shown) years.insert(one.year);
  if (years.size() != 1 || years.contains(headed.year)) return;
  out.say(place_of(subject, headed.where),
          "The table below is headed " + std::to_string(headed.year) + ", and shows " +
              std::to_string(*years.begin()) + ".",
          "Correct the title, or the year in the table.",
          {place_of(subject, shown->front().where)});
}

// A heading, or a line of its own.
bool may_be_title(const Block& block) {
  constexpr std::uint32_t longest = 160;
  if (block.kind == BlockKind::heading) return true;
  return block.kind == BlockKind::paragraph && block.text.end - block.text.begin <= longest;
}

// How much of a table a year's figures in the text are.
struct Likeness {
  std::size_t figures = 0, totals = 0;
  bool large = false;  // Small numbers meet by chance.
};

Likeness likeness(const LineTable& table, const std::set<std::int64_t>& told) {
  Likeness like;
  std::set<std::int64_t> all = table.figures;
  all.insert(table.totals.begin(), table.totals.end());
  for (const std::int64_t figure : all) {
    if (!told.contains(figure)) continue;
    ++like.figures;
    if (table.totals.contains(figure)) ++like.totals;
    like.large |= figure >= 10;
  }
  return like;
}

bool is_alike(const LineTable& table, const Likeness& like) {
  const bool all = like.totals > 0 || like.figures == table.figures.size();
  const bool enough = like.figures >= 3 || (like.figures == 2 && like.large && all);
  const bool much = like.totals >= 2 || like.figures * 2 >= table.figures.size();
  return enough && much;
}

class FigureChecker {
 public:
  FigureChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    const auto tables = line_tables(subject_);
    if (tables.empty()) return;
    told_ = year_figures(subject_);
    for (const LineTable& table : tables) {  // What a table says is no second voice.
      std::erase_if(told_, [&](const YearFigures& one) {
        return one.block >= table.first && one.block <= table.last;
      });
    }
    for (const YearFigures& one : told_) {
      everywhere_[one.year].insert(one.numbers.begin(), one.numbers.end());
    }
    for (const LineTable& table : tables) judge_figures(table);
  }

 private:
  void judge_figures(const LineTable& table) {
    if (table.year == subject_.record.report.edition) return;  // The edition's own name.
    const auto own = everywhere_.find(table.year);
    if (own != everywhere_.end() && likeness(table, own->second).figures > 0) return;
    const auto shown = year_shown(table);
    if (!shown) return;
    out_.say(place_of(subject_, table.headed),
             "The table below is headed " + std::to_string(table.year) +
                 ", and shows what the text gives for " + std::to_string(*shown) + ".",
             "Correct the title, or the figures of the table.");
  }

  // The only year whose figures nearby the table has.
  std::optional<int> year_shown(const LineTable& table) const {
    constexpr std::uint32_t before = 8, after = 5;  // Blocks: far off, other things are told.
    const std::uint32_t from = table.first > before ? table.first - before : 0;
    std::map<int, std::set<std::int64_t>> nearby;
    auto one = std::lower_bound(
        told_.begin(), told_.end(), from,
        [](const YearFigures& figures, std::uint32_t block) { return figures.block < block; });
    for (; one != told_.end() && one->block <= table.last + after; ++one) {
      nearby[one->year].insert(one->numbers.begin(), one->numbers.end());
    }
    std::optional<int> found;
    for (const auto& [year, numbers] : nearby) {
      if (year == table.year || !is_alike(table, likeness(table, numbers))) continue;
      if (found) return std::nullopt;
      found = year;
    }
    return found;
  }

  const Subject& subject_;
  Reporter& out_;
  std::vector<YearFigures> told_;                     // In text order.
  std::map<int, std::set<std::int64_t>> everywhere_;  // By year.
};

}  // namespace

void table_of_another_year(const Subject& subject, Reporter& out) {
  const auto& blocks = subject.record.document.blocks;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::table || !may_be_title(blocks[i - 1])) continue;
    judge(subject, blocks[i - 1], blocks[i], out);
  }
  FigureChecker(subject, out).run();
}

}  // namespace vigil::check
