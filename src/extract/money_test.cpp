#include "extract/money.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

// Each sum as "12 USD", and the sentence around it.
std::string read(const std::string& text) {
  static const MoneyReader reader({{"$", "USD"}, {"crowns", "BRC"}, {"C$", "CAD"}});
  SlotText sentence(text, {0, static_cast<std::uint32_t>(text.size())});
  reader.put(sentence);
  std::string all;
  for (const Slot* slot : sentence.slots_in(0, sentence.text().size())) {
    all += to_string(slot->money->amount) + " " + slot->money->currency;
    all += slot->estimated ? " estimated; " : slot->further ? " more; " : "; ";
  }
  return all + std::string(sentence.text());
}

}  // namespace

TEST_CASE("a currency stands before the figures or behind them") {
  CHECK(read("gave $28.6 million to it") == "28,600,000 USD; gave <MONEY> to it");
  CHECK(read("gave 5,000 crowns and C$3 million") ==
        "5,000 BRC; 3,000,000 CAD; gave <MONEY> and <MONEY>");
  CHECK(read("dug 40 wells") == "dug 40 wells");
}

TEST_CASE("an amount may be in words where its scale is") {
  CHECK(read("gave three billion crowns") == "3,000,000,000 BRC; gave <MONEY>");
  CHECK(read("Half a million crowns came") == "500,000 BRC; <MONEY> came");
  CHECK(read("gave more than two thousand crowns") == "at least 2,000 BRC; gave <MONEY>");
  CHECK(read("Eighty-nine million crowns came") == "89,000,000 BRC; <MONEY> came");
  CHECK(read("gave two hundred and fifty thousand crowns") == "250,000 BRC; gave <MONEY>");
  CHECK(read("gave a hundred million crowns") == "100,000,000 BRC; gave <MONEY>");
  CHECK(read("wore three crowns") == "wore three crowns");
}

TEST_CASE("a sum has the bounds that its words put on it") {
  CHECK(read("costs more than $10 billion") == "at least 10,000,000,000 USD; costs <MONEY>");
  CHECK(read("costs no more than $10") == "up to 10 USD; costs <MONEY>");
  CHECK(read("costs at least 2.3 million crowns") == "at least 2,300,000 BRC; costs <MONEY>");
  CHECK(read("costs an estimated $3 million") == "3,000,000 USD estimated; costs <MONEY>");
  CHECK(read("gave another $3 million") == "3,000,000 USD more; gave <MONEY>");
  CHECK(read("gave about $300") == "300 USD; gave <MONEY>");
  CHECK(read("they estimated $300") == "300 USD; they estimated <MONEY>");
}

TEST_CASE("two sums are the bounds of one") {
  CHECK(read("between $3 and $4 million a year") == "3,000,000 to 4,000,000 USD; <MONEY> a year");
  CHECK(read("from $3 million to $4 million") == "3,000,000 to 4,000,000 USD; <MONEY>");
  CHECK(read("costs $1-2 million") == "1,000,000 to 2,000,000 USD; costs <MONEY>");
  CHECK(read("between $30 and 45 million") == "30,000,000 to 45,000,000 USD; <MONEY>");
  CHECK(read("costs 2 to 3 million crowns") == "2,000,000 to 3,000,000 BRC; costs <MONEY>");
}

TEST_CASE("two sums are two where one grew to the other, or nothing links them") {
  CHECK(read("rose from $3 million to $4 million") ==
        "3,000,000 USD; 4,000,000 USD; rose from <MONEY> to <MONEY>");
  CHECK(read("gave $5 million to 20 towns") == "5,000,000 USD; gave <MONEY> to 20 towns");
  CHECK(read("gave $5 million and C$3 million") ==
        "5,000,000 USD; 3,000,000 CAD; gave <MONEY> and <MONEY>");
}

}  // namespace vigil::extract
