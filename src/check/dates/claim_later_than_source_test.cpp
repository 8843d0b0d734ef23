#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_claim(std::string claim, std::initializer_list<Description> cited) {
  return fired(
      "claim-later-than-source",
      archive_of(
          a_report("Ardenia").saying(claim + "\n[1] Interview with Bo Lind.").citing(1, cited)));
}
const char* const april = "2004-04-12";

TEST_CASE("what happened after its only source is reported at its date") {
  const Snapshot archive =
      archive_of(a_report("Ardenia")
                     .saying("By July 2004, the dam had gone.[1]\n[1] Interview with Bo Lind.")
                     .citing(1, {an_interview("Bo Lind", april)}));
  const Findings findings = fired("claim-later-than-source", archive);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(words_at(archive, findings[0].place) == "July 2004");
  CHECK(findings[0].message ==
        "Note 1's interview with Bo Lind of 12 April 2004 cannot support a fact of July 2004.");
}

TEST_CASE("a second source that is late enough makes it a note") {
  const Findings findings = of_claim(
      "By July 2004, the dam had gone.[1]",
      {an_interview("Bo Lind", april),
       a_source(SourceKind::wire).titled("Dam Gone").published_by("RPA").on("2004-07-20")});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].message.ends_with("; the agency report \"Dam Gone\" of 20 July 2004 can."));
}

TEST_CASE("a second source and an older part of the claim need no word") {
  CHECK(of_claim("The dam, begun in May 2002, had gone by July 2004.[1]",
                 {an_interview("Bo Lind", april),
                  a_source(SourceKind::wire).titled("Dam Gone").on("2004-07-20")})
            .empty());
}

TEST_CASE("plans, deadlines, ends of spans, quotations and vague dates are left alone") {
  const auto silent = [](std::string claim) {
    return of_claim(std::move(claim), {an_interview("Bo Lind", april)}).empty();
  };
  CHECK(silent("The dam will go by July 2004.[1]"));
  CHECK(silent("Work was planned for July 2004.[1]"));
  CHECK(silent("The dam is to be taken down in July 2004.[1]"));
  CHECK(silent("The mandate ran until July 2004.[1]"));
  CHECK(silent("Bo Lind said, “In July 2004 we went there.”[1]"));
  CHECK(silent("In 2004, the dam had gone.[1]"));
  CHECK(silent("On 12 April 2004, the dam had gone.[1]"));
  CHECK(silent("The budget of 2005 was law.[1]"));
}

TEST_CASE("each mark carries the words since the mark before it") {
  const Snapshot archive =
      archive_of(a_report("Ardenia")
                     .saying("In July 2004 the dam had gone,[1] as asked in May 2003.[2]\n"
                             "[1] Letter from Ana Berg.\n[2] Interview with Bo Lind.")
                     .citing(1, {a_source(SourceKind::letter).by("Ana Berg").on("2004-08-01")})
                     .citing(2, {an_interview("Bo Lind", april)}));
  CHECK(fired("claim-later-than-source", archive).empty());
}

TEST_CASE("what binds is cited for what it says, and speaks of the future") {
  const auto told = [](std::string note, const Description& source) {
    return fired("claim-later-than-source",
                 archive_of(a_report("Ardenia")
                                .saying("In July 2004, the dam had gone.[1]\n[1] " + note)
                                .citing(1, {source})));
  };
  CHECK(told("Agreement on Dams, 12 April 2004.",
             a_source(SourceKind::article).published_by("Agreement on Dams").on(april))
            .empty());
  CHECK(told("“Agreement on Dams,” Valley News, 12 April 2004.",
             a_source(SourceKind::article).titled("Agreement on Dams").on(april))
            .size() == 1);
  CHECK(told("Resolution 51, 12 April 2004, and later ones to 1 August 2004.",
             a_source(SourceKind::un_document).titled("Resolution 51").on(april))
            .empty());
}

TEST_CASE("a date that names a thing does not say when something happened") {
  CHECK(of_claim("It keeps the agreement of July 2004.[1]", {an_interview("Bo Lind", april)})
            .empty());
  CHECK(
      of_claim("As of July 2004, the dam had gone.[1]", {an_interview("Bo Lind", april)}).size() ==
      1);
}

TEST_CASE("an undated source may support anything, and Ibid. dates as what it stands for") {
  CHECK(
      of_claim("By July 2004, the dam had gone.[1]", {a_source(SourceKind::law).titled("Dam Law")})
          .empty());
  const Snapshot archive = archive_of(
      a_report("Ardenia")
          .saying("It met.[1] In July 2004 the dam had gone.[2]\n[1] Interview with Bo Lind.\n"
                  "[2] Ibid.")
          .citing(1, {an_interview("Bo Lind", april)}));
  CHECK(fired("claim-later-than-source", archive).size() == 1);
}

TEST_CASE("the day on which a letter came is no fact that the letter tells") {
  const auto of_letter = [](const std::string& claim) {
    return fired(
        "claim-later-than-source",
        archive_of(a_report("Ardenia")
                       .saying(claim + "\n[1] Letter from Ana Berg.")
                       .citing(1, {a_source(SourceKind::letter).by("Ana Berg").on(april)})));
  };
  CHECK(of_letter("It wrote a letter; the letter was received on 15 April 2004.[1]").empty());
  CHECK(of_letter("It wrote a letter; the dam broke on 15 April 2004.[1]").size() == 1);
}

TEST_CASE("a vote that the roll calls bear out, and an entry into force, need no later source") {
  const auto told = [](const std::string& claim, const StatementBuilder& statement) {
    return fired("claim-later-than-source",
                 archive_of(a_report("Ardenia")
                                .of({"XC"})
                                .saying(claim + ".[1]\n[1] Interview with Bo Lind.")
                                .citing(1, {an_interview("Bo Lind", "2000-02-20")})
                                .claiming(claim, statement)));
  };
  const auto vote = [](const char* said, const char* year) {
    return a_statement("vote").with("vote", said).with("resolution", "5/12").on(year);
  };
  CHECK(told("It voted for Resolution 5/12 on 20 November 2000", vote("yes", "2000")).empty());
  CHECK(
      told("It abstained on Resolution 5/12 on 20 November 2000", vote("abstain", "2000")).size() ==
      1);
  CHECK(told("It became a party on 1 August 2000", a_statement("treaty-status")
                                                       .with("treaty", "CRT")
                                                       .with("action", "in-force")
                                                       .on("2000-08-01"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
