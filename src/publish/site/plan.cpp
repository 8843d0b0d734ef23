#include "publish/site/plan.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "base/digest.h"
#include "base/unicode.h"
#include "publish/site/file_names.h"

namespace vigil::publish {
namespace {

constexpr std::size_t entries_on_one_page = 800;
constexpr std::size_t rows_on_one_page = 2000;
constexpr std::array<std::string_view, 14> introductions{
    "home",      "archives", "contents", "countries", "names", "search", "topics",
    "conflicts", "ledger",   "treaties", "calendar",  "votes", "record", "tables"};

std::string folder_of(const Report& report) {
  const std::size_t slash = report.key.find('/');
  const std::string_view name = slash == std::string::npos
                                    ? std::string_view(report.key)
                                    : std::string_view(report.key).substr(slash + 1);
  return std::to_string(report.edition) + '/' + file_name(name);
}

std::vector<OwnPageView> views_of(const Settings& settings) {
  std::vector<OwnPageView> views;
  for (const OwnPage& page : settings.pages) views.push_back(view_of(page));
  static constexpr int out_of_menu = -1;
  std::sort(views.begin(), views.end(), [](const OwnPageView& a, const OwnPageView& b) {
    return std::make_tuple(!a.menu, a.menu.value_or(out_of_menu), fold(a.title), a.slug) <
           std::make_tuple(!b.menu, b.menu.value_or(out_of_menu), fold(b.title), b.slug);
  });
  return views;
}

NameList list_of(std::string folder, std::string title, const std::vector<NameEntry>& entries) {
  NameList list{std::move(folder), std::move(title), &entries, {}, false, {}};
  list.by_letter = entries.size() > entries_on_one_page;
  for (const NameEntry& entry : entries) {
    list.places.emplace(fold(entry.name), list.places.size());
    if (list.letters.empty() || list.letters.back() != entry.letter) {
      list.letters.push_back(entry.letter);
    }
  }
  return list;
}

std::vector<std::string> pages_of(const std::vector<Source>& sources) {
  std::vector<std::string> pages;
  std::vector<std::string_view> keys;
  for (const Source& source : sources) {
    pages.push_back("sources/" + file_name(source.key));
    keys.push_back(source.key);
  }
  pages = without_twins(std::move(pages), keys);
  for (std::string& page : pages) page += ".html";
  return pages;
}

}  // namespace

Plan::Plan(const Snapshot& of, const Pack& with, const Knowledge& known,
           const TreatyRecord& official, const Settings& settings_given)
    : snapshot(of),
      pack(with),
      knowledge(known),
      treaty_record(official),
      settings(settings_given),
      record_plan(official, with, settings_given.today),
      rows(official.recorded),
      tables(with, of, official),
      words(with) {
  book = make_book(snapshot, pack);
  facts = gather_facts(snapshot, pack, knowledge);
  names = index_names(snapshot.sources);
  lists = {list_of("people", "People", names.people), list_of("bodies", "Bodies", names.bodies),
           list_of("documents", "Documents", names.documents)};
  own_pages = views_of(settings);
  for (std::size_t i = 0; i < own_pages.size(); ++i) {
    if (!is_introduction(own_pages[i].slug)) standing_pages.push_back(i);
  }
  for (std::size_t i = 0; i < book.chapters.size(); ++i) {
    if (book.chapters[i].before) changed_reports.push_back(i);
  }
  std::vector<std::string_view> report_keys;
  for (const ReportRecord& record : snapshot.reports) {
    outlines.push_back(outline_of(record));
    report_folder.push_back(folder_of(record.report));
    report_keys.push_back(record.report.key);
    report_places_.emplace(record.report.key, report_places_.size());
  }
  report_folder = without_twins(std::move(report_folder), report_keys);
  source_page = pages_of(snapshot.sources);
  for (std::uint32_t i = 0; i < book.countries.size(); ++i) {
    country_places_.emplace(book.countries[i].code, i);
  }
  plan_topics();
  plan_tables();
}

void Plan::plan_tables() {
  std::vector<std::string> folders;
  std::vector<std::string_view> keys;
  for (const TableRule& rule : settings.tables) {
    folders.push_back(short_name(rule.key));
    keys.push_back(rule.key);
  }
  folders = without_twins(std::move(folders), keys);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const std::string folder = "tables/" + folders[i] + "/";
    whole_tables.push_back(tables.make(settings.tables[i], std::nullopt));
    table_pages.push_back({i, std::nullopt, folder + "index.html", folder + folders[i] + ".csv"});
    for (const int year : tables.years_of(settings.tables[i])) {
      const std::string of = std::to_string(year);
      table_pages.push_back(
          {i, year, folder + of + ".html", folder + folders[i] + "-" + of + ".csv"});
    }
  }
}

std::optional<StatementRef> Plan::told_in(std::string_view key) const {
  const auto report = report_places_.find(key.substr(0, key.rfind('#')));
  if (report == report_places_.end()) return std::nullopt;
  const std::vector<StatementRecord>& told = record(report->second).statements;
  const auto at = std::find_if(told.begin(), told.end(),
                               [&](const StatementRecord& each) { return each.key == key; });
  if (at == told.end()) return std::nullopt;
  return StatementRef{report->second, static_cast<std::uint32_t>(at - told.begin())};
}

std::string Plan::address_of(std::string_view key) const {
  if (const auto told = told_in(key)) {
    return report_page(told->report) + "#" + statement_anchor(record_of(snapshot, *told));
  }
  return rows.address(key);
}

const Statement* Plan::statement_of(std::string_view key) const {
  if (const auto told = told_in(key)) return &record_of(snapshot, *told).statement;
  const auto spot = rows.spot(key);
  if (!spot || !spot->statement) return nullptr;
  return &treaty_record.recorded.statements[*spot->statement].statement;
}

void Plan::plan_topics() {
  std::vector<std::string_view> keys;
  for (const TopicKey& topic : facts.topics) {
    topic_slugs.push_back(file_name(topic.key));
    keys.push_back(topic.key);
  }
  topic_slugs = without_twins(std::move(topic_slugs), keys);
  for (std::uint32_t t = 0; t < facts.topics.size(); ++t) {
    const std::vector<StatementRef>& all = facts.topics[t].statements;
    if (all.empty()) continue;
    if (all.size() <= rows_on_one_page) {
      topic_pages.push_back({t, std::nullopt, topic_page(t), all});
      continue;
    }
    std::map<int, std::vector<StatementRef>, std::greater<>> editions;
    for (const StatementRef ref : all) editions[record(ref.report).report.edition].push_back(ref);
    for (auto& [edition, of] : editions) {
      const bool newest = edition == editions.begin()->first;
      topic_pages.push_back(
          {t, edition,
           newest ? topic_page(t)
                  : "topics/" + topic_slugs[t] + '/' + std::to_string(edition) + ".html",
           std::move(of)});
    }
  }
}

std::optional<std::uint32_t> Plan::country_of(std::string_view code) const {
  const auto found = country_places_.find(std::string(code));
  if (found == country_places_.end()) return std::nullopt;
  return found->second;
}

const OwnPageView* Plan::own_page(std::string_view slug) const {
  const auto found = std::find_if(own_pages.begin(), own_pages.end(),
                                  [&](const OwnPageView& page) { return page.slug == slug; });
  return found == own_pages.end() ? nullptr : &*found;
}

std::string Plan::edition_page(std::size_t edition) const {
  return std::to_string(book.editions[edition].edition.year) + "/index.html";
}

std::string Plan::edition_changes_page(std::size_t edition) const {
  return std::to_string(book.editions[edition].edition.year) + "/changes.html";
}

std::string Plan::list_page(const NameList& list, char letter) const {
  if (!list.by_letter) return list.folder + "/index.html";
  return list.folder + '/' + (letter == '#' ? "other" : std::string(1, letter)) + ".html";
}

std::string Plan::edition_title(int year) const {
  for (const BookEdition& known : book.editions) {
    if (known.edition.year == year) return known.edition.title;
  }
  return std::to_string(year);
}

const NameEntry* Plan::entry_named(const NameList& list, std::string_view folded) const {
  const auto found = list.places.find(std::string(folded));
  return found == list.places.end() ? nullptr : &(*list.entries)[found->second];
}

bool is_introduction(std::string_view slug) {
  return std::find(introductions.begin(), introductions.end(), slug) != introductions.end();
}

std::string name_anchor(const NameEntry& entry) {
  // The digest keeps apart names that differ only in what a slug drops.
  return slug(entry.sorted).substr(0, 60) + '-' + to_hex(sha256(fold(entry.name))).substr(0, 4);
}

}  // namespace vigil::publish
