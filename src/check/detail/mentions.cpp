#include "check/detail/mentions.h"

#include <unordered_map>

namespace vigil::check {

std::vector<std::vector<Mention>> mentions_by_source(const ReportRecord& record) {
  std::vector<std::vector<Mention>> all;
  std::unordered_map<std::size_t, std::size_t> slot;
  for (std::size_t i = 0; i < record.notes.size(); ++i) {
    for (const Citation& citation : record.notes[i].citations) {
      if (citation.ibid || !citation.source) continue;
      const auto [at, is_new] = slot.emplace(*citation.source, all.size());
      if (is_new) all.emplace_back();
      all[at->second].push_back({i, &citation});
    }
  }
  return all;
}

bool is_testimony(SourceKind kind) {
  switch (kind) {
    case SourceKind::interview:
    case SourceKind::telephone_interview:
    case SourceKind::email:
    case SourceKind::letter:
    case SourceKind::statement:
    case SourceKind::presentation:
      return true;
    default:
      return false;
  }
}

}  // namespace vigil::check
