#pragma once
// Where each thing of a pack was written, in step with the pack's own lists, so that what is wrong
// between files can be shown in them.

#include <map>
#include <string>
#include <vector>

#include "pack/pack.h"
#include "pack/record_tables.h"
#include "pack/table_rules.h"

namespace vigil::pack {

struct Places {
  std::vector<Place> regions, countries, treaties, meetings, topics, plans, editions;
  std::vector<std::vector<Place>> sections;  // By plan.
  std::vector<Place> furniture_patterns, title_patterns, cited_editions;
  std::map<std::string, Place> months;
};

// A pack while it is read. What is asked by few commands is checked with it and not kept.
struct Draft {
  Pack pack;
  Places places;
  std::vector<TableForm> forms;    // Of the record's tables, in step with them.
  std::vector<TableRule> printed;  // The tables that a publication prints.
};

}  // namespace vigil::pack
