#pragma once
// Own page: what a network wrote itself, with its place in the menu.

#include <optional>
#include <string>

#include "publish/book.h"
#include "publish/site/html.h"

namespace vigil::publish {

struct OwnPageView {
  std::string slug;
  std::string title;
  std::string opening;      // Its first words, for descriptions.
  std::optional<int> menu;  // Its place; nothing: not in the menu.
  SafeHtml body;
};

// Reads the lines between "---" and "---" at the top, if any, and renders the rest.
OwnPageView view_of(const OwnPage& page);

}  // namespace vigil::publish
