#include "model/json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "model/testing.h"

namespace vigil {
namespace {

using testing::a_source;

Json read(const char* text) {
  auto json = parse_json(text);
  REQUIRE(json);
  return *std::move(json);
}

TEST_CASE("counts have the interchange form") {
  CHECK(print_json(to_json(Value::exact(12))) == "12");
  CHECK(print_json(to_json(Value::zero())) == "0");
  CHECK(print_json(to_json(Value::between(800'000, 1'000'000))) ==
        R"({"low":800000,"high":1000000})");
  CHECK(print_json(to_json(Value::at_least(5'000))) == R"({"low":5000})");
  CHECK(print_json(to_json(Value::at_most(20))) == R"({"high":20})");
  CHECK(print_json(to_json(Value::approximate(300))) == R"({"about":300})");
  CHECK(print_json(to_json(Value::not_reported())) == R"({"kind":"not-reported"})");
}

TEST_CASE("a citation has the interchange form, absent fields left out") {
  Citation citation;
  citation.as_written = a_source(SourceKind::interview)
                            .by("Ana Berg")
                            .role("Adviser")
                            .of("Ministry of Rivers")
                            .at("Ardenburg")
                            .on("2004-04-12");
  citation.same_as = 2;
  CHECK(print_json(to_json(citation)) ==
        R"({"kind":"interview","people":["Ana Berg"],"role":"Adviser",)"
        R"("organization":"Ministry of Rivers","place":"Ardenburg","date":"2004-04-12",)"
        R"("same_as":2})");
  CHECK(print_json(to_json(CitedNote{8, {citation}}, "Words."))
            .starts_with(R"({"note":8,"text":"Words.","sources":[{"kind")"));
}

template <class T>
void refuses(Result<T> (*from)(const Json&), const char* text, const char* says) {
  CAPTURE(text);
  const auto result = from(read(text));
  REQUIRE(!result);
  CHECK(result.error().code == Errc::invalid_input);
  CHECK(result.error().message.find(says) != std::string::npos);
}

TEST_CASE("a wrong count says what is wrong") {
  refuses(value_from_json, "-1", "0 or more");
  refuses(value_from_json, R"({"low":-5})", "0 or more");
  refuses(value_from_json, "2.5", "whole number");
  refuses(value_from_json, "18446744073709551615", "whole number");
  refuses(value_from_json, R"({"low":3,"high":2})", "\"low\"");
  refuses(value_from_json, R"({"low":"three"})", "\"low\"");
  refuses(value_from_json, R"({"kind":"lost"})", "withheld");
  refuses(value_from_json, "[]", "object");
  refuses(value_from_json, "{}", "whole number");
}

TEST_CASE("a wrong field is named, with what it should be") {
  refuses(description_from_json, "{}", "\"kind\"");
  refuses(description_from_json, R"({"kind":"rumour"})", "\"kind\"");
  refuses(description_from_json, R"({"kind":"letter","people":"Ana"})", "\"people\"");
  refuses(description_from_json, R"({"kind":"letter","people":[1]})", "\"people\"");
  refuses(description_from_json, R"({"kind":"letter","date":"12 April"})", "EDTF");
  refuses(description_from_json, R"({"kind":"letter","edition":99999999999})", "\"edition\"");
  refuses(citation_from_json, R"({"kind":"letter","ibid":1})", "\"ibid\"");
  refuses(citation_from_json, R"({"kind":"letter","same_as":"2"})", "\"same_as\"");
  refuses(citation_from_archive_json, R"({"kind":"letter"})", "\"where\"");
  refuses(citation_from_archive_json, R"({"kind":"letter","where":[0,1],"source":-1})",
          "\"source\"");
  refuses(cited_note_from_json, R"({"sources":[]})", "\"note\"");
  refuses(cited_note_from_json, R"({"note":1,"sources":[{}]})", "\"kind\"");
  refuses(cited_note_from_json, R"({"note":1,"sources":{}})", "\"sources\"");
  refuses(source_from_json, R"({"kind":"letter"})", "\"key\"");
  refuses(edition_from_json, R"({"title":"x"})", "\"year\"");
  refuses(edition_from_json, R"({"year":2004,"closing_date":"2004-02-30"})", "\"closing_date\"");
  refuses(report_from_json, R"({"edition":2004})", "\"key\"");
  refuses(finding_from_json, R"({"code":"x","severity":"fatal"})", "\"severity\"");
  refuses(finding_from_json, R"({"code":"x","severity":"note","place":{"span":[5,2]}})",
          "\"span\"");
  refuses(finding_from_json, "7", "object");
}

TEST_CASE("a document whose spans leave its text is refused") {
  const Document good = testing::a_document("Ardenia", 2004, "# Policy\nIt signed.[1]\n[1] Ibid.");
  const auto spoiled = [&](const char* key, const char* value) {
    Json json = to_json(good);
    json[key] = read(value);
    return document_from_json(json);
  };
  CHECK(document_from_json(to_json(good)).has_value());
  for (const auto& [key, value] :
       {std::pair{"format", "\"papyrus\""},
        {"original", "\"abc\""},
        {"map", "[1,2,3]"},
        {"map", "[4294967295,0,4294967295,1,7,0,7,1]"},
        {"map", "[2,0,3,1]"},
        {"map", "[1,4294967295,2,0]"},
        {"marks", "[9999,1,0,1]"},
        {"marks", "[1,1,5,4]"},
        {"notes", "[1,5,3,0,1,0]"},
        {"blocks", R"([{"kind":0,"at":[0,9999,0,1]}])"},
        {"blocks", R"([{"kind":9,"at":[0,1,0,1]}])"},
        {"blocks", R"([{"kind":4294967296,"at":[0,1,0,1]}])"},
        {"blocks", R"([{"kind":4,"at":[0,1,0,1],"rows":[[0,1]]}])"},
        {"blocks", R"([{"kind":4,"at":[0,1,0,1],"rows":[[0,99,0,1,1]]}])"},
        {"inlines", R"([{"at":[9,0,1]}])"},
        {"inlines", R"([{"at":[0,3,1]}])"},
        {"parts", R"([{"blocks":[0,99]}])"},
        {"parts", R"([{"blocks":[1,0]}])"},
        {"text", "7"}}) {
    CAPTURE(key);
    CAPTURE(value);
    const auto result = spoiled(key, value);
    CHECK(!result);
    if (!result) CHECK(!result.error().message.empty());
  }
}

}  // namespace
}  // namespace vigil
