#pragma once
// Files that are written piece by piece, and how to tell that one has changed.

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "base/result.h"

namespace vigil {

// A file that comes in pieces: written beside its place, where it is gone again unless it took it.
//
//   NewFile made = TRY(NewFile::beside(path));
//   TRY(made.add(piece));
//   TRY(made.take_place());
class NewFile {
 public:
  // Creates missing folders.
  static Result<NewFile> beside(const Path& path);
  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  const Path& path() const { return beside_; }  // Where it stands until it takes its place.
  Result<> add(std::string_view bytes);
  // Renames it over the target, as write_file() does. The last call.
  Result<> take_place();

 private:
  NewFile(Path place, Path beside, int file)
      : place_(std::move(place)), beside_(std::move(beside)), file_(file) {}

  Path place_, beside_;
  int file_ = -1;  // Below 0 once it is done with.
};

// Whether both are files that can be read and hold the same bytes.
bool same_bytes(const Path& a, const Path& b);

// By what one tells, without reading it, that a file was written since.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // Nanoseconds since 1970, UTC.
  friend bool operator==(const FileState&, const FileState&) = default;
};

// Nothing where no plain file stands there; a link is none.
std::optional<FileState> state_of_file(const Path& path);

}  // namespace vigil
