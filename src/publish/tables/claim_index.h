#pragma once
// ClaimIndex: what reports and the record claim, topic by topic, gathered once for all tables.

#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/recorded.h"
#include "model/snapshot.h"

namespace vigil::publish {

struct Told {
  const Statement* statement{};
  std::string_view key;
  int edition = 0;  // Of the record: after every edition.
};

class ClaimIndex {
 public:
  // Both must outlive it. What does not stand, is denied or only alleged is not in it.
  ClaimIndex(const Snapshot& snapshot, const Recorded& recorded);
  const std::vector<Told>& of(std::string_view topic) const;

 private:
  std::unordered_map<std::string_view, std::vector<Told>> topics_;
};

}  // namespace vigil::publish
