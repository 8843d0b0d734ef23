#include "publish/site/pages.h"

#include <array>

#include "publish/site/page.h"

namespace vigil::publish {
namespace {

std::size_t one(const Plan&) {
  return 1;
}

// Pages that only an archive with statements has.
std::size_t one_if_stated(const Plan& plan) {
  return plan.facts.any() ? 1 : 0;
}

// Pages that only a pack with a record has.
std::size_t one_if_recorded(const Plan& plan) {
  return plan.treaty_record.any() ? 1 : 0;
}

// For pages of which there is one, at an address that is always the same.
#define VIGIL_AT(address) [](const Plan&, std::size_t) { return std::string(address); }

constexpr std::array kinds{
    PageKind{one, VIGIL_AT(home_page.path), write_home},
    PageKind{[](const Plan& plan) { return plan.standing_pages.size(); },
             [](const Plan& plan, std::size_t i) {
               return plan.own_pages[plan.standing_pages[i]].slug + "/index.html";
             },
             write_own_page},
    PageKind{one, VIGIL_AT(archives_page.path), write_archives},
    PageKind{one, VIGIL_AT(contents_page.path), write_contents},
    PageKind{one, VIGIL_AT(countries_page.path), write_countries},
    PageKind{one, VIGIL_AT(index_page.path), write_index},
    PageKind{one, VIGIL_AT(search_page.path), write_search},
    PageKind{[](const Plan& plan) { return plan.book.editions.size(); },
             [](const Plan& plan, std::size_t i) { return plan.edition_page(i); }, write_edition},
    PageKind{[](const Plan& plan) {
               return plan.book.editions.empty() ? 0 : plan.book.editions.size() - 1;
             },
             [](const Plan& plan, std::size_t i) { return plan.edition_changes_page(i + 1); },
             write_edition_changes},
    PageKind{[](const Plan& plan) { return plan.snapshot.reports.size(); },
             [](const Plan& plan, std::size_t i) { return plan.report_page(i); }, write_report},
    PageKind{
        [](const Plan& plan) { return plan.changed_reports.size(); },
        [](const Plan& plan, std::size_t i) { return plan.changes_page(plan.changed_reports[i]); },
        write_changes},
    PageKind{[](const Plan& plan) { return plan.book.countries.size(); },
             [](const Plan& plan, std::size_t i) { return plan.country_page(i); }, write_country},
    PageKind{[](const Plan& plan) { return plan.snapshot.sources.size(); },
             [](const Plan& plan, std::size_t i) { return plan.source_page[i]; }, write_source},
    PageKind{count_name_lists, path_of_name_list, write_name_list},
    PageKind{one_if_stated, VIGIL_AT(topics_page.path), write_topics},
    PageKind{[](const Plan& plan) { return plan.topic_pages.size(); },
             [](const Plan& plan, std::size_t i) { return plan.topic_pages[i].path; }, write_topic},
    PageKind{one_if_stated, VIGIL_AT(conflicts_page.path), write_conflicts},
    PageKind{one_if_stated, VIGIL_AT(ledger_page.path), write_ledger},
    PageKind{one_if_stated, VIGIL_AT(data_page.path), write_data},
    PageKind{one_if_recorded, VIGIL_AT(treaties_page.path), write_treaties},
    PageKind{one_if_recorded, VIGIL_AT(record_page.path), write_record},
    PageKind{[](const Plan& plan) { return plan.treaty_record.treaties.size(); },
             [](const Plan& plan, std::size_t i) { return plan.record_plan.treaty_page(i); },
             write_treaty},
    PageKind{[](const Plan& plan) { return plan.record_plan.years().size(); },
             [](const Plan& plan, std::size_t i) {
               return plan.record_plan.year_page(plan.record_plan.years()[i]);
             },
             write_treaty_year},
    PageKind{[](const Plan& plan) {
               return plan.treaty_record.texts.empty() ? std::size_t{0} : std::size_t{1};
             },
             VIGIL_AT(votes_page.path), write_votes},
    PageKind{[](const Plan& plan) { return plan.treaty_record.texts.size(); },
             [](const Plan& plan, std::size_t i) { return plan.record_plan.text_page(i); },
             write_voted_text},
    PageKind{[](const Plan& plan) {
               return plan.treaty_record.obligations.empty() ? std::size_t{0} : std::size_t{1};
             },
             VIGIL_AT(calendar_page.path), write_calendar},
    PageKind{[](const Plan& plan) { return plan.table_pages.empty() ? std::size_t{0} : 1; },
             VIGIL_AT(tables_page.path), write_tables},
    PageKind{[](const Plan& plan) { return plan.table_pages.size(); },
             [](const Plan& plan, std::size_t i) { return plan.table_pages[i].path; }, write_table},
    PageKind{[](const Plan& plan) { return plan.table_pages.size(); },
             [](const Plan& plan, std::size_t i) { return plan.table_pages[i].csv; },
             write_table_csv, false},
    PageKind{[](const Plan& plan) { return plan.rows.pages(); },
             [](const Plan& plan, std::size_t i) { return plan.rows.page(i); }, write_record_rows},
    PageKind{count_feeds, path_of_feed, write_feed_of_days, false},
    PageKind{one, VIGIL_AT("404.html"), write_not_found, false},
    PageKind{one, VIGIL_AT("feed.xml"), write_feed, false},
    PageKind{one, VIGIL_AT("robots.txt"), write_robots, false},
    PageKind{[](const Plan& plan) { return plan.settings.base_url.empty() ? std::size_t{0} : 1; },
             VIGIL_AT("sitemap.xml"), write_sitemap, false},
};

}  // namespace

std::span<const PageKind> page_kinds() {
  return kinds;
}

}  // namespace vigil::publish
