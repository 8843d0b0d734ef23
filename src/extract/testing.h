#pragma once
// For tests: regular expressions and texts at random, made so that they often fit.

#include <random>
#include <string>

#include "extract/expression.h"

namespace vigil::extract::testing {

// Writes expressions at random.
class ExpressionWriter {
 public:
  explicit ExpressionWriter(unsigned seed) : random_(seed) {}

  std::string expression(int depth) {
    std::string all = sequence(depth);
    for (int i = upto(5) == 0 ? 1 + upto(4) : 0; i > 0; --i) all += "|" + sequence(depth);
    return all;
  }

  std::string text() {
    static const std::string pieces[] = {"a", "b", "A", "ab", " ", ",", "<N>", "7", "\u00e9"};
    std::string all;
    for (int i = upto(14); i > 0; --i) all += pieces[upto(std::size(pieces))];
    return all;
  }

 private:
  int upto(std::size_t count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

  std::string sequence(int depth) {
    std::string all;
    for (int i = upto(4); i > 0; --i) all += repeated(depth);
    return all;
  }

  std::string repeated(int depth) {
    static const std::string repeats[] = {"*",  "+",   "?",     "*?",    "+?",
                                          "??", "{2}", "{1,3}", "{0,2}?"};
    const std::string made = piece(depth);
    return upto(3) == 0 && made.front() != '^' && made != "$" && made != "\\b" && made != "(?-i)"
               ? made + repeats[upto(std::size(repeats))]
               : made;
  }

  std::string piece(int depth) {
    static const std::string pieces[] = {"a",   "b",      "ab",    " ",       ",",    "<N>", "\\d",
                                         "\\b", "[^,<>]", "[ab]",  "[^a]",    "\\w",  ".",   "^",
                                         "$",   "7",      "[A-Z]", "(?-i:a)", "(?-i)"};
    if (depth == 0 || upto(3) != 0) {
      const std::string& made = pieces[upto(std::size(pieces))];
      return made == "ab" || made == "<N>" ? "(?:" + made + ")" : made;
    }
    return (upto(2) == 0 ? "(" : "(?:") + expression(depth - 1) + ")";
  }

  std::minstd_rand random_;
};

// Gives `look` expressions at random that have a tree, as written and read, each with texts.
template <class Look>
void each_written(const Look& look) {
  for (unsigned seed = 1; seed <= 2000; ++seed) {
    ExpressionWriter writer(seed);
    const std::string match = writer.expression(3);
    const Expression expression(match);
    if (!expression.syntax()) continue;
    for (int i = 0; i < 8; ++i) look(match, expression, writer.text());
  }
}

}  // namespace vigil::extract::testing
