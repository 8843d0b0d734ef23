#include "read/ledger.h"

#include <cstdint>
#include <string_view>

#include "base/ascii.h"

namespace vigil::read {
namespace {

std::string grouped(std::uint64_t bytes) {
  return vigil::grouped(static_cast<std::int64_t>(bytes));
}

std::string counted(int number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace

std::string to_string(const Ledger& ledger) {
  std::string out = grouped(ledger.bytes_in) + " bytes = " + grouped(ledger.text_kept) +
                    " text + " + grouped(ledger.furniture) + " furniture + " +
                    grouped(ledger.markup) + " markup";
  if (ledger.refused != 0) out += " + " + grouped(ledger.refused) + " refused";
  if (ledger.lost != 0) out += " + " + grouped(ledger.lost) + " LOST";
  out +=
      "; " + counted(ledger.marks, "mark", "marks") + ", " + counted(ledger.notes, "note", "notes");
  for (const std::string& difference : ledger.differences) out += "\n" + difference;
  return out;
}

}  // namespace vigil::read
