#pragma once
// FiledReport: a report that a treaty asks of a state by a day, beside what the register has of it,
// and what is odd about it when it is laid beside the state's report of the year before.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/edtf.h"
#include "model/value.h"

namespace vigil {

enum class Filed {
  in_time,     // Handed in by its day.
  late,        // Handed in later.
  undated,     // Handed in, before or after its day: that is not known.
  missing,     // Its day is past, and the register, which reaches that far, does not have it.
  unrecorded,  // Its day is past, and no register reaches that far.
  open,        // Its day is still to come.
};

std::string_view to_string(Filed filed);  // "in-time"

// What a report's figures do beside those of the state's report before.
enum class FilingOddity {
  copied,     // All the same, and not all none.
  backwards,  // A figure that only grows fell, or the other way round.
  blank,      // Left blank where the report before gives none, or the other way round.
};

std::string_view to_string(FilingOddity oddity);

struct FilingComparison {
  FilingOddity oddity{};
  int before = 0;          // The year of the report before.
  std::string key_before;  // Its row: "record/filings#CRT-XA-yearly-report-2000".
  std::string figure;      // Its label; empty: of all of them.
  std::optional<Value> was, is;
  friend bool operator==(const FilingComparison&, const FilingComparison&) = default;
};

struct FiledReport {
  std::string country, treaty, obligation, name, article;
  int year = 0;  // That it covers; of a first report, in which it is due.
  Date due{};
  Filed filed = Filed::unrecorded;
  std::optional<Edtf> submitted;
  int days_late = 0;  // At least so many where `submitted` is no single day.
  std::string key;    // Of the row; empty where the register has none.
  std::vector<FilingComparison> comparisons;
  friend bool operator==(const FiledReport&, const FiledReport&) = default;
};

// "open", "met", "late", …: how an obligation stands, with what is known of its being met, or null.
struct Obligation;
std::string_view status_of(const Obligation& obligation, const FiledReport* filed);

// "5 days", "at least 550 days"; empty for one that was not late.
std::string lateness(const FiledReport& report);

// Whether it came on some day of a month or a longer time, so that days_late is the least.
bool is_vague(const FiledReport& report);

// "every figure is as in the report for 2000", "Weirs left: 5 in the report for 2001, now 6".
std::string in_words(const FilingComparison& comparison);

}  // namespace vigil
