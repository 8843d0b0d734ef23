#pragma once
// The treaty reports of which a country's report must speak: each is the news of one edition.

#include <string>
#include <vector>

#include "check/check.h"

namespace vigil::check {

// Whether that day lies in the year that ends with the report's last day.
bool is_news(const Subject& subject, Date day);

// The treaty reports of the report's own countries; by country, treaty and day.
std::vector<const FiledReport*> filed_of(const Subject& subject);

// "Ardenia, Yearly river report for 2003 (CRT, article 7(2)): "
std::string lead_of(const Subject& subject, const FiledReport& filed);

// Says each comparison of that kind, at the beginning of the report.
void say_comparisons(const Subject& subject, Reporter& out, FilingOddity oddity,
                     const std::string& hint);

}  // namespace vigil::check
