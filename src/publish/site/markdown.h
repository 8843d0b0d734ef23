#pragma once
// Markdown of the network's own pages. Untrusted as everything else: raw HTML in it is left out,
// scripts in addresses too, and pictures become links, for a page fetches nothing from elsewhere.

#include <string>
#include <string_view>

#include "publish/site/html.h"

namespace vigil::publish {

// Headings keep their level; a first heading of level 1 is taken as the page's title and left out.
SafeHtml render_markdown(std::string_view markdown);

// The words of the first heading of level 1 that stands first; empty when there is none.
std::string markdown_title(std::string_view markdown);

// The words of the first paragraph, for descriptions.
std::string markdown_opening(std::string_view markdown);

}  // namespace vigil::publish
