#include "extract/expression.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "extract/testing.h"
#include "extract/word_edge.h"

namespace vigil::extract {
namespace {

// What fits and where, group by group, one fit after another.
std::string told(const std::string& match, const std::string& text) {
  const Expression expression(match);
  std::string all;
  Fit fit;
  for (std::size_t at = 0; at <= text.size() && expression.find(text, at, fit);) {
    for (std::size_t i = 0; i <= expression.groups().size(); ++i) {
      if (!fit.has(i)) all += "-,";
      if (fit.has(i)) all += std::to_string(fit.begin(i)) + "-" + std::to_string(fit.end(i)) + ",";
    }
    all += ";";
    at = std::max(fit.end(), fit.begin() + 1);
  }
  return all;
}

std::string told_by_re2(const std::string& match, const std::string& slots) {
  const std::string text = text_for_re2(slots);
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  const re2::RE2 expression(expression_for_re2(match), options);
  REQUIRE_MESSAGE(expression.ok(), match);
  const int count = expression.NumberOfCapturingGroups() + 1;
  std::vector<re2::StringPiece> groups(static_cast<std::size_t>(count));
  std::string all;
  for (std::size_t at = 0; at <= text.size();) {
    if (!expression.Match(text, at, text.size(), re2::RE2::UNANCHORED, groups.data(), count)) break;
    for (const re2::StringPiece& group : groups) {
      const auto begin = static_cast<std::size_t>(group.data() - text.data());
      if (group.data() == nullptr) all += "-,";
      if (group.data() != nullptr)
        all += std::to_string(begin) + "-" + std::to_string(begin + group.size()) + ",";
    }
    all += ";";
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    at = std::max(begin + groups[0].size(), begin + 1);
  }
  return all;
}

}  // namespace

TEST_CASE("an expression fits where RE2 says, with the same groups") {
  const std::string texts[] = {"<COUNTRY> signed <TREATY> <DATE> and ratified it <DATE>.",
                               "Boreholes and holes, a hole; the HOLE ban", "",
                               "S\u00e3o Tom\u00e9 held 45,000 \u2026 hole\u017F"};
  const std::string matches[] = {
      R"(<(?P<one>[A-Z]+)> (?:signed|ratified) (?P<two><TREATY>|it)(?: <DATE>)?)",
      R"(\b(?:bore)?holes?\b)",
      R"((?:^|[;,] |\band )(?P<a>[^,;<]{1,60}?) (?:ban|holes)\b)",
      R"((?-i:HOLE)|the)",
      R"(\bh\w*d (\d+(?:,\d{3})*))",
      R"((?:a|an|the)? ?(?:(?:old|new|and) )*holes\b)",
      R"([^.]*$)",
      R"(holes)"};
  for (const std::string& match : matches) {
    for (const std::string& text : texts) CHECK(told(match, text) == told_by_re2(match, text));
  }
}

TEST_CASE("expressions written at random fit where RE2 says") {
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    testing::ExpressionWriter writer(seed);
    const std::string match = writer.expression(3);
    for (int i = 0; i < 8; ++i) {
      const std::string text = writer.text();
      INFO(match, " on ", text);
      CHECK(told(match, text) == told_by_re2(match, text));
    }
  }
}

TEST_CASE("a slot is a word, before and behind which there is an edge") {
  const Expression whose(R"(\b(?:the state|<COUNTRY>) dug\b)");
  CHECK(whose.fits("In May <COUNTRY> dug a well."));
  CHECK(whose.fits("In May the state dug a well."));
  CHECK_FALSE(whose.fits("In May bathe state dug a well."));
  CHECK(Expression(R"(dug (?:wells|<NUMBER>)\b)").fits("<COUNTRY> dug <NUMBER> in May."));
  CHECK_FALSE(Expression(R"(\bCOUNTRY)").fits("In May <COUNTRY> dug a well."));
  // What only RE2 can read.
  CHECK(Expression(R"(\b(?:\pL+ state|<COUNTRY>) dug)").fits("In May <COUNTRY> dug a well."));
}

TEST_CASE("an expression with very many ways is answered in the end") {
  const std::string text(3000, 'a');
  const Expression expression("(?:a|aa|aaa)+(?:a|aa)*,");
  CHECK_FALSE(expression.fits(text));
  CHECK(expression.fits(text + ","));
}

}  // namespace vigil::extract
