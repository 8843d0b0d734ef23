#include "pipeline/reread.h"

#include <algorithm>

#include "base/version.h"
#include "pipeline/claims.h"
#include "pipeline/parallel.h"

namespace vigil::pipeline {
namespace {

constexpr std::size_t batch = 64;  // Reports in memory at a time.

Result<std::vector<std::string>> keys_of(const store::Store& store,
                                         std::span<const std::string> only) {
  std::vector<std::string> keys;
  for (const Report& report : TRY(store.reports())) keys.push_back(report.key);
  for (const std::string& key : only) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    return Error{Errc::not_found, "The archive has no report " + key +
                                      ". `vigil show COUNTRY` lists a country's reports."};
  }
  if (!only.empty()) keys.assign(only.begin(), only.end());
  return keys;
}

}  // namespace

Result<std::vector<Reread>> reread(
    store::Store& store, const Pack& pack, std::span<const std::string> only, store::Moment at,
    const std::function<std::function<void(std::size_t done)>(std::size_t total)>& begin) {
  const ClaimReader reader(pack);
  const std::vector<std::string> keys = TRY(keys_of(store, only));
  const auto progress = begin(keys.size());
  const std::string name = "vigil " + std::string(version);
  std::vector<Reread> all;
  for (std::size_t first = 0; first < keys.size(); first += batch) {
    const std::size_t count = std::min(batch, keys.size() - first);
    std::vector<ReportRecord> records;
    for (std::size_t i = 0; i < count; ++i) {
      Snapshot one = TRY(store.snapshot_of_report(keys[first + i]));
      records.push_back(std::move(one.reports.front()));
    }
    std::vector<std::vector<StatementRecord>> read(count);
    parallel_for(count, [&](std::size_t i) {
      read[i] =
          reader.claims(records[i].report.key, records[i].report.countries, records[i].document);
    });
    for (std::size_t i = 0; i < count; ++i) {
      all.push_back(
          {keys[first + i], TRY(store.keep_reading(keys[first + i], read[i], name, at, "reread"))});
    }
    progress(first + count);
  }
  return all;
}

}  // namespace vigil::pipeline
