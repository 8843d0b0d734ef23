#include "serve/static_files.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "serve/http/encoding.h"
#include "serve/open_below.h"

namespace vigil::serve {
namespace {

struct Type {
  std::string_view ending, type;
};
constexpr std::array types{
    Type{".html", "text/html; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".xml", "application/xml"},
    Type{".atom", "application/atom+xml"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".jpg", "image/jpeg"},
    Type{".ico", "image/x-icon"},
    Type{".txt", "text/plain; charset=utf-8"},
    Type{".pdf", "application/pdf"},
    Type{".epub", "application/epub+zip"},
    Type{".csv", "text/csv; charset=utf-8"},
    Type{".woff2", "font/woff2"},
};

std::string_view type_of(std::string_view path) {
  for (const Type& type : types) {
    if (path.ends_with(type.ending)) return type.type;
  }
  return "application/octet-stream";
}

// What is sent compressed when a file "x.gz" stands beside "x".
bool is_text(std::string_view type) {
  return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml");
}

struct Found {
  http::OpenFile file;
  struct stat about {};
  bool is_folder() const { return file && S_ISDIR(about.st_mode); }
  bool is_file() const { return file && S_ISREG(about.st_mode); }
};

Found find(const Path& folder, std::string_view path) {
  Found found{open_below(folder, path)};
  if (found.file && fstat(found.file.descriptor(), &found.about) != 0) found.file = {};
  return found;
}

// Changes whenever the file does: its size and the moment of its last change.
std::string tag_of(const struct stat& about) {
  return "\"" + std::to_string(about.st_size) + "-" + std::to_string(about.st_mtim.tv_sec) + "." +
         std::to_string(about.st_mtim.tv_nsec) + "\"";
}

// Whether the reader has this very file already. A tag, where given, decides alone; a date must be
// the one that we sent.
bool is_known(const http::Request& request, std::string_view tag, std::string_view changed) {
  const std::string_view tags = request.header("if-none-match");
  if (!tags.empty()) return tags == "*" || tags.find(tag) != std::string_view::npos;
  return request.header("if-modified-since") == changed;
}

// Whether a reader can unpack gzip: "br, gzip;q=0.8". With a quality of 0 it says that it cannot.
bool unpacks_gzip(std::string_view encodings) {
  while (!encodings.empty()) {
    const std::size_t end = std::min(encodings.find(','), encodings.size());
    const std::string one = lower(encodings.substr(0, end));
    encodings.remove_prefix(std::min(end + 1, encodings.size()));
    const std::size_t semicolon = std::min(one.find(';'), one.size());
    if (trim(std::string_view(one).substr(0, semicolon)) != "gzip") continue;
    const std::size_t quality = one.find("q=", semicolon);
    return quality == std::string::npos ||
           one.find_first_of("123456789", quality) != std::string::npos;
  }
  return false;
}

// The address with its last slash. Encoded anew, so that no answer can be split by what was asked;
// "//host" would be another site, so slashes that follow each other become one.
http::Response with_slash(std::string_view path) {
  std::string to;
  for (std::size_t at = 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    if (end > at) to += "/" + http::encode(path.substr(at, end - at));
    at = end + 1;
  }
  return {301, {{"Location", to + "/"}}, {}, {}};
}

// A small file; none where it is large, or changes while it is read.
std::optional<std::string> bytes_of(const Found& found) {
  if (found.about.st_size > off_t{RecentPages::largest}) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(found.about.st_size), '\0');
  const ssize_t got = pread(found.file.descriptor(), bytes.data(), bytes.size(), 0);
  if (got != found.about.st_size) return std::nullopt;
  return bytes;
}

// The page for what is missing has its addresses as from the site's root. It is sent for whatever
// was asked, so they are made to lead there from anywhere.
std::string from_root(std::string page) {
  for (const std::string_view attribute : {" href=\"", " src=\""}) {
    for (std::size_t at = page.find(attribute); at != std::string::npos;
         at = page.find(attribute, at)) {
      at += attribute.size();
      const std::string_view to = std::string_view(page).substr(at, page.find('"', at) - at);
      const bool is_whole = to.starts_with('/') || to.find(':') != std::string_view::npos;
      if (!is_whole && !to.starts_with('#')) page.insert(at, 1, '/');
    }
  }
  return page;
}

http::Response not_found(const Path& folder) {
  const Found page = find(folder, "/404.html");
  std::optional<std::string> bytes;
  if (page.is_file()) bytes = bytes_of(page);
  return {404,
          {{"Content-Type", "text/html; charset=utf-8"}},
          bytes ? from_root(*std::move(bytes))
                : "<!doctype html><title>Not found</title><p>There is no such page.\n",
          {}};
}

// What is said of a file; its bytes are those that are found, packed or not.
Page described(std::string_view type, const Found& found, bool packed) {
  Page page{tag_of(found.about), http::http_date(found.about.st_mtim.tv_sec), {}, {}};
  page.headers.emplace_back("Cache-Control", "no-cache");  // Keep it, but ask.
  if (is_text(type)) page.headers.emplace_back("Vary", "Accept-Encoding");
  if (packed) page.headers.emplace_back("Content-Encoding", "gzip");
  page.headers.emplace_back("ETag", page.tag);
  page.headers.emplace_back("Last-Modified", page.changed);
  page.headers.emplace_back("Content-Type", type);
  return page;
}

// The page with its bytes, or without them where the reader has them already.
http::Response sent(Page page, const http::Request& request) {
  const bool known = is_known(request, page.tag, page.changed);
  http::Response response{known ? 304 : 200, std::move(page.headers), {}, {}};
  if (!known) response.body = std::move(page.bytes);
  return response;
}

}  // namespace

http::Response static_file(const Path& folder, const http::Request& request, RecentPages& recent) {
  const bool gzip = unpacks_gzip(request.header("accept-encoding"));
  const std::string name = (gzip ? "packed " : "plain ") + request.path;
  const auto now = RecentPages::Clock::now();
  if (auto page = recent.find(name, now)) return sent(*std::move(page), request);
  std::string path = request.path;
  Found found = find(folder, path);
  if (found.is_folder()) {
    if (!path.ends_with('/')) return with_slash(path);
    path += "index.html";
    found = find(folder, path);
  }
  if (!found.is_file() || path.ends_with('/')) return not_found(folder);
  const std::string_view type = type_of(path);
  Found packed = gzip && is_text(type) ? find(folder, path + ".gz") : Found{};
  const bool is_packed = packed.is_file();
  if (is_packed) found = std::move(packed);
  Page page = described(type, found, is_packed);
  if (auto bytes = bytes_of(found)) {
    page.bytes = *std::move(bytes);
    recent.keep(name, page, now);
    return sent(std::move(page), request);
  }
  http::Response response = sent(std::move(page), request);
  if (response.status == 200) response.file = std::move(found.file);
  return response;
}

}  // namespace vigil::serve
