#pragma once
// Pages: the table of all that the site consists of. A new kind of page is one file, its test and
// one line of the table in pages.cpp.

#include <cstddef>
#include <span>
#include <string>

#include "publish/site/plan.h"

namespace vigil::publish {

struct PageKind {
  std::size_t (*count)(const Plan& plan);
  // Both for 0 <= i < count.
  std::string (*path)(const Plan& plan, std::size_t i);
  OutputFile (*write)(const Plan& plan, std::size_t i);
  bool listed = true;  // In the sitemap.
};

std::span<const PageKind> page_kinds();

// The writers, one file each.
OutputFile write_home(const Plan& plan, std::size_t);
OutputFile write_own_page(const Plan& plan, std::size_t i);  // Of Plan::standing_pages.
OutputFile write_archives(const Plan& plan, std::size_t);
OutputFile write_contents(const Plan& plan, std::size_t);
OutputFile write_countries(const Plan& plan, std::size_t);
OutputFile write_edition(const Plan& plan, std::size_t edition);
OutputFile write_edition_changes(const Plan& plan, std::size_t i);  // The editions but the first.
OutputFile write_report(const Plan& plan, std::size_t report);
OutputFile write_changes(const Plan& plan, std::size_t i);  // Of Plan::changed_reports.
OutputFile write_country(const Plan& plan, std::size_t country);
OutputFile write_source(const Plan& plan, std::size_t source);
OutputFile write_topics(const Plan& plan, std::size_t);
OutputFile write_topic(const Plan& plan, std::size_t i);  // Of Plan::topic_pages.
OutputFile write_conflicts(const Plan& plan, std::size_t);
OutputFile write_ledger(const Plan& plan, std::size_t);
OutputFile write_data(const Plan& plan, std::size_t);
OutputFile write_index(const Plan& plan, std::size_t);
OutputFile write_name_list(const Plan& plan, std::size_t i);
std::size_t count_name_lists(const Plan& plan);
std::string path_of_name_list(const Plan& plan, std::size_t i);
OutputFile write_treaties(const Plan& plan, std::size_t);
OutputFile write_treaty(const Plan& plan, std::size_t i);       // Of TreatyRecord::treaties.
OutputFile write_treaty_year(const Plan& plan, std::size_t i);  // Of RecordPlan::years.
OutputFile write_votes(const Plan& plan, std::size_t);
OutputFile write_voted_text(const Plan& plan, std::size_t i);  // Of TreatyRecord::texts.
OutputFile write_record(const Plan& plan, std::size_t);
OutputFile write_record_rows(const Plan& plan, std::size_t source);  // Of Recorded::sources.
OutputFile write_tables(const Plan& plan, std::size_t);
OutputFile write_table(const Plan& plan, std::size_t i);  // Of Plan::table_pages.
OutputFile write_table_csv(const Plan& plan, std::size_t i);
OutputFile write_calendar(const Plan& plan, std::size_t);
OutputFile write_feed_of_days(const Plan& plan, std::size_t i);
std::size_t count_feeds(const Plan& plan);
std::string path_of_feed(const Plan& plan, std::size_t i);
OutputFile write_search(const Plan& plan, std::size_t);
OutputFile write_not_found(const Plan& plan, std::size_t);
OutputFile write_feed(const Plan& plan, std::size_t);
OutputFile write_robots(const Plan& plan, std::size_t);
OutputFile write_sitemap(const Plan& plan, std::size_t);

}  // namespace vigil::publish
