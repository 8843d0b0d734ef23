#pragma once
// Reports that treaties ask of their parties, held against the register of what was handed in.
//
//   for (const FiledReport& report : treaty::filed_reports(pack, record, lists, {.country = "XA",
//   …}))
//
// Reporting obligations are those of every year, those that such a one follows (Clock::once), and
// those that come before a meeting.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/filed_report.h"
#include "model/obligation.h"
#include "model/record.h"
#include "model/register.h"
#include "pack/pack.h"

namespace vigil::treaty {

bool asks_for_report(const Pack& pack, const Obligation& due);

struct FilingQuery {
  std::string country = {};              // A code; empty: all.
  Date today{};                          // Reports that are due later are left out.
  std::optional<Date> known_until = {};  // The register is whole up to that day for the treaties
                                         // that it has a row of; nothing: nobody says so, and no
                                         // report is ever missing.
};

// By country, treaty and day due. Pure; the order of the record's rows changes nothing.
std::vector<FiledReport> filed_reports(const Pack& pack, const Record& record,
                                       const Register& lists, const FilingQuery& query);

// The report that each of these asks for, as filed_reports() has it, and those still to come. What
// asks for none has what the register holds of its being done, or nothing. In the order of
// `obligations`.
std::vector<std::optional<FiledReport>> reports_for(const Pack& pack, const Register& lists,
                                                    const FilingQuery& query,
                                                    const std::vector<Obligation>& obligations);

}  // namespace vigil::treaty
