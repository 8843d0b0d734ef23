#include "extract/required.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "extract/expression.h"
#include "extract/filter.h"
#include "extract/testing.h"

namespace vigil::extract {
namespace {

// As a filter tells it.
bool meets(const FoundLiterals& found, const Required& required, const Literals& literals) {
  Filter filter;
  filter.add(required, literals);
  return filter.has_candidates(found);
}

bool may_fit(const std::string& match, const std::string& text) {
  Literals literals;
  const auto syntax = parse_expression(match);
  REQUIRE(syntax);
  const Required required = required_by(*syntax, literals);
  literals.prepare();
  FoundLiterals found;
  found.clear(literals.size());
  literals.find(text, found);
  const std::vector<std::uint32_t> key = key_of(required, literals);
  const bool keyed = key.empty() || std::any_of(key.begin(), key.end(), [&](std::uint32_t literal) {
                       return found.has(literal);
                     });
  const bool met = meets(found, required, literals);
  CHECK_MESSAGE((keyed || !met), match, " on ", text);
  return met;
}

}  // namespace

TEST_CASE("an expression requires its words, at the edges that it asks for") {
  CHECK(may_fit(R"(\bholes? (?:filled|found))", "The HOLES found there."));
  CHECK_FALSE(may_fit(R"(\bholes? (?:filled|found))", "The boreholes found there."));
  CHECK_FALSE(may_fit(R"(\bhole\b)", "They were holed."));
  CHECK_FALSE(may_fit(R"((?:old|new)+ (?:[a-z]+ )*wells)", "Wells, none of them."));
  CHECK(may_fit(R"(\d{2}/\d{1,3})", "resolution 57/74"));
  CHECK_FALSE(may_fit(R"(5\d/\d{2})", "resolution 61/74"));
  CHECK(may_fit(R"([^.]*)", ""));
  CHECK(may_fit(R"((?:the )?(?:EC|EU)\b)", "the EU paid"));
  CHECK_FALSE(may_fit(R"((?:the )?(?:EC|EU)\b)", "they paid European money"));
}

TEST_CASE(
    "before slots are put in, a kind stands for its slot, and words around it must be there") {
  Literals literals;
  const Required slots = required_by(*parse_expression("\\bsigned <TREATY>, <DATE> and"), literals);
  const Required early = before_slots(slots, literals);
  literals.prepare();
  const auto early_meets = [&](const std::string& text, const std::string& kinds) {
    FoundLiterals found;
    found.clear(literals.size());
    literals.find(text, found);
    literals.find(kinds, found);
    return meets(found, early, literals);
  };
  CHECK(early_meets("Brezia signed the treaty, in May and", "<treaty><date>"));
  CHECK_FALSE(early_meets("Brezia signed the treaty, in May and", "<treaty>"));
  CHECK_FALSE(early_meets("Brezia resigned the treaty, in May and", "<treaty><date>"));
}

TEST_CASE("whatever an expression fits has what it requires") {
  testing::each_written(
      [](const std::string& match, const Expression& expression, const std::string& text) {
        if (expression.fits(text)) CHECK_MESSAGE(may_fit(match, text), match, " on ", text);
      });
}

}  // namespace vigil::extract
