#include "publish/data.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "model/testing.h"
#include "pack/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_report;
using vigil::testing::a_source;
using vigil::testing::a_statement;
using vigil::testing::an_archive;

namespace {

Snapshot an_estimate() {
  return an_archive().with(
      a_report("Ardenia")
          .saying("It \"flows\", they say.[1] It stopped.\n[1] Letter from Ana Berg.")
          .citing(1, {a_source(SourceKind::letter).by("Ana Berg")})
          .claiming("It \"flows\", they say.", a_statement("discharge")
                                                   .with("status", std::string("discharges"))
                                                   .with("volume", Value::between(8, 10))
                                                   .on("1998")
                                                   .surely(Certainty::estimated)
                                                   .said_by("they")
                                                   .resting_on({1}))
          .claiming("It stopped.", a_statement("discharge")
                                       .with("status", std::string("ceased"))
                                       .decided({ReviewState::rejected, "Ed", "no", {}, {}})));
}

std::string written(DataForm form, const Snapshot& snapshot) {
  Settings settings;
  settings.title = "River archive";
  settings.base_url = "https://rivers.example/";
  settings.licence = "CC-BY-4.0";
  settings.today = make_date(2004, 11, 18);
  const Pack pack = vigil::testing::river_pack(VIGIL_SOURCE_DIR);
  return joined([&](const PutPiece& put) {
    return statements_as(form, snapshot, pack, {}, {}, settings, put);
  });
}

Json parsed(const std::string& text) {
  const auto json = parse_json(text);
  REQUIRE(json);
  return *json;
}

}  // namespace

TEST_CASE("as JSON Lines a statement is its interchange form with where it comes from") {
  const Json line = parsed(written(DataForm::json_lines, an_estimate()));
  CHECK(line["key"] == "2004/ardenia#s-1");
  CHECK(line["fields"] == Json::parse(R"({"status":"discharges","volume":{"low":8,"high":10}})"));
  CHECK(line["words"] == "It \"flows\", they say.");
  CHECK(line["review"] == "proposed");
  CHECK(line["sources"].size() == 1);
  CHECK(line["address"] == "https://rivers.example/2004/ardenia/#s-1");
}

TEST_CASE("as CSV bounds, kind and words have columns of their own, and quotes are doubled") {
  const std::string csv = written(DataForm::csv, an_estimate());
  CHECK(
      csv.starts_with("key,origin,report,edition,dataset,country,country_name,topic,claim,date,"
                      "certainty,speaker,notes,review,words,address,status,volume_low,volume_high,"
                      "volume_kind\n"));
  CHECK(csv.find("\"It \"\"flows\"\", they say.\"") != std::string::npos);
  CHECK(csv.ends_with("#s-1,discharges,8,10,range\n"));
}

TEST_CASE("the descriptor names every column, its values where they are closed, and the licence") {
  const Json package = parsed(written(DataForm::datapackage, an_estimate()));
  CHECK(package["licenses"][0]["name"] == "CC-BY-4.0");
  const Json& fields = package["resources"][0]["schema"]["fields"];
  REQUIRE(fields.size() == 20);
  CHECK(fields[16]["constraints"]["enum"] == Json::parse(R"(["never","ceased","discharges"])"));
  CHECK(fields[17]["type"] == "integer");
}

TEST_CASE(
    "as JSON-LD a statement is a claim with its quotation, what that cites, and who says so") {
  const Json graph = parsed(written(DataForm::json_ld, an_estimate()))["@graph"];
  REQUIRE(graph.size() == 4);  // Two agents, the claim, its source.
  const Json& claim = graph[2];
  CHECK(claim["@type"][0] == "Claim");
  CHECK(claim["appearance"]["@type"] == "Quotation");
  CHECK(claim["appearance"]["citation"][0] == Json{{"@id", graph[3]["@id"]}});
  CHECK(claim["prov:wasAttributedTo"]["@id"] == "#machine");
}

TEST_CASE("what was rejected is in no export") {
  for (const DataForm form : {DataForm::json_lines, DataForm::csv, DataForm::json_ld}) {
    CHECK(written(form, an_estimate()).find("s-2") == std::string::npos);
  }
}

TEST_CASE("text that is no UTF-8, and control characters, leave the JSON whole") {
  Snapshot snapshot = an_estimate();
  snapshot.reports[0].statements[0].statement.speaker = "a\xFF\x01\"\\";
  CHECK(parsed(written(DataForm::json_lines, snapshot))["speaker"] == "a\xEF\xBF\xBD\x01\"\\");
  parsed(written(DataForm::json_ld, snapshot));
}
