// A published site as it is sent.

#include "serve/static_files.h"

#include <array>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "serve/http/encoding.h"
#include "store/testing.h"

namespace vigil::serve {
namespace {

using vigil::testing::TemporaryFolder;

struct Site {
  TemporaryFolder folder;

  Site() {
    put("index.html", "start");
    put("2004/index.html", "edition");
    put("2004/index.html.gz", "edition, packed");
    put("2004/a b/index.html", "blanks");
    put("assets/picture.png", "png");
    put("assets/picture.png.gz", "never sent");
    put("404.html", "our own page for what is missing");
    put(".vigil-files", "index.html\n");
    put("odd", "no ending");
  }
  void put(std::string_view name, std::string_view bytes) const {
    REQUIRE(write_file(folder / name, bytes).has_value());
  }
  http::Response get(std::string_view path, http::Pairs headers = {}) const {
    RecentPages none(std::chrono::seconds(0));
    return get(path, std::move(headers), none);
  }
  http::Response get(std::string_view path, http::Pairs headers, RecentPages& recent) const {
    return static_file(folder.path(), {"GET", std::string(path), {}, std::move(headers)}, recent);
  }
};

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

std::string body(const http::Response& response) {
  if (!response.file) return response.body;
  std::array<char, 4096> bytes{};
  const ssize_t got = ::pread(response.file.descriptor(), bytes.data(), bytes.size(), 0);
  return std::string(bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
}

TEST_CASE("a folder's address is its index") {
  const Site site;
  CHECK(body(site.get("/")) == "start");
  CHECK(body(site.get("/2004/")) == "edition");
  CHECK(header(site.get("/2004/"), "Content-Type") == "text/html; charset=utf-8");
}

TEST_CASE("a folder without its last slash is sent on to it, and nowhere else") {
  const Site site;
  const http::Response moved = site.get("/2004");
  CHECK(moved.status == 301);
  CHECK(header(moved, "Location") == "/2004/");
  CHECK(header(site.get("/2004/a b"), "Location") == "/2004/a%20b/");
  CHECK(header(site.get("//2004"), "Location") == "/2004/");  // "//2004/" is another host.
}

TEST_CASE("what is missing is answered with the site's own page and 404") {
  const Site site;
  for (const std::string_view path : {"/missing", "/2003/", "/index.html/", "/assets/",
                                      "/.vigil-files", "/../x", "/2004/../odd"}) {
    CAPTURE(path);
    const http::Response response = site.get(path);
    CHECK(response.status == 404);
    CHECK(body(response) == "our own page for what is missing");
  }
  std::filesystem::remove(site.folder / "404.html");
  CHECK(site.get("/missing").status == 404);
  CHECK(body(site.get("/missing")).find("no such page") != std::string::npos);
}

TEST_CASE("the page for what is missing leads to the site from wherever it is shown") {
  const Site site;
  site.put(
      "404.html",
      "<link href=\"assets/site.css\"><script src=\"assets/site.js\"></script><a href=\"#menu\">"
      "<a href=\"/a\"><a href=\"https://x.example/\">");
  CHECK(body(site.get("/2003/somewhere/")) ==
        "<link href=\"/assets/site.css\"><script src=\"/assets/site.js\"></script>"
        "<a href=\"#menu\"><a href=\"/a\"><a href=\"https://x.example/\">");
}

TEST_CASE("types are told by the ending, and never guessed") {
  const Site site;
  CHECK(header(site.get("/assets/picture.png"), "Content-Type") == "image/png");
  CHECK(header(site.get("/odd"), "Content-Type") == "application/octet-stream");
}

TEST_CASE("packed text goes to those who can unpack it, and only to them") {
  const Site site;
  const auto sent = [&](std::string_view path, std::string_view encodings) {
    return body(site.get(path, {{"accept-encoding", std::string(encodings)}}));
  };
  CHECK(sent("/2004/", "gzip") == "edition, packed");
  CHECK(sent("/2004/", "br, gzip;q=0.8") == "edition, packed");
  CHECK(sent("/2004/", "deflate, GZIP ; q=1.0") == "edition, packed");
  CHECK(sent("/2004/", "") == "edition");
  CHECK(sent("/2004/", "br") == "edition");
  CHECK(sent("/2004/", "gzip;q=0") == "edition");
  CHECK(sent("/2004/", "gzip; q=0.000, br") == "edition");
  CHECK(sent("/", "gzip") == "start");  // There is none beside it.
  CHECK(sent("/assets/picture.png", "gzip") == "png");
  const http::Response packed = site.get("/2004/", {{"accept-encoding", "gzip"}});
  CHECK(header(packed, "Content-Encoding") == "gzip");
  CHECK(header(packed, "Content-Type") == "text/html; charset=utf-8");
  CHECK(header(packed, "Vary") == "Accept-Encoding");
  CHECK(header(site.get("/2004/"), "Vary") == "Accept-Encoding");
  CHECK(header(packed, "ETag") != header(site.get("/2004/"), "ETag"));
}

TEST_CASE("who has a file already is told so, by tag or by date") {
  const Site site;
  const http::Response first = site.get("/2004/");
  const std::string tag = header(first, "ETag");
  const std::string date = header(first, "Last-Modified");
  CHECK(header(first, "Cache-Control") == "no-cache");
  const auto status = [&](std::string_view name, std::string_view value) {
    return site.get("/2004/", {{std::string(name), std::string(value)}}).status;
  };
  CHECK(status("if-none-match", tag) == 304);
  CHECK(status("if-none-match", "W/" + tag) == 304);
  CHECK(status("if-none-match", "\"other\", " + tag) == 304);
  CHECK(status("if-none-match", "*") == 304);
  CHECK(status("if-none-match", "\"other\"") == 200);
  CHECK(status("if-modified-since", date) == 304);
  CHECK(status("if-modified-since", "Thu, 18 Nov 2004 09:00:00 GMT") == 200);
  CHECK(status("if-modified-since", "not a date") == 200);
  // The tag decides alone.
  CHECK(site.get("/2004/", {{"if-none-match", "\"other\""}, {"if-modified-since", date}}).status ==
        200);
  const http::Response known = site.get("/2004/", {{"if-none-match", tag}});
  CHECK_FALSE(known.file);
  CHECK(header(known, "ETag") == tag);
}

TEST_CASE("a file that changes has another tag") {
  const Site site;
  const std::string before = header(site.get("/2004/"), "ETag");
  site.put("2004/index.html", "EDITION");  // Of the same length.
  CHECK(header(site.get("/2004/"), "ETag") != before);
}

TEST_CASE("what is neither file nor folder is not sent") {
  const Site site;
  REQUIRE(::mkfifo((site.folder / "pipe").c_str(), 0600) == 0);
  CHECK(site.get("/pipe").status == 404);
}

TEST_CASE("what is fresh is sent as before, to each in the form that he reads") {
  const Site site;
  RecentPages recent(std::chrono::hours(1));
  const http::Pairs gzip{{"accept-encoding", "gzip"}};
  for (int round = 0; round < 2; ++round) {
    CHECK(body(site.get("/2004/", {}, recent)) == "edition");
    CHECK(body(site.get("/2004/", gzip, recent)) == "edition, packed");
    CHECK(header(site.get("/2004/", gzip, recent), "Content-Encoding") == "gzip");
    CHECK(site.get("/nothing", {}, recent).status == 404);
    CHECK(site.get("/2004", {}, recent).status == 301);
  }
  const std::string tag = header(site.get("/2004/", {}, recent), "ETag");
  const http::Response known = site.get("/2004/", {{"if-none-match", tag}}, recent);
  CHECK(known.status == 304);
  CHECK(body(known).empty());
  site.put("2004/index.html", "edition, published anew");
  CHECK(body(site.get("/2004/", {}, recent)) == "edition");
  CHECK(body(site.get("/2004/")) == "edition, published anew");
}

TEST_CASE("a large file is opened, not kept") {
  const Site site;
  RecentPages recent(std::chrono::hours(1));
  site.put("large.txt", std::string(RecentPages::largest + 1, 'x'));
  CHECK(site.get("/large.txt", {}, recent).file);
  site.put("large.txt", "small now");
  CHECK(body(site.get("/large.txt", {}, recent)) == "small now");
}

}  // namespace
}  // namespace vigil::serve
