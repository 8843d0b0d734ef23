#include "publish/site.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "publish/data/statements.h"
#include "publish/site/assets.h"
#include "publish/site/pages.h"
#include "publish/site/plan.h"
#include "publish/site/search_index.h"

namespace vigil::publish {
namespace {

// Folders of the site's own, in which no page of the network's can stand.
constexpr std::array<std::string_view, 8> own_folders{"assets",    "sources", "people", "bodies",
                                                      "documents", "data",    "index",  "404"};

bool is_year(std::string_view slug) {
  return std::all_of(slug.begin(), slug.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<> check_own_pages(const Plan& plan) {
  std::string before;
  std::vector<std::string> slugs;
  for (const OwnPageView& page : plan.own_pages) slugs.push_back(page.slug);
  std::sort(slugs.begin(), slugs.end());
  for (const std::string& slug : slugs) {
    const bool taken = is_year(slug) ||
                       std::find(own_folders.begin(), own_folders.end(), slug) != own_folders.end();
    if (taken || slug == before) {
      return Error{Errc::invalid_input,
                   "The page \"" + slug + ".md\" cannot be published under that name: the site " +
                       (taken ? "needs the address for itself." : "has two pages of it.") +
                       " Rename the file."};
    }
    before = slug;
  }
  return {};
}

Result<> write_assets(const Sink& sink) {
  for (const Asset& asset : assets()) {
    TRY(sink({"assets/" + std::string(asset.path), std::string(asset.bytes)}));
  }
  return {};
}

// Statements as data: nothing where there are none.
Result<> write_data_files(const Plan& plan, std::size_t job, const Sink& sink) {
  if (!plan.facts.any()) return {};
  const auto in_pieces = [&](std::string path, auto write) {
    return sink({std::move(path), {}, [&](const PutPiece& put) { return write(plan, put); }});
  };
  if (job == 2) return in_pieces("data/statements.jsonl", write_jsonl);
  if (job == 3) return in_pieces("data/statements.jsonld", write_jsonld);
  CsvSum csv;
  const auto write_and_sum = [&](const Plan&, const PutPiece& put) -> Result<> {
    csv = TRY(write_csv_and_sum(plan, put));
    return {};
  };
  TRY(in_pieces("data/statements.csv", write_and_sum));
  return sink({"data/datapackage.json", statements_datapackage(plan, csv)});
}

}  // namespace

struct Site::Impl {
  Impl(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge,
       const TreatyRecord& record, const Settings& settings)
      : plan(snapshot, pack, knowledge, record, settings) {}

  Plan plan;
  // The first page job of each kind, and their number at the end.
  std::vector<std::size_t> first;
};

Site::Site(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Site::Site(Site&&) noexcept = default;
Site& Site::operator=(Site&&) noexcept = default;
Site::~Site() = default;

// The search index, the assets, and three of data.
constexpr std::size_t group_jobs = 5;

Result<Site> Site::prepare(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge,
                           const TreatyRecord& record, const Settings& settings) {
  auto impl = std::make_unique<Impl>(snapshot, pack, knowledge, record, settings);
  TRY(check_own_pages(impl->plan));
  std::size_t pages = 0;
  for (const PageKind& kind : page_kinds()) {
    impl->first.push_back(pages);
    pages += kind.count(impl->plan);
  }
  impl->first.push_back(pages);
  return Site(std::move(impl));
}

std::size_t Site::jobs() const {
  return group_jobs + impl_->first.back();
}

Result<> Site::write(std::size_t i, const Sink& sink) const {
  VIGIL_ASSERT(i < jobs());
  if (i == 0) return write_search_index(impl_->plan, sink);
  if (i == 1) return write_assets(sink);
  if (i < group_jobs) return write_data_files(impl_->plan, i, sink);
  const std::size_t page = i - group_jobs;
  const auto after = std::upper_bound(impl_->first.begin(), impl_->first.end(), page);
  const auto kind = static_cast<std::size_t>(after - impl_->first.begin()) - 1;
  return sink(page_kinds()[kind].write(impl_->plan, page - impl_->first[kind]));
}

Result<SiteSummary> write_site(const Snapshot& snapshot, const Pack& pack,
                               const Knowledge& knowledge, const TreatyRecord& record,
                               const Settings& settings, const Sink& sink) {
  SiteSummary summary;
  const Sink counted = [&](OutputFile&& file) -> Result<> {
    if (file.pieces) file.bytes = joined(std::exchange(file.pieces, nullptr));
    ++summary.files;
    summary.pages += file.path.ends_with(".html") ? 1 : 0;
    summary.bytes += file.bytes.size();
    return sink(std::move(file));
  };
  const Site site = TRY(Site::prepare(snapshot, pack, knowledge, record, settings));
  for (std::size_t i = 0; i < site.jobs(); ++i) TRY(site.write(i, counted));
  return summary;
}

}  // namespace vigil::publish
