#pragma once
// Content: what a file is, told by its first bytes and not by its name.

#include <cstdint>
#include <string_view>

#include "read/read.h"

namespace vigil::read {

enum class Content : std::uint8_t { text, html, zip, foreign, blank };

struct ContentSeen {
  Content content = Content::text;
  std::string_view what;    // Of foreign content: "a PDF file".
  std::string_view remedy;  // And what to do about it.
};

// Looks at the beginning, and for foreign bytes over the whole file. Linear.
ContentSeen look_at_content(std::string_view bytes);

// The finding for a file whose name promises another format than its content has; nothing
// where they agree, or where the name says nothing.
std::optional<Finding> misnamed(const Input& input, Format format);

}  // namespace vigil::read
