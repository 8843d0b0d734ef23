#include <rapidcheck.h>

#include "base/unicode.h"
#include "check/print.h"
#include "check/testing.h"

namespace vigil::check::testing {
namespace {

// Pieces that rules look for, in any order, and now and then any letter.
rc::Gen<std::string> a_text() {
  const auto piece =
      rc::gen::elementOf(std::vector<std::string>{"Ardenia ",
                                                  "31 June 2001 ",
                                                  "May ",
                                                  "2003 ",
                                                  "and ",
                                                  "[1]",
                                                  "[2]",
                                                  "“",
                                                  "”",
                                                  "\"",
                                                  ". ",
                                                  "\n",
                                                  "# ",
                                                  "River Policy\n",
                                                  "Key developments since May 2002: ",
                                                  "USD 3 million ",
                                                  "28342 ",
                                                  "per cent ",
                                                  "\n[1] Ibid.",
                                                  "\n[2] ",
                                                  "- ",
                                                  "| a | ",
                                                  "12-13 ",
                                                  "No. ",
                                                  "é",
                                                  "E. Berg ",
                                                  "2003-11-27 ",
                                                  "04/05/2004 ",
                                                  "will ",
                                                  "said ",
                                                  "1,366,",
                                                  "Sept. ",
                                                  "$ ",
                                                  "\xC2\xA0",
                                                  "5th May ",
                                                  "-",
                                                  "$3.5 "});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& p : pieces) text += p;
                        return text;
                      });
}

TEST_CASE("[property] whatever the text, findings point into it, in order, and print as UTF-8") {
  const Pack& pack = river();
  CHECK(rc::check("places and print", [&pack] {
    const Snapshot archive = archive_saying(*a_text());
    const std::string& original = archive.reports[0].original;
    const Findings findings = check(archive, pack, make_date(2004, 11, 1));
    std::uint32_t before = 0;
    for (const Finding& finding : findings) {
      RC_ASSERT(finding.place.span.has_value());
      RC_ASSERT(finding.place.span->begin <= finding.place.span->end);
      RC_ASSERT(finding.place.span->end <= original.size());
      RC_ASSERT(before <= finding.place.span->begin);
      RC_ASSERT(!finding.message.empty());
      before = finding.place.span->begin;
    }
    RC_ASSERT(is_utf8(print_text(findings, archive)));
    RC_ASSERT(findings == check(archive, pack, make_date(2004, 11, 1)));
  }));
}

}  // namespace
}  // namespace vigil::check::testing
