#include "pack/record_claims.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "pack/testing.h"

namespace vigil {
namespace {

const Path river = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";

struct House {
  Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Record record;
  Register lists;
  Recorded recorded;

  explicit House(const std::vector<Dataset>& more = {}) {
    Findings findings;
    const auto texts = pack::record_texts(river, pack, more, findings);
    pack::RecordLoading loading = pack::load_record(pack, texts);
    for (const Finding& finding : loading.findings) CAPTURE(finding.message);
    REQUIRE(loading.record);
    record = *std::move(loading.record);
    lists = std::move(loading.lists);
    recorded = pack::recorded(pack, texts, record, lists);
  }

  const RecordedStatement& claim(std::string_view key) const {
    const auto at = std::find_if(recorded.statements.begin(), recorded.statements.end(),
                                 [&](const auto& one) { return one.key == key; });
    CAPTURE(key);
    REQUIRE(at != recorded.statements.end());
    return *at;
  }
  bool has(std::string_view key) const {
    return std::any_of(recorded.statements.begin(), recorded.statements.end(),
                       [&](const auto& one) { return one.key == key; });
  }
};

const FieldValue& field(const RecordedStatement& claim, std::string_view name) {
  const auto& fields = claim.statement.fields;
  const auto at = std::find_if(fields.begin(), fields.end(),
                               [&](const Field& each) { return each.name == name; });
  REQUIRE(at != fields.end());
  return at->value;
}

TEST_CASE("a claim has the day on which the state said so, beside the year that it speaks of") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Findings findings;
  auto texts = pack::record_texts(river, pack, {}, findings);
  for (pack::RecordText& text : texts) {
    if (text.form.file != pack::filings_table) continue;
    text.form.claims = {{.key = "weirs",
                         .topic = "harm",
                         .fields = {{"killed", "{weirs}"}},
                         .date = "year",
                         .said = "submitted"}};
  }
  const pack::RecordLoading loading = pack::load_record(pack, texts);
  REQUIRE(loading.record.has_value());
  const Recorded recorded = pack::recorded(pack, texts, *loading.record, loading.lists);
  const auto at = std::find_if(recorded.statements.begin(), recorded.statements.end(),
                               [](const RecordedStatement& one) {
                                 return one.key == "record/filings#CRT-XA-yearly-report-1999-weirs";
                               });
  REQUIRE(at != recorded.statements.end());
  CHECK(at->statement.date == Edtf::year(1999));
  CHECK(at->said == Edtf::parse("2000-05-12"));
}

TEST_CASE("a row of a table becomes the statements that the pack declares of it") {
  const House house;
  const RecordedStatement& joined = house.claim("record/treaty-status#CRT-XA-1997-03-04-joined");
  CHECK(joined.statement.country == "XA");
  CHECK(joined.statement.topic == "treaty-status");
  CHECK(field(joined, "action") == FieldValue(std::string("ratified")));
  CHECK(joined.statement.date == Edtf::parse("1997-03-04"));
  CHECK(house.recorded.sources[joined.source].title == "The depositary in Ardenburg");
  CHECK(house.has("record/treaty-status#CRT-XA-1997-03-04-signed"));
  CHECK(!house.has("record/treaty-status#CRT-XC-2000-02-29-signed"));  // It acceded.
  // The topic has no word for it, so nothing is said.
  CHECK(!house.has("record/treaty-status#CRT-XD-2002-05-01-joined"));
}

TEST_CASE("a vote has the day of its text, an attendance the days and kind of its meeting") {
  const House house;
  CHECK(house.claim("record/votes#6-14-XA").statement.date == Edtf::parse("2001-11-29"));
  const RecordedStatement& came = house.claim("record/attendance#1MSP-XA");
  CHECK(field(came, "meeting") == FieldValue(std::string("MSP")));
  CHECK(field(came, "number") == FieldValue(std::int64_t{1}));
  CHECK(came.statement.date == Edtf::parse("1999-05-03/1999-05-07"));
  CHECK(house.has("record/attendance#1MSP-XB"));
  CHECK(!house.has("record/attendance#2MSP-XA"));  // It stayed away.
}

Dataset harm(const std::string& name, const std::string& rows) {
  Dataset dataset;
  dataset.table = "harm";
  dataset.name = name;
  dataset.title = "People harmed";
  dataset.rows = rows;
  return dataset;
}

TEST_CASE("each dataset speaks for itself, and keeps unknown, none and nothing apart") {
  const House house({harm("clinic", "country,year,killed,ill\nXA,2003,at least 4,unknown\n"),
                     harm("ministry", "country,year,killed,ill\nXA,2003,3,\nXB,2003,,\n")});
  const RecordedStatement& clinic = house.claim("record/harm/clinic#XA-2003");
  CHECK(field(clinic, "killed") == FieldValue(Value::at_least(4)));
  CHECK(field(clinic, "ill") == FieldValue(Value::unknown()));
  const RecordedStatement& ministry = house.claim("record/harm/ministry#XA-2003");
  CHECK(ministry.statement.fields.size() == 1);
  CHECK(house.recorded.sources[ministry.source].key == "harm/ministry");
  CHECK(!house.has("record/harm/ministry#XB-2003"));  // An empty row says nothing.
}

TEST_CASE("a dataset's row counts before the pack's, and what the pack says is still said") {
  Dataset votes;
  votes.table = "votes";
  votes.name = "minutes";
  votes.title = "Minutes, corrected";
  votes.rows = "resolution,country,vote\n5/12,XB,yes\n";
  const House house({votes});
  const auto of_brezia =
      std::count_if(house.record.votes.begin(), house.record.votes.end(), [](const CastVote& vote) {
        return vote.resolution == "5/12" && vote.country == "XB" && vote.vote == Vote::yes;
      });
  CHECK(of_brezia == 1);
  CHECK(house.record.votes.size() == 14);
  CHECK(house.has("record/votes#5-12-XB"));
  CHECK(house.has("record/votes/minutes#5-12-XB"));
}

TEST_CASE("filings keep what they leave blank") {
  const House house;
  REQUIRE(house.lists.figures.size() == 2);
  CHECK(house.lists.figures[0].label == "Weirs left");
  CHECK(house.lists.figures[1].trend == Trend::grows);
  const Filing& last = house.lists.filings.back();
  CHECK(last.key == "record/filings#CRT-XC-yearly-report-2001");
  CHECK(!last.submitted);
  CHECK(!last.figures[0]);
  CHECK(house.lists.filings.front().figures[1] == Value::zero());
}

}  // namespace
}  // namespace vigil
