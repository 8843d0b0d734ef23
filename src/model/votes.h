#pragma once
// How one state voted, text by text and run by run.

#include <cstddef>
#include <optional>
#include <string>

#include "model/record.h"

namespace vigil {

// One row of a state, with the text that it voted on.
struct VoteRow {
  std::string resolution;
  int year = 0;
  std::string series;
  std::optional<Vote> vote;  // Nothing: the roll call does not have the state.
  friend bool operator==(const VoteRow&, const VoteRow&) = default;
};

// The longest run of equal votes on the texts of one series.
struct Streak {
  std::string series;
  std::optional<Vote> vote;  // Nothing: absent, or no member yet.
  int from = 0, to = 0;      // Years of the first and of the last.
  std::size_t count = 0;
  bool current = false;  // It reaches the last roll call of its series.
  friend bool operator==(const Streak&, const Streak&) = default;
};

}  // namespace vigil
