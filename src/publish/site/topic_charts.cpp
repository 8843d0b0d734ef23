#include "publish/site/topic_charts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "publish/charts/charts.h"
#include "publish/site/claims.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/statement_parts.h"

namespace vigil::publish {
namespace {

// What a statement says in each field of the chart.
struct YearOfChart {
  StatementRef statement;
  std::vector<std::optional<Value>> values;
};
using Years = std::map<int, YearOfChart>;

// Whether it is about the country as a whole, and has what the chart wants.
bool is_meant(const Plan& plan, const TopicChart& chart, const Statement& statement) {
  if (statement.certainty == Certainty::denied) return false;
  const Topic* topic = plan.words.topic(statement.topic);
  for (const Field& field : statement.fields) {
    const TopicField* known = pack::Wording::field(topic, field.name);
    if (known != nullptr && known->subject && !chart.only.contains(field.name)) return false;
  }
  return std::all_of(chart.only.begin(), chart.only.end(), [&](const auto& wanted) {
    const FieldValue* value = field_of(statement, wanted.first);
    const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return word != nullptr && *word == wanted.second;
  });
}

std::vector<std::optional<Value>> values_of(const TopicChart& chart, const Statement& statement) {
  std::vector<std::optional<Value>> values;
  for (const std::string& name : chart.fields) {
    const FieldValue* field = field_of(statement, name);
    const auto* value = field == nullptr ? nullptr : std::get_if<Value>(field);
    values.push_back(value == nullptr ? std::nullopt : std::optional(*value));
  }
  return values;
}

// The facts come latest first, and each with its newest telling, so the first of a year counts; but
// a confirmed one counts before a machine's reading.
Years years_of(const Plan& plan, const TopicChart& chart, const TopicLines& lines) {
  Years years;
  for (const Line& line : lines.lines) {
    for (const std::uint32_t fact : line.facts) {
      const StatementRef ref = plan.facts.facts[fact].tellings.front();
      const StatementRecord& record = record_of(plan.snapshot, ref);
      const std::optional<int> year = whole_year(record.statement);
      if (!year || !is_meant(plan, chart, record.statement)) continue;
      YearOfChart now{ref, values_of(chart, record.statement)};
      const bool any = std::any_of(now.values.begin(), now.values.end(),
                                   [](const auto& value) { return value.has_value(); });
      if (!any) continue;
      const auto [at, fresh] = years.try_emplace(*year, now);
      const bool surer =
          is_confirmed(record) && !is_confirmed(record_of(plan.snapshot, at->second.statement));
      if (!fresh && surer) at->second = std::move(now);
    }
  }
  return years;
}

std::int64_t height_of(const std::optional<Value>& value) {
  if (!value || !value->has_number()) return 0;
  return value->kind() == ValueKind::at_most ? *value->high() : value->low();
}

std::string label_of(const Plan& plan, const TopicChart& chart, const std::string& name) {
  const TopicField* field = pack::Wording::field(plan.words.topic(chart.topic), name);
  return field == nullptr || field->label.empty() ? name : field->label;
}

Bar bar_of(const Page& page, const Years& years, int year, std::size_t series) {
  const Plan& plan = page.plan();
  Bar bar{std::to_string(year), {}, {}, std::vector<std::int64_t>(series, 0), "?"};
  const auto found = years.find(year);
  if (found == years.end()) {
    bar.words = bar.label + ": nothing stated of the year as a whole";
    return bar;
  }
  const StatementRecord& record = record_of(plan.snapshot, found->second.statement);
  bar.href = page.relative(words_address(plan, found->second.statement));
  bar.words = plan.words.claim(record.statement);
  if (!is_confirmed(record)) bar.words += " (machine reading)";
  for (std::size_t i = 0; i < series; ++i) {
    const std::optional<Value>& value = found->second.values[i];
    bar.values[i] = height_of(value);
    if (value && value->has_number()) bar.empty = "0";
  }
  return bar;
}

void write_year(Page& page, const Years& years, int year, std::size_t series) {
  Html& html = page.html;
  html.raw("<tr><th scope=\"row\">").number(year).raw("</th>");
  const auto found = years.find(year);
  for (std::size_t i = 0; i < series; ++i) {
    html.raw("<td class=\"figure\">");
    if (found != years.end() && found->second.values[i]) {
      page.link(words_address(page.plan(), found->second.statement),
                to_string(*found->second.values[i]));
    } else {
      html.raw("<span class=\"none\">not stated</span>");
    }
    html.raw("</td>");
  }
  html.raw("<td>");
  if (found != years.end()) {
    write_review(html, record_of(page.plan().snapshot, found->second.statement));
  }
  html.raw("</td></tr>\n");
}

void write_chart(Page& page, const TopicChart& chart, const Years& years, std::size_t number) {
  const Plan& plan = page.plan();
  Html& html = page.html;
  const std::string id = "chart_" + std::to_string(number);
  BarChart bars;
  for (const std::string& name : chart.fields) bars.series.push_back(label_of(plan, chart, name));
  const int first = years.begin()->first, last = years.rbegin()->first;
  for (int year = first; year <= last; ++year) {
    bars.bars.push_back(bar_of(page, years, year, chart.fields.size()));
  }
  html.raw("<h3>").text(chart.title).raw("</h3>\n<div class=\"wide\">\n");
  write_bars(html, bars);
  html.raw("</div>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
      .text(id);
  html.raw("\"><table>\n<caption id=\"").text(id).raw("\">").text(chart.title);
  html.raw(", as reports state them of a whole year and the whole country. ? is no number, 0 is ");
  html.raw("none.</caption>\n<thead><tr><th scope=\"col\">Year</th>");
  for (const std::string& name : bars.series) {
    html.raw("<th scope=\"col\" class=\"figure\">").text(name).raw("</th>");
  }
  html.raw("<th scope=\"col\">Review</th></tr></thead>\n<tbody>\n");
  for (int year = first; year <= last; ++year) write_year(page, years, year, chart.fields.size());
  close_table(html);
}

}  // namespace

void write_topic_charts(Page& page, std::string_view country) {
  const Plan& plan = page.plan();
  const auto found = plan.facts.countries.find(std::string(country));
  if (found == plan.facts.countries.end()) return;
  std::size_t number = 0;
  for (const TopicChart& chart : plan.settings.pictures.topic_charts) {
    for (const TopicLines& lines : found->second) {
      if (plan.facts.topics[lines.topic].key != chart.topic) continue;
      const Years years = years_of(plan, chart, lines);
      if (years.size() < 2) continue;
      if (number == 0) page.html.raw("<h2 id=\"by_year\">Year by year</h2>\n");
      write_chart(page, chart, years, ++number);
    }
  }
}

}  // namespace vigil::publish
