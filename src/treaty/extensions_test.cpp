#include "treaty/extensions.h"

#include <doctest/doctest.h>

#include "treaty/testing.h"

namespace vigil {
namespace {

// What is said of a file of these rows of the river pack's treaties.
Findings said_of(const std::string& rows) {
  const testing::River river(VIGIL_SOURCE_DIR);
  pack::RecordText text;
  text.form.file = "extensions.csv";
  text.file = "extensions/list";
  text.rows = "treaty,country,obligation,until,decided_by\n" + rows;
  return treaty::wrong_extensions(river.pack, river.record, {text});
}

TEST_CASE("decisions that move a day within the treaty's bounds are let be") {
  CHECK(said_of("CRT,XA,cleaning,2018-03-01,RC\n").empty());  // Ten years, to the day.
  CHECK(said_of("CRT,XA,cleaning,2028-03-01,2MSP\nCRT,XA,cleaning,2018-03-01,RC\n").empty());
}

TEST_CASE("a decision that ends before the day due is an error at its day") {
  const Findings said = said_of("CRT,XA,cleaning,2011-03-01,RC\nCRT,XC,cleaning,2009-01-01,RC\n");
  REQUIRE(said.size() == 1);
  CHECK(said[0].message == "Extended to 2009-01-01, before the day due, 2010-08-01.");
  CHECK(said[0].severity == Severity::error);
  CHECK(said[0].place.file == "extensions/list");
  REQUIRE(said[0].place.span);
  CHECK(said[0].place.span->begin == 43 + 30 + 16);  // The day of the second row.
}

TEST_CASE("only a party has a day that could move") {
  const Findings said = said_of("CRT,XE,cleaning,2011-03-01,RC\n");  // It signed only.
  REQUIRE(said.size() == 1);
  CHECK(said[0].message == "XE is no party to CRT: it has no day that could move.");
}

TEST_CASE("one decision grants no more than the treaty allows at once") {
  const Findings said = said_of("CRT,XA,cleaning,2018-03-02,RC\n");
  REQUIRE(said.size() == 1);
  CHECK(said[0].message ==
        "Extended from 2008-03-01 to 2018-03-02; one decision grants no more than 10 years.");
  CHECK(said_of("CRT,XA,cleaning,2011-03-01,RC\nCRT,XA,cleaning,2021-03-02,2MSP\n").size() == 1);
}

TEST_CASE("what the clock gives no day for is not judged here") {
  CHECK(said_of("CRT,XA,floods,2011-03-01,RC\nXXX,XA,cleaning,2011-03-01,RC\n").empty());
}

}  // namespace
}  // namespace vigil
