#include "pipeline/correction.h"

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"

namespace vigil {
namespace {

using testing::a_statement;
using testing::when;

Statement closed() {
  return a_statement("discharge")
      .about("XA")
      .with("status", std::string("ceased"))
      .with("volume", Value::exact(7))
      .on("2004")
      .resting_on({1})
      .statement();
}

Result<Statement> set(std::initializer_list<std::string> settings) {
  static const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const std::vector<std::string> all(settings);
  return pipeline::corrected(pack, closed(), all);
}

FieldValue volume(const char* setting) {
  const auto statement = set({setting});
  REQUIRE(statement.has_value());
  REQUIRE(statement->fields.size() == 2);
  return statement->fields[1].value;
}

TEST_CASE("counts are typed as they are meant") {
  CHECK(volume("volume=500") == FieldValue(Value::exact(500)));
  CHECK(volume("volume=0") == FieldValue(Value::zero()));
  CHECK(volume("volume=500..700") == FieldValue(Value::between(500, 700)));
  CHECK(volume("volume=500..") == FieldValue(Value::at_least(500)));
  CHECK(volume("volume=..20") == FieldValue(Value::at_most(20)));
  CHECK(volume("volume=~300") == FieldValue(Value::approximate(300)));
  CHECK(volume("volume=unknown") == FieldValue(Value::unknown()));
}

TEST_CASE("date, certainty, speaker, country and notes are set, and an empty value takes away") {
  const Statement now =
      *set({"date=2003-05", "certainty=alleged", "speaker=Bo Lind", "country=Brezia", "notes=3,4"});
  CHECK(now.date == when("2003-05"));
  CHECK(now.certainty == Certainty::alleged);
  CHECK(now.speaker == "Bo Lind");
  CHECK(now.country == "XB");
  CHECK(now.notes == std::vector{3, 4});
  const Statement less = *set({"date=", "volume=", "notes="});
  CHECK(!less.date);
  CHECK(less.fields.size() == 1);
  CHECK(less.notes.empty());
}

TEST_CASE("what a statement cannot be is refused with what it can be") {
  for (const char* wrong :
       {"status=happy", "status=", "colour=red", "volume=many", "date=May", "certainty=maybe",
        "country=Nowhere", "notes=x", "volume", "volume=9..3", "volume=-1"}) {
    CAPTURE(wrong);
    const auto refused = set({wrong});
    REQUIRE(!refused);
    CHECK(refused.error().code == Errc::invalid_input);
    CHECK(refused.error().message.ends_with('.'));
  }
}

}  // namespace
}  // namespace vigil
