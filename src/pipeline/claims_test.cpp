#include "pipeline/claims.h"

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"

namespace vigil {
namespace {

using testing::a_document;

std::vector<StatementRecord> claims(std::string_view notation,
                                    const std::vector<std::string>& countries = {"XA"}) {
  static const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  static const pipeline::ClaimReader reader(pack);
  return reader.claims("2004/ardenia", countries, a_document("Ardenia", 2004, notation));
}

TEST_CASE("a paragraph's claims stand in the document's own words, with their notes and section") {
  const char* notation =
      "# River Policy\nA river.[1] Ardenia signed the Clean River Treaty[2] on 3 May 2001.[3]";
  const auto read = claims(notation);
  REQUIRE(read.size() == 1);
  const Statement& statement = read[0].statement;
  const Document document = a_document("Ardenia", 2004, notation);
  CHECK(statement.country == "XA");
  CHECK(statement.notes == std::vector{2, 3});
  CHECK(text_of(document, statement.where).find('[') == std::string_view::npos);
  CHECK(text_of(document, statement.where).starts_with("signed"));
  CHECK(text_of(document, statement.date_where).ends_with("3 May 2001"));
  CHECK(read[0].section == "River Policy");
  CHECK(read[0].core == "treaty-status XA treaty=CRT action=signed");
  CHECK(read[0].key.starts_with("2004/ardenia#s-"));
  CHECK(read[0].decisions.empty());
}

TEST_CASE("list items and quotations claim, headings and tables do not") {
  CHECK(claims("- Ardenia signed the Clean River Treaty.").size() == 1);
  CHECK(claims("> Ardenia signed the Clean River Treaty.").size() == 1);
  CHECK(claims("# Ardenia signed the Clean River Treaty").empty());
}

TEST_CASE(
    "in a report of two countries a paragraph is about the one whose heading it stands under") {
  const auto read = claims(
      "It signed the Clean River Treaty.\n# Brezia\n## Policy\nIt has not signed the Clean River "
      "Treaty.\n# Outlook\nIt ratified the Clean River Treaty.",
      {"XA", "XB"});
  REQUIRE(read.size() == 3);
  CHECK(read[0].statement.country == "XA");
  CHECK(read[1].statement.country == "XB");
  CHECK(read[2].statement.country == "XA");
}

}  // namespace
}  // namespace vigil
