// The properties of base in one file, because RapidCheck takes seconds to compile.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/date.h"
#include "base/digest.h"
#include "base/line_index.h"
#include "base/unicode.h"

namespace vigil {
namespace {

// Texts of letters that fold in every way, and of bytes that are none.
rc::Gen<std::string> texts() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
          "a",       "Z",        "Ł",          "ё",  "İ", "ß",  "é",
          "e\u0301", "\u00A0",   " ",          "\n", "-", "“",  "中",
          "\xFF",    "\xE2\x82", "\U0001F30A", "ﬁ",  "ꙮ", "한", std::string(1, '\0')})),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      });
}

TEST_CASE("every day prints and reads back as itself, and moving by years and months is valid") {
  CHECK(rc::check([](unsigned seed, int months) {
    const Date date = add_days(make_date(1900, 1, 1), static_cast<int>(seed % 100'000));
    RC_ASSERT(parse_date(to_string(date)) == date);
    RC_ASSERT(add_months(date, months % 1000).ok());
    RC_ASSERT(add_years(date, months % 100).ok());
  }));
}

TEST_CASE("folding twice is folding once, and its words hold no mark") {
  CHECK(rc::check([] {
    const std::string text = *texts();
    const std::string once = fold(text);
    RC_ASSERT(fold(once) == once);
    RC_ASSERT(is_utf8(once) || !is_utf8(text));
  }));
}

TEST_CASE("collapsed and trimmed texts do not change again") {
  CHECK(rc::check([] {
    const std::string text = *texts();
    RC_ASSERT(collapse_blanks(collapse_blanks(text)) == collapse_blanks(text));
    RC_ASSERT(trim(trim(text)) == trim(text));
    RC_ASSERT(slug(slug(text)) == slug(text));
  }));
}

TEST_CASE("words lie apart, in order, inside the text") {
  CHECK(rc::check([] {
    const std::string text = *texts();
    std::size_t last = 0;
    for (const auto& [begin, end] : words_in(text)) {
      RC_ASSERT(last <= begin);
      RC_ASSERT(begin < end);
      RC_ASSERT(end <= text.size());
      last = end;
    }
  }));
}

TEST_CASE("an offset's line holds the offset") {
  CHECK(rc::check([](std::uint32_t offset) {
    const std::string text = *texts();
    offset = text.empty() ? 0 : offset % static_cast<std::uint32_t>(text.size());
    const LineIndex index(text);
    const LineColumn at = index.at(text, offset);
    const std::string before = text.substr(0, offset);
    RC_ASSERT(at.line == 1 + std::count(before.begin(), before.end(), '\n'));
    RC_ASSERT(at.column >= 1);
    const std::string_view line = index.line_at(text, offset);
    RC_ASSERT(line.find('\n') == std::string_view::npos);
  }));
}

TEST_CASE("a digest is read back from its form") {
  CHECK(rc::check([](const std::string& bytes) {
    RC_ASSERT(sha256_from_hex(to_hex(sha256(bytes))) == sha256(bytes));
  }));
}

}  // namespace
}  // namespace vigil
