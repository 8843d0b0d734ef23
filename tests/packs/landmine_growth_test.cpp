// Reading statements stays linear in the text, whatever the text is: sixteen times the text may
// cost sixteen times the time, and a generous share on top.

#include <algorithm>
#include <ctime>
#include <functional>

#include <doctest/doctest.h>

#include "extract/extract.h"
#include "pack/pack.h"

using namespace vigil;

namespace {

const extract::Extractor& extractor() {
  static const pack::Loading loading = pack::load(VIGIL_SOURCE_DIR "/packs/landmine");
  REQUIRE(loading.pack.has_value());
  static const extract::Extractor made(*loading.pack);
  return made;
}

std::string times(const std::string& text, std::size_t size) {
  std::string all;
  while (all.size() < size) all += text;
  return all;
}

// Processor time for a paragraph of that size: the least of three tries.
double cost(const std::function<std::string(std::size_t)>& made, std::size_t size) {
  const std::string text = made(size);
  const std::vector<extract::NoteMark> marks = extract::marks_in(text);
  std::clock_t least = 0;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    (void)extractor().statements({text, marks, "ML", "Mine Ban Policy"});
    const std::clock_t taken = std::clock() - begin;
    least = i == 0 ? taken : std::min(least, taken);
  }
  return static_cast<double>(least) + 1000;
}

void check_linear(const char* what, const std::function<std::string(std::size_t)>& made) {
  constexpr std::size_t size = 10'000;
  (void)cost(made, size);
  const double once = cost(made, size);
  const double four = cost(made, 4 * size);
  const double sixteen = cost(made, 16 * size);
  INFO(what, ": ", once, ", ", four, ", ", sixteen);
  CHECK(four < 4 * 4 * once);
  CHECK(sixteen < 4 * 16 * once);
}

void check_linear(const char* what, const std::string& text) {
  check_linear(what, [&](std::size_t size) { return times(text, size); });
}

}  // namespace

TEST_CASE("reading statements is linear in a paragraph's text") {
  check_linear(
      "prose",
      "Mali acceded to the Mine Ban Treaty on 2 June 1998.[1] Deminers cleared 1,733 square "
      "meters in 2003 and destroyed 45 mines. The spokesman said that it was a good day. ");
  check_linear("different statements", [](std::size_t size) {
    std::string all;
    for (int i = 100; all.size() < size; ++i)
      all += "Mali destroyed " + std::to_string(i) + " antipersonnel mines in 2003. ";
    return all;
  });
  check_linear("one sentence", "Mali destroyed 45 antipersonnel mines in May 2003 and ");
  check_linear("countries", "Mali, Chad and ");
  check_linear("notes", "[1] ");
  check_linear("notes after a stop", [](std::size_t size) {
    return "Mali signed the Mine Ban Treaty in 1997." + times("[1]", size);
  });
  check_linear("letters without a blank", "mines,mines;");
  check_linear("brackets and quotation marks", "(\"(\"");
  check_linear("figures", "1,000 2,000 ");
  check_linear("money", "US$");
  check_linear("beginnings of a pattern", "no mines no mines has never been ");
}
