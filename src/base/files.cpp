#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/new_file.h"

namespace vigil {
namespace {

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

Errc code_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return Errc::not_found;
    case EACCES:
    case EPERM:
    case EROFS:
      return Errc::denied;
    default:
      return Errc::unavailable;
  }
}

Error system_error(const char* what, const Path& path, int error) {
  return {code_of(error), std::string(what) + " " + path.string() + ": " +
                              std::generic_category().message(error) + "."};
}

Result<> write_all(int file, std::string_view bytes, const Path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return system_error("Cannot write", path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

constexpr std::size_t largest = std::numeric_limits<std::uint32_t>::max();

Error too_large(const Path& path) {
  return {Errc::invalid_input,
          "Cannot read " + path.string() + ": it is larger than 4 GiB. Split it first."};
}

// `expected` bytes, or whatever there is: a pipe and a growing file do not say their size.
Result<std::string> read_to_end(int file, std::size_t expected, const Path& path) {
  std::string bytes(expected + 1, '\0');  // One more, so that the end shows at the first try.
  std::size_t have = 0;
  while (true) {
    if (have > largest) return too_large(path);
    if (have == bytes.size()) bytes.resize(std::max<std::size_t>(2 * bytes.size(), 65536));
    const ssize_t got = ::read(file, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error("Cannot read", path, errno);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

// Fills the buffer as far as the file goes; how many bytes, or nothing when it cannot be read.
std::optional<std::size_t> read_fully(int file, std::string& buffer) {
  std::size_t have = 0;
  while (have < buffer.size()) {
    const ssize_t got = ::read(file, buffer.data() + have, buffer.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  return have;
}

// What a folder or a file has been told, on the disk for good.
Result<> settle(const Path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0 || ::fsync(file.number()) != 0) {
    return system_error("Cannot write", path, errno);
  }
  return {};
}

}  // namespace

Result<std::string> read_file(const Path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return system_error("Cannot read", path, errno);
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) return system_error("Cannot read", path, errno);
  if (S_ISDIR(about.st_mode)) {
    return Error{Errc::invalid_input, "Cannot read " + path.string() + ": it is a folder."};
  }
  if (static_cast<std::uint64_t>(about.st_size) > largest) return too_large(path);
  return read_to_end(file.number(), static_cast<std::size_t>(about.st_size), path);
}

Result<> write_file(const Path& path, std::string_view bytes) {
  NewFile file = TRY(NewFile::beside(path));
  TRY(file.add(bytes));
  return file.take_place();
}

Result<NewFile> NewFile::beside(const Path& path) {
  if (path.has_parent_path()) TRY(make_folder(path.parent_path()));
  Path beside = path;
  beside += ".new";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) return system_error("Cannot write", path, errno);
  return NewFile(path, std::move(beside), file);
}

NewFile::NewFile(NewFile&& other) noexcept
    : place_(std::move(other.place_)),
      beside_(std::move(other.beside_)),
      file_(std::exchange(other.file_, -1)) {}

NewFile::~NewFile() {
  if (file_ < 0) return;
  ::close(file_);
  ::unlink(beside_.c_str());
}

Result<> NewFile::add(std::string_view bytes) {
  return write_all(file_, bytes, place_);
}

Result<> NewFile::take_place() {
  if (::rename(beside_.c_str(), place_.c_str()) != 0) {
    return system_error("Cannot write", place_, errno);
  }
  ::close(std::exchange(file_, -1));
  return {};
}

bool same_bytes(const Path& a, const Path& b) {
  const Descriptor first(::open(a.c_str(), O_RDONLY | O_CLOEXEC));
  const Descriptor second(::open(b.c_str(), O_RDONLY | O_CLOEXEC));
  if (first.number() < 0 || second.number() < 0) return false;
  constexpr std::size_t at_once = std::size_t{1} << 16U;
  std::string one(at_once, '\0'), other(at_once, '\0');
  while (true) {
    const auto got = read_fully(first.number(), one);
    if (!got || got != read_fully(second.number(), other)) return false;
    if (std::memcmp(one.data(), other.data(), *got) != 0) return false;
    if (*got < at_once) return true;
  }
}

Result<> move_into_place(const Path& beside, const Path& path) {
  TRY(settle(beside));
  if (::rename(beside.c_str(), path.c_str()) != 0) return system_error("Cannot write", path, errno);
  return settle(path.has_parent_path() ? path.parent_path() : Path("."));
}

Result<> make_folder(const Path& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return system_error("Cannot make the folder", path, error.value());
  return {};
}

std::optional<FileState> state_of_file(const Path& path) {
  struct stat about {};
  if (::lstat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  return FileState{static_cast<std::uint64_t>(about.st_size),
                   about.st_mtim.tv_sec * nanoseconds + about.st_mtim.tv_nsec};
}

Result<std::vector<Path>> list_files(const Path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return system_error("Cannot read", path, ENOENT);
  if (!std::filesystem::is_directory(status)) return std::vector<Path>{path};
  std::vector<Path> files;
  std::filesystem::recursive_directory_iterator at(path, error);
  for (; !error && at != std::filesystem::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored)) files.push_back(at->path());
  }
  if (error) return system_error("Cannot list", path, error.value());
  std::sort(files.begin(), files.end(),
            [](const Path& a, const Path& b) { return a.native() < b.native(); });
  return files;
}

}  // namespace vigil
