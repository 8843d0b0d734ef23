#include "publish/site/row_plan.h"

#include <algorithm>

#include "base/digest.h"
#include "publish/site/file_names.h"

namespace vigil::publish {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.';
}

// The name behind the '#', with a digest where an address could not have all of it.
std::string anchor_of(std::string_view key, std::string_view kind) {
  constexpr std::size_t digits = 8;
  std::string name(key.substr(key.find('#') + 1));
  if (std::all_of(name.begin(), name.end(), is_plain)) return std::string(kind) + name;
  const std::string digest = to_hex(sha256(name)).substr(0, digits);
  for (char& c : name) c = is_plain(c) ? c : '-';
  return std::string(kind) + name + "-" + digest;
}

// "votes/assembly-2025" → "record/votes/assembly-2025".
std::string folder_of(std::string_view source) {
  std::string folder = "record";
  while (!source.empty()) {
    const std::size_t slash = std::min(source.find('/'), source.size());
    folder += '/' + file_name(source.substr(0, slash));
    source.remove_prefix(std::min(slash + 1, source.size()));
  }
  return folder;
}

}  // namespace

RowPlan::RowPlan(const Recorded& recorded) {
  std::vector<std::string_view> keys;
  for (std::uint32_t s = 0; s < recorded.rows.size(); ++s) {
    keys.push_back(recorded.sources[s].key);
    pages_.push_back(folder_of(keys.back()));
    const std::vector<RecordedRow>& rows = recorded.rows[s].rows;
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
      spots_.emplace(rows[r].key, Spot{s, r, std::nullopt, false});
    }
  }
  if (pages_.empty()) return;
  pages_ = without_twins(std::move(pages_), keys);
  for (std::string& page : pages_) page += "/index.html";
  for (std::uint32_t i = 0; i < recorded.statements.size(); ++i) {
    const RecordedStatement& each = recorded.statements[i];
    const bool named = each.key != recorded.rows[each.source].rows[each.row].key;
    spots_[each.key] = Spot{each.source, each.row, i, named};
  }
}

std::optional<RowPlan::Spot> RowPlan::spot(std::string_view key) const {
  const auto found = spots_.find(key);
  return found == spots_.end() ? std::nullopt : std::optional(found->second);
}

std::string RowPlan::address(std::string_view key) const {
  const auto at = spot(key);
  return at ? pages_[at->source] + '#' + (at->named ? says_anchor(key) : row_anchor(key)) : "";
}

std::string row_anchor(std::string_view key) {
  return anchor_of(key, "row-");
}

std::string says_anchor(std::string_view key) {
  return anchor_of(key, "says-");
}

}  // namespace vigil::publish
