#pragma once
// RecordPlan: where the pages of the treaty record stand, and which rows of it each state has.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/treaty_record.h"
#include "pack/pack.h"

namespace vigil::publish {

// A row of TreatyRecord: treaties[treaty].states[row].
struct RowRef {
  std::uint32_t treaty{}, row{};
};

// Where the states stood with a treaty at the end of a year; the last may be a day before.
struct TreatyYear {
  std::uint32_t treaty{};  // In TreatyRecord::treaties.
  Date day{};
  int year() const { return static_cast<int>(day.year()); }
};

// What one state has in the record.
struct StateRecord {
  std::vector<RowRef> rows;                // By treaty.
  std::vector<std::uint32_t> obligations;  // In TreatyRecord::obligations, by day.
  std::string feed;  // "calendar/countries/ardenia.ics"; empty where nothing is asked of it.
};

class RecordPlan {
 public:
  // `today` bounds what can be counted.
  RecordPlan(const TreatyRecord& record, const Pack& pack, Date today);

  std::string treaty_page(std::size_t treaty) const {
    return "treaties/" + treaty_names_[treaty] + "/index.html";
  }
  std::string year_page(const TreatyYear& year) const {
    return "treaties/" + treaty_names_[year.treaty] + "/" + std::to_string(year.year()) + ".html";
  }
  std::string text_page(std::size_t text) const {
    return "votes/" + text_names_[text] + "/index.html";
  }
  // As in its address: "58-53".
  const std::string& text_name(std::size_t text) const { return text_names_[text]; }
  // Only where the treaty has obligations.
  std::string treaty_feed(std::size_t treaty) const {
    return "calendar/treaties/" + treaty_names_[treaty] + ".ics";
  }
  // In TreatyRecord::treaties; nothing for a key of which the record has no state.
  std::optional<std::uint32_t> treaty_of(std::string_view key) const;
  // In TreatyRecord::texts.
  std::optional<std::uint32_t> text_of(std::string_view resolution) const;
  // Null for a state of which the record has nothing.
  const StateRecord* state(std::string_view code) const;

  // The states of which something is asked, by name; one feed each.
  const std::vector<std::string>& asked_states() const { return asked_states_; }
  // The treaties that ask for something.
  const std::vector<std::uint32_t>& asking_treaties() const { return asking_treaties_; }

  // By treaty and day: from the first signature or deposit to the end of the record.
  const std::vector<TreatyYear>& years() const { return years_; }

  // Until this day parties can be counted: the end of the table, or today.
  Date counted_on() const { return counted_on_; }

 private:
  void plan_feeds(const TreatyRecord& record, const Pack& pack);
  void plan_years(const TreatyRecord& record);
  std::vector<std::string> treaty_names_, text_names_;
  std::map<std::string, std::uint32_t, std::less<>> treaties_, texts_;
  std::map<std::string, StateRecord, std::less<>> states_;
  std::vector<std::string> asked_states_;
  std::vector<std::uint32_t> asking_treaties_;
  std::vector<TreatyYear> years_;
  Date counted_on_;
};

inline constexpr std::string_view whole_feed = "calendar/all.ics";

// The anchor of a state in the table of a treaty or a roll call; the second row of one that came
// back has "-2".
std::string state_anchor(std::string_view code, std::size_t earlier_rows = 0);

}  // namespace vigil::publish
