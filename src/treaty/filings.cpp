#include "treaty/filings.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "treaty/obligations.h"

namespace vigil::treaty {
namespace {

bool is_reporting(const Pack& pack, std::string_view of, std::string_view key) {
  for (const Treaty& treaty : pack.treaties) {
    if (treaty.key != of) continue;
    for (const ObligationRule& rule : treaty.rules.obligations) {
      if (rule.clock.kind == ClockKind::meeting && rule.key == key) return true;
      if (rule.clock.kind != ClockKind::each) continue;
      if (rule.key == key || rule.clock.once == key) return true;
    }
  }
  return false;
}

// A first report comes once, whatever year its row names.
using FilingKey = std::tuple<std::string, std::string, std::string, int>;

FilingKey key_of(const Obligation& due) {
  return {due.country, due.treaty, due.key, due.year.value_or(0)};
}

// What the register holds, to be found by what was due.
class Filings {
 public:
  Filings(const Pack& pack, const Register& lists, const std::vector<Obligation>& due) {
    std::map<std::pair<std::string, std::string>, bool> yearly;  // By treaty and obligation.
    for (const Obligation& each : due) yearly[{each.treaty, each.key}] = each.year.has_value();
    for (const Filing& filing : lists.filings) {
      const auto known = yearly.find({filing.treaty, filing.obligation});
      const bool once = known != yearly.end() && !known->second;
      treaties_.insert(filing.treaty);
      filings_[{filing.country, filing.treaty, filing.obligation, once ? 0 : filing.year}] =
          &filing;
      // What was declared done once stands between two reports, and is none of them.
      if (is_reporting(pack, filing.treaty, filing.obligation)) {
        in_order_[{filing.country, filing.treaty}].push_back(&filing);
      }
    }
    for (auto& [of, filings] : in_order_) {
      std::sort(filings.begin(), filings.end(), [](const Filing* a, const Filing* b) {
        return std::tie(a->year, a->submitted, a->key) < std::tie(b->year, b->submitted, b->key);
      });
    }
  }

  const Filing* find(const Obligation& due) const {
    const auto at = filings_.find(key_of(due));
    return at == filings_.end() ? nullptr : at->second;
  }

  bool knows(const std::string& treaty) const { return treaties_.contains(treaty); }

  // The state's report before it; null for its first.
  const Filing* before(const Filing& filing) const {
    const std::vector<const Filing*>& all = in_order_.at({filing.country, filing.treaty});
    const auto at = std::find(all.begin(), all.end(), &filing);
    return at == all.begin() ? nullptr : *std::prev(at);
  }

 private:
  std::map<FilingKey, const Filing*> filings_;
  std::map<std::pair<std::string, std::string>, std::vector<const Filing*>> in_order_;
  std::set<std::string> treaties_;
};

bool is_zero(const std::optional<Value>& value) {
  return value && value->kind() == ValueKind::zero;
}

// Whether a copy of it says anything: where all is none, a state rightly says so every year.
bool says_something(const Filing& filing) {
  return std::any_of(filing.figures.begin(), filing.figures.end(),
                     [](const auto& value) { return value && !is_zero(value); });
}

bool moves_against(Trend trend, const Value& was, const Value& is) {
  if (!was.has_number() || !is.has_number()) return false;
  if (trend == Trend::grows) return is.high() && *is.high() < was.low();
  return trend == Trend::falls && was.high() && is.low() > *was.high();
}

std::vector<FilingComparison> compared(const Register& lists, const Filing& before,
                                       const Filing& now) {
  std::vector<FilingComparison> odd;
  const auto add = [&](FilingOddity oddity, std::string figure, const std::optional<Value>& was,
                       const std::optional<Value>& is) {
    odd.push_back({oddity, before.year, before.key, std::move(figure), was, is});
  };
  if (before.figures == now.figures && says_something(now)) {
    add(FilingOddity::copied, {}, {}, {});
  }
  for (std::size_t i = 0; i < lists.figures.size(); ++i) {
    const Figure& figure = lists.figures[i];
    const std::optional<Value>&was = before.figures[i], &is = now.figures[i];
    if (was && is && moves_against(figure.trend, *was, *is)) {
      add(FilingOddity::backwards, figure.label, was, is);
    }
    if ((is_zero(was) && !is) || (!was && is_zero(is))) {
      add(FilingOddity::blank, figure.label, was, is);
    }
  }
  return odd;
}

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Filed without_filing(const Obligation& due, const Filings& all, const FilingQuery& query) {
  if (due.due >= query.today) return Filed::open;
  const bool known = query.known_until && due.due <= *query.known_until && all.knows(due.treaty);
  return known ? Filed::missing : Filed::unrecorded;
}

FiledReport report_of(const Pack& pack, const Obligation& due, const Register& lists,
                      const Filings& all, const FilingQuery& query) {
  FiledReport report;
  report.country = due.country;
  report.treaty = due.treaty;
  report.obligation = due.key;
  report.name = due.name;
  report.article = due.article;
  report.year = due.year.value_or(static_cast<int>(due.due.year()));
  report.due = due.due;
  const Filing* filing = all.find(due);
  if (filing == nullptr) {
    report.filed = without_filing(due, all, query);
    return report;
  }
  report.key = filing->key;
  report.submitted = filing->submitted;
  report.filed = Filed::undated;
  const auto first = filing->submitted ? filing->submitted->earliest() : std::nullopt;
  const auto last = filing->submitted ? filing->submitted->latest() : std::nullopt;
  if (first && *first > due.due) {
    report.filed = Filed::late;
    report.days_late = days_between(due.due, *first);
  } else if (last && *last <= due.due) {
    report.filed = Filed::in_time;
  }
  // What a statement tells of has no figures to compare.
  const bool compares = !filing->figures.empty() && is_reporting(pack, due.treaty, due.key);
  const Filing* before = compares ? all.before(*filing) : nullptr;
  if (before != nullptr && !before->figures.empty()) {
    report.comparisons = compared(lists, *before, *filing);
  }
  return report;
}

}  // namespace

bool asks_for_report(const Pack& pack, const Obligation& due) {
  return is_reporting(pack, due.treaty, due.key);
}

std::vector<std::optional<FiledReport>> reports_for(const Pack& pack, const Register& lists,
                                                    const FilingQuery& query,
                                                    const std::vector<Obligation>& obligations) {
  const Filings all(pack, lists, obligations);
  std::vector<std::optional<FiledReport>> reports;
  for (const Obligation& each : obligations) {
    reports.emplace_back();
    const bool known = asks_for_report(pack, each) || all.find(each) != nullptr;
    if (known) reports.back() = report_of(pack, each, lists, all, query);
  }
  return reports;
}

std::vector<FiledReport> filed_reports(const Pack& pack, const Record& record,
                                       const Register& lists, const FilingQuery& query) {
  std::vector<Obligation> due =
      obligations(pack, record, {query.country, {}, {}, query.today, query.today});
  std::erase_if(due, [&](const Obligation& each) {
    return each.due > query.today || !asks_for_report(pack, each);
  });
  const Filings all(pack, lists, due);
  std::vector<FiledReport> reports;
  for (const Obligation& each : due) reports.push_back(report_of(pack, each, lists, all, query));
  std::stable_sort(reports.begin(), reports.end(), [](const FiledReport& a, const FiledReport& b) {
    return std::tie(a.country, a.treaty, a.due) < std::tie(b.country, b.treaty, b.due);
  });
  return reports;
}

}  // namespace vigil::treaty
