#pragma once
// Profile: what the reports of an archive state of one country, in words, for the terminal. The
// same order as on the site: by topic; in each the latest by the date that it holds comes first,
// what has no date last.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/knowledge.h"
#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::pipeline {

struct ProfileFact {
  std::string claim;                 // "800,000 to 1,000,000 (estimated), 1998, according to …".
  std::vector<std::string> told_in;  // "2004/ardenia note 5", the newest edition first.
  bool confirmed = false;            // By a person; else it is the machine's reading.
  std::optional<int> age;            // Years to the archive's newest edition; none: undated.
  std::vector<std::string> conflicts;  // A sentence each.
  friend bool operator==(const ProfileFact&, const ProfileFact&) = default;
};

struct ProfileLine {
  ProfileFact latest;
  std::vector<ProfileFact> earlier;
  friend bool operator==(const ProfileLine&, const ProfileLine&) = default;
};

struct ProfileTopic {
  std::string name;
  std::vector<ProfileLine> lines;
  friend bool operator==(const ProfileTopic&, const ProfileTopic&) = default;
};

// Empty where no report states anything of the country.
std::vector<ProfileTopic> profile_of(const Snapshot& snapshot, const Pack& pack,
                                     const Knowledge& knowledge, std::string_view country);

}  // namespace vigil::pipeline
