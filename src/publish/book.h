#pragma once
// Book: an edition as one tree, with no output format in it. Writers turn it into a site, a PDF…
// Same snapshot, same book; the order of the snapshot's reports does not matter.

#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::publish {

// A page that the network writes itself, from Markdown in the workspace: "about-us.md".
struct OwnPage {
  std::string slug;
  std::string markdown;
};

struct Settings {
  std::string title;             // Of the site: "River Monitor archive".
  std::string base_url;          // "https://example.org/"; for feeds and the sitemap.
  std::string organization;
  std::vector<OwnPage> pages;
  Date today;                    // The day printed on pages; an argument, so that bytes repeat.
};

// One file of a publication, below its folder.
struct OutputFile {
  std::string path;              // "2004/ardenia/index.html"
  std::string bytes;
};

}  // namespace vigil::publish
