#pragma once
// RowKeys: the keys of a table's rows, found by what stands in their cells. Where two sources have
// a row of one thing, the later one's counts, as in the record itself.
//
//   const RowKeys votes(recorded, "votes", {"resolution", "country"});
//   votes.of({"58/53", "XA"})  // {"record/votes#58-53-XA"}

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/recorded.h"

namespace vigil::publish {

class RowKeys {
 public:
  // `recorded` must outlive it; without its rows no key is found.
  RowKeys(const Recorded& recorded, std::string_view table,
          std::initializer_list<std::string_view> columns);
  // One key, or none. Cells in the order of the columns.
  std::vector<std::string> of(std::initializer_list<std::string_view> cells) const;

 private:
  std::unordered_map<std::string, std::string_view> keys_;  // By cells.
};

}  // namespace vigil::publish
