#include "extract/passage.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

std::string cut(const std::string& text) {
  const auto marks = marks_in(text);
  std::string all;
  for (const PassageSentence& sentence : passage_of(text, marks, {"Col.", "e.g."}).sentences) {
    all += text.substr(sentence.where.begin, sentence.where.size()) + "|";
    for (const int note : sentence.notes) all += std::to_string(note) + ",";
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a mark behind the stop belongs to the sentence before") {
  CHECK(cut("One.[1] Two.[2 ] Three.(3)") == "One.[1]|1,\nTwo.[2 ]|2,\nThree.(3)|3,\n");
}

TEST_CASE("a sentence without marks takes those of the first after it that has any") {
  CHECK(cut("One. Two. Three.[4] Four.") == "One.|4,\nTwo.|4,\nThree.[4]|4,\nFour.|\n");
}

TEST_CASE("abbreviations, initials and decimals end nothing") {
  CHECK(cut("Col. J. Lind saw 3.5 wells. He left.") == "Col. J. Lind saw 3.5 wells.|\nHe left.|\n");
}

}  // namespace vigil::extract
