#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::string_view text) {
  return fired("received-long-after", archive_saying(text));
}

TEST_CASE("a report received months after it was sent, in either order") {
  const Findings findings = said(
      "The depositary received Ardenia's first river report on 23 April 2003; it had been "
      "submitted on 3 August 2002.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].message ==
        "Received on 23 April 2003, 263 days after it was sent (3 August 2002).");
  CHECK(said("Ardenia submitted its report on 3 August 2002. The depositary received it on 23 "
             "April 2003, and the report was received on 24 April 2003.")
            .size() == 1);
}

TEST_CASE("a report that is named with its state") {
  CHECK(said("The first report of Ardenia, submitted on 3 August 2002, was received by the "
             "depositary only on 23 April 2003.")
            .size() == 1);
  CHECK(
      said("Ardenia submitted its report on 3 August 2002. In that report Ardenia received thanks "
           "on 23 April 2003.")
          .empty());
}

TEST_CASE("a receipt in other words") {
  CHECK(
      said("Ardenia turned in its first report on 30 October 2001. The depositary logged that same "
           "first report on 30 April 2002.")
          .size() == 1);
  CHECK(
      said("The army provided the initial report on 14 July 2003. That document carries a date of "
           "receipt of 3 May 2004.")
          .size() == 1);
  CHECK(
      said(
          "Ardenia turned in its first report on 30 October 2001. The depositary logged its second "
          "report on 30 April 2002.")
          .empty());
  CHECK(said("Ardenia submitted its report on 3 August 2002, but the depositary recorded its "
             "receipt only on 23 April 2003.")
            .size() == 1);
  CHECK(said("Ardenia said that it had submitted its report on 3 August 2002. The depositary "
             "received it on 23 April 2003.")
            .size() == 1);
}

TEST_CASE("so in a note") {
  CHECK(said("It reports.[1]\n[1] River Report, submitted on 3 August 2002, received by the "
             "depositary on 23 April 2003.")
            .size() == 1);
}

TEST_CASE("weeks are the post's, and an earlier day is another rule's") {
  CHECK(said("The report was submitted on 3 August 2002 and was received on 20 September 2002.")
            .empty());
  CHECK(said("The letter dated 31 August 2001 was received on 30 August 2001.").empty());
}

TEST_CASE("two reports, and what was received besides reports, are let be") {
  CHECK(said("Its first report was submitted on 3 August 2002. The depositary received the second "
             "report on 23 April 2003.")
            .empty());
  CHECK(said("Ardenia submitted its report on 3 August 2002. It received pumps on 23 April 2003.")
            .empty());
  CHECK(said("Its report was submitted on 3 August 2002. It was well read. It rained. The letter "
             "was received on 23 April 2003.")
            .empty());
}

}  // namespace
}  // namespace vigil::check
