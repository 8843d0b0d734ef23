#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

// Forty states signed on two days, thirty of which had deposited by the next year.
RecordView forty_signatures() {
  RecordView record;
  for (int i = 0; i < 40; ++i) {
    Standing standing;
    standing.treaty = "CRT";
    standing.country = "Z" + std::to_string(10 + i);
    standing.signed_on = make_date(1996, 9, i < 25 ? 2 : 3);
    if (i < 30) standing.deposited = make_date(1997, 6, 1);
    if (i < 20) standing.in_force = make_date(1998, 3, 1);
    record.standings.push_back(standing);
  }
  record.status_until = make_date(2015, 3, 14);
  return record;
}

Findings said(std::string_view text) {
  return fired("states-counted", archive_saying(text), forty_signatures());
}

TEST_CASE("a count of signatures by a day that is off by one") {
  const Findings findings = said("On 3 September 1996, 41 states signed the Clean River Treaty.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].message ==
        "Clean River Treaty: the depositary has 40 signatures by 3 September 1996; the report "
        "counts 41.");
  CHECK(said("The Clean River Treaty was signed by 41 governments on 2-3 September 1996.").size() ==
        1);
}

TEST_CASE("a count that the depositary bears out, on the day or by it, is let be") {
  for (const char* count : {"40", "25", "15"}) {
    CAPTURE(count);
    CHECK(said("On 3 September 1996, " + std::string(count) +
               " states signed the Clean River Treaty.")
              .empty());
  }
}

TEST_CASE("states parties are those that had deposited, or those whom the treaty binds") {
  CHECK(said("The Clean River Treaty had 31 States Parties on 1 May 1998.").size() == 1);
  CHECK(said("The Clean River Treaty had 30 States Parties on 1 May 1998.").empty());
  CHECK(said("The Clean River Treaty had 20 States Parties on 1 May 1998.").empty());
}

TEST_CASE("counts of a month, and of those that joined in one way or the other") {
  CHECK(said("In September 1996, 41 states signed the Clean River Treaty.").size() == 1);
  CHECK(said("As of 1 May 1998, 31 countries had ratified or acceded to the Clean River Treaty.")
            .size() == 1);
  CHECK(said("As of 1 May 1998, 30 countries had ratified or acceded to the Clean River Treaty.")
            .empty());
  CHECK(said("By 1 May 1998, 29 countries had ratified the Clean River Treaty.").empty());
}

TEST_CASE(
    "other wordings of a count of signatures, of a treaty named before or of the pack's own") {
  for (const std::string words :
       {"Of the 41 countries that signed in September 1996, most are on the coast.",
        "Along with 40 other governments, Ardenia signed the Clean River Treaty in September 1996.",
        "Ardenia joined 40 other states in signing the treaty in September 1996.",
        "Ardenia and 40 other states signed it in September 1996.",
        "It was one of the 41 states that signed the treaty in September 1996.",
        "By the end of September 1996, the treaty had 41 signatories.",
        "In September 1996, 41 governments, Ardenia among them, signed it.",
        "The number of signatories stood at 41 in September 1996.",
        "In September 1996, 41 nations put their names to it."}) {
    CAPTURE(words);
    CHECK(said(words).size() == 1);
  }
  CHECK(
      said("It was opened on 2 September 1996. It signed on 3 September, and before that month was "
           "out 41 states had signed.")
          .size() == 1);
  CHECK(said("Of the 40 countries that signed in September 1996, most are on the coast.").empty());
  CHECK(said("Along with 39 other governments, Ardenia signed it in September 1996.").empty());
  CHECK(said("Of the 41 countries that signed the Dam Protocol in September 1996, most are on the "
             "coast.")
            .empty());
}

TEST_CASE("of a month, the depositary's count by its end, or one less where one signed last") {
  RecordView record = forty_signatures();
  record.standings[38].signed_on = make_date(1996, 9, 5);
  record.standings[39].signed_on = make_date(1996, 9, 6);
  const auto counts = [&](const std::string& number) {
    return fired("states-counted",
                 archive_saying("In September 1996, " + number + " states signed it."), record)
        .size();
  };
  CHECK(counts("40") == 0);
  CHECK(counts("39") == 0);
  CHECK(counts("38") == 1);  // Two days earlier.
}

TEST_CASE("two counts of one month, of which the depositary cannot say which is right") {
  RecordView record = forty_signatures();
  record.standings[39].signed_on = make_date(1996, 9, 20);
  const auto pair = [&](const std::string& one, const std::string& other) {
    return fired("states-counted",
                 archive_saying("In September 1996, " + one + " states signed it.\nOf the " +
                                other + " states that signed in September 1996, it was the first."),
                 record);
  };
  CHECK(pair("39", "40").at(0).message ==
        "Clean River Treaty: the report counts 39 states by 30 September 1996 in one place and 40 "
        "in another.");
  CHECK(pair("40", "40").empty());
}

TEST_CASE("a part of the states, a year, and what the record does not reach are let be") {
  CHECK(said("On 3 September 1996, 12 countries signed the Clean River Treaty.").empty());
  CHECK(said("In September 1996, 40 states signed the Clean River Treaty.").empty());
  CHECK(said("In 1996, 41 states signed the Clean River Treaty.").empty());
  CHECK(said("By 3 September 1996, 41 states signed the Clean River Treaty, but not all knew it.")
            .empty());
  CHECK(said("On 3 September 1996, about 41 states signed the Clean River Treaty.").empty());
  CHECK(said("The Clean River Treaty had 31 States Parties on 1 May 2020.").empty());
}

}  // namespace
}  // namespace vigil::check
