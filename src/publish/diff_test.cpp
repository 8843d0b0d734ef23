#include "publish/diff.h"

#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace vigil::publish;

namespace {

using Pairs = std::vector<ParagraphPair>;
using Runs = std::vector<WordRun>;
constexpr std::uint32_t none = ParagraphPair::none;

Pairs align(const std::vector<std::string_view>& before,
            const std::vector<std::string_view>& after) {
  return align_paragraphs(before, after);
}

std::string without(const Runs& runs, Edit left_out) {
  std::string text;
  for (const WordRun& run : runs) {
    if (run.edit == left_out) continue;
    if (!text.empty()) text += ' ';
    text += run.text;
  }
  return text;
}

}  // namespace

TEST_CASE("a text against itself is unchanged, paragraph by paragraph") {
  CHECK(align({"One.", "Two."}, {"One.", "Two."}) == Pairs{{0, 0, true}, {1, 1, true}});
  CHECK(align({}, {}).empty());
}

TEST_CASE("a new paragraph between old ones is the only change") {
  CHECK(align({"The river is long.", "It has two dams."},
              {"The river is long.", "A third dam was begun in 2003.", "It has two dams."}) ==
        Pairs{{0, 0, true}, {none, 1, false}, {1, 2, true}});
}

TEST_CASE("a paragraph whose words mostly stay is one that changed") {
  const Pairs pairs = align({"Ardenia signed the River Treaty in 1999 and has not ratified it."},
                            {"Ardenia signed the River Treaty in 1999 and ratified it in 2003."});
  CHECK(pairs == Pairs{{0, 0, false}});
}

TEST_CASE("a paragraph with nothing in common with the old one is new, and the old one gone") {
  CHECK(align({"The dams hold."}, {"Fishing was poor again this year."}) ==
        Pairs{{0, none, false}, {none, 0, false}});
}

TEST_CASE("a repeated paragraph that stays is not taken for another") {
  const Pairs pairs = align({"None known.", "Dams hold.", "None known."},
                            {"None known.", "Dams hold.", "None known."});
  CHECK(pairs == Pairs{{0, 0, true}, {1, 1, true}, {2, 2, true}});
}

TEST_CASE("changed words stand where they changed, old before new") {
  CHECK(diff_words("It has three dams and two locks.", "It has four dams and two locks.") ==
        Runs{{Edit::keep, "It has"},
             {Edit::take_out, "three"},
             {Edit::put_in, "four"},
             {Edit::keep, "dams and two locks."}});
}

TEST_CASE("small words between changes join them, so that a reader sees phrases") {
  CHECK(diff_words("The count of dams in the north rose.",
                   "The number of locks in the north rose.")[1] ==
        WordRun{Edit::take_out, "count of dams"});
}

TEST_CASE("both texts can be had back from the runs") {
  const std::string before = "In 2003 the council met twice and named a chair, who left in May.";
  const std::string after = "In 2004 the council met once, named no chair, and left the seat open.";
  const Runs runs = diff_words(before, after);
  CHECK(without(runs, Edit::put_in) == before);
  CHECK(without(runs, Edit::take_out) == after);
}

TEST_CASE("texts with little in common are shown one after the other") {
  CHECK(diff_words("The dams hold well.", "Fishing was poor again.") ==
        Runs{{Edit::take_out, "The dams hold well."}, {Edit::put_in, "Fishing was poor again."}});
  CHECK(diff_words("", "New words.") == Runs{{Edit::put_in, "New words."}});
  CHECK(diff_words("Old words.", "") == Runs{{Edit::take_out, "Old words."}});
  CHECK(diff_words("", "").empty());
}

TEST_CASE("long texts without a word in common take no long time") {
  std::string before, after;
  for (int i = 0; i < 100'000; ++i) {
    before += "a" + std::to_string(i) + ' ';
    after += "b" + std::to_string(i) + ' ';
  }
  std::vector<std::string> olds, news;
  for (int i = 0; i < 3'000; ++i) {
    olds.push_back("old paragraph number " + std::to_string(i));
    news.push_back("new paragraph number " + std::to_string(i));
  }
  const std::vector<std::string_view> old_views(olds.begin(), olds.end());
  const std::vector<std::string_view> new_views(news.begin(), news.end());
  const auto begin = std::chrono::steady_clock::now();
  CHECK(diff_words(before, after).size() == 2);
  CHECK(align(old_views, new_views).size() == 6'000);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}
