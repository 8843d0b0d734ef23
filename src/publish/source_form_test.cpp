#include "publish/source_form.h"

#include <doctest/doctest.h>

#include "model/date_words.h"
#include "model/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_source;
using vigil::testing::when;

namespace {

std::string full(const Description& description) {
  Pack pack;
  pack.report_title = "River Monitor Report {year}";
  pack.countries.push_back({});
  pack.countries.back().code = "XA";
  pack.countries.back().name = "Ardenia";
  return source_text(description, pack);
}

}  // namespace

TEST_CASE("an interview names who, what they are, where and when") {
  CHECK(full(a_source(SourceKind::interview)
                 .by("Ana Berg")
                 .role("Adviser")
                 .of("Ministry of Rivers")
                 .at("Ardenburg")
                 .on("2004-04-12")) ==
        "Interview with Ana Berg, Adviser, Ministry of Rivers, Ardenburg, 12 April 2004");
}

TEST_CASE("a statement is by a person or of a body") {
  CHECK(full(a_source(SourceKind::statement).by("Ana Berg").on("2004-04")) ==
        "Statement by Ana Berg, April 2004");
  CHECK(full(a_source(SourceKind::statement).of("Ardenia").on("2004")) ==
        "Statement of Ardenia, 2004");
}

TEST_CASE("an article has its title in quotation marks, its paper set apart, and its page") {
  Pack pack;
  const std::vector<Run> form = source_form(a_source(SourceKind::article)
                                                .by("Jan Ort")
                                                .titled("High Water")
                                                .published_by("Ardenia Daily")
                                                .on("1998-06-12")
                                                .pages("8"),
                                            pack);
  CHECK(form == std::vector<Run>{{"Jan Ort, “High Water,” ", Look::plain},
                                 {"Ardenia Daily", Look::work},
                                 {", 12 June 1998, p. 8", Look::plain}});
}

TEST_CASE("an earlier edition goes by the pack's title of that year") {
  CHECK(full(a_source(SourceKind::edition).of_edition(2003, "XA").pages("618")) ==
        "River Monitor Report 2003, Ardenia");
}

TEST_CASE("a source of which nothing is known still has a name") {
  CHECK(full(a_source(SourceKind::letter)) == "Letter");
  CHECK(full(a_source(SourceKind::un_document)) == "UN document");
}

TEST_CASE("dates are told as exactly as they are known") {
  CHECK(vigil::in_words(when("2003-11/2004-04")) == "November 2003 to April 2004");
  CHECK(vigil::in_words(when("1997/..")) == "since 1997");
  CHECK(vigil::in_words(when("../2004-07-01")) == "until 1 July 2004");
  CHECK(vigil::in_words(when("1998~")) == "about 1998");
}

TEST_CASE("pages are one or several") {
  CHECK(pages_in_words("8") == "p. 8");
  CHECK(pages_in_words("34-36") == "pp. 34-36");
  CHECK(pages_in_words("3, 5") == "pp. 3, 5");
  CHECK(pages_in_words("").empty());
}
