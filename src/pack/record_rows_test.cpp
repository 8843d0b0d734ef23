#include "pack/record_rows.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "pack/forms.h"
#include "pack/testing.h"

namespace vigil {
namespace {

struct House {
  Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  pack::RecordNames names{pack, {}};
  std::vector<TableForm> forms =
      pack::table_forms(Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river", pack);

  pack::Rows check(std::string_view table, const pack::GivenTable& given) const {
    return pack::check_rows(names, form(table), given);
  }
  const TableForm& form(std::string_view table) const {
    return *std::find_if(forms.begin(), forms.end(),
                         [&](const TableForm& each) { return each.file == table; });
  }
};

TEST_CASE("names become codes, headings are found by any of their names, counts get one form") {
  const House house;
  const pack::Rows rows = house.check(
      "harm.csv",
      {{"Deaths", "Country", "Year", "Ill"},
       {{"at least 1,200", "Republic of Ardenia", "2003", "None"}, {"", "xb", "2003", "~30"}}});
  CHECK(rows.troubles.empty());
  REQUIRE(rows.rows.size() == 2);
  CHECK(rows.rows[0] == pack::Cells{"XA", "2003", "at least 1200", "0", ""});
  CHECK(rows.rows[1] == pack::Cells{"XB", "2003", "", "about 30", ""});
  CHECK(pack::to_csv(house.form("harm.csv"), rows.rows) ==
        "country,year,killed,ill\nXA,2003,at least 1200,0\nXB,2003,,about 30\n");
}

struct Wrong {
  const char* table;
  pack::Cells header, row;
  const char* says;
};

TEST_CASE("each wrong cell is one trouble, at its column, with what to do") {
  const House house;
  const std::vector<Wrong> wrongs{
      {"harm.csv", {"country", "year", "killed"}, {"Atlantis", "2003", "1"}, "is no country"},
      {"harm.csv", {"country", "year", "killed"}, {"XA", "03", "1"}, "\"03\" is no year"},
      {"harm.csv", {"country", "year", "killed"}, {"XA", "2003", "many"}, "\"many\" is no count"},
      {"harm.csv", {"country", "year", "killed"}, {"XA", "", "1"}, "There is no year"},
      {"attendance.csv", {"meeting", "country"}, {"9MSP", "XA"}, "is no meeting"},
      {"attendance.csv", {"meeting", "country", "attended"}, {"RC", "XA", "maybe"}, "yes or no"},
      {"votes.csv", {"resolution", "country", "vote"}, {"5/12", "XA", "aye"}, "is no vote"},
      {"extensions.csv",
       {"treaty", "country", "obligation", "until"},
       {"CRT", "XA", "cleaning", "1 March 2011"},
       "is no day"},
      {"extensions.csv",
       {"treaty", "country", "obligation", "until"},
       {"DP", "XA", "cleaning", "2011-03-01"},
       "is no obligation"},
  };
  for (const Wrong& wrong : wrongs) {
    CAPTURE(wrong.says);
    const pack::Rows rows = house.check(wrong.table, {wrong.header, {wrong.row}});
    CHECK(!rows.whole());
    REQUIRE(rows.troubles.size() == 1);
    CHECK(rows.troubles[0].message.find(wrong.says) != std::string::npos);
    CHECK(rows.troubles[0].row == 0);
    CHECK(rows.troubles[0].column.has_value());
    CHECK(!rows.troubles[0].hint.empty());
  }
}

TEST_CASE("a year before 1900, or after the one of the import, is refused") {
  const House house;
  pack::GivenTable given{{"country", "year", "killed"},
                         {{"XA", "1890", "1"}, {"XA", "2004", "1"}, {"XA", "2005", "1"}},
                         2004};
  const pack::Rows rows = house.check("harm.csv", given);
  REQUIRE(rows.troubles.size() == 2);
  CHECK(rows.troubles[0].row == 0);
  CHECK(rows.troubles[0].column == 1);
  CHECK(rows.troubles[1].row == 2);
  CHECK(rows.troubles[1].message == "\"2005\" is no year from 1900 to 2004.");
}

TEST_CASE("a column that is missing, one too many, and two rows of one thing are said") {
  const House house;
  const pack::Rows missing = house.check("harm.csv", {{"country", "killed"}, {{"XA", "1"}}});
  REQUIRE(missing.troubles.size() == 1);
  CHECK(missing.troubles[0].message == "The table has no column \"year\".");
  const pack::Rows more =
      house.check("harm.csv", {{"country", "year", "mood"}, {{"XA", "2003", "bad"}}});
  CHECK(more.whole());
  REQUIRE(more.troubles.size() == 1);
  CHECK(more.troubles[0].column == 2);
  const pack::Rows twice =
      house.check("harm.csv", {{"country", "year"}, {{"XA", "2003"}, {"Ardenia", "2003"}}});
  REQUIRE(twice.troubles.size() == 1);
  CHECK(twice.troubles[0].row == 1);
  const pack::Rows ragged = house.check("harm.csv", {{"country", "year"}, {{"XA", "2003", "7"}}});
  CHECK(!ragged.whole());
}

}  // namespace
}  // namespace vigil
