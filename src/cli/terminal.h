#pragma once
// Terminal: where a command writes. Results go to standard output, everything else to standard
// error; colours and progress only where a person looks on.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "store/store.h"

namespace vigil::cli {

struct TerminalSettings {
  bool colours = false;  // Standard output is a terminal, and NO_COLOR is not set.
  bool live = false;     // Standard error is a terminal: progress may be drawn.
  bool quiet = false;    // Neither progress nor remarks.
  store::Moment now;     // The one clock reading of the run (or $SOURCE_DATE_EPOCH).
};

class Terminal {
 public:
  explicit Terminal(TerminalSettings settings) : settings_(settings) {}

  void out(std::string_view text);     // A result, as it is.
  void remark(std::string_view text);  // A line for the person; silent when quiet.
  void warn(std::string_view text);    // A line that is said even when quiet.

  bool colours() const { return settings_.colours; }
  bool quiet() const { return settings_.quiet; }
  void set_quiet() { settings_.quiet = true; }
  store::Moment now() const { return settings_.now; }
  Date today() const { return Date{std::chrono::floor<std::chrono::days>(settings_.now)}; }

  // False once standard output could not be written (a closed pipe, a full disk).
  bool flush();

  // A counter for work over a second: "  1,250 of 3,000 files, 410/s, 4 s left". Call it with what
  // is done so far; drawn at most ten times a second, on a terminal only.
  std::function<void(std::size_t done)> progress(std::size_t total, std::string what);
  void end_progress();

 private:
  TerminalSettings settings_;
  bool drawn_ = false;
};

}  // namespace vigil::cli
