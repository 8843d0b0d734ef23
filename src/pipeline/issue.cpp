#include "pipeline/issue.h"

#include <algorithm>
#include <utility>

#include "check/know.h"
#include "pack/forms.h"
#include "pipeline/datasets.h"
#include "pipeline/issue_inputs.h"
#include "pipeline/parallel.h"
#include "pipeline/pictures.h"
#include "pipeline/subject.h"
#include "pipeline/told_filings.h"
#include "pipeline/treaty_record.h"
#include "publish/site.h"

namespace vigil::pipeline {
namespace {

Result<std::vector<publish::OwnPage>> own_pages(const Path& folder) {
  std::vector<publish::OwnPage> pages;
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) return pages;
  const std::vector<Path> files = TRY(list_files(folder));
  for (const Path& file : files) {
    if (file.extension() != ".md") continue;
    pages.push_back({file.stem().string(), TRY(read_file(file))});
  }
  return pages;
}

Result<publish::Settings> whole_settings(const Workspace& workspace, Date today) {
  publish::Settings settings = settings_of(workspace, today);
  settings.pages = TRY(own_pages(workspace.pages()));
  return settings;
}

Result<Sha256> inputs(const store::Store& store, const Workspace& workspace,
                      const publish::Settings& settings, const IssueOptions& options) {
  return issue_inputs(TRY(store.state()), workspace.pack_folder, settings, options.edition);
}

// All jobs of the site, on all cores; the first error, when there is one.
Result<> write_all(const publish::Site& site, SiteFolder& folder) {
  std::vector<Result<>> results(site.jobs());
  parallel_for(site.jobs(), [&](std::size_t i) {
    results[i] = site.write(i, [&](publish::OutputFile&& file) {
      if (file.pieces) return folder.put_pieces(file.path, file.pieces);
      return folder.put(file.path, file.bytes);
    });
  });
  for (Result<>& result : results) TRY(std::move(result));
  return {};
}

}  // namespace

publish::Settings settings_of(const Workspace& workspace, Date today) {
  publish::Settings settings;
  settings.title = workspace.title;
  settings.base_url = workspace.base_url;
  settings.organization = workspace.organization;
  settings.licence = workspace.licence;
  settings.today = today;
  return settings;
}

Result<std::optional<Issued>> issued_already(const store::Store& store, const Workspace& workspace,
                                             const IssueOptions& options) {
  const publish::Settings settings = TRY(whole_settings(workspace, options.today));
  return SiteFolder::unchanged(options.folder, TRY(inputs(store, workspace, settings, options)));
}

Result<Issued> issue(const store::Store& store, const Pack& pack, const Workspace& workspace,
                     const IssueOptions& options) {
  publish::Settings settings = TRY(whole_settings(workspace, options.today));
  // Before the archive is read: what is written to it meanwhile is a change for the next run.
  const Sha256 made_of = TRY(inputs(store, workspace, settings, options));
  // Before the rest, which then finds the room that reading the geometry needed.
  settings.pictures = TRY(pictures_of(pack, workspace.pack_folder));
  settings.world = TRY(world_of(pack, settings.pictures.map, workspace.pack_folder));
  const Snapshot snapshot = TRY(store.snapshot_up_to(options.edition, parallel_for));
  const bool any = std::any_of(snapshot.reports.begin(), snapshot.reports.end(),
                               [&](const auto& r) { return r.report.edition == options.edition; });
  if (!any) {
    return Error{Errc::not_found, "The archive has no report of the edition " +
                                      std::to_string(options.edition) +
                                      ". Import some with `vigil import --edition " +
                                      std::to_string(options.edition) + " FILE`."};
  }
  const Knowledge knowledge =
      check::know_contradictions(snapshot, pack, snapshot.resolutions, {}, parallel_for);
  std::vector<Dataset> datasets = TRY(datasets_of(store));
  Subject subject = TRY(subject_of(pack, workspace.pack_folder, std::move(datasets)));
  add_told_filings(subject, snapshot);
  const TreatyRecord record = treaty_record(subject, options.edition, options.today);
  settings.tables = pack::printed_tables(workspace.pack_folder);
  const publish::Site site =
      TRY(publish::Site::prepare(snapshot, subject.pack, knowledge, record, settings));
  SiteFolder folder = TRY(SiteFolder::open(options.folder));
  TRY(write_all(site, folder));
  return folder.finish(made_of);
}

}  // namespace vigil::pipeline
