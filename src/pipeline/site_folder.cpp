#include "pipeline/site_folder.h"

#include <cerrno>
#include <system_error>

#include "base/assert.h"

namespace vigil::pipeline {
namespace {

constexpr std::string_view list_name = ".vigil-files";
constexpr std::string_view announced_name = ".vigil-begun";  // New paths of a run under way.

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

// How a file of the folder compares to what shall stand there.
enum class Standing { absent, other, same };

Standing compare(const Path& file, std::string_view bytes) {
  std::error_code unknown;
  const auto status = std::filesystem::symlink_status(file, unknown);
  if (!std::filesystem::exists(status)) return Standing::absent;
  if (std::filesystem::file_size(file, unknown) != bytes.size() || unknown) return Standing::other;
  const auto there = read_file(file);
  return there && *there == bytes ? Standing::same : Standing::other;
}

}  // namespace

Result<SiteFolder> SiteFolder::open(const Path& folder) {
  TRY(make_folder(folder));
  SiteFolder site(folder);
  for (const std::string_view name : {list_name, announced_name}) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder / name, ignored)) continue;
    const std::string text = TRY(read_file(folder / name));
    site.before_.merge(lines_of(text));
  }
  return site;
}

Result<> SiteFolder::announce(std::string_view path) {
  const std::lock_guard lock(*busy_);
  const Path list = folder_ / announced_name;
  if (!announced_) announced_.reset(std::fopen(list.c_str(), "ae"));
  const std::string line = std::string(path) + "\n";
  // Handed to the system at once: what is written must be known even when we are killed.
  if (announced_ && std::fputs(line.c_str(), announced_.get()) >= 0 &&
      std::fflush(announced_.get()) == 0) {
    return {};
  }
  return Error{Errc::unavailable, "Cannot write " + list.string() + ": " +
                                      std::generic_category().message(errno) + "."};
}

Result<> SiteFolder::put(std::string_view path, std::string_view bytes) {
  VIGIL_ASSERT(stays_inside(Path(path)));
  const Path file = folder_ / path;
  const bool ours = before_.contains(std::string(path));
  const Standing standing = compare(file, bytes);
  if (standing == Standing::other && !ours) {
    return Error{Errc::conflict, "Cannot publish in " + folder_.string() + ": " + file.string() +
                                     " stands there, and Vigil did not write it. Move it away, or "
                                     "publish in a folder of its own with --to."};
  }
  if (!ours) TRY(announce(path));
  if (standing != Standing::same) TRY(write_file(file, bytes));
  const std::lock_guard lock(*busy_);
  now_.emplace(path);
  ++summary_.files;
  summary_.pages += path.ends_with(".html") ? 1 : 0;
  summary_.bytes += bytes.size();
  summary_.written += standing == Standing::same ? 0 : 1;
  return {};
}

Result<SiteFolder::Summary> SiteFolder::finish() {
  std::string list;
  for (const std::string& path : now_) list += path + "\n";
  // The new list last: a run that is cut off here leaves names of files that are gone already,
  // never a file without its name.
  for (const std::string& path : before_) {
    if (now_.contains(path) || !stays_inside(path)) continue;
    remove_file(folder_, path);
    ++summary_.removed;
  }
  TRY(write_file(folder_ / list_name, list));
  announced_.reset();
  std::error_code ignored;
  std::filesystem::remove(folder_ / announced_name, ignored);
  return summary_;
}

}  // namespace vigil::pipeline
