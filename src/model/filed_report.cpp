#include "model/filed_report.h"

#include "base/ascii.h"
#include "model/obligation.h"

namespace vigil {
namespace {

std::string in_words(const std::optional<Value>& value) {
  return value ? to_string(*value) : "blank";
}

}  // namespace

std::string_view to_string(Filed filed) {
  switch (filed) {
    case Filed::in_time:
      return "in-time";
    case Filed::late:
      return "late";
    case Filed::undated:
      return "undated";
    case Filed::missing:
      return "missing";
    case Filed::unrecorded:
      return "unrecorded";
    case Filed::open:
      return "open";
  }
  return "";
}

std::string_view to_string(FilingOddity oddity) {
  switch (oddity) {
    case FilingOddity::copied:
      return "copied";
    case FilingOddity::backwards:
      return "backwards";
    case FilingOddity::blank:
      return "blank-against-none";
  }
  return "";
}

bool is_vague(const FiledReport& report) {
  return report.submitted && report.submitted->earliest() != report.submitted->latest();
}

std::string lateness(const FiledReport& report) {
  if (report.days_late <= 0) return {};
  return (is_vague(report) ? "at least " : "") + grouped(report.days_late) +
         (report.days_late == 1 ? " day" : " days");
}

std::string in_words(const FilingComparison& comparison) {
  const std::string report = "the report for " + std::to_string(comparison.before);
  if (comparison.oddity == FilingOddity::copied) return "every figure is as in " + report;
  return comparison.figure + ": " + in_words(comparison.was) + " in " + report + ", now " +
         in_words(comparison.is);
}

std::string_view status_of(const Obligation& obligation, const FiledReport* filed) {
  if (filed == nullptr) return to_string(obligation.state);
  return filed->filed == Filed::in_time ? "met" : to_string(filed->filed);
}

}  // namespace vigil
