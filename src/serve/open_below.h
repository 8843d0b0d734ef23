#pragma once
// open_below: the one way from an address to a file.

#include <string_view>

#include "base/files.h"
#include "serve/http/open_file.h"

namespace vigil::serve {

// Opens what a decoded path names below the folder: a file or a folder, never anything outside.
// None for a path that leads up, is hidden (a step that begins with a dot), holds a NUL or
// a backslash, or passes through a symbolic link, whatever changes meanwhile.
http::OpenFile open_below(const Path& folder, std::string_view path);

// The same in the two ways of which open_below takes the first that the system knows: one call that
// keeps to the folder (openat2; Linux 5.6), or step by step, each from the folder before it.
enum class Way { at_once, step_by_step };
http::OpenFile open_below(const Path& folder, std::string_view path, Way way);

}  // namespace vigil::serve
