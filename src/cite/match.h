#pragma once
// Whether a citation names a source that was cited before: by person, work and date, not by
// spelling.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "cite/cite.h"

namespace vigil::cite {

// Whether `later`, perhaps a short form, names what `earlier` describes.
bool names_same(const Description& earlier, const Description& later);

// Finds the earlier source of a list that a citation names; near constant time a citation.
class MentionIndex {
 public:
  explicit MentionIndex(const std::vector<Source>& sources) : sources_(sources) {}
  std::optional<std::size_t> find(const Description& citation) const;
  void add(const Description& citation, std::size_t source);

 private:
  const std::vector<Source>& sources_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

}  // namespace vigil::cite
