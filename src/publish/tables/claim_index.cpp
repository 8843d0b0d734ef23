#include "publish/tables/claim_index.h"

namespace vigil::publish {
namespace {

constexpr int of_record = 10'000;

}  // namespace

ClaimIndex::ClaimIndex(const Snapshot& snapshot, const Recorded& recorded) {
  for (const ReportRecord& record : snapshot.reports) {
    for (const StatementRecord& kept : record.statements) {
      const Certainty certainty = kept.statement.certainty;
      if (!stands(kept) || certainty == Certainty::denied || certainty == Certainty::alleged) {
        continue;
      }
      topics_[kept.statement.topic].push_back({&kept.statement, kept.key, record.report.edition});
    }
  }
  for (const RecordedStatement& each : recorded.statements) {
    topics_[each.statement.topic].push_back({&each.statement, each.key, of_record});
  }
}

const std::vector<Told>& ClaimIndex::of(std::string_view topic) const {
  static const std::vector<Told> none;
  const auto found = topics_.find(topic);
  return found == topics_.end() ? none : found->second;
}

}  // namespace vigil::publish
