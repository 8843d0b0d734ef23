#pragma once
// RowPlan: where the rows of the record stand on the site, one page for each source of them, and
// what a key leads to: "record/votes#58-53-XA" to record/votes/index.html#row-58-53-XA.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/recorded.h"

namespace vigil::publish {

class RowPlan {
 public:
  explicit RowPlan(const Recorded& recorded);  // Must outlive it.

  // What a key names: a row, or one of the statements that a row makes.
  struct Spot {
    std::uint32_t source{}, row{};
    std::optional<std::uint32_t> statement;  // In Recorded::statements.
    bool named = false;  // The statement has a name of its own beside its row's.
  };
  std::optional<Spot> spot(std::string_view key) const;

  // Of the rows of a source: "record/votes/index.html". Requires: rows are kept.
  const std::string& page(std::size_t source) const { return pages_[source]; }
  std::size_t pages() const { return pages_.size(); }  // One for each source, or none.
  // Below the root; empty for a key that names nothing here.
  std::string address(std::string_view key) const;

 private:
  std::vector<std::string> pages_;
  std::unordered_map<std::string_view, Spot> spots_;
};

// The anchor of a row, by its key: "row-58-53-XA"; of a statement that it makes: "says-…".
std::string row_anchor(std::string_view key);
std::string says_anchor(std::string_view key);

}  // namespace vigil::publish
