#include "publish/book.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "model/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_report;
using vigil::testing::a_source;
using vigil::testing::an_archive;

namespace {

Pack two_regions() {
  Pack pack;
  pack.report_title = "River Monitor Report {year}";
  pack.regions = {{"south", "South"}, {"north", "North"}};
  const auto add = [&](std::string code, std::string name, std::string region) {
    Country country;
    country.code = std::move(code);
    country.slug = "slug-" + country.code;
    country.name = std::move(name);
    country.region = std::move(region);
    pack.countries.push_back(std::move(country));
  };
  add("XA", "Ardenia", "north");
  add("XB", "Brezia", "south");
  return pack;
}

std::string title(const Snapshot& snapshot, std::uint32_t report) {
  return snapshot.reports[report].report.title;
}

}  // namespace

TEST_CASE("an edition goes region by region in the pack's order") {
  const Snapshot snapshot = an_archive()
                                .with(a_report("Ardenia").of({"XA"}).saying("One."))
                                .with(a_report("Brezia").of({"XB"}).saying("One."))
                                .with(a_report("Elsewhere").of({"XX"}).saying("One."));
  const Book book = make_book(snapshot, two_regions());
  REQUIRE(book.editions.size() == 1);
  const auto& regions = book.editions[0].regions;
  REQUIRE(regions.size() == 3);
  CHECK(regions[0].name == "South");
  CHECK(title(snapshot, regions[0].reports[0]) == "Brezia");
  CHECK(regions[1].name == "North");
  CHECK(regions[2].name == "Other reports");
}

TEST_CASE("a report knows the same of the edition before, also over a gap") {
  const Snapshot snapshot = an_archive()
                                .with(a_report("Ardenia").in(2001).of({"XA"}).saying("One."))
                                .with(a_report("Ardenia").in(2004).of({"XA"}).saying("Two."))
                                .with(a_report("Brezia").in(2004).of({"XB"}).saying("Two."));
  const Book book = make_book(snapshot, two_regions());
  REQUIRE(snapshot.reports[0].report.edition == 2001);
  CHECK_FALSE(book.chapters[0].before.has_value());
  CHECK(book.chapters[0].after == 1U);
  CHECK(book.chapters[1].before == 0U);
  CHECK_FALSE(book.chapters[2].before.has_value());
}

TEST_CASE("a report under a new name is found again by its countries") {
  const Snapshot snapshot = an_archive()
                                .with(a_report("Old Ardenia").in(2003).of({"XA"}).saying("One."))
                                .with(a_report("Ardenia").in(2004).of({"XA"}).saying("Two."));
  CHECK(make_book(snapshot, two_regions()).chapters[1].before == 0U);
}

TEST_CASE("a report on two countries is on the page of both") {
  const Snapshot snapshot =
      an_archive().with(a_report("Ardenia and Brezia").of({"XA", "XB"}).saying("One."));
  const Book book = make_book(snapshot, two_regions());
  REQUIRE(book.countries.size() == 2);
  CHECK(book.countries[0].name == "Ardenia");
  CHECK(book.countries[0].reports == book.countries[1].reports);
  CHECK(book.chapters[0].countries.size() == 2);
}

TEST_CASE("a source lists every note that cites it, Ibid. too") {
  const Snapshot snapshot =
      an_archive().with(a_report("Ardenia")
                            .saying("One.[1] Two.[2]\n[1] Interview with Ana Berg.\n[2] Ibid.")
                            .citing(1, {a_source(SourceKind::interview).by("Ana Berg")}));
  const Book book = make_book(snapshot, two_regions());
  REQUIRE(book.mentions.size() == 1);
  CHECK(book.mentions[0] == std::vector<Mention>{{0, 0, 0}, {0, 1, 0}});
}

TEST_CASE("an edition that nobody described takes its title from the pack") {
  Snapshot snapshot = an_archive().with(a_report("Ardenia").in(2002).saying("One."));
  snapshot.editions.clear();
  CHECK(make_book(snapshot, two_regions()).editions[0].edition.title ==
        "River Monitor Report 2002");
}

TEST_CASE("the order of the snapshot's reports does not matter") {
  Snapshot snapshot = an_archive()
                          .with(a_report("Ardenia").in(2003).of({"XA"}).saying("One."))
                          .with(a_report("Ardenia").in(2004).of({"XA"}).saying("Two."))
                          .with(a_report("Brezia").in(2004).of({"XB"}).saying("Two."));
  const auto outline = [](const Snapshot& of) {
    std::string text;
    for (const BookEdition& edition : make_book(of, two_regions()).editions) {
      for (const Group& group : edition.regions) {
        for (const std::uint32_t report : group.reports) {
          text += group.name + ' ' + of.reports[report].report.key + '\n';
        }
      }
    }
    return text;
  };
  const std::string in_order = outline(snapshot);
  std::reverse(snapshot.reports.begin(), snapshot.reports.end());
  CHECK(outline(snapshot) == in_order);
}
