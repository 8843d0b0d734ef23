#pragma once
// Passage lengths: how many words each passage has, for the ranking of thousands of them at once.
// Kept in blocks of neighbouring ids, so that a search reads a few rows instead of one for each.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/sql/connection.h"

namespace vigil::store {

// Words as blanks part them; no more than 65,535 are told apart.
std::uint16_t length_in_words(std::string_view text);

// Gathers lengths and keeps them when it is told to finish.
class LengthWriter {
 public:
  void add(std::int64_t id, std::uint16_t words);
  Result<> finish(const sql::Connection& connection);

 private:
  std::map<std::int64_t, std::map<std::size_t, std::uint16_t>> gathered_;  // By block and place.
};

class LengthReader {
 public:
  static Result<LengthReader> prepare(const sql::Connection& connection);

  // 0 for a passage that nothing is known of. Quick while ids ascend.
  Result<std::uint16_t> of(std::int64_t id);

 private:
  explicit LengthReader(sql::Statement find) : find_(std::move(find)) {}
  sql::Statement find_;
  std::int64_t block_ = -1;
  std::string lengths_;
};

}  // namespace vigil::store
