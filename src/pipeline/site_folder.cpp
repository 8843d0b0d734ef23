#include "pipeline/site_folder.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <system_error>

#include "base/assert.h"

namespace vigil::pipeline {
namespace {

constexpr std::string_view list_name = ".vigil-files";
constexpr std::string_view announced_name = ".vigil-begun";  // New paths of a run under way.
constexpr std::string_view made_name = ".vigil-made";        // Of what the files were made.

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

void add_standing(std::string& text, std::string_view path, const FileState& state) {
  text.append(path).append("\n").append(std::to_string(state.size)).append(" ");
  text.append(std::to_string(state.modified)).append("\n");
}

std::string made_text(const Sha256& made_of, const Sha256& standing,
                      const SiteFolder::Summary& summary) {
  return to_hex(made_of) + "\n" + to_hex(standing) + "\n" + std::to_string(summary.pages) + " " +
         std::to_string(summary.files) + " " + std::to_string(summary.bytes) + "\n";
}

// Pages, files and bytes, from the last line of the text above.
std::optional<SiteFolder::Summary> summary_in(std::string_view text) {
  constexpr std::size_t digests = 2 * 65;
  std::array<std::uint64_t, 3> numbers{};
  text.remove_prefix(std::min(digests, text.size()));
  for (std::uint64_t& number : numbers) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(std::min(static_cast<std::size_t>(end - text.data()) + 1, text.size()));
  }
  return SiteFolder::Summary{numbers[0], numbers[1], numbers[2], 0, 0};
}

}  // namespace

std::optional<SiteFolder::Summary> SiteFolder::unchanged(const Path& folder,
                                                         const Sha256& made_of) {
  const auto made = read_file(folder / made_name);
  if (!made || !made->starts_with(to_hex(made_of))) return std::nullopt;
  const auto summary = summary_in(*made);
  const auto list = read_file(folder / list_name);
  if (!summary || !list) return std::nullopt;
  std::string standing;
  for (const std::string& path : lines_of(*list)) {
    const auto state = state_of_file(folder / path);
    if (!state) return std::nullopt;
    add_standing(standing, path, *state);
  }
  if (*made != made_text(made_of, sha256(standing), *summary)) return std::nullopt;
  return summary;
}

Result<SiteFolder> SiteFolder::open(const Path& folder) {
  TRY(make_folder(folder));
  SiteFolder site(folder);
  for (const std::string_view name : {list_name, announced_name}) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder / name, ignored)) continue;
    const std::string text = TRY(read_file(folder / name));
    site.before_.merge(lines_of(text));
  }
  std::error_code ignored;
  std::filesystem::remove(folder / made_name, ignored);  // Not true any more.
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

SiteFolder::Standing SiteFolder::compare(const Path& file, std::string_view bytes) {
  std::error_code unknown;
  const auto status = std::filesystem::symlink_status(file, unknown);
  if (!std::filesystem::exists(status)) return Standing::absent;
  if (std::filesystem::file_size(file, unknown) != bytes.size() || unknown) return Standing::other;
  const auto there = read_file(file);
  return there && *there == bytes ? Standing::same : Standing::other;
}

Result<> SiteFolder::claim(std::string_view path, Standing standing) {
  const bool ours = before_.contains(std::string(path));
  if (standing == Standing::other && !ours) {
    return Error{Errc::conflict, "Cannot publish in " + folder_.string() + ": " +
                                     (folder_ / path).string() +
                                     " stands there, and Vigil did not write it. Move it away, or "
                                     "publish in a folder of its own with --to."};
  }
  return ours ? Result<>() : announce(path);
}

void SiteFolder::keep(std::string_view path, std::uint64_t size, Standing standing) {
  const auto left = state_of_file(folder_ / path);
  const std::lock_guard lock(*busy_);
  now_.insert_or_assign(std::string(path), left.value_or(FileState{}));
  ++summary_.files;
  summary_.pages += path.ends_with(".html") ? 1 : 0;
  summary_.bytes += size;
  summary_.written += standing == Standing::same ? 0 : 1;
}

Result<> SiteFolder::put(std::string_view path, std::string_view bytes) {
  VIGIL_ASSERT(stays_inside(Path(path)));
  const Path file = folder_ / path;
  const Standing standing = compare(file, bytes);
  TRY(claim(path, standing));
  if (standing != Standing::same) TRY(write_file(file, bytes));
  keep(path, bytes.size(), standing);
  return {};
}

Result<> SiteFolder::put_pieces(std::string_view path,
                                const std::function<Result<>(const PutPiece&)>& write) {
  VIGIL_ASSERT(stays_inside(Path(path)));
  const Path file = folder_ / path;
  std::error_code unknown;
  Standing standing = Standing::absent;
  const bool absent = !std::filesystem::exists(std::filesystem::symlink_status(file, unknown));
  if (absent) TRY(claim(path, standing));
  NewFile made = TRY(NewFile::beside(file));
  std::uint64_t size = 0;
  TRY(write([&](std::string_view piece) {
    size += piece.size();
    return made.add(piece);
  }));
  if (!absent) {
    standing = same_bytes(file, made.path()) ? Standing::same : Standing::other;
    TRY(claim(path, standing));
  }
  if (standing != Standing::same) TRY(made.take_place());
  keep(path, size, standing);
  return {};
}

Result<SiteFolder::Summary> SiteFolder::finish(const Sha256& made_of) {
  std::string list, standing;
  for (const auto& [path, state] : now_) {
    list += path + "\n";
    add_standing(standing, path, state);
  }
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
  TRY(write_file(folder_ / made_name, made_text(made_of, sha256(standing), summary_)));
  return summary_;
}

}  // namespace vigil::pipeline
