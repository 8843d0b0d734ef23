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

// The bytes of the file, or of a pipe until it closes. Refuses folders and 4 GiB and more (spans
// are 32 bits).
Result<std::string> read_file(const Path& path);

// Writes beside the target and renames over it: a reader sees the old file or the new, whole.
// Creates missing folders.
Result<> write_file(const Path& path, std::string_view bytes);

// Renames a finished file over `path` so that a power cut leaves the old one or the new one, whole.
// Both lie on the same disk. For what cannot be made again; write_file does not wait for the disk.
Result<> move_into_place(const Path& beside, const Path& path);

Result<> make_folder(const Path& path);

// The plain files below a folder, in byte order of their paths. A file names itself.
Result<std::vector<Path>> list_files(const Path& path);

}  // namespace vigil
