#pragma once
// The treaty engine: what a state's record means on a day, by the rules of the pack. It knows days
// and clocks and no treaty. Pure: the record, the rules and the day are arguments.
//
//   treaty::Parties parties = treaty::parties(pack.treaties[0], record.status, day);
//   std::vector<Obligation> due = treaty::obligations(pack, record, {.country = "XA", .today =
//   day});
//
// What the record lacks is missing in every answer. The order of its rows changes nothing.

#include "treaty/clock.h"
#include "treaty/filings.h"
#include "treaty/obligations.h"
#include "treaty/streaks.h"
#include "treaty/timeline.h"
