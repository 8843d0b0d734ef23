#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(const std::string& notation) {
  return fired("received-before-sent", archive_saying(notation));
}

TEST_CASE("received before it was written, in a note and in the text") {
  const Snapshot archive = archive_saying(
      "It answered.[1]\n[1] Letter from Ana Berg, dated 31 August 2001, received 30 August 2001.");
  const Findings findings = fired("received-before-sent", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "30 August 2001");
  CHECK(findings[0].message ==
        "A letter received on 30 August 2001, before it was written (31 August 2001).");
  CHECK(said("The letter dated 31 August 2001 was received on 30 August 2001.").size() == 1);
}

TEST_CASE("an answer is no older than the letter that it answers") {
  CHECK(said("A letter of 16 July 1999 replies to the letter of 21 July 1999.").at(0).message ==
        "A letter written on 16 July 1999, before the letter that it answers (21 July 1999).");
  CHECK(said("A letter of 23 July 1999 replies to the letter of 21 July 1999.").empty());
}

TEST_CASE("other wordings of a letter that came before it was written") {
  CHECK(said("The Ministry received a letter of Ana Berg dated 31 August 2001 on 30 August 2001.")
            .size() == 1);
  CHECK(said("It answered.[1]\n[1] Letter from Ana Berg to the Ministry of Rivers, 31 August 2001, "
             "received 30 August 2001.")
            .size() == 1);
  CHECK(said("In a letter dated 16 July 1999, it answered the Ministry's letter of 21 July 1999.")
            .size() == 1);
  CHECK(said("A letter dated 16 July 1999 was answered by a letter of 21 July 1999.").empty());
  CHECK(said("Letter on the grant of 5 May 2001, received 3 May 2001.").empty());
}

TEST_CASE("the letter named again, the receipt told first, and other words for it") {
  CHECK(said("In a letter dated 31 August 2001 the Ministry in New Ardenburg disagreed with an "
             "earlier edition; the letter was received on 30 August 2001.")
            .size() == 1);
  CHECK(said("In a letter dated 31 August 2001 the Ministry disagreed with parts of the text; the "
             "letter was received on 30 August 2001.")
            .size() == 1);
  CHECK(said("Its comments, which reached us on 15 July 1999, are in a letter dated 16 July 1999.")
            .size() == 1);
  CHECK(said("The Ministry wrote in a letter dated 31 August 2001. It arrived on 30 August 2001.")
            .size() == 1);
  CHECK(said("A fax of 5 May 2001 reached the River Monitor on 3 May 2001.").size() == 1);
  CHECK(said("The fax of 5 May 2001, which arrived on 3 May 2001, is short.").size() == 1);
  CHECK(said("The letter bears the date of 5 May 2001, and it reached the office on 3 May 2001.")
            .size() == 1);
}

TEST_CASE("one of the days in the text, the other in the note") {
  CHECK(said("The Ministry disagreed in a letter that was received on 30 August 2001.[1]\n"
             "[1] Letter from Ana Berg, Ministry of Rivers, 31 August 2001.")
            .size() == 1);
  CHECK(said("The Ministry disagreed in a letter dated 31 August 2001.[1]\n"
             "[1] Letter from Ana Berg, Ministry of Rivers, received 30 August 2001.")
            .size() == 1);
  CHECK(said("The Ministry disagreed in a letter that was received on 3 September 2001.[1]\n"
             "[1] Letter from Ana Berg, Ministry of Rivers, 31 August 2001.")
            .empty());
  CHECK(said("The reply to a letter that was received on 30 August 2001 was short.[1]\n"
             "[1] Letter from Ana Berg, Ministry of Rivers, 31 August 2001.")
            .empty());
}

TEST_CASE("a letter of the same hand, one told behind its day of receipt, and an answer itself") {
  CHECK(said("The Ministry wrote on 31 August 2001; its letter reached us on 30 August 2001.")
            .size() == 1);
  CHECK(said("Comments from the Ministry came in on 15 July 1999, although the letter is dated 16 "
             "July 1999.")
            .size() == 1);
  CHECK(
      said("On 2 March 2002 we received a letter from the Ministry dated 12 March 2002.").size() ==
      1);
  CHECK(said("The Ministry replied by a letter that arrived on 2 March 2002.[1]\n"
             "[1] Letter from Ana Berg, Ministry of Rivers, 12 March 2002.")
            .size() == 1);
  CHECK(said("The letter on the grant received on 3 May 2000 is dated 5 May 2001.").empty());
  CHECK(
      said("On 12 March 2002 we received a letter from the Ministry dated 2 March 2002.").empty());
}

TEST_CASE("two letters are let be") {
  CHECK(
      said("In a letter dated 31 August 2001 it thanked for the form, which it had received on 20 "
           "July 2001.")
          .empty());
  CHECK(said("In a letter dated 31 August 2001 it answered our letter, which was received on 20 "
             "August 2001.")
            .empty());
  CHECK(said("Its comments reached us on 15 July 1999; a reply is in a letter dated 20 July 1999.")
            .empty());
  CHECK(said("It wrote a letter dated 31 August 2001. Its reply was received on 20 August 2001.")
            .empty());
}

TEST_CASE("right orders, vague dates and other matters are let be") {
  CHECK(said("The letter dated 30 August 2001 was received on 31 August 2001.").empty());
  CHECK(said("The letter dated 31 August 2001 was received in August 2001.").empty());
  CHECK(said("A letter of 5 May 2001 speaks of the grant received on 3 May 2000.").empty());
  CHECK(said("It received aid on 3 May 2001, and wrote a letter dated 5 May 2001.").empty());
}

}  // namespace
}  // namespace vigil::check
