#pragma once
// Some of the river pack's record, with the days that follow from it, as a publication is given it.

#include "model/treaty_record.h"

namespace vigil::testing {

inline std::vector<TreatyStatus> treaties_of_rivers() {
  Standing ardenia{.country = "XA",
                   .signed_on = make_date(1996, 9, 2),
                   .provisional = make_date(1996, 9, 2),
                   .deposited = make_date(1997, 3, 4),
                   .how = Joining::ratification,
                   .in_force = make_date(1998, 3, 1),
                   .entry_computed = true};
  Standing brezia{.country = "XB",
                  .signed_on = make_date(1996, 10, 1),
                  .deposited = make_date(1999, 6, 14),
                  .how = Joining::ratification,
                  .in_force = make_date(1999, 12, 1),
                  .notified = make_date(2003, 1, 31),
                  .left = make_date(2003, 7, 31),
                  .entry_computed = true,
                  .leaving_computed = true};
  Standing costania{.country = "XC",
                    .deposited = make_date(2001, 8, 31),
                    .how = Joining::accession,
                    .in_force = make_date(2002, 2, 28),
                    .source = "Note \"D/7\""};
  Standing doria{.country = "XD", .signed_on = make_date(1996, 9, 2)};
  return {{.treaty = 0,
           .entry_rule = "first day of the 6th month (article 12)",
           .leaving_rule = "6 months after notice (article 14)",
           .states = {ardenia, brezia, doria},
           .counts = {{make_date(1997, 3, 4), 1, 0},
                      {make_date(1998, 3, 1), 1, 1},
                      {make_date(1999, 6, 14), 2, 1},
                      {make_date(1999, 12, 1), 2, 2},
                      {make_date(2003, 7, 31), 1, 1}},
           .duties = {{"weirs", "Removal of weirs", "4", "4 years after entry", true},
                      {"measures", "National measures", "9", "standing", false}}},
          {.treaty = 1, .states = {costania}, .counts = {{make_date(2001, 8, 31), 1, 0}}}};
}

inline std::vector<Obligation> obligations_of_ardenia() {
  Obligation past{.country = "XA",
                  .treaty = "CRT",
                  .key = "weirs",
                  .name = "Removal of weirs",
                  .article = "4",
                  .entry = make_date(1998, 3, 1),
                  .first_due = make_date(2002, 3, 1),
                  .due = make_date(2004, 3, 1),
                  .extensions = {{make_date(2004, 3, 1), "1MSP"}},
                  .year = {},
                  .state = ObligationState::unrecorded,
                  .rule = "extended to 2004-03-01"};
  Obligation open = past;
  open.key = "report";
  open.name = "Yearly report";
  open.article = "7";
  open.first_due = open.due = make_date(2005, 4, 30);
  open.extensions.clear();
  open.year = 2004;
  open.state = ObligationState::open;
  return {past, open};
}

inline std::vector<VotedText> texts_on_rivers() {
  const Tally first{"5/12", "plenary", 2000, make_date(2000, 11, 20), 2, 0, 1, "yearly", ""};
  const Tally second{"6/14", "plenary", 2001, {}, 3, 0, 0, "yearly", ""};
  const Tally committee{"6/14", "committee", 2001, {}, 1, 0, 2, "yearly", "Minutes"};
  const Tally alone{"6/15", "plenary", 2001, {}, 2, 1, 0, "single", ""};
  return {{.resolution = "5/12",
           .series = "yearly",
           .year = 2000,
           .plenary = first,
           .votes = {{"5/12", "XA", Vote::yes},
                     {"5/12", "XB", Vote::abstain},
                     {"5/12", "XC", Vote::yes}}},
          {.resolution = "6/14",
           .series = "yearly",
           .year = 2001,
           .plenary = second,
           .committees = {committee},
           .votes = {{"6/14", "XA", Vote::yes}, {"6/14", "XB", Vote::yes}},
           .absent = {"XC"},
           .before = 0},
          {.resolution = "6/15", .series = "single", .year = 2001, .plenary = alone}};
}

// Treaties 0 (CRT) and 1 (DP) of the river pack: one state that left, one that only signed, one
// that acceded; a series of two texts, and a text by itself; an obligation that is past and one to
// come.
inline TreatyRecord a_treaty_record() {
  TreatyRecord record;
  record.treaties = treaties_of_rivers();
  record.obligations = obligations_of_ardenia();
  record.texts = texts_on_rivers();
  record.votes["XA"] = {
      {{"5/12", 2000, "yearly", Vote::yes},
       {"6/14", 2001, "yearly", Vote::yes},
       {"6/15", 2001, "single", Vote::no}},
      {{"single", Vote::no, 2001, 2001, 1, true}, {"yearly", Vote::yes, 2000, 2001, 2, true}}};
  record.votes["XC"] = {
      {{"5/12", 2000, "yearly", Vote::yes}, {"6/14", 2001, "yearly", {}}},
      {{"yearly", Vote::yes, 2000, 2000, 1, false}, {"yearly", {}, 2001, 2001, 1, true}}};
  record.extensions = 1;
  return record;
}

}  // namespace vigil::testing
