#pragma once
// Book: an edition as one tree, with no output format in it. Writers turn it into a site, a PDF…
// Same snapshot, same book; the order of the snapshot's reports does not matter.
//
//   const Book book = make_book(snapshot, pack);
//   for (const Group& region : book.editions.back().regions) …
//
// Everything is named by its index: reports and sources by that in the snapshot, countries by
// that in the book.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/snapshot.h"
#include "pack/pack.h"
#include "pack/table_rules.h"
#include "publish/maps/world.h"
#include "publish/pieces.h"

namespace vigil::publish {

// A page that the network writes itself, from Markdown in the workspace: "about-us.md". It may
// open with lines between "---" and "---": "title: About Us" and "menu: 1" (its place in the
// menu; "menu: no" keeps it out). Without them the first heading is the title.
struct OwnPage {
  std::string slug;
  std::string markdown;
};

struct Settings {
  std::string title;     // Of the site: "River Monitor archive".
  std::string base_url;  // "https://example.org/"; for feeds and the sitemap; may be empty.
  std::string organization;
  std::string licence;          // Of the data: "CC-BY-4.0", or an address; may be empty.
  std::string language = "en";  // Of the reports and of the site.
  std::vector<OwnPage> pages;
  Date today{};            // The day printed on pages; an argument, so that bytes repeat.
  Pictures pictures = {};  // The pack's.
  World world = {};        // For maps; empty where the geometry was not at hand.
  std::vector<TableRule> tables = {};  // The pack's, in its order.
};

// One file of a publication, below its folder.
struct OutputFile {
  std::string path;   // "2004/ardenia/index.html"
  std::string bytes;  // Empty where it comes in pieces.
  // Of a file that may be too long for memory: hands on its bytes, piece by piece. To be called
  // once.
  std::function<Result<>(const PutPiece&)> pieces = nullptr;
};

// Where a source is cited.
struct Mention {
  std::uint32_t report{};    // In Snapshot::reports.
  std::uint32_t note{};      // In ReportRecord::notes and Document::notes.
  std::uint32_t citation{};  // In CitedNote::citations.
  friend bool operator==(const Mention&, const Mention&) = default;
};

// What the book adds to a report.
struct Chapter {
  std::vector<std::uint32_t> countries;
  std::string region;                   // Its name; empty when no country of it has one.
  std::optional<std::uint32_t> before;  // The same report in the nearest edition before.
  std::optional<std::uint32_t> after;
};

struct Group {
  std::string name;  // A region's.
  std::vector<std::uint32_t> reports;
};

struct BookEdition {
  Edition edition;
  std::vector<Group> regions;  // In the pack's order; reports by title.
  std::size_t reports = 0;
};

struct BookCountry {
  std::string code, name, slug, region;
  std::vector<std::string> aliases;
  std::vector<std::uint32_t> reports;  // Newest edition first.
};

struct Book {
  std::vector<BookEdition> editions;           // Ascending by year; only those with reports.
  std::vector<Chapter> chapters;               // One for each of Snapshot::reports.
  std::vector<BookCountry> countries;          // Those with reports, by name.
  std::vector<std::vector<Mention>> mentions;  // One list for each of Snapshot::sources.
};

// Never fails: a country that the pack does not know goes by its code.
Book make_book(const Snapshot& snapshot, const Pack& pack);

}  // namespace vigil::publish
