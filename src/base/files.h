#pragma once
// Files: whole-file reading and writing, with errors as sentences. Paths are as the user gave
// them, so that the sentence names what they typed.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vigil {

using Path = std::filesystem::path;

// The bytes of the file. Refuses folders and files of 4 GiB and more (spans are 32 bits).
Result<std::string> read_file(const Path& path);

// Writes beside the target and renames over it: a reader sees the old file or the new, whole.
// Creates missing folders.
Result<> write_file(const Path& path, std::string_view bytes);

Result<> make_folder(const Path& path);

// The plain files below a folder, in byte order of their paths. A file names itself.
Result<std::vector<Path>> list_files(const Path& path);

}  // namespace vigil
