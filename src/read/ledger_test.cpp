#include "read/ledger.h"

#include <doctest/doctest.h>

namespace vigil::read {
namespace {

TEST_CASE("a ledger balances when every byte is in one place") {
  Ledger ledger;
  ledger.bytes_in = 18204;
  ledger.text_kept = 16020;
  ledger.furniture = 512;
  CHECK_FALSE(ledger.balanced());
  ledger.markup = 1672;
  CHECK(ledger.balanced());
  ledger.lost = 1;
  CHECK_FALSE(ledger.balanced());
}

TEST_CASE("a ledger in one line, its differences below") {
  Ledger ledger;
  ledger.bytes_in = 1234567;
  ledger.text_kept = 1234000;
  ledger.markup = 567;
  ledger.marks = 1;
  ledger.notes = 2;
  ledger.differences = {"note 2 has no mark"};
  CHECK(to_string(ledger) ==
        "1,234,567 bytes = 1,234,000 text + 0 furniture + 567 markup; 1 mark, 2 notes\n"
        "note 2 has no mark");
  ledger.refused = 10;
  ledger.lost = 5;
  CHECK(to_string(ledger).find("+ 10 refused + 5 LOST;") != std::string::npos);
}

}  // namespace
}  // namespace vigil::read
