#include "serve/open_below.h"

#include <string>

#include <fcntl.h>

namespace vigil::serve {
namespace {

constexpr int how = O_RDONLY | O_CLOEXEC | O_NONBLOCK;  // A pipe does not keep us waiting.

}  // namespace

http::OpenFile open_below(const Path& folder, std::string_view path) {
  if (!path.starts_with('/') || path.find('\0') != std::string_view::npos ||
      path.find('\\') != std::string_view::npos) {
    return {};
  }
  http::OpenFile here(open(folder.c_str(), how | O_DIRECTORY));
  for (std::size_t at = 1; here && at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string step(path.substr(at, end - at));
    at = end + 1;
    if (step.empty()) continue;
    if (step.front() == '.') return {};
    // What a slash follows must be a folder.
    const int kind = end < path.size() ? O_DIRECTORY : 0;
    here = http::OpenFile(openat(here.descriptor(), step.c_str(), how | O_NOFOLLOW | kind));
  }
  return here;
}

}  // namespace vigil::serve
