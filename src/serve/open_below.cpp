#include "serve/open_below.h"

#include <atomic>
#include <cerrno>
#include <string>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vigil::serve {
namespace {

constexpr int how = O_RDONLY | O_CLOEXEC | O_NONBLOCK;  // A pipe does not keep us waiting.

// Whether no step of the path is hidden or leads up, and all of it can be said to the system.
bool is_open(std::string_view path) {
  return path.starts_with('/') && path.find('\0') == std::string_view::npos &&
         path.find('\\') == std::string_view::npos && path.find("/.") == std::string_view::npos;
}

http::OpenFile at_once(const http::OpenFile& folder, std::string_view path) {
  const std::size_t begin = std::min(path.find_first_not_of('/'), path.size());
  // A slash at the end asks for a folder.
  const std::string below = "./" + std::string(path.substr(begin));
  open_how asked{};
  asked.flags = static_cast<decltype(asked.flags)>(how);
  asked.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return http::OpenFile(static_cast<int>(
      syscall(SYS_openat2, folder.descriptor(), below.c_str(), &asked, sizeof(asked))));
}

http::OpenFile step_by_step(http::OpenFile here, std::string_view path) {
  for (std::size_t at = 1; here && at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string step(path.substr(at, end - at));
    at = end + 1;
    if (step.empty()) continue;
    // What a slash follows must be a folder.
    const int kind = end < path.size() ? O_DIRECTORY : 0;
    here = http::OpenFile(openat(here.descriptor(), step.c_str(), how | O_NOFOLLOW | kind));
  }
  return here;
}

}  // namespace

http::OpenFile open_below(const Path& folder, std::string_view path, Way way) {
  if (!is_open(path)) return {};
  http::OpenFile here(open(folder.c_str(), how | O_DIRECTORY));
  if (!here) return {};
  return way == Way::at_once ? at_once(here, path) : step_by_step(std::move(here), path);
}

http::OpenFile open_below(const Path& folder, std::string_view path) {
  // An old system does not know the call, and some containers forbid it.
  static std::atomic<Way> way = Way::at_once;
  http::OpenFile opened = open_below(folder, path, way);
  if (opened || way == Way::step_by_step || (errno != ENOSYS && errno != EPERM)) return opened;
  opened = open_below(folder, path, Way::step_by_step);
  if (opened) way = Way::step_by_step;
  return opened;
}

}  // namespace vigil::serve
