#pragma once
// The record of the river pack as the treaty engine sees it, written down by hand; what `pipeline`
// makes of the pack's tables is held to it (pipeline/record_view_test.cpp).

#include "model/record_view.h"

namespace vigil::check::testing {

inline Obligation due_once(const char* country, const char* key, Date first_due, Date due) {
  Obligation made;
  made.country = country;
  made.treaty = "CRT";
  made.key = key;
  made.first_due = first_due;
  made.due = due;
  if (first_due != due) made.extensions = {{due}};
  made.rule = "By the treaty's clock";
  return made;
}
inline Obligation due_once(const char* country, const char* key, Date due) {
  return due_once(country, key, due, due);
}

// A state that joined, with the day that the rules give.
inline Standing joined(const char* treaty, const char* country, Joining how, Date deposited,
                       Date in_force) {
  return {.treaty = treaty,
          .country = country,
          .deposited = deposited,
          .how = how,
          .in_force = in_force,
          .entry_computed = true};
}

inline std::vector<Standing> river_standings() {
  constexpr auto on = make_date;
  Standing ardenia = joined("CRT", "XA", Joining::ratification, on(1997, 3, 4), on(1998, 3, 1));
  ardenia.signed_on = ardenia.provisional = on(1996, 9, 2);
  Standing brezia = joined("CRT", "XB", Joining::ratification, on(1999, 6, 14), on(1999, 12, 1));
  brezia.signed_on = on(1996, 10, 1);
  brezia.notified = on(2003, 1, 31);
  brezia.left = on(2003, 7, 31);
  brezia.leaving_computed = true;
  Standing doria = joined("CRT", "XD", Joining::succession, on(2002, 5, 1), on(2002, 1, 1));
  doria.entry_computed = false;
  doria.source = "Note of the depositary, \"D/7\", of 3 May 2002";
  return {ardenia,
          brezia,
          joined("CRT", "XC", Joining::accession, on(2000, 2, 29), on(2000, 8, 1)),
          joined("DP", "XC", Joining::accession, on(2001, 8, 31), on(2002, 2, 28)),
          doria,
          joined("DP", "XD", Joining::succession, on(2002, 5, 1), on(2002, 5, 1)),
          {.treaty = "CRT", .country = "XE", .signed_on = on(1996, 9, 2)}};
}

inline std::vector<Obligation> river_obligations() {
  constexpr auto on = make_date;
  return {
      due_once("XA", "first-report", on(1998, 8, 28)),
      due_once("XA", "weir-removal", on(2002, 3, 1)),
      due_once("XA", "cleaning", on(2008, 3, 1), on(2011, 3, 1)),
      due_once("XB", "first-report", on(2000, 5, 29)),
      due_once("XC", "first-report", on(2001, 1, 28)),
      due_once("XC", "weir-removal", on(2004, 8, 1)),
      due_once("XC", "cleaning", on(2010, 8, 1)),
      due_once("XD", "first-report", on(2002, 6, 30)),
      due_once("XD", "weir-removal", on(2006, 1, 1)),
      due_once("XD", "cleaning", on(2012, 1, 1)),
  };
}

inline VotesOfState river_votes(const char* country, std::optional<Vote> in_2000,
                                std::optional<Vote> in_2001, std::optional<Vote> on_dams,
                                std::optional<Vote> in_2002, std::optional<Vote> in_2003) {
  const char* const yearly = "yearly resolution on rivers";
  return {country,
          {{"5/12", 2000, yearly, in_2000},
           {"6/14", 2001, yearly, in_2001},
           {"6/15", 2001, "single resolution on dams", on_dams},
           {"7/9", 2002, yearly, in_2002},
           {"8/11", 2003, yearly, in_2003}}};
}

inline std::vector<Tally> river_tallies() {
  const char* const yearly = "yearly resolution on rivers";
  const auto on = [](int year, unsigned month, unsigned day) {
    return std::optional(make_date(year, month, day));
  };
  return {
      {"5/12", "plenary", 2000, on(2000, 11, 20), 2, 0, 1, yearly, ""},
      {"6/14", "committee", 2001, std::nullopt, 1, 0, 2, yearly, ""},
      {"6/14", "plenary", 2001, on(2001, 11, 29), 2, 0, 1, yearly, ""},
      {"6/15", "plenary", 2001, on(2001, 11, 29), 2, 1, 0, "single resolution on dams", ""},
      {"7/9", "plenary", 2002, on(2002, 11, 22), 1, 0, 1, yearly, ""},
      {"8/11", "plenary", 2003, on(2003, 12, 8), 3, 0, 0, yearly, ""},
  };
}

inline RecordView river_record() {
  constexpr auto yes = Vote::yes, no = Vote::no, abstain = Vote::abstain;
  RecordView view;
  view.standings = river_standings();
  view.obligations = river_obligations();
  view.votes = {river_votes("XA", yes, yes, no, yes, yes),
                river_votes("XB", abstain, abstain, yes, abstain, yes),
                river_votes("XC", yes, yes, yes, std::nullopt, yes)};
  view.tallies = river_tallies();
  view.status_until = make_date(2004, 12, 31);
  view.votes_until = make_date(2003, 12, 31);
  return view;
}

}  // namespace vigil::check::testing
