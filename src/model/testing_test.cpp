#include "model/testing.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

using namespace vigil::testing;

constexpr std::string_view notation = R"(
  # River Policy
  Ardenia signed the treaty in 1999.[1] It has not ratified it.[2]
  - one dam[3]
  1. first
  > quoted
  | River | Dams |
  | Arde  | 3    |

  [1] Interview with Ana Berg, 12 April 2004; Letter from Bo Lind, 3 May 2004.
  [2] Ibid.
  [3] A word of explanation.
)";

ReportBuilder ardenia() {
  return a_report("Ardenia").saying(notation).citing(
      1, {a_source(SourceKind::interview).by("Ana Berg").on("2004-04-12"),
          a_source(SourceKind::letter).by("Bo Lind").on("2004-05-03")});
}

TEST_CASE("the notation gives blocks, marks and notes whose places lie in the notation itself") {
  const Document document = a_document("Ardenia", 2004, notation);
  REQUIRE(document.blocks.size() == 6);
  CHECK(text_of(document, document.blocks[0].text) == "River Policy");
  CHECK(document.blocks[0].kind == BlockKind::heading);
  CHECK(text_of(document, document.blocks[1].text) ==
        "Ardenia signed the treaty in 1999. It has not ratified it.");
  CHECK(document.blocks[2].kind == BlockKind::list_item);
  CHECK(document.blocks[3].ordered);
  CHECK(document.blocks[4].kind == BlockKind::quotation);
  const Block& table = document.blocks[5];
  REQUIRE(table.rows.size() == 2);
  CHECK(text_of(document, table.rows[1][0].text) == "Arde");
  CHECK(table.rows[0][0].heading);

  REQUIRE(document.marks.size() == 3);
  for (const NoteMark& mark : document.marks) {
    CHECK(slice(notation, mark.source) == "[" + std::to_string(mark.number) + "]");
  }
  REQUIRE(document.notes.size() == 3);
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::heading) {
      CHECK(slice(notation, document.map.to_source(block.text)) == text_of(document, block.text));
    }
  }
}

TEST_CASE("equal descriptions are one source, and Ibid. is the last source of the note before") {
  const Snapshot archive = an_archive()
                               .with(ardenia())
                               .with(ardenia().in(2003))
                               .edition(2004, "2003-05-01", "2004-10-31");
  REQUIRE(archive.reports.size() == 2);
  REQUIRE(archive.sources.size() == 2);
  CHECK(archive.editions.size() == 2);
  CHECK(archive.reports[0].report.key == "2003/ardenia");
  for (const ReportRecord& record : archive.reports) {
    const Citation& ibid = record.notes[1].citations.at(0);
    CHECK(ibid.ibid);
    CHECK(ibid.same_as == 1);
    CHECK(archive.sources[ibid.source.value()].description.people.at(0) == "Bo Lind");
    const Citation& letter = record.notes[0].citations.at(1);
    CHECK(slice<TextSpace>(text_of(record.document, record.document.notes[0].text), letter.where) ==
          "Letter from Bo Lind, 3 May 2004.");
    CHECK(record.notes[2].citations.empty());
  }
}

}  // namespace
}  // namespace vigil
