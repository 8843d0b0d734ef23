// From an address to a file, and never out of the folder.

#include "serve/open_below.h"

#include <system_error>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "store/testing.h"

namespace vigil::serve {
namespace {

using vigil::testing::TemporaryFolder;

struct Place {
  TemporaryFolder all;
  Path folder = all / "site";

  Place() {
    const Path outside = all / "secret.txt";
    REQUIRE(write_file(outside, "secret").has_value());
    REQUIRE(write_file(folder / "page.html", "page").has_value());
    REQUIRE(write_file(folder / "2004" / "index.html", "index").has_value());
    REQUIRE(write_file(folder / ".hidden", "hidden").has_value());
    REQUIRE(write_file(folder / ".git" / "config", "hidden").has_value());
    REQUIRE(write_file(folder / "a b\xC5\x81" / "x..y.txt", "odd").has_value());
    std::filesystem::create_symlink(outside, folder / "link.txt");
    std::filesystem::create_directory_symlink(all.path(), folder / "up");
    std::filesystem::create_symlink("page.html", folder / "inside.html");
  }
  // Both ways open the same.
  bool opens(std::string_view path) const {
    const bool opened = static_cast<bool>(open_below(folder, path));
    for (const Way way : {Way::at_once, Way::step_by_step})
      CHECK(static_cast<bool>(open_below(folder, path, way)) == opened);
    return opened;
  }
};

TEST_CASE("what stands below the folder opens") {
  const Place place;
  CHECK(place.opens("/page.html"));
  CHECK(place.opens("/2004"));
  CHECK(place.opens("/2004/"));
  CHECK(place.opens("/2004/index.html"));
  CHECK(place.opens("//2004//index.html"));
  CHECK(place.opens("/a b\xC5\x81/x..y.txt"));
  CHECK(place.opens("/"));
}

TEST_CASE("no address leads outside: not by steps up, not by links, not by odd bytes") {
  const Place place;
  for (const std::string_view path :
       {"/../secret.txt", "/2004/../../secret.txt", "/..", "/.", "/./page.html", "../secret.txt",
        "page.html", "", "/link.txt", "/up/secret.txt", "/up", "/inside.html", "/.hidden",
        "/.git/config", "/..\\secret.txt", "/2004\\index.html"}) {
    CAPTURE(path);
    CHECK_FALSE(place.opens(path));
  }
  CHECK_FALSE(place.opens(std::string_view("/page.html\0.txt", 15)));
  CHECK_FALSE(place.opens(std::string_view("/\0", 2)));
  CHECK_FALSE(place.opens("/" + place.folder.string() + "/../secret.txt"));
}

TEST_CASE("a file is no folder, and a step of any length is only missing") {
  const Place place;
  CHECK_FALSE(place.opens("/page.html/"));
  CHECK_FALSE(place.opens("/page.html/x"));
  CHECK_FALSE(place.opens("/missing"));
  CHECK_FALSE(place.opens("/" + std::string(5000, 'a')));
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "/a";
  CHECK_FALSE(place.opens(deep));
}

TEST_CASE("a pipe keeps nobody waiting") {
  const Place place;
  REQUIRE(::mkfifo((place.folder / "pipe").c_str(), 0600) == 0);
  CHECK(place.opens("/pipe"));  // What it is, the caller sees.
}

}  // namespace
}  // namespace vigil::serve
