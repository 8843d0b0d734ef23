#pragma once
// Obligations as an iCalendar feed (RFC 5545): one event of a whole day for each. The same
// obligation keeps its UID when a meeting moves its day, so that a subscribed calendar moves it
// too.

#include <string>
#include <string_view>
#include <vector>

#include "model/obligation.h"
#include "pack/pack.h"

namespace vigil::publish {

// `today` is the stamp of all of it: the same day gives the same bytes. `of` is whose obligations
// they are, for the calendar's name: "Ardenia"; empty: all.
std::string icalendar(const Pack& pack, const std::vector<Obligation>& obligations, Date today,
                      std::string_view of = {});

}  // namespace vigil::publish
