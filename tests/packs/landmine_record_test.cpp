// The landmine pack's rules and record against days and totals that were published: every checked
// case of an entry into force and of a deadline, the parties on four days, each roll call's count.

#include <algorithm>

#include <doctest/doctest.h>

#include "pack/record.h"
#include "treaty/treaty.h"

namespace vigil {
namespace {

struct Landmine {
  Landmine() {
    const Path folder = Path(VIGIL_SOURCE_DIR) / "packs" / "landmine";
    pack::Loading loading = pack::load(folder);
    REQUIRE(loading.pack);
    pack = *std::move(loading.pack);
    pack::RecordLoading tables = pack::load_record(folder, pack);
    for (const Finding& finding : tables.findings) FAIL_CHECK(finding.place.file, finding.message);
    REQUIRE(tables.record);
    record = *std::move(tables.record);
  }
  const Treaty& treaty(std::string_view key) const {
    const auto at = std::find_if(pack.treaties.begin(), pack.treaties.end(),
                                 [&](const Treaty& treaty) { return treaty.key == key; });
    REQUIRE(at != pack.treaties.end());
    return *at;
  }
  std::vector<Obligation> of(std::string country, std::string treaty) const {
    return treaty::obligations(pack, record,
                               {.country = std::move(country),
                                .treaty = std::move(treaty),
                                .today = make_date(2026, 11, 24)});
  }
  Pack pack;
  Record record;
};

const Landmine& landmine() {
  static const Landmine loaded;
  return loaded;
}

std::string due_of(std::string country, std::string treaty, std::string_view key) {
  for (const Obligation& one : landmine().of(std::move(country), std::move(treaty))) {
    if (one.key == key) return to_string(one.due);
  }
  return "none";
}

std::string entry_of(std::string_view country, std::string_view treaty) {
  for (const treaty::Membership& party :
       treaty::memberships(landmine().treaty(treaty), landmine().record.status)) {
    if (party.country == country && party.in_force) return to_string(*party.in_force);
  }
  return "none";
}

TEST_CASE("the treaty entered into force for each state on the day that was published") {
  struct Case {
    const char *country, *day;
  };
  for (const Case& one :
       std::initializer_list<Case>{{"LU", "1999-12-01"}, {"AL", "2000-08-01"}, {"NR", "2001-02-01"},
                                   {"AF", "2003-03-01"}, {"PW", "2008-05-01"}, {"BT", "2006-02-01"},
                                   {"LI", "2000-04-01"}, {"QA", "1999-04-01"}, {"DZ", "2002-04-01"},
                                   {"BB", "1999-07-01"}, {"DM", "1999-09-01"}, {"AG", "1999-11-01"},
                                   {"AR", "2000-03-01"}, {"AD", "1999-03-01"}, {"BF", "1999-03-01"},
                                   {"DJ", "1999-03-01"}, {"MW", "1999-03-01"}, {"LS", "1999-06-01"},
                                   {"TD", "1999-11-01"}, {"SS", "2011-07-09"}}) {
    CAPTURE(one.country);
    CHECK(entry_of(one.country, "MBT") == one.day);
  }
  CHECK(entry_of("BR", "CCW-APII") == "2000-04-04");
}

TEST_CASE("deadlines fall on the days that were published") {
  CHECK(due_of("AL", "MBT", "stockpile-destruction") == "2004-08-01");
  CHECK(due_of("BY", "MBT", "stockpile-destruction") == "2008-03-01");
  CHECK(due_of("GR", "MBT", "stockpile-destruction") == "2008-03-01");
  CHECK(due_of("TR", "MBT", "stockpile-destruction") == "2008-03-01");
  CHECK(due_of("AF", "MBT", "stockpile-destruction") == "2007-03-01");
  CHECK(due_of("SD", "MBT", "stockpile-destruction") == "2008-04-01");
  CHECK(due_of("AL", "MBT", "clearance") == "2010-08-01");
  CHECK(due_of("DJ", "MBT", "clearance") == "2009-03-01");
  CHECK(due_of("SS", "MBT", "clearance") == "2026-07-09");
}

TEST_CASE("a report to the protocol's annual conference has a day where the conference has one") {
  const auto days = [](const char* country) {
    std::vector<std::string> due;
    for (const Obligation& one : landmine().of(country, "CCW-APII")) {
      if (one.key == "annual-report") due.push_back(to_string(one.due));
    }
    return due;
  };
  // The fourth of 11 December 2002; not the twelfth of 2010, when another deadline held.
  CHECK(days("BR") == std::vector<std::string>{"2002-12-10"});
  CHECK(days("KZ").empty());  // No party.
}

// Published days, counted with the day of entry into force as the first (179 days later) or
// without it (180). The rule is 180; one day off is a known convention.
TEST_CASE("first transparency reports fall on the published day, or on the day after it") {
  struct Case {
    const char *country, *published;
    int off;
  };
  for (const Case& one : std::initializer_list<Case>{{"BF", "1999-08-27", 1},
                                                     {"DJ", "1999-08-27", 1},
                                                     {"MW", "1999-08-27", 1},
                                                     {"AD", "1999-08-28", 0},
                                                     {"MU", "1999-08-28", 0},
                                                     {"QA", "1999-09-27", 1},
                                                     {"LS", "1999-11-27", 1},
                                                     {"TD", "2000-04-29", 0},
                                                     {"DM", "2000-02-28", 0},
                                                     {"AL", "2001-01-28", 0},
                                                     {"NR", "2001-07-31", 0},
                                                     {"SS", "2012-01-05", 0}}) {
    CAPTURE(one.country);
    const auto published = parse_date(one.published);
    REQUIRE(published);
    CHECK(due_of(one.country, "MBT", "initial-report") == to_string(add_days(*published, one.off)));
  }
}

TEST_CASE(
    "the treaty had as many parties as were printed, by deposit and not by entry into force") {
  struct Case {
    Date on;
    std::size_t count;
  };
  for (const Case& one : {Case{make_date(2002, 7, 31), 125}, Case{make_date(2003, 7, 31), 134},
                          Case{make_date(2006, 7, 31), 151}, Case{make_date(2007, 8, 15), 155}}) {
    const Parties parties =
        treaty::parties(landmine().treaty("MBT"), landmine().record.status, one.on);
    CHECK(parties.deposited.size() == one.count);
    CHECK(parties.in_force.size() < one.count);
  }
}

TEST_CASE("forty states had deposited by the day from which the treaty's own day was counted") {
  const auto on = [](Date day) {
    return treaty::parties(landmine().treaty("MBT"), landmine().record.status, day)
        .deposited.size();
  };
  CHECK(on(make_date(1998, 9, 15)) < 40);
  CHECK(on(make_date(1998, 9, 30)) >= 40);
}

TEST_CASE("a notice takes effect six months later, and until then the state is a party") {
  const auto is_party = [](const std::string& country, const char* treaty, Date day) {
    const auto codes =
        treaty::parties(landmine().treaty(treaty), landmine().record.status, day).deposited;
    return std::binary_search(codes.begin(), codes.end(), country);
  };
  for (const char* country : {"EE", "LV", "LT"}) {
    CHECK(is_party(country, "MBT", make_date(2025, 12, 26)));
    CHECK(!is_party(country, "MBT", make_date(2025, 12, 27)));
  }
  CHECK(is_party("LT", "CCM", make_date(2025, 3, 5)));
  CHECK(!is_party("LT", "CCM", make_date(2025, 3, 6)));
}

TEST_CASE("each count of the plenary is the sum of its roll call") {
  for (const Tally& tally : landmine().record.tallies) {
    if (tally.body != "plenary") continue;
    CAPTURE(tally.resolution);
    int yes = 0, no = 0, abstain = 0;
    for (const CastVote& cast : landmine().record.votes) {
      if (cast.resolution != tally.resolution) continue;
      yes += cast.vote == Vote::yes ? 1 : 0;
      no += cast.vote == Vote::no ? 1 : 0;
      abstain += cast.vote == Vote::abstain ? 1 : 0;
    }
    CHECK(yes == tally.yes);
    CHECK(no == tally.no);
    CHECK(abstain == tally.abstain);
  }
}

TEST_CASE(
    "two streaks that reports claimed hold: abstained 1997 to 2003, and in favour since 2007") {
  const auto then = treaty::streaks(landmine().record, "KZ", 2003);
  REQUIRE(then.size() == 3);
  CHECK(then[0].vote == Vote::yes);
  CHECK(then[0].to == 1996);
  CHECK(then[1] == Streak{"annual resolution on the ban", Vote::abstain, 1997, 2003, 7, true});
  CHECK(then[2].series == "single resolution of 1997");
  const auto now = treaty::streaks(landmine().record, "KZ");
  CHECK(std::count(now.begin(), now.end(),
                   Streak{"annual resolution on the ban", Vote::yes, 2007, 2019, 13, true}) == 1);
}

TEST_CASE("each state votes under the name that it had then, and is not absent before its first") {
  const auto years = [](const char* country) {
    const Streak streak = treaty::streaks(landmine().record, country).at(0);
    return std::pair(streak.from, streak.to);
  };
  CHECK(years("YU") == std::pair(2001, 2002));
  CHECK(years("CS") == std::pair(2003, 2005));
  CHECK(years("RS") == std::pair(2006, 2019));
  for (const char* country : {"RS", "SS", "ME", "CH", "NR"}) {
    CAPTURE(country);
    CHECK(treaty::streaks(landmine().record, country).at(0).vote);
  }
}

}  // namespace
}  // namespace vigil
