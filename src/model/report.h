#pragma once
// Edition and Report: one year's publication, and one country (or several, or an area) in it.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"

namespace vigil {

struct Edition {
  int year{};
  std::string title;                 // "River Monitor Report 2004"
  std::optional<Date> period_from;   // The reporting period, as the pack or workspace says.
  std::optional<Date> closing_date;  // Facts later than this are late additions.
  friend bool operator==(const Edition&, const Edition&) = default;
};

using ReportId = Id<struct ReportTag>;

struct Report {
  std::string key;                     // "2004/ardenia": edition and address, stable.
  int edition{};                       // The edition's year.
  std::vector<std::string> countries;  // ISO 3166-1 alpha-2 or "XX-…"; at least one.
  std::string title;                   // "Ardenia"
  int revision = 1;                    // Counts from 1; the newest is current.
  friend bool operator==(const Report&, const Report&) = default;
};

}  // namespace vigil
