#pragma once
// Static files: a published site, as a web server gives it.

#include "base/files.h"
#include "serve/http/server.h"
#include "serve/recent_pages.h"

namespace vigil::serve {

// The file that a path names below the folder: "/2004/" is its index.html. Answers with 301 where
// a folder lacks its last slash, with 304 where the reader has it already, with the site's
// 404.html where there is nothing. "x.gz" beside "x" is sent to those who can unpack it. Small
// files are kept in `recent`, and sent from there while they are fresh.
http::Response static_file(const Path& folder, const http::Request& request, RecentPages& recent);

}  // namespace vigil::serve
