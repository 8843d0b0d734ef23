#pragma once
// Where each thing of a pack was written, in step with the pack's own lists, so that what is wrong
// between files can be shown in them.

#include <map>
#include <string>
#include <vector>

#include "pack/pack.h"

namespace vigil::pack {

struct Places {
  std::vector<Place> regions, countries, treaties, meetings, topics, plans, editions;
  std::vector<std::vector<Place>> sections;  // By plan.
  std::vector<Place> furniture_patterns, title_patterns, cited_editions;
  std::map<std::string, Place> months;
};

// A pack while it is read.
struct Draft {
  Pack pack;
  Places places;
};

}  // namespace vigil::pack
