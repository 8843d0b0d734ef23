#pragma once
// File names: from keys, whatever is in them, to names of files below the site's folder.

#include <string>
#include <string_view>
#include <vector>

namespace vigil::publish {

// A key as a file name: itself where it can be one, else its beginning and a digest of the whole.
std::string file_name(std::string_view key);

// A short name for what has few keys: "58/53" → "58-53". A key that leaves nothing is named as
// above.
std::string short_name(std::string_view key);

// No two pages at one address, whatever the keys: later ones get a digest of their key.
std::vector<std::string> without_twins(std::vector<std::string> addresses,
                                       const std::vector<std::string_view>& keys);

}  // namespace vigil::publish
