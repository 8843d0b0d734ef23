#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

ReportBuilder report(int edition, std::string_view text) {
  return a_report("Ardenia").in(edition).saying(text).citing(
      1, {a_source(SourceKind::letter).by("Ana Berg").on("1998-06-12")});
}

TEST_CASE("what stands word for word in the edition before is said once, with its age") {
  constexpr std::string_view old =
      "The size of the reservoir above the old lock is still not known to anybody.[1]\n"
      "[1] Letter from Ana Berg, 12 June 1998.";
  const Findings said =
      fired("carried-over", an_archive().with(report(2003, old)).with(report(2004, old)));
  REQUIRE(said.size() == 1);
  CHECK(said[0].severity == Severity::note);
  CHECK(said[0].message.starts_with("1 paragraph stands word for word in the edition of 2003"));
  CHECK(said[0].message.find("12 June 1998") != std::string::npos);
  CHECK(fired("carried-over",
              an_archive()
                  .with(report(2003, old))
                  .with(report(2004, "Something new was written about the lock this year.")))
            .empty());
}

TEST_CASE("what stands on a source of the report's own period was asked again") {
  constexpr std::string_view text =
      "The size of the reservoir above the old lock is still not known to anybody.[1]\n"
      "[1] Letter from Ana Berg.";
  const auto asked = [&](std::string_view day) {
    return fired("carried-over", an_archive()
                                     .with(report(2003, text))
                                     .with(a_report("Ardenia").in(2004).saying(text).citing(
                                         1, {a_source(SourceKind::letter).by("Ana Berg").on(day)}))
                                     .edition(2004, "2003-05-01", "2004-10-31"))
        .size();
  };
  CHECK(asked("2003-04-30") == 1);
  CHECK(asked("2004-04-12") == 0);
  CHECK(asked("2003") == 1);  // Perhaps before the period.
}

}  // namespace
}  // namespace vigil::check
