#include "publish/site/table_chart.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "model/date_words.h"
#include "publish/charts/charts.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/site/table_parts.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

constexpr std::size_t least_years = 2;  // One year is no development.

// The cells that the chart stacks.
std::vector<std::size_t> series_of(const TableRule& rule) {
  if (rule.of == TableOf::joined) return {0, 1};
  std::vector<std::size_t> cells;
  for (const std::string& field : rule.chart) {
    const auto at = std::find_if(rule.columns.begin(), rule.columns.end(),
                                 [&](const TableColumn& column) { return column.field == field; });
    if (at != rule.columns.end()) {
      cells.push_back(static_cast<std::size_t>(at - rule.columns.begin()));
    }
  }
  return cells;
}

int year_of(const TableRow& row) {
  int year = 0;
  std::from_chars(row.name.data(), row.name.data() + row.name.size(), year);
  return year;
}

std::int64_t height_of(const TableCell& cell) {
  if (!cell.number || !cell.number->has_number()) return 0;
  return cell.number->kind() == ValueKind::at_most ? *cell.number->high() : cell.number->low();
}

class YearChart {
 public:
  YearChart(const Page& page, const TableRule& rule, const Table& table)
      : page_(page), rule_(rule), table_(table), cells_(series_of(rule)) {
    for (const std::size_t cell : cells_) {
      chart_.series.push_back(sentence_case(table.columns[cell + 1]));
    }
    int before = 0;
    for (const TableRow& row : table.rows) {
      const int year = year_of(row);
      for (int gap = before + 1; before != 0 && gap < year; ++gap) add_gap(gap);
      before = year;
      add(row);
    }
  }

  const BarChart& chart() const { return chart_; }
  std::size_t drawn() const { return drawn_; }
  std::size_t left_out() const { return chart_.bars.size() - drawn_; }

 private:
  // A year without a row is one in which nobody joined, as far as the record reaches; of claims it
  // is one without a figure.
  void add_gap(int year) {
    Bar bar = empty(std::to_string(year));
    const int end = static_cast<int>(page_.plan().record_plan.counted_on().year());
    const bool known = rule_.of == TableOf::joined && year < end;
    if (known) {
      bar.empty = "0";
      ++drawn_;
    }
    bar.words = bar.label + (known ? ": none" : ": not known here");
    chart_.bars.push_back(std::move(bar));
  }

  Bar empty(std::string label) const {
    return {std::move(label), {}, {}, std::vector<std::int64_t>(cells_.size(), 0), "?"};
  }

  void add(const TableRow& row) {
    Bar bar = empty(row.name);
    bar.words = row.name + ":";
    bool open = false, any = false;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const TableCell& cell = row.cells[cells_[i]];
      bar.words += (i == 0 ? " " : "; ") + table_.columns[cells_[i] + 1] + " " +
                   (cell.text.empty() ? "no figure" : cell.text);
      open = open || (cell.number && cell.number->kind() == ValueKind::at_least);
      any = any || (cell.number && cell.number->has_number());
      if (bar.href.empty()) bar.href = address_of(page_, row, cells_[i]);
    }
    std::int64_t states = rule_.chart_least;
    if (rule_.of == TableOf::claims) {
      states = height_of(row.cells.back());
      bar.below = std::to_string(states);
      bar.words += "; " + bar.below + (states == 1 ? " state" : " states");
    }
    if (any && states >= rule_.chart_least) {
      ++drawn_;
      bar.empty = "0";
      bar.above = open ? "≥" : "";
      for (std::size_t i = 0; i < cells_.size(); ++i) {
        bar.values[i] = height_of(row.cells[cells_[i]]);
      }
    }
    chart_.bars.push_back(std::move(bar));
  }

  const Page& page_;
  const TableRule& rule_;
  const Table& table_;
  std::vector<std::size_t> cells_;
  BarChart chart_;
  std::size_t drawn_ = 0;
};

void say_least(Page& page, const TableRule& rule) {
  page.html.raw(" A year is drawn where ").number(rule.chart_least);
  page.html.raw(rule.chart_least == 1 ? Literal(" state has") : Literal(" states or more have"));
  page.html.raw(" a figure of the whole year");
}

}  // namespace

void write_table_chart(Page& page, const TableRule& rule, const Table& table) {
  const bool wanted = rule.of == TableOf::joined || !rule.chart.empty();
  if (!wanted || table.rows.empty()) return;
  const YearChart years(page, rule, table);
  Html& html = page.html;
  if (years.drawn() < least_years) {
    html.raw("<p class=\"hint\"><b>No chart is drawn: too little is held here.</b>");
    say_least(page, rule);
    html.raw("; that is so of ");
    write_number(html, years.drawn());
    html.raw(" of ");
    write_count(html, years.chart().bars.size(), "year", "years");
    html.raw(".</p>\n");
    return;
  }
  html.raw("<figure class=\"drawn\">\n");
  write_bars(html, years.chart());
  html.raw("<figcaption class=\"hint\">");
  if (rule.of == TableOf::claims) {
    html.raw("Below each year, how many states have a figure. ≥: at least, for some of them ");
    html.raw("have no number or did not say.");
    say_least(page, rule);
    html.raw("; of ");
    write_count(html, years.left_out(), "year", "years");
    html.raw(" (?) it is not so. ");
  }
  if (rule.of == TableOf::joined) {
    html.raw("The record goes to ").text(vigil::in_words(page.plan().record_plan.counted_on()));
    html.raw(": of the years after that (?) only single rows are known. ");
  }
  html.raw("Each bar leads to what it rests on.</figcaption>\n</figure>\n");
}

}  // namespace vigil::publish
