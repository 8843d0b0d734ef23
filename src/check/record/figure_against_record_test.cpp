#include "check/know.h"
#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

RecordedStatement harmed(std::string key, std::uint32_t source, FieldValue killed,
                         std::string_view when = "2003") {
  RecordedStatement row;
  row.key = std::move(key);
  row.statement.country = "XA";
  row.statement.topic = "harm";
  row.statement.fields = {{"killed", std::move(killed), {}}};
  row.statement.date = Edtf::parse(when);
  row.source = source;
  return row;
}

RecordView beside(std::vector<RecordedStatement> rows) {
  RecordView official = river_record();
  official.recorded.sources = {{.key = "harm/ministry", .title = "Register of the ministry"},
                               {.key = "harm/clinic"}};
  official.recorded.statements = std::move(rows);
  return official;
}

ReportBuilder a_report_of(const StatementBuilder& told) {
  return a_report("Ardenia")
      .saying("Seven were killed in 2003.")
      .claiming("Seven were killed", told);
}

Findings said(const StatementBuilder& told, std::vector<RecordedStatement> rows,
              const Pack& pack = river()) {
  return fired("figure-against-record", archive_of(a_report_of(told)), beside(std::move(rows)),
               pack);
}

StatementBuilder killed(Value number) {
  return a_statement("harm").with("killed", number).on("2003");
}

StatementBuilder released(std::int64_t cubic_metres, std::string_view when) {
  return a_statement("discharge")
      .with("status", "discharges")
      .with("volume", Value::exact(cubic_metres))
      .on(when);
}

// The river's rule on volumes, as one of the record too.
Pack with_volumes(bool stock = false) {
  Pack pack = river();
  for (FigureRule& rule : pack.conflicts.figures) {
    if (rule.name != "Volume") continue;
    rule.recorded = true;
    rule.stock = stock;
  }
  return pack;
}

RecordedStatement row_of_volume(std::int64_t cubic_metres, std::string_view when = "2003") {
  RecordedStatement row;
  row.key = "record/volumes#XA";
  row.statement.country = "XA";
  row.statement.topic = "discharge";
  row.statement.fields = {{"volume", Value::exact(cubic_metres), {}}};
  row.statement.date = Edtf::parse(when);
  return row;
}

const RecordedStatement three = harmed("record/harm/ministry#XA-2003", 0, Value::exact(3));

}  // namespace

TEST_CASE("a figure that no dataset has is a warning that gives both sides and their sources") {
  const Findings findings = said(killed(Value::exact(7)), {three});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "The report of 2004 gives 7 (People harmed: killed, 2003); the record gives 3 (Register "
        "of the ministry, record/harm/ministry#XA-2003).");
}

TEST_CASE(
    "the same is a conflict with a row, which has a key of its own and a side without words") {
  const Snapshot archive = archive_of(a_report_of(killed(Value::exact(7))));
  const auto found = know(archive, river(), {}, beside({three}).recorded).conflicts;
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::record_figure);
  CHECK(found[0].first == found[0].second);
  REQUIRE(found[0].row.has_value());
  CHECK(found[0].row->key == "record/harm/ministry#XA-2003");
  CHECK(found[0].row->source == "Register of the ministry");
  const RecordedStatement changed = harmed(three.key, 0, Value::exact(4));
  CHECK(know(archive, river(), {}, beside({changed}).recorded).conflicts[0].key != found[0].key);
  CHECK(know(archive, river()).conflicts.empty());
}

TEST_CASE("what a named speaker said is only a note, and what an editor decided on is let be") {
  const Findings spoken = said(killed(Value::exact(7)).said_by("the doctor"), {three});
  REQUIRE(spoken.size() == 1);
  CHECK(spoken[0].severity == Severity::note);
  const Snapshot archive = archive_of(a_report_of(killed(Value::exact(7))));
  const RecordView official = beside({three});
  const std::string key = know(archive, river(), {}, official.recorded).conflicts[0].key;
  const Knowledge decided =
      know(archive, river(), {{key, {"Ana Berg", "Another count.", {}}}}, official.recorded);
  const Findings findings = check(archive, river(), decided, official, make_date(2004, 11, 1));
  for (const Finding& one : findings) CHECK(one.code != "figure-against-record");
}

TEST_CASE("one dataset that agrees is enough, and so is room for both") {
  const RecordedStatement seven = harmed("b", 1, Value::exact(7));
  CHECK(said(killed(Value::exact(7)), {three, seven}).empty());
  CHECK(said(killed(Value::exact(7)), {harmed("a", 0, Value::at_least(3))}).empty());
  CHECK(said(killed(Value::exact(7)), {harmed("a", 0, Value::unknown())}).empty());
  CHECK(said(killed(Value::exact(7)), {}).empty());
  CHECK(said(killed(Value::at_least(3)), {seven}).empty());
  CHECK(said(killed(Value::between(5, 9)), {seven}).empty());
  CHECK(said(killed(Value::unknown()), {seven}).empty());
  CHECK(said(killed(Value::at_least(8)), {seven}).size() == 1);
  CHECK(said(killed(Value::at_most(6)), {seven}).size() == 1);
  CHECK(said(killed(Value::zero()), {seven}).size() == 1);
}

TEST_CASE("two datasets that both disagree are two findings") {
  CHECK(said(killed(Value::exact(7)), {three, harmed("b", 1, Value::exact(5))}).size() == 2);
}

TEST_CASE("a figure of a place, of another year, of part of one or not for sure is let be") {
  CHECK(said(killed(Value::exact(7)).with("place", "Ardenburg"), {three}).empty());
  CHECK(said(killed(Value::exact(7)).on("2002"), {three}).empty());
  CHECK(said(killed(Value::exact(7)).on("2003-05"), {three}).empty());
  CHECK(said(killed(Value::exact(7)).on("2003~"), {three}).empty());
  CHECK(said(killed(Value::exact(7)).about("XB"), {three}).empty());
  CHECK(said(killed(Value::exact(7)).surely(Certainty::alleged), {three}).empty());
  CHECK(said(killed(Value::exact(7)).surely(Certainty::estimated), {three}).empty());
}

TEST_CASE("parts of a year's figure are no conflict with it, more than all of it is one") {
  const auto told_in_parts = [](Value row) {
    return fired("figure-against-record",
                 archive_of(a_report("Ardenia")
                                .saying("Two were killed. Later, five were killed.")
                                .claiming("Two were killed", killed(Value::exact(2)))
                                .claiming("five were killed", killed(Value::exact(5)))),
                 beside({harmed("a", 0, row)}))
        .size();
  };
  CHECK(told_in_parts(Value::exact(7)) == 0);
  CHECK(told_in_parts(Value::exact(5)) == 0);
  CHECK(told_in_parts(Value::exact(4)) == 1);
}

TEST_CASE("fewer, in a sentence on one event of the year, are a part of the figure") {
  const auto told = [](int row) {
    return fired("figure-against-record",
                 archive_of(a_report("Ardenia")
                                .saying("In 2003, five were killed in a flood. More were ill.")
                                .claiming("five were killed", killed(Value::exact(5)))),
                 beside({harmed("a", 0, Value::exact(row))}))
        .size();
  };
  CHECK(told(7) == 0);
  CHECK(told(3) == 1);
}

TEST_CASE("a rounded number is the one that it rounds, but small numbers are counted") {
  const Pack pack = with_volumes();
  const auto told = [&](std::int64_t number, std::int64_t row) {
    return said(released(number, "2003"), {row_of_volume(row)}, pack).size();
  };
  CHECK(told(14'500'000, 14'512'345) == 0);
  CHECK(told(14'512'345, 14'500'000) == 0);
  CHECK(told(14'500'000, 14'612'345) == 1);
  CHECK(told(4'000, 4'400) == 1);
  CHECK(told(20, 21) == 1);
}

TEST_CASE("a year's stock is what there was at its end, or on the day on which the state said so") {
  const Pack flow = with_volumes(), stock = with_volumes(true);
  const RecordedStatement row = row_of_volume(900);
  CHECK(said(released(700, "2003-12-31"), {row}, stock).size() == 1);
  CHECK(said(released(900, "2003-12"), {row}, stock).empty());
  CHECK(said(released(700, "2003-06-30"), {row}, stock).empty());
  CHECK(said(released(700, "2003-12-31"), {row}, flow).empty());
  RecordedStatement reported = row;
  reported.said = Edtf::parse("2004-04-30");
  CHECK(said(released(700, "2004-04-30"), {reported}, stock).size() == 1);
  CHECK(said(released(700, "2004-04-30"), {row}, stock).empty());
}

}  // namespace vigil::check
