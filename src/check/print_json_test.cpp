#include <nlohmann/json.hpp>

#include "base/json.h"
#include "check/print.h"
#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Snapshot faulty() {
  return archive_of(a_report("Ardenia")
                        .saying("Ardenia — signed on 31 June 2001.[1]\n[1] Letter from Bo Lind.")
                        .from_file("old reports/ardenia é.txt")
                        .citing(1, {a_source(SourceKind::letter).by("Bo Lind")}));
}
Findings findings_of(const Snapshot& archive) {
  return check(archive, river(), make_date(2004, 11, 1));
}

TEST_CASE("each finding is one line of JSON with its place in lines, columns and bytes") {
  const Snapshot archive = faulty();
  const std::string lines = print_json_lines(fired("impossible-date", archive), archive);
  REQUIRE(lines.ends_with('\n'));
  const Result<Json> json = parse_json(lines);
  REQUIRE(json.has_value());
  CHECK((*json)["code"] == "impossible-date");
  CHECK((*json)["severity"] == "error");
  CHECK((*json)["file"] == "old reports/ardenia é.txt");
  CHECK((*json)["line"] == 1);
  CHECK((*json)["column"] == 21);
  CHECK((*json)["begin"] == 22);
  CHECK((*json)["end"] == 34);
  CHECK((*json)["words"] == "31 June 2001");
  CHECK_FALSE(json->contains("related"));
}

TEST_CASE("what the record confirms passes, in JSON and in SARIF") {
  const Snapshot archive = faulty();
  Findings findings = fired("impossible-date", archive);
  REQUIRE(findings.size() == 1);
  findings[0].code = "vote-confirmed";
  const Result<Json> line = parse_json(print_json_lines(findings, archive));
  REQUIRE(line.has_value());
  CHECK((*line)["kind"] == "pass");
  CHECK((*line)["severity"] == "none");
  const Result<Json> log = parse_json(print_sarif(findings, archive, "1.0.0"));
  REQUIRE(log.has_value());
  const Json& result = (*log)["runs"][0]["results"].at(0);
  CHECK(result["kind"] == "pass");   // 3.27.9
  CHECK(result["level"] == "none");  // 3.27.10
}

// What the standard requires of every log (SARIF 2.1.0; section in brackets).
void require_sarif(const Json& log) {
  REQUIRE(log["version"] == "2.1.0");  // 3.13.2
  REQUIRE(log["runs"].is_array());     // 3.13.4
  const Json& run = log["runs"][0];
  REQUIRE(run["tool"]["driver"]["name"].is_string());  // 3.19.8
  REQUIRE(run["columnKind"] == "unicodeCodePoints");   // 3.14.17
  const Json& rules = run["tool"]["driver"]["rules"];
  for (const Json& rule : rules) {  // 3.49
    REQUIRE(rule["id"].is_string());
    REQUIRE(rule["shortDescription"]["text"].is_string());
    REQUIRE(rule["help"]["text"].is_string());  // 3.12.3: text stands beside markdown.
    REQUIRE(rule["defaultConfiguration"]["level"].is_string());
  }
  for (const Json& result : run["results"]) {  // 3.27
    REQUIRE(result["message"]["text"].is_string());
    const auto index = result["ruleIndex"].get<std::size_t>();
    REQUIRE(rules.at(index)["id"] == result["ruleId"]);  // 3.27.7
    for (const Json& location : result["locations"]) {
      const Json& physical = location["physicalLocation"];
      const auto uri = physical["artifactLocation"]["uri"].get<std::string>();
      REQUIRE(uri.find(' ') == std::string::npos);
      if (!physical.contains("region")) continue;
      const Json& region = physical["region"];  // 3.30
      REQUIRE(region["startLine"] >= 1);
      REQUIRE(region["startColumn"] >= 1);
      REQUIRE(region["endLine"] >= region["startLine"]);
      REQUIRE(region["byteLength"] >= 0);
    }
  }
}

TEST_CASE("the SARIF log has the structure that the standard asks for") {
  const Snapshot archive = faulty();
  const Findings findings = findings_of(archive);
  const Result<Json> log = parse_json(print_sarif(findings, archive, "0.1.0"));
  REQUIRE(log.has_value());
  require_sarif(*log);
  const Json& run = (*log)["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == rules().size());
  CHECK(run["tool"]["driver"]["semanticVersion"] == "0.1.0");
  CHECK(run["results"].size() == findings.size());
}

TEST_CASE("SARIF places are relative URIs with regions in code points and bytes") {
  const Snapshot archive = faulty();
  const Result<Json> log =
      parse_json(print_sarif(fired("impossible-date", archive), archive, "1.0.0"));
  REQUIRE(log.has_value());
  const Json& physical = (*log)["runs"][0]["results"].at(0)["locations"].at(0)["physicalLocation"];
  CHECK(physical["artifactLocation"]["uri"] == "old%20reports/ardenia%20%C3%A9.txt");
  CHECK(physical["region"]["startColumn"] == 21);
  CHECK(physical["region"]["endColumn"] == 33);
  CHECK(physical["region"]["byteOffset"] == 22);
  CHECK(physical["region"]["byteLength"] == 12);
  CHECK(physical["region"]["snippet"]["text"] == "31 June 2001");
}

// As a Word file has it, with a heading above.
Snapshot packed() {
  Snapshot archive =
      archive_of(a_report("Ardenia")
                     .saying("# River Policy\nArdenia signed on 31 June 2001.[1]\n[1] Letter.")
                     .from_file("ardenia.docx"));
  Document& document = archive.reports[0].document;
  document.format = Format::docx;
  int paragraph = 0;
  for (Block& block : document.blocks) block.paragraph = ++paragraph;
  return archive;
}

TEST_CASE("a packed original has no line but the paragraph and its section") {
  const Snapshot archive = packed();
  const Result<Json> json =
      parse_json(print_json_lines(fired("impossible-date", archive), archive));
  REQUIRE(json.has_value());
  CHECK_FALSE(json->contains("line"));
  CHECK((*json)["paragraph"] == 2);
  CHECK((*json)["section"] == "River Policy");
  CHECK((*json)["words"] == "31 June 2001");
  CHECK_FALSE(json->contains("row"));
  CHECK_FALSE(json->contains("note"));
}

TEST_CASE("a packed original has no region but a paragraph and its words") {
  const Snapshot archive = packed();
  const Result<Json> log =
      parse_json(print_sarif(fired("impossible-date", archive), archive, "1.0.0"));
  REQUIRE(log.has_value());
  require_sarif(*log);
  const Json& location = (*log)["runs"][0]["results"].at(0)["locations"].at(0);
  CHECK_FALSE(location["physicalLocation"].contains("region"));
  CHECK(location["logicalLocations"].at(0) ==  // 3.33
        Json({{"name", "paragraph 2"},
              {"fullyQualifiedName", "River Policy/paragraph 2"},
              {"kind", "paragraph"}}));
  CHECK(location["message"]["text"] == "paragraph 2, under \"River Policy\": 31 June 2001");
}

}  // namespace
}  // namespace vigil::check::testing
