#include "pipeline/record_view.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "pack/record.h"
#include "treaty/treaty.h"

namespace vigil::pipeline {
namespace {

std::set<std::string> countries_of(const Snapshot& snapshot) {
  std::set<std::string> codes;
  for (const ReportRecord& record : snapshot.reports) {
    codes.insert(record.report.countries.begin(), record.report.countries.end());
    for (const StatementRecord& kept : record.statements) codes.insert(kept.statement.country);
  }
  return codes;
}

std::vector<Standing> standings(const Subject& subject) {
  std::vector<Standing> all;
  for (const Treaty& treaty : subject.pack.treaties) {
    std::ranges::move(treaty::standings(treaty, subject.record.status), std::back_inserter(all));
  }
  std::sort(all.begin(), all.end(), [](const Standing& a, const Standing& b) {
    return std::tie(a.country, a.treaty, a.deposited) < std::tie(b.country, b.treaty, b.deposited);
  });
  return all;
}

std::optional<Date> end_of(const Pack& pack, std::string_view table) {
  const RecordTable* found = pack::record_table(pack, table);
  return found == nullptr ? std::nullopt : found->until;
}

}  // namespace

RecordView record_view(const Subject& subject, const Snapshot& snapshot, Date today) {
  RecordView view;
  view.standings = standings(subject);
  const std::set<std::string> countries = countries_of(snapshot);
  for (const std::string& country : countries) {
    for (Obligation& due : calendar(subject, {.country = country}, today)) {
      if (!due.year) view.obligations.push_back(std::move(due));
    }
    std::vector<VoteRow> rows = votes(subject, country);
    const bool voted =
        std::any_of(rows.begin(), rows.end(), [](const VoteRow& row) { return row.vote; });
    if (voted) view.votes.push_back({country, std::move(rows)});
  }
  view.recorded = recorded(subject);
  std::erase_if(view.recorded.statements, [&](const RecordedStatement& each) {
    return !countries.contains(each.statement.country);
  });
  for (FiledReport& filed : filed_reports(subject, {}, today)) {
    if (countries.contains(filed.country)) view.filed.push_back(std::move(filed));
  }
  view.tallies = subject.record.tallies;
  std::sort(view.tallies.begin(), view.tallies.end(), [](const Tally& a, const Tally& b) {
    return std::tie(a.year, a.resolution, a.body) < std::tie(b.year, b.resolution, b.body);
  });
  view.status_until = end_of(subject.pack, pack::status_table);
  view.votes_until = end_of(subject.pack, pack::votes_table);
  return view;
}

}  // namespace vigil::pipeline
