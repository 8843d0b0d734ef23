#pragma once
// The sources that a list has cited so far, found again by what a citation says of them.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "cite/cite.h"

namespace vigil::cite {

// Finds the earlier source of a list that a citation names; near constant time a citation.
class MentionIndex {
 public:
  explicit MentionIndex(const std::vector<Source>& sources) : sources_(sources) {}
  std::optional<std::size_t> find(const Description& citation) const;
  void add(const Description& citation, std::size_t source);

 private:
  std::optional<std::size_t> find_alike(const Description& citation) const;
  std::optional<std::size_t> find_by_day(const Description& citation) const;
  std::optional<std::size_t> find_otherwise_said(const Description& citation) const;
  std::optional<std::size_t> find_by_author(const Description& citation) const;
  std::optional<std::size_t> find_by_title(const Description& citation) const;
  std::optional<std::size_t> find_by_person(const Description& citation) const;

  const std::vector<Source>& sources_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

}  // namespace vigil::cite
