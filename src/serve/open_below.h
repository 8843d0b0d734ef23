#pragma once
// open_below: the one way from an address to a file.

#include <string_view>

#include "base/files.h"
#include "serve/http/open_file.h"

namespace vigil::serve {

// Opens what a decoded path names below the folder: a file or a folder, never anything outside.
// None for a path that leads up, is hidden (a step that begins with a dot), holds a NUL or
// a backslash, or passes through a symbolic link. The steps are walked one by one, each from the
// folder before it, so that nothing that changes meanwhile can lead elsewhere.
http::OpenFile open_below(const Path& folder, std::string_view path);

}  // namespace vigil::serve
