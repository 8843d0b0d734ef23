#include "extract/beginning.h"

#include <doctest/doctest.h>

#include "extract/expression.h"
#include "extract/testing.h"

namespace vigil::extract {
namespace {

bool may_begin(const std::string& match, std::string_view text, std::size_t at = 0) {
  const auto syntax = parse_expression(match);
  REQUIRE(syntax);
  const Beginning beginning(*syntax);
  return at < text.size() ? beginning.may_begin(text[at]) && beginning.may_go_on(text, at)
                          : beginning.may_be_empty();
}

}  // namespace

TEST_CASE("a fit may begin where its first eight places are as the expression has them") {
  CHECK(may_begin("the (?:old|new) wells", "The new WELLS"));
  CHECK_FALSE(may_begin("the (?:old|new) wells", "The few wells"));
  CHECK(may_begin("the (?:old|new) wells", "The old water"));  // Told only later.
  CHECK(may_begin("(?:the )?wells?", "well"));
  CHECK_FALSE(may_begin("(?:the )?wells?", "wel"));
  CHECK(may_begin("<COUNTRY> dug", "<COUNTRY> dug"));
  CHECK_FALSE(may_begin("<COUNTRY> dug", "<DATE> dug"));
  CHECK(may_begin("[a-z]+ly", "éarly", 2));
  CHECK(may_begin("[^.]ab", "éab"));
  CHECK_FALSE(may_begin("[^.]ab", "éxab"));
  CHECK(may_begin("(?:ab)*", ""));
  CHECK(may_begin("(?:ab)*", "xyz"));
}

TEST_CASE("wherever an expression fits, a fit may begin") {
  testing::each_written(
      [](const std::string& match, const Expression& expression, const std::string& text) {
        Fit fit;
        if (!expression.find(text, 0, fit)) return;
        CHECK_MESSAGE(may_begin(match, text, fit.begin()), match, " on ", text);
      });
}

}  // namespace vigil::extract
