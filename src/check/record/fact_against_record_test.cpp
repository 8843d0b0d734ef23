// Days and answers of reports against rows of the record.

#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

RecordedStatement row_of(std::string topic, std::vector<Field> fields, std::string_view when) {
  RecordedStatement row;
  row.key = "record/" + topic + "#XA";
  row.statement.country = "XA";
  row.statement.topic = std::move(topic);
  row.statement.fields = std::move(fields);
  row.statement.date = Edtf::parse(when);
  return row;
}

Findings said(const StatementBuilder& told, std::vector<RecordedStatement> rows,
              const Pack& pack = river()) {
  RecordView official = river_record();
  official.recorded.sources = {{.key = "list", .title = "A list"}};
  official.recorded.statements = std::move(rows);
  return fired("fact-against-record",
               archive_of(a_report("Ardenia").saying("It happened.").claiming("It happened", told)),
               official, pack);
}

// The river's rule on meetings, held against rows too.
const Pack& with_days() {
  static const Pack pack = [] {
    Pack made = river();
    for (EventRule& rule : made.conflicts.events) rule.recorded = rule.name == "Meetings";
    return made;
  }();
  return pack;
}

StatementBuilder meeting(std::string_view when) {
  return a_statement("meeting").with("meeting", "MSP").with("number", std::int64_t{2}).on(when);
}

RecordedStatement held(std::string_view when, std::int64_t number = 2) {
  return row_of("meeting", {{"meeting", std::string("MSP"), {}}, {"number", number, {}}}, when);
}

}  // namespace

TEST_CASE("another day of one event is a warning") {
  const Findings findings = said(meeting("2001-09-20"), {held("2001-09-10")}, with_days());
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "The report of 2004 gives 20 September 2001 (Meetings: MSP, 2); the record gives 10 "
        "September 2001 (A list, record/meeting#XA).");
  CHECK(said(meeting("2001-09-20"), {held("2001-09-10")}).empty());  // The pack does not ask.
}

TEST_CASE("a month, a known tolerance, another event and one row that agrees leave room") {
  CHECK(said(meeting("2001-09"), {held("2001-09-10")}, with_days()).empty());
  CHECK(said(meeting("2001-09-11"), {held("2001-09-10")}, with_days()).empty());
  CHECK(said(meeting("2001-09-20"), {held("2001-09-10", 3)}, with_days()).empty());
  CHECK(said(meeting("2001-09-20"), {held("2001-09-10"), held("2001-09-20")}, with_days()).empty());
  CHECK(said(meeting("2001-12-20"), {held("2001-09-10")}, with_days()).empty());  // Comes again.
  CHECK(said(meeting("2001-09-20").surely(Certainty::alleged), {held("2001-09-10")}, with_days())
            .empty());
}

TEST_CASE("nobody harmed in a year of which a row has some is a warning") {
  const auto nobody = a_statement("harm").with("total", Value::zero()).on("2003");
  const RecordedStatement some = row_of("harm", {{"killed", Value::exact(3), {}}}, "2003");
  const Findings findings = said(nobody, {some});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "The report of 2004 says that nobody was harmed (2003); the record says that people were "
        "harmed (A list, record/harm#XA).");
}

TEST_CASE("an answer of no time, of another one, or one that a row gives too is let be") {
  const auto nobody = a_statement("harm").with("total", Value::zero());
  const RecordedStatement some = row_of("harm", {{"killed", Value::exact(3), {}}}, "2003");
  const RecordedStatement none = row_of("harm", {{"total", Value::zero(), {}}}, "2003");
  CHECK(said(nobody, {some}).empty());
  CHECK(said(StatementBuilder(nobody).on("2002"), {some}).empty());
  CHECK(said(StatementBuilder(nobody).on("2003-05"), {some}).empty());
  CHECK(said(StatementBuilder(nobody).on("2003"), {some, none}).empty());
  CHECK(said(StatementBuilder(nobody).on("2001/2003"), {some}).size() == 1);
}

}  // namespace vigil::check
