#include "base/unicode.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("folding ignores case, accents and the letters that Unicode leaves whole") {
  CHECK(fold("RIVER Arde") == "river arde");
  CHECK(fold("Łódź") == "lodz");
  CHECK(fold("Ёлка, елка") == "елка, елка");
  CHECK(fold("Straße STRASSE") == "strasse strasse");
  CHECK(fold("İstanbul ıstanbul") == "istanbul istanbul");
  CHECK(fold("Côte d'Ełmar") == "cote d'elmar");
  CHECK(fold("Ærø Đakovo Þing Œuvre") == "aero dakovo thing oeuvre");
  CHECK(fold("ﬁne") == "fine");
  CHECK(fold("e\u0301") == fold("é"));
  CHECK(fold("") == "");
}

TEST_CASE("bytes that are no UTF-8 are seen as such, and folding survives them") {
  CHECK(is_utf8("Łódź"));
  CHECK(!is_utf8("caf\xE9"));
  CHECK(!is_utf8("\xC0\xAF"));          // Overlong.
  CHECK(!is_utf8("\xED\xA0\x80"));      // A surrogate.
  CHECK(!is_utf8("\xF4\x90\x80\x80"));  // Past the end of Unicode.
  CHECK(!is_utf8("\xE2\x82"));          // Cut short.
  CHECK(is_utf8(fold("caf\xE9 Ł")));
}

TEST_CASE("blanks of every kind become one space, and none at the ends") {
  CHECK(collapse_blanks("  a \t\n b\u00A0\u00A0c\u2009d\u3000") == "a b c d");
  CHECK(collapse_blanks(" \u2028 ") == "");
  CHECK(collapse_blanks("a\xFF b") == "a\xFF b");
}

TEST_CASE("trimming takes blanks and no-break spaces off both ends only") {
  CHECK(trim("\u00A0 a  b \n\u00A0") == "a  b");
  CHECK(trim(" \u00A0") == "");
  CHECK(trim("\u00C3\u00A0") == "\u00C3");
}

TEST_CASE("a slug has ASCII letters, digits and single hyphens") {
  CHECK(slug("Ardenia (2004)") == "ardenia-2004");
  CHECK(slug("Côte d'Ełmar") == "cote-delmar");
  CHECK(slug("  The Fennels — South ") == "the-fennels-south");
  CHECK(slug("Арда") == "arda");
  CHECK(slug("…") == "");
}

TEST_CASE("words are runs of letters and digits with their marks") {
  const std::string_view text = "“Łódź’s” dams: 1e\u0301 — \xFF Ёж";
  std::vector<std::string> words;
  for (const auto& [begin, end] : words_in(text)) {
    words.emplace_back(text.substr(begin, end - begin));
  }
  CHECK(words == std::vector<std::string>{"Łódź", "s", "dams", "1e\u0301", "Ёж"});
}

TEST_CASE("code points are characters, with a replacement for what is none") {
  CHECK(code_points("Łą\xFF") == U"Łą\uFFFD");
}

}  // namespace
}  // namespace vigil
