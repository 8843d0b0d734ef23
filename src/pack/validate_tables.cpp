#include "pack/validate_tables.h"

#include <algorithm>
#include <set>

namespace vigil::pack {
namespace {

class TableChecker {
 public:
  TableChecker(const Pack& pack, const TableRule& rule, Findings& findings)
      : pack_(pack), rule_(rule), findings_(findings) {}

  void run() {
    if (rule_.of == TableOf::claims) return claims();
    if (rule_.of == TableOf::votes) {
      if (rule_.series.empty()) complain("needs a \"series\" of votes.");
      return;
    }
    const auto treaty = std::find_if(pack_.treaties.begin(), pack_.treaties.end(),
                                     [&](const Treaty& each) { return each.key == rule_.treaty; });
    if (treaty == pack_.treaties.end()) {
      return complain("names no treaty of the pack: \"" + rule_.treaty + "\".");
    }
    if (rule_.of != TableOf::deadlines && rule_.of != TableOf::filings) return;
    const auto& all = treaty->rules.obligations;
    if (std::none_of(all.begin(), all.end(),
                     [&](const ObligationRule& each) { return each.key == rule_.obligation; })) {
      complain("names no obligation of " + rule_.treaty + ": \"" + rule_.obligation + "\".");
    }
  }

 private:
  void complain(const std::string& message) {
    findings_.push_back({"pack-inconsistent",
                         Severity::error,
                         rule_.place,
                         "The table " + rule_.key + " " + message,
                         {},
                         {}});
  }

  void need_field(const Topic& topic, const std::string& name) {
    if (std::none_of(topic.fields.begin(), topic.fields.end(),
                     [&](const TopicField& field) { return field.name == name; })) {
      complain("asks for \"" + name + "\", which the topic " + topic.key + " does not have.");
    }
  }

  void claims() {
    const auto topic = std::find_if(pack_.topics.begin(), pack_.topics.end(),
                                    [&](const Topic& each) { return each.key == rule_.topic; });
    if (topic == pack_.topics.end()) {
      return complain("names no topic of the pack: \"" + rule_.topic + "\".");
    }
    if (rule_.columns.empty()) complain("has no column.");
    for (const TableColumn& column : rule_.columns) need_field(*topic, column.field);
    for (const auto& [field, values] : rule_.only) need_field(*topic, field);
    chart();
  }

  void chart() {
    constexpr std::size_t kinds_of_ink = 3;
    if (rule_.chart.empty()) return;
    if (rule_.per != TablePer::year) complain("has a chart, but no row for each year.");
    if (rule_.chart.size() > kinds_of_ink) complain("has a chart of more than three columns.");
    for (const std::string& field : rule_.chart) {
      if (std::none_of(rule_.columns.begin(), rule_.columns.end(),
                       [&](const TableColumn& column) { return column.field == field; })) {
        complain("has a chart of \"" + field + "\", which is no column of it.");
      }
    }
  }

  const Pack& pack_;
  const TableRule& rule_;
  Findings& findings_;
};

}  // namespace

void validate_tables(const Draft& draft, Findings& findings) {
  std::set<std::string> seen;
  for (const TableRule& rule : draft.printed) {
    TableChecker(draft.pack, rule, findings).run();
    if (seen.insert(rule.key).second) continue;
    findings.push_back({"pack-inconsistent",
                        Severity::error,
                        rule.place,
                        "Two tables have the key \"" + rule.key + "\".",
                        {},
                        {}});
  }
}

}  // namespace vigil::pack
