#include "check/record/filings_testing.h"

namespace vigil::check {
namespace {

using namespace testing;

FiledReport late(int year, Date came, int days) {
  FiledReport report = yearly(year, Filed::late);
  report.submitted = Edtf::day(came);
  report.days_late = days;
  return report;
}

}  // namespace

TEST_CASE("a report that was due in the edition's year and is missing or late is a note") {
  const Findings missing = said("filing-overdue", yearly(2003, Filed::missing));
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].severity == Severity::note);
  CHECK(missing[0].message ==
        "Ardenia, Yearly river report for 2003 (CRT, article 7(2)): due on 30 April 2004, and not "
        "in the register.");
  const Findings came = said("filing-overdue", late(2003, make_date(2004, 5, 12), 12));
  REQUIRE(came.size() == 1);
  CHECK(
      came[0].message.ends_with("due on 30 April 2004, and it came 12 days late, on 12 May 2004."));
}

TEST_CASE("each report is the news of the edition in whose year it was due or came") {
  const Findings after = said("filing-overdue", late(2003, make_date(2004, 12, 1), 215));
  REQUIRE(after.size() == 1);
  CHECK(
      after[0].message.ends_with("due on 30 April 2004, and not there when the edition closed; "
                                 "it came 215 days late, on 1 December 2004."));
  CHECK(said("filing-overdue", late(2000, make_date(2004, 2, 1), 1007)).size() == 1);
  CHECK(said("filing-overdue", late(2002, make_date(2003, 5, 12), 12)).empty());
  CHECK(said("filing-overdue", yearly(2002, Filed::missing)).empty());
  CHECK(said("filing-overdue", yearly(2004, Filed::missing)).empty());  // Due in 2005.
}

TEST_CASE("what came in time, may be unknown, or is another state's is let be") {
  CHECK(said("filing-overdue", yearly(2003, Filed::in_time)).empty());
  CHECK(said("filing-overdue", yearly(2003, Filed::undated)).empty());
  CHECK(said("filing-overdue", yearly(2003, Filed::unrecorded)).empty());
  CHECK(said("filing-overdue", yearly(2003, Filed::missing),
             a_report("Brezia").of({"XB"}).saying("A river."))
            .empty());
}

TEST_CASE("what the text tells itself is not said again") {
  Pack pack = river();
  pack.conflicts.recorded_filings = {{"deadline", {{"event", {"met"}}}, {}}};
  const auto telling = [](const StatementBuilder& told) {
    return a_report("Ardenia").saying("It is late.").claiming("It is late", told);
  };
  const auto met = a_statement("deadline").with("article", "7").with("event", "met");
  const auto set = a_statement("deadline").with("article", "7").with("event", "set");
  CHECK(said("filing-overdue", yearly(2003, Filed::missing), telling(met), pack).empty());
  CHECK(said("filing-overdue", yearly(2003, Filed::missing), telling(set), pack).size() == 1);
  const FiledReport came = late(2003, make_date(2004, 5, 12), 12);
  CHECK(said("filing-overdue", came, telling(StatementBuilder(set).on("2004-05")), pack).empty());
  CHECK(said("filing-overdue", came, telling(StatementBuilder(set).on("2004-06")), pack).size() ==
        1);
}

}  // namespace vigil::check
