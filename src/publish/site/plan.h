#pragma once
// Plan: what every page of the site needs to know of the others, prepared once: the book, the
// indexes, and each page's address below the root. Safe to read from several threads.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/knowledge.h"
#include "model/snapshot.h"
#include "model/treaty_record.h"
#include "pack/pack.h"
#include "pack/wording.h"
#include "publish/book.h"
#include "publish/facts.h"
#include "publish/names.h"
#include "publish/outline.h"
#include "publish/site/own_page.h"
#include "publish/site/record_plan.h"
#include "publish/site/row_plan.h"
#include "publish/tables/table.h"

namespace vigil::publish {

// A list of the index, on one page or, when it is long, on one a letter.
struct NameList {
  std::string folder;  // "people"
  std::string title;   // "People"
  const std::vector<NameEntry>* entries = nullptr;
  std::unordered_map<std::string, std::size_t> places;  // Of entries, by folded name.
  bool by_letter = false;
  std::vector<char> letters;  // That have entries, in order; '#' last.
};

// A page of a topic: all its statements or, when they are many, those of one edition.
struct TopicPage {
  std::uint32_t topic{};       // In Facts::topics.
  std::optional<int> edition;  // The newest edition's page is the topic's own.
  std::string path;            // "topics/stockpile/index.html"
  std::vector<StatementRef> rows;
};

// A printed table, or what it is of one year; its CSV stands beside it.
struct TablePage {
  std::size_t rule{};  // In Settings::tables.
  std::optional<int> year;
  std::string path, csv;  // "tables/harm/2003.html", "tables/harm/harm-2003.csv"
};

struct Plan {
  Plan(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge,
       const TreatyRecord& treaty_record, const Settings& settings);
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  const Snapshot& snapshot;
  const Pack& pack;
  const Knowledge& knowledge;
  const TreatyRecord& treaty_record;
  const Settings& settings;
  RecordPlan record_plan;
  RowPlan rows;
  Tables tables;
  pack::Wording words;
  Book book;
  Facts facts;
  NameIndex names;
  std::vector<NameList> lists;
  std::vector<OwnPageView> own_pages;        // By their place in the menu, then title.
  std::vector<std::size_t> standing_pages;   // Own pages that are pages, not introductions.
  std::vector<std::size_t> changed_reports;  // Those with an edition before them.
  std::vector<Outline> outlines;             // One for each report.
  std::vector<std::string> report_folder;    // "2004/ardenia", one for each report.
  std::vector<std::string> source_page;      // "sources/….html", one for each source.
  std::vector<std::string> topic_slugs;      // One for each of Facts::topics.
  std::vector<TopicPage> topic_pages;        // Of topics that have statements, in their order.
  std::vector<TablePage> table_pages;        // By table: itself, then its years.
  std::vector<Table> whole_tables;           // By table: of all years.

  const OwnPageView* own_page(std::string_view slug) const;
  const ReportRecord& record(std::size_t report) const { return snapshot.reports[report]; }
  std::string report_page(std::size_t report) const {
    return report_folder[report] + "/index.html";
  }
  std::string changes_page(std::size_t report) const {
    return report_folder[report] + "/changes.html";
  }
  std::string country_page(std::size_t country) const {
    return "countries/" + book.countries[country].slug + "/index.html";
  }
  std::string topic_page(std::size_t topic) const {
    return "topics/" + topic_slugs[topic] + "/index.html";
  }
  // The statement of that key; nothing for a row of the record.
  std::optional<StatementRef> told_in(std::string_view key) const;
  // Where the statement, or the row of the record, of that key stands; empty where it is not here.
  std::string address_of(std::string_view key) const;
  // The statement of that key, of a report or of the record; null for a row without one.
  const Statement* statement_of(std::string_view key) const;
  // In Book::countries; nothing where the country has no report.
  std::optional<std::uint32_t> country_of(std::string_view code) const;
  std::string edition_page(std::size_t edition) const;
  std::string edition_changes_page(std::size_t edition) const;
  // The page of a list where an entry with that letter stands.
  std::string list_page(const NameList& list, char letter) const;
  std::string edition_title(int year) const;
  // The list's entry of that folded name; null when it has none.
  const NameEntry* entry_named(const NameList& list, std::string_view folded) const;

 private:
  void plan_topics();
  void plan_tables();
  std::unordered_map<std::string_view, std::uint32_t> report_places_;  // By key.
  std::unordered_map<std::string, std::uint32_t> country_places_;      // By code.
};

// Whether an own page of that slug stands at the top of a generated page instead of by itself.
bool is_introduction(std::string_view slug);

// "oru-ana-3fa9": the anchor of an entry of the index.
std::string name_anchor(const NameEntry& entry);

}  // namespace vigil::publish
