#include "model/treaty_record.h"

#include <algorithm>

namespace vigil {

PartyCount count_on(const TreatyStatus& status, Date day) {
  const auto after =
      std::upper_bound(status.counts.begin(), status.counts.end(), day,
                       [](Date wanted, const PartyCount& count) { return wanted < count.from; });
  return after == status.counts.begin() ? PartyCount{day, 0, 0} : *(after - 1);
}

const FiledReport* TreatyRecord::report_of(std::size_t obligation) const {
  if (obligation >= reports.size() || !reports[obligation]) return nullptr;
  return &*reports[obligation];
}

}  // namespace vigil
