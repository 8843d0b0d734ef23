#pragma once
// SiteFolder: a folder that publication fills again and again. It keeps a list of what it wrote, so
// that it can remove what went stale without ever touching a file that someone else put there, and
// leaves files alone that stand there with the same bytes. What a run that was cut off wrote is on
// the list too: a page that has been withdrawn since does not stay public by accident. It also
// keeps of what the site was made and how its files stood, by which the next run knows that it has
// nothing to do.

#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "base/new_file.h"
#include "base/result.h"

namespace vigil::pipeline {

class SiteFolder {
 public:
  struct Summary {
    std::size_t pages = 0;    // HTML files.
    std::size_t files = 0;    // All files, pages included.
    std::uint64_t bytes = 0;  // Of all files.
    std::size_t written = 0;  // Files that are new or changed.
    std::size_t removed = 0;  // Files of the last run that no longer belong.
  };

  // The last run's pages, files and bytes, when it was made of the same and each of its files
  // stands as that run left it.
  static std::optional<Summary> unchanged(const Path& folder, const Sha256& made_of);

  // Reads the list of earlier runs; a folder without one is taken as new.
  static Result<SiteFolder> open(const Path& folder);

  // Writes the file unless it stands there with the same bytes. Refuses to write over a file that
  // no earlier run wrote. `path` is relative and stays inside the folder. Safe from several
  // threads.
  Result<> put(std::string_view path, std::string_view bytes);

  // The same for a file that `write` hands on in pieces, for which it is called once.
  using PutPiece = std::function<Result<>(std::string_view)>;
  Result<> put_pieces(std::string_view path, const std::function<Result<>(const PutPiece&)>& write);

  // Removes what earlier runs wrote and this one did not, and keeps the new list. `made_of` names
  // all that the files were made of.
  Result<Summary> finish(const Sha256& made_of);

 private:
  explicit SiteFolder(Path folder) : folder_(std::move(folder)) {}

  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

  // How a file of the folder compares to what shall stand there.
  enum class Standing { absent, other, same };
  static Standing compare(const Path& file, std::string_view bytes);

  // Refuses when something else stands there that no earlier run wrote; notes that it is ours.
  Result<> claim(std::string_view path, Standing standing);
  // Takes it into the list.
  void keep(std::string_view path, std::uint64_t size, Standing standing);
  // Notes in the folder that this run is about to write a file that no earlier one wrote.
  Result<> announce(std::string_view path);

  Path folder_;
  std::set<std::string> before_;          // Paths of earlier runs.
  std::map<std::string, FileState> now_;  // How each was left.
  Summary summary_;
  File announced_{nullptr, &std::fclose};
  std::unique_ptr<std::mutex> busy_ = std::make_unique<std::mutex>();  // Guards the three above.
};

}  // namespace vigil::pipeline
