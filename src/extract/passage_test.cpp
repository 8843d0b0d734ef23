#include "extract/passage.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

std::string cut(const std::string& text) {
  const auto marks = marks_in(text);
  std::string all;
  const Passage passage = passage_of(text, marks, {"Col.", "e.g."});
  for (const PassageSentence& sentence : passage.sentences) {
    all += text.substr(sentence.where.begin, sentence.where.size()) + "|";
    for (const int note : passage.notes_of(sentence)) all += std::to_string(note) + ",";
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

TEST_CASE("a mark without letters of its own belongs to the sentence that it stands in or ends") {
  const std::string text = "One. Two.";
  const std::vector<NoteMark> marks{{{4, 4}, 1}, {{7, 7}, 2}, {{9, 9}, 3}};
  const Passage passage = passage_of(text, marks, {});
  REQUIRE(passage.sentences.size() == 2);
  CHECK(passage.sentences[0].notes == std::vector{1});
  CHECK(passage.sentences[1].notes == std::vector{2, 3});
}

TEST_CASE(
    "what goes on for thousands of letters is cut at a blank, and without one between letters") {
  std::string words;
  while (words.size() < 10'000) words += "well ";
  const Passage cut_at_blanks = passage_of(words, {}, {});
  REQUIRE(cut_at_blanks.sentences.size() == 3);
  CHECK(cut_at_blanks.sentences[0].where.size() < 5000);
  CHECK(cut_at_blanks.sentences[1].where.begin % 5 == 0);

  std::string letters(8191, 'a');
  for (int i = 0; i < 1000; ++i) letters += "\u00e9";
  const Passage cut_between = passage_of(letters, {}, {});
  REQUIRE(cut_between.sentences.size() == 2);
  CHECK(cut_between.sentences[1].where.begin == 8193);
}

TEST_CASE("of very many notes at one sentence the first count") {
  std::string text = "One.";
  for (int i = 0; i < 1000; ++i) text += "[7]";
  CHECK(passage_of(text, marks_in(text), {}).sentences[0].notes.size() == 200);
}

}  // namespace vigil::extract
