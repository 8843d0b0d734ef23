#include "extract/numbers.h"

#include <doctest/doctest.h>

#include "extract/number_bounds.h"

namespace vigil::extract {
namespace {

const std::map<std::string, std::int64_t> words{
    {"one", 1},       {"two", 2},         {"five", 5},           {"twenty", 20},
    {"hundred", 100}, {"thousand", 1000}, {"million", 1'000'000}};

std::string read(const std::string& text, std::int64_t times = 1) {
  const NumberRead found = NumberReader(words).read(tokens_of(text), 0);
  if (found.tokens == 0) return "";
  const auto value = found.value(times);
  return value ? to_string(*value) + (found.estimated ? " estimated" : "") : "too large";
}

}  // namespace

TEST_CASE("numbers in figures and words") {
  CHECK(read("1,404,819") == "1,404,819");
  CHECK(read("6.6 million") == "6,600,000");
  CHECK(read("twenty-five") == "25");
  CHECK(read("two hundred and five") == "205");
  CHECK(read("two hundred and twenty-five") == "225");
  CHECK(read("two thousand and five") == "2,005");
  CHECK(read("a million") == "1,000,000");
  CHECK(read("two dozen wells") == "24");
  CHECK(read("half a dozen wells") == "6");
  CHECK(read("one well") == "1");
  CHECK(read("one back") == "");
  CHECK(read("one another") == "");
  CHECK(read("12th") == "");
  CHECK(read("57/74") == "");
}

TEST_CASE("bounds and ranges") {
  CHECK(read("more than 40") == "at least 40");
  CHECK(read("up to 20") == "up to 20");
  CHECK(read("between 800,000 and 1 million") == "800,000 to 1,000,000");
  CHECK(read("5 to 6 million") == "5,000,000 to 6,000,000");
  CHECK(read("an estimated 300") == "300 estimated");
}

TEST_CASE("what a number grew from is no bound of it") {
  CHECK(read("from 40 to 60") == "40 to 60");
  const NumberReader reader(words);
  const std::vector<Token> grew = tokens_of("rose from 40 to 60");
  CHECK(reader.read(grew, 1).tokens == 0);
  CHECK(reader.read(grew, 2).high == 40'000);
}

TEST_CASE("what is handed over is no bound") {
  const NumberReader reader(words);
  CHECK(reader.read(tokens_of("handed over 40 wells"), 1).tokens == 0);
  CHECK(reader.read(tokens_of("handed over 40 wells"), 2).high == 40'000);
  CHECK(reader.read(tokens_of("dug over 40 wells"), 1).at_least);
}

TEST_CASE("words that end before a sum bound it") {
  CHECK(bound_at_end("costs no more than ").bound == Bound::high);
  CHECK(bound_at_end("costs more than ").bound == Bound::low);
  CHECK(bound_at_end("costs another ").further);
  CHECK(bound_at_end("moreover ").bytes == 0);
  CHECK(bound_at_end("it cost over ").bound == Bound::low);
  CHECK(bound_at_end("it made over ").bytes == 0);
  CHECK(bound_at_end("Over ").bound == Bound::low);
}

TEST_CASE("units that are larger than one") {
  CHECK(read("5.5", 1'000'000) == "5,500,000");
  CHECK(read("45", 10'000) == "450,000");
}

}  // namespace vigil::extract
