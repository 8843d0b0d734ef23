#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_note(std::string note, const Description& cited) {
  const std::string text = "Ardenia signed.[1]\n[1] " + note;
  return fired("note-not-checkable",
               archive_of(a_report("Ardenia").saying(text).citing(1, {cited})));
}

TEST_CASE("a name and a day leave nothing to look up") {
  const Findings findings =
      of_note("Ardenburg (South Ardenia), 13 January 2004.",
              a_source(SourceKind::article).published_by("Ardenburg").on("2004-01-13"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "Note 1 gives only \"Ardenburg (South Ardenia), 13 January 2004\": no title, author or "
        "page by which to find it.");
  CHECK(of_note("Ardenburg, 13 January 2004.", a_source(SourceKind::explanation)).size() == 1);
}

TEST_CASE("a second source of the note is named") {
  const Snapshot archive = archive_of(
      a_report("Ardenia")
          .saying("Ardenia signed.[1]\n[1] Ardenburg, 13 January 2004; River Monitor Report 2003.")
          .citing(1, {a_source(SourceKind::article).published_by("Ardenburg").on("2004-01-13"),
                      a_source(SourceKind::edition).of_edition(2003)}));
  const Findings findings = fired("note-not-checkable", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Ardenburg, 13 January 2004");
  CHECK(findings[0].message.ends_with("; the note also has River Monitor Report 2003."));
}

TEST_CASE("a title, a page, an agency, a body's paper and an explanation can be checked") {
  const auto news = [] {
    return a_source(SourceKind::article).published_by("Valley News").on("2004-01-13");
  };
  CHECK(of_note("“Low Water,” Valley News, 13 January 2004.", news().titled("Low Water")).empty());
  CHECK(of_note("Valley News, 13 January 2004, p. 3.", news().pages("3")).empty());
  CHECK(of_note("RPA (Ardenburg), 13 January 2004.",
                a_source(SourceKind::article).published_by("RPA").on("2004-01-13"))
            .empty());
  CHECK(of_note("UN Resolution 58/53, 8 December 2003.",
                a_source(SourceKind::article).published_by("UN Resolution 58/53").on("2003-12-08"))
            .empty());
  CHECK(
      of_note("The river was last measured on 13 January 2004.", a_source(SourceKind::explanation))
          .empty());
}

}  // namespace
}  // namespace vigil::check::testing
