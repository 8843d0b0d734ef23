#include "pipeline/site_folder.h"

#include <system_error>

#include "base/assert.h"

namespace vigil::pipeline {
namespace {

constexpr std::string_view list_name = ".vigil-files";

std::set<std::string> lines_of(std::string_view text) {
  std::set<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.emplace(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Whether the list, which a person may have edited, names a file below the folder.
bool stays_inside(const Path& path) {
  if (path.empty() || path.is_absolute()) return false;
  for (const Path& step : path) {
    if (step == "..") return false;
  }
  return true;
}

// Removes the file, and the folders above it that are empty now.
void remove_file(const Path& folder, const Path& path) {
  std::error_code ignored;
  std::filesystem::remove(folder / path, ignored);
  for (Path above = path.parent_path(); !above.empty(); above = above.parent_path()) {
    if (!std::filesystem::remove(folder / above, ignored)) return;  // Not empty: it stays.
  }
}

}  // namespace

Result<SiteFolder> SiteFolder::open(const Path& folder) {
  TRY(make_folder(folder));
  SiteFolder site(folder);
  std::error_code ignored;
  const Path list = folder / list_name;
  if (std::filesystem::exists(list, ignored)) {
    const std::string text = TRY(read_file(list));
    site.before_ = lines_of(text);
  }
  return site;
}

Result<> SiteFolder::put(std::string_view path, std::string_view bytes) {
  VIGIL_ASSERT(stays_inside(Path(path)));
  const Path file = folder_ / path;
  std::error_code unknown;
  bool same = std::filesystem::file_size(file, unknown) == bytes.size() && !unknown;
  if (same) {
    const auto there = read_file(file);
    same = there && *there == bytes;
  }
  if (!same) TRY(write_file(file, bytes));
  const std::lock_guard lock(*busy_);
  now_.emplace(path);
  ++summary_.files;
  summary_.pages += path.ends_with(".html") ? 1 : 0;
  summary_.bytes += bytes.size();
  summary_.written += same ? 0 : 1;
  return {};
}

Result<SiteFolder::Summary> SiteFolder::finish() {
  std::string list;
  for (const std::string& path : now_) list += path + "\n";
  // The list first: a run that is cut off here leaves files too many, never one unlisted.
  TRY(write_file(folder_ / list_name, list));
  for (const std::string& path : before_) {
    if (now_.contains(path) || !stays_inside(path)) continue;
    remove_file(folder_, path);
    ++summary_.removed;
  }
  return summary_;
}

}  // namespace vigil::pipeline
