#pragma once
// Treaty reports of the river pack's first state, as the tests of rules on them need them.

#include <optional>
#include <string_view>

#include "check/testing.h"

namespace vigil::check::testing {

inline FiledReport yearly(int year, Filed filed) {
  FiledReport report;
  report.country = "XA";
  report.treaty = "CRT";
  report.obligation = "yearly-report";
  report.name = "Yearly river report";
  report.article = "7(2)";
  report.year = year;
  report.due = make_date(year + 1, 4, 30);
  report.filed = filed;
  return report;
}

inline FiledReport odd(int year, FilingOddity oddity, std::optional<Value> was,
                       std::optional<Value> is) {
  FiledReport report = yearly(year, Filed::in_time);
  report.submitted = Edtf::day(make_date(year + 1, 4, 20));
  report.comparisons.push_back({oddity, year - 1, "record/filings#before", "Weirs left", was, is});
  return report;
}

// The edition closes on 31 October 2004.
inline Findings said(std::string_view code, FiledReport filed,
                     const ReportBuilder& report = a_report("Ardenia").saying("A river."),
                     const Pack& pack = river()) {
  RecordView official = river_record();
  official.filed = {std::move(filed)};
  return fired(code, archive_of(report), official, pack);
}

}  // namespace vigil::check::testing
