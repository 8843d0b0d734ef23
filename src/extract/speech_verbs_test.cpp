#include "extract/speech_verbs.h"

#include <doctest/doctest.h>

namespace vigil::extract {

TEST_CASE("a paper gives, lists and shows; others say so only of a figure") {
  for (const char* paper : {"its report of <DATE>", "<REPORT>", "a letter to the Trust",
                            "the declaration", "Ardenia's annual update"})
    CHECK_MESSAGE(is_paper(paper), paper);
  for (const char* other : {"the ministry", "its report card committee"})
    CHECK_FALSE_MESSAGE(is_paper(other), other);
  for (const char* verb : {"gives", "lists", "showed", "speaks of"})
    CHECK_MESSAGE(is_of_papers(verb), verb);
  CHECK_FALSE(is_of_papers("told"));
  CHECK_FALSE(is_saying("lists", " 40 wells"));
  CHECK(is_saying("gave", " the number as 40"));
  CHECK_FALSE(is_saying("gave", " 40 pumps"));
  CHECK(is_saying("put", " it: \"We dig.\""));
  CHECK(object_of_saying("put", " it thus: \"We dig.\"") == std::string_view(" it thus").size());
  CHECK_FALSE(is_saying("put", " it into the river."));
  CHECK_FALSE(is_saying("claimed", " the lives of <NUMBER> people"));
  CHECK(is_saying("claimed", " that <NUMBER> people died"));
}

}  // namespace vigil::extract
