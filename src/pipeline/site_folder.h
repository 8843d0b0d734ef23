#pragma once
// SiteFolder: a folder that publication fills again and again. It keeps a list of what it wrote, so
// that it can remove what went stale without ever touching a file that someone else put there, and
// leaves files alone that stand there with the same bytes.

#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/files.h"
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

  // Reads the list of the last run; a folder without one is taken as new.
  static Result<SiteFolder> open(const Path& folder);

  // Writes the file unless it stands there with the same bytes. `path` is relative and stays
  // inside the folder. Safe from several threads.
  Result<> put(std::string_view path, std::string_view bytes);

  // Removes what the last run wrote and this one did not, and keeps the new list.
  Result<Summary> finish();

 private:
  explicit SiteFolder(Path folder) : folder_(std::move(folder)) {}

  Path folder_;
  std::set<std::string> before_;  // Paths of the last run.
  std::set<std::string> now_;
  Summary summary_;
  std::unique_ptr<std::mutex> busy_ = std::make_unique<std::mutex>();  // Guards now_ and summary_.
};

}  // namespace vigil::pipeline
