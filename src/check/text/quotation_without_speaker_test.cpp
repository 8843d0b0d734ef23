#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_text(std::string text) {
  return fired("quotation-without-speaker", archive_saying(text));
}

TEST_CASE("words that nobody said are reported") {
  const Snapshot archive = archive_saying(
      "The dam is high. It “can never be taken down while we live.” It has two gates.");
  const Findings findings = fired("quotation-without-speaker", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "“can never be taken down while we live.”");
  CHECK(findings[0].message ==
        "Nobody is named who said \"can never be taken down while we live.\".");
}

TEST_CASE("a verb of saying in the sentence, before it or after it, names a speaker") {
  CHECK(of_text("Bo Lind said that the dam “can never be taken down while we live.”").empty());
  CHECK(of_text("Bo Lind told us of the dam. It “can never be taken down while we live.”").empty());
  CHECK(of_text("It “can never be taken down while we live.” So Bo Lind wrote.").empty());
  CHECK(of_text("Bo Lind told us of the dam:\n> “It can never be taken down while we live.”")
            .empty());
}

TEST_CASE("a quotation handed to its speaker in other words") {
  CHECK(of_text("As the ministry has put it, “the dam can never be taken down here.”").empty());
  CHECK(of_text("The ministry's word is that it has “no knowledge of any dam at all.”").empty());
  CHECK(of_text("In the words of Bo Lind, the dam “can never be taken down here.”").empty());
  CHECK(of_text("Its view is that the dam “can never be taken down here.”").empty());
  CHECK(of_text("The interview is long. It “can never be taken down while we live.”").size() == 1);
}

TEST_CASE("titles, names and single words are nobody's") {
  CHECK(of_text("It held a meeting, “Rivers and Dams of the Northern Highlands,” in May.").empty());
  CHECK(of_text("It held a workshop on “how the river can be cleaned by all” in May.").empty());
  CHECK(of_text("It is called a “river of great use” there.").empty());
}

}  // namespace
}  // namespace vigil::check::testing
