#include "check/know.h"

#include <algorithm>

#include "check/conflict/clash.h"
#include "check/knowledge/gather.h"

namespace vigil::check {

namespace {

Knowledge contradictions_of(const Snapshot& snapshot, const Pack& pack,
                            const Resolutions& resolutions, const Recorded& recorded,
                            const std::vector<Claim>& claims, const ForEach& each) {
  Knowledge knowledge;
  knowledge.conflicts = conflicts_of(snapshot, pack, claims, claims_of(recorded), each);
  for (Conflict& conflict : knowledge.conflicts) {
    const auto resolved = resolutions.find(conflict.key);
    if (resolved != resolutions.end()) conflict.resolution = resolved->second;
  }
  knowledge.restatements = restatements_of(pack, claims);
  return knowledge;
}

}  // namespace

Knowledge know_contradictions(const Snapshot& snapshot, const Pack& pack,
                              const Resolutions& resolutions, const Recorded& recorded,
                              const ForEach& each) {
  return contradictions_of(snapshot, pack, resolutions, recorded, claims_of(snapshot, pack), each);
}

Knowledge know(const Snapshot& snapshot, const Pack& pack, const Resolutions& resolutions,
               const Recorded& recorded, const ForEach& each) {
  const std::vector<Claim> claims = claims_of(snapshot, pack);
  Knowledge knowledge = contradictions_of(snapshot, pack, resolutions, recorded, claims, each);
  knowledge.support = support_of(snapshot, pack, claims);
  knowledge.carried_over = carried_over(snapshot);
  return knowledge;
}

std::vector<StatementRef> impact(const Knowledge& knowledge, std::uint32_t source) {
  std::vector<StatementRef> lost;
  for (const Support& support : knowledge.support) {
    if (support.sources.size() == 1 && support.sources.front() == source) {
      lost.push_back(support.statement);
    }
  }
  return lost;
}

}  // namespace vigil::check
