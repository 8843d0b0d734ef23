#include "publish/site/record_plan.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"
#include "pack/record.h"
#include "pack/wording.h"
#include "publish/site/file_names.h"

namespace vigil::publish {
namespace {

std::vector<std::string> names_of(const std::vector<std::string_view>& keys) {
  std::vector<std::string> names;
  names.reserve(keys.size());
  for (const std::string_view key : keys) names.push_back(short_name(key));
  return without_twins(std::move(names), keys);
}

Date end_of_status(const Pack& pack, Date today) {
  const RecordTable* table = pack::record_table(pack, pack::status_table);
  return table != nullptr && table->until ? std::min(*table->until, today) : today;
}

}  // namespace

RecordPlan::RecordPlan(const TreatyRecord& record, const Pack& pack, Date today)
    : counted_on_(end_of_status(pack, today)) {
  std::vector<std::string_view> keys;
  for (std::uint32_t t = 0; t < record.treaties.size(); ++t) {
    const std::string& key = pack.treaties[record.treaties[t].treaty].key;
    keys.push_back(key);
    treaties_.emplace(key, t);
    const std::vector<Standing>& rows = record.treaties[t].states;
    for (std::uint32_t r = 0; r < rows.size(); ++r) states_[rows[r].country].rows.push_back({t, r});
  }
  treaty_names_ = names_of(keys);
  keys.clear();
  for (std::uint32_t i = 0; i < record.texts.size(); ++i) {
    keys.push_back(record.texts[i].resolution);
    texts_.emplace(record.texts[i].resolution, i);
  }
  text_names_ = names_of(keys);
  plan_feeds(record, pack);
  plan_years(record);
}

void RecordPlan::plan_years(const TreatyRecord& record) {
  for (std::uint32_t t = 0; t < record.treaties.size(); ++t) {
    std::optional<Date> first;
    for (const Standing& row : record.treaties[t].states) {
      for (const std::optional<Date>& day : {row.signed_on, row.deposited}) {
        if (day && (!first || *day < *first)) first = day;
      }
    }
    if (!first) continue;
    const int last = static_cast<int>(counted_on_.year());
    for (int year = static_cast<int>(first->year()); year <= last; ++year) {
      years_.push_back({t, std::min(make_date(year, 12, 31), counted_on_)});
    }
  }
}

void RecordPlan::plan_feeds(const TreatyRecord& record, const Pack& pack) {
  std::set<std::uint32_t> asking;
  for (std::uint32_t i = 0; i < record.obligations.size(); ++i) {
    const Obligation& due = record.obligations[i];
    states_[due.country].obligations.push_back(i);
    if (const auto treaty = treaty_of(due.treaty)) asking.insert(*treaty);
  }
  asking_treaties_.assign(asking.begin(), asking.end());
  const pack::Wording words(pack);
  std::vector<std::pair<std::string, std::string>> named;  // Folded name and code.
  for (const auto& [code, state] : states_) {
    if (!state.obligations.empty()) named.emplace_back(fold(words.country_name(code)), code);
  }
  std::sort(named.begin(), named.end());
  std::vector<std::string> feeds;
  std::vector<std::string_view> keys;
  for (const auto& [name, code] : named) {
    asked_states_.push_back(code);
    feeds.push_back(short_name(words.country_name(code)));
    keys.push_back(code);
  }
  feeds = without_twins(std::move(feeds), keys);
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    states_.find(asked_states_[i])->second.feed = "calendar/countries/" + feeds[i] + ".ics";
  }
}

std::optional<std::uint32_t> RecordPlan::treaty_of(std::string_view key) const {
  const auto found = treaties_.find(key);
  return found == treaties_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> RecordPlan::text_of(std::string_view resolution) const {
  const auto found = texts_.find(resolution);
  return found == texts_.end() ? std::nullopt : std::optional(found->second);
}

const StateRecord* RecordPlan::state(std::string_view code) const {
  const auto found = states_.find(code);
  return found == states_.end() ? nullptr : &found->second;
}

std::string state_anchor(std::string_view code, std::size_t earlier_rows) {
  std::string anchor = "state-" + slug(code);
  if (earlier_rows > 0) anchor += '-' + std::to_string(earlier_rows + 1);
  return anchor;
}

}  // namespace vigil::publish
