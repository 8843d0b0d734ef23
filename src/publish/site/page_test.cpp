// The frame that all pages share.

#include "publish/site/page.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"

namespace vigil::publish {
namespace {

// A page between its masthead and its footer, of a network that wrote so many pages of its own.
std::string framed(int own_pages) {
  const Snapshot snapshot = testing::an_archive();
  const Knowledge known;
  const TreatyRecord record;
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Settings settings;
  settings.today = make_date(2004, 11, 18);
  for (int i = 1; i <= own_pages; ++i) {
    const std::string number = std::to_string(i);
    settings.pages.push_back(
        {"own-" + number, "---\nmenu: " + number + "\n---\n# Own " + number + "\n"});
  }
  const Plan plan(snapshot, pack, known, record, settings);
  return Page(plan, {.path = "people/index.html", .title = "People", .description = ""})
      .finish()
      .bytes;
}

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos;
       at = text.find(piece, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("a few pages of the network's own stand in the line of the menu") {
  const std::string page = framed(2);
  CHECK(count(page, "<details>") == 0);
  CHECK(count(page, ">Own 2</a>") == 2);
}

TEST_CASE("many are folded away in the masthead, and stand open in the footer") {
  const std::string page = framed(3);
  CHECK(count(page, "<details>") == 1);
  CHECK(page.find("<details>") < page.find(">Own 1</a>"));
  CHECK(page.find(">Own 3</a>") < page.find("</details>"));
  CHECK(page.find("</details>") < page.find("<main"));
  CHECK(count(page, ">Own 3</a>") == 2);
}

}  // namespace vigil::publish
