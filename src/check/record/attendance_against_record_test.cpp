#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

// The river pack, whose record says who stayed away.
const Pack& with_lists() {
  static const Pack pack = [] {
    Pack made = river();
    made.conflicts.recorded_meetings[0].attended = "attended";
    made.conflicts.recorded_meetings[0].several = {"other"};
    return made;
  }();
  return pack;
}

RecordedStatement on_list(bool attended, std::string kind = "MSP", std::int64_t number = 2,
                          std::string_view when = "2001-09-10/2001-09-14") {
  RecordedStatement row;
  row.key = "record/attendance#2MSP-XA";
  row.statement.country = "XA";
  row.statement.topic = "meeting";
  row.statement.fields = {{"meeting", std::move(kind), {}}};
  if (number > 0) row.statement.fields.push_back({"number", number, {}});
  row.statement.fields.push_back({"attended", attended, {}});
  row.statement.date = Edtf::parse(when);
  return row;
}

Findings said(const StatementBuilder& told, std::vector<RecordedStatement> rows,
              const Pack& pack = with_lists()) {
  RecordView official = river_record();
  official.recorded.sources = {{.key = "attendance", .title = "Lists of participants"}};
  official.recorded.statements = std::move(rows);
  return fired("attendance-against-record",
               archive_of(a_report("Ardenia").saying("It came.").claiming("It came", told)),
               official, pack);
}

StatementBuilder at(std::string kind) {
  return a_statement("meeting").with("meeting", std::move(kind));
}
StatementBuilder at_second() {
  return at("MSP").with("number", std::int64_t{2});
}

}  // namespace

TEST_CASE("who is said to have come and is not on the list is a warning, and the other way round") {
  const Findings came = said(at_second().on("2001-09"), {on_list(false)});
  REQUIRE(came.size() == 1);
  CHECK(came[0].severity == Severity::warning);
  CHECK(came[0].message ==
        "The report of 2004 says that it attended the Second Meeting of States Parties (September "
        "2001); the record says that it did not attend the Second Meeting of States Parties (Lists "
        "of participants, record/attendance#2MSP-XA).");
  CHECK(said(at_second().with("attended", false), {on_list(true)}).size() == 1);
}

TEST_CASE("who is on no list may have been there, and one list that has him is enough") {
  CHECK(said(at_second(), {}).empty());
  CHECK(said(at_second(), {on_list(true)}).empty());
  CHECK(said(at_second().with("attended", false), {on_list(false)}).empty());
  CHECK(said(at_second(), {on_list(false), on_list(true)}).empty());
  CHECK(said(at_second(), {on_list(false)}, river()).empty());  // The pack does not ask.
}

TEST_CASE("another meeting, state or year, and what is not for sure are let be") {
  CHECK(said(at("MSP").with("number", std::int64_t{1}), {on_list(false)}).empty());
  CHECK(said(at("RevCon").with("number", std::int64_t{2}), {on_list(false)}).empty());
  CHECK(said(at_second().about("XB"), {on_list(false)}).empty());
  CHECK(said(at_second().on("2002-09"), {on_list(false)}).empty());
  CHECK(said(at_second().surely(Certainty::denied), {on_list(false)}).empty());
}

TEST_CASE("a meeting without a number is known by its month, unless there may be several") {
  CHECK(said(at("MSP").on("2001-09"), {on_list(false)}).size() == 1);
  CHECK(said(at("MSP").on("2001"), {on_list(false)}).empty());
  CHECK(said(at("MSP"), {on_list(false)}).empty());
  const RecordedStatement other = on_list(false, "other", 0, "2002-05-02/2002-05-03");
  CHECK(said(at("other").on("2002-05"), {other}).empty());
}

}  // namespace vigil::check
