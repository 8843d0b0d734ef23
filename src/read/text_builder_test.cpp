#include "read/text_builder.h"

#include <doctest/doctest.h>

namespace vigil::read {
namespace {

TEST_CASE("kept text is decoded, mapped and counted") {
  const std::string bytes = "a\x93z\x01 b";
  Document document;
  Ledger ledger;
  TextBuilder builder(bytes, Encoding::cp1252, document, ledger);
  builder.keep({0, 6});
  CHECK(document.text == "a\u201Cz b");
  CHECK(ledger.text_kept == 5);
  CHECK(ledger.markup == 1);
  CHECK(document.map.to_source({1, 4}) == SourceSpan{1, 2});
  CHECK(document.map.to_source({4, 5}) == SourceSpan{2, 3});
}

TEST_CASE("what stands for more bytes counts the overhead as markup") {
  Document document;
  Ledger ledger;
  TextBuilder builder("&eacute;", Encoding::utf8, document, ledger);
  builder.put("\u00E9", {0, 8});
  CHECK(ledger.text_kept == 2);
  CHECK(ledger.markup == 6);
}

TEST_CASE("furniture is counted and listed") {
  Document document;
  Ledger ledger;
  TextBuilder builder("About  Us\n", Encoding::utf8, document, ledger);
  builder.drop_furniture({0, 10});
  CHECK(ledger.furniture == 10);
  CHECK(ledger.removed == std::vector<std::string>{"About Us"});
  CHECK(document.text.empty());
}

}  // namespace
}  // namespace vigil::read
