#pragma once
// For tests of rules: the river pack with its record, and what one rule says of one archive.

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "check/check.h"
#include "check/know.h"
#include "check/record/testing.h"
#include "model/testing.h"

namespace vigil::check::testing {

using namespace vigil::testing;

inline const Pack& river() {
  static const pack::Loading loading = pack::load(VIGIL_SOURCE_DIR "/tests/packs/river");
  REQUIRE(loading.pack.has_value());
  return *loading.pack;
}

// What the rule with that code says of the archive, beside that record.
inline Findings fired(std::string_view code, const Snapshot& archive,
                      const RecordView& official = river_record(), const Pack& pack = river()) {
  REQUIRE(rule_named(code) != nullptr);
  Findings findings;
  for (const Finding& finding : check(archive, pack, know(archive, pack, {}, official.recorded),
                                      official, make_date(2004, 11, 1))) {
    if (finding.code == code) findings.push_back(finding);
  }
  return findings;
}

// The archived bytes at a place of the archive's first report.
inline std::string words_at(const Snapshot& archive, const Place& place) {
  REQUIRE(place.span.has_value());
  return std::string(slice(archive.reports.front().original, *place.span));
}

// An archive of one report of 2004, whose period is May 2003 to October 2004.
inline Snapshot archive_of(const ReportBuilder& report) {
  return an_archive().with(report).edition(2004, "2003-05-01", "2004-10-31");
}
inline Snapshot archive_saying(std::string_view notation) {
  return archive_of(a_report("Ardenia").saying(notation));
}

inline SourceBuilder an_interview(std::string person, std::string_view day) {
  return a_source(SourceKind::interview).by(std::move(person)).on(day);
}

}  // namespace vigil::check::testing
