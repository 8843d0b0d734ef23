#include "pack/wording.h"

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"

using namespace vigil;
using vigil::testing::a_statement;

namespace {

std::string claim(const vigil::testing::StatementBuilder& made) {
  static const Pack pack = vigil::testing::river_pack(VIGIL_SOURCE_DIR);
  return pack::Wording(pack).claim(made.statement());
}

}  // namespace

TEST_CASE("a claim reads as a sentence: fields, how surely, when, who says") {
  CHECK(claim(a_statement("discharge")
                  .with("status", std::string("discharges"))
                  .with("volume", Value::between(800000, 1000000))
                  .surely(Certainty::estimated)
                  .on("1998")
                  .said_by("media report")) ==
        "discharges, 800,000 to 1,000,000 m³ (estimated), 1998, according to media report");
}

TEST_CASE("the pack's own words stand for its values, countries for their codes") {
  CHECK(claim(a_statement("treaty-status")
                  .with("treaty", std::string("CRT"))
                  .with("action", std::string("not-joined"))) == "Clean River Treaty, not joined");
  CHECK(claim(a_statement("meeting")
                  .with("meeting", std::string("MSP"))
                  .with("number", std::int64_t{2})
                  .with("place", std::string("XB"))) ==
        "Meeting of States Parties, 2nd, in Brezia");
}

TEST_CASE("what is not known is not made a number") {
  CHECK(claim(a_statement("harm").with("killed", Value::unknown()).with("ill", Value::zero())) ==
        "Killed: unknown, 0 ill");
}

TEST_CASE("a topic, a field or a value that the pack lacks is said as it is") {
  CHECK(
      claim(
          a_statement("weather").with("kind-of-rain", std::string("heavy")).with("often", true)) ==
      "heavy, often: yes");
  CHECK(claim(a_statement("weather").surely(Certainty::denied)) == "(denied)");
}

TEST_CASE("ordinals end as they are spoken") {
  CHECK(pack::in_words(FieldValue(std::int64_t{1})) == "1st");
  CHECK(pack::in_words(FieldValue(std::int64_t{12})) == "12th");
  CHECK(pack::in_words(FieldValue(std::int64_t{23})) == "23rd");
}

TEST_CASE("notes are named in a row") {
  CHECK(pack::notes_in_words({}).empty());
  CHECK(pack::notes_in_words({5}) == "note 5");
  CHECK(pack::notes_in_words({5, 8, 9}) == "notes 5, 8 and 9");
}
