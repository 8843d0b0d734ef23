#include "publish/claim_runs.h"

#include <algorithm>

namespace vigil::publish {

std::vector<ClaimRun> claim_runs(const ReportRecord& record) {
  const std::vector<StatementRecord>& all = record.statements;
  const auto size = static_cast<std::uint32_t>(record.document.text.size());
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const TextSpan where = all[i].statement.where;
    if (stands(all[i]) && where.begin < where.end && where.end <= size) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return all[a].statement.where.begin < all[b].statement.where.begin;
  });
  std::vector<ClaimRun> runs;
  for (const std::uint32_t i : order) {
    const TextSpan where = all[i].statement.where;
    if (runs.empty() || runs.back().where.end <= where.begin) {
      runs.push_back({where, {i}});
    } else {
      runs.back().where.end = std::max(runs.back().where.end, where.end);
      runs.back().statements.push_back(i);
    }
  }
  return runs;
}

}  // namespace vigil::publish
