#include "pack/load_tables.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigil::pack {
namespace {

constexpr std::array kinds{
    std::pair{std::string_view("claims"), TableOf::claims},
    std::pair{std::string_view("standing"), TableOf::standing},
    std::pair{std::string_view("joined"), TableOf::joined},
    std::pair{std::string_view("votes"), TableOf::votes},
    std::pair{std::string_view("deadlines"), TableOf::deadlines},
    std::pair{std::string_view("filings"), TableOf::filings},
    std::pair{std::string_view("attendance"), TableOf::attendance},
};

constexpr std::array rows{
    std::pair{std::string_view("country"), TablePer::country},
    std::pair{std::string_view("year"), TablePer::year},
    std::pair{std::string_view("region"), TablePer::region},
};

template <class Words, class Value>
void take_word(TableReader& table, std::string_view key, const Words& words, Value& value) {
  const std::string given = table.text(key);
  if (given.empty()) return;
  std::string known;
  for (const auto& [word, meant] : words) {
    known += (known.empty() ? "" : ", ") + std::string(word);
    if (word != given) continue;
    value = meant;
    return;
  }
  table.complain("\"" + given + "\" is no word for \"" + std::string(key) + "\".",
                 "It is one of " + known + ".");
}

TableRule read_rule(PackFile& file, TableReader& table) {
  TableRule rule;
  rule.key = table.required_text("key");
  rule.title = table.required_text("title");
  rule.scope = table.required_text("scope");
  take_word(table, "of", kinds, rule.of);
  take_word(table, "per", rows, rule.per);
  rule.topic = table.text("topic");
  rule.only = table.lists("only");
  rule.treaty = table.text("treaty");
  rule.obligation = table.text("obligation");
  rule.series = table.text("series");
  rule.chart = table.texts("chart");
  rule.chart_least = std::max(1, table.number("chart_least"));
  rule.place = table.place();
  for (const toml::table* part : table.tables("column")) {
    TableReader column(file, *part);
    rule.columns.push_back({column.required_text("field"), column.text("label")});
    column.done();
  }
  table.done();
  return rule;
}

}  // namespace

void read_tables(TableReader& root, Draft& draft) {
  for (const toml::table* item : root.tables("table")) {
    TableReader table(root.file(), *item);
    draft.printed.push_back(read_rule(root.file(), table));
  }
}

}  // namespace vigil::pack
