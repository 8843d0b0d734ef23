#include "store/passage_lengths.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace vigil::store {
namespace {

// As many as fit on one page of the database with two bytes each, low byte first.
constexpr std::int64_t ids_in_a_block = 1024;

std::uint16_t length_at(std::string_view lengths, std::size_t place) {
  if (2 * place + 1 >= lengths.size()) return 0;
  const auto low = static_cast<unsigned char>(lengths[2 * place]);
  const auto high = static_cast<unsigned char>(lengths[2 * place + 1]);
  return static_cast<std::uint16_t>(low | high << 8U);
}

void set_length(std::string& lengths, std::size_t place, std::uint16_t words) {
  if (lengths.size() < 2 * place + 2) lengths.resize(2 * place + 2, '\0');
  lengths[2 * place] = static_cast<char>(words & 0xFFU);
  lengths[2 * place + 1] = static_cast<char>(words >> 8U);
}

Result<std::string> lengths_of(sql::Statement& find, std::int64_t block) {
  find.bind(1, block);
  std::string lengths;
  if (TRY(find.step())) lengths = find.text(0);
  find.reset();
  return lengths;
}

constexpr Literal find_block = "select lengths from passage_length where block = $1";

}  // namespace

std::uint16_t length_in_words(std::string_view text) {
  const auto blanks = std::count(text.begin(), text.end(), ' ');
  constexpr std::ptrdiff_t most = std::numeric_limits<std::uint16_t>::max();
  return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(blanks + 1, most));
}

void LengthWriter::add(std::int64_t id, std::uint16_t words) {
  gathered_[id / ids_in_a_block][static_cast<std::size_t>(id % ids_in_a_block)] = words;
}

Result<> LengthWriter::finish(const sql::Connection& connection) {
  sql::Statement find = TRY(connection.prepare(find_block));
  sql::Statement keep = TRY(
      connection.prepare("insert or replace into passage_length (block, lengths) values ($1, $2)"));
  for (const auto& [block, places] : gathered_) {
    std::string lengths = TRY(lengths_of(find, block));
    for (const auto& [place, words] : places) set_length(lengths, place, words);
    keep.bind(1, block).bind_bytes(2, lengths);
    TRY(keep.run());
  }
  gathered_.clear();
  return {};
}

Result<LengthReader> LengthReader::prepare(const sql::Connection& connection) {
  return LengthReader(TRY(connection.prepare(find_block)));
}

Result<std::uint16_t> LengthReader::of(std::int64_t id) {
  const std::int64_t block = id / ids_in_a_block;
  if (block != block_) {
    lengths_ = TRY(lengths_of(find_, block));
    block_ = block;
  }
  return length_at(lengths_, static_cast<std::size_t>(id % ids_in_a_block));
}

}  // namespace vigil::store
