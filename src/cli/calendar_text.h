#pragma once
// Obligations with what is known of whether they were met, in lines for people and for programs.

#include <optional>
#include <string>

#include "model/filed_report.h"
#include "model/obligation.h"
#include "pack/wording.h"

namespace vigil::cli {

// "2000-04-30  late by 12 days   Ardenia  CRT 7(2)  Yearly river report for 1999, by
// record/filings#CRT-XA-yearly-report-1999"; `filed`: of an obligation that asks for a report.
std::string in_line(const pack::Wording& words, const Obligation& obligation,
                    const std::optional<FiledReport>& filed);
std::string to_json_line(const Obligation& obligation, const std::optional<FiledReport>& filed);

}  // namespace vigil::cli
