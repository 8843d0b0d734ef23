#pragma once
// Register: what lists beside the depositary's record say: who came to which meeting, and who
// handed in which report, as plain rows (pack/record.h). What they lack is missing here.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/edtf.h"
#include "model/value.h"

namespace vigil {

// A meeting of states, held or to be held.
struct Meeting {
  std::string key;   // "5MSP"
  std::string kind;  // A `meeting` value of the interchange form: "MSP".
  int number = 0;
  std::string name;  // "Fifth Meeting of States Parties"
  std::string treaty;
  std::string place, country;
  std::optional<Date> from, to;
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

// Who came to a meeting. Who has no row may have been there.
struct Attendance {
  std::string key;  // Of the row: "record/attendance#5MSP-XA".
  std::string meeting, country;
  bool attended = true;
  std::string role;  // "observer"; may be empty.
  std::string source;
  friend bool operator==(const Attendance&, const Attendance&) = default;
};

// How a cumulative figure moves from one year's report of a state to the next.
enum class Trend { free, grows, falls };

// A figure that filings may give.
struct Figure {
  std::string name, label;  // "retained", "Weirs retained"
  Trend trend = Trend::free;
  friend bool operator==(const Figure&, const Figure&) = default;
};

// A report that a state owed to a treaty, as handed in.
struct Filing {
  std::string key;  // Of the row: "record/filings#CRT-XA-yearly-report-2003".
  std::string treaty, country, obligation;
  int year = 0;                               // That it covers.
  std::optional<Edtf> submitted;              // Nothing: it was, on a day that nobody noted.
  std::vector<std::optional<Value>> figures;  // As Register::figures; nothing: left blank.
  std::string source;
  friend bool operator==(const Filing&, const Filing&) = default;
};

struct Register {
  std::vector<Meeting> meetings;  // Beside those of the pack's own list.
  std::vector<Attendance> attendance;
  std::vector<Figure> figures;
  std::vector<Filing> filings;
};

}  // namespace vigil
