// A workspace is made, found, and says what is wrong with its settings.

#include "pipeline/workspace.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include "store/testing.h"

namespace vigil::pipeline {
namespace {

using vigil::testing::TemporaryFolder;

const Path river = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";

void says(const Error& error, std::string_view words) {
  CAPTURE(error.message);
  CHECK(error.message.find(words) != std::string::npos);
  CHECK(error.message.find('\n') == std::string::npos);
}

// Writes settings into a folder and reads them as a workspace.
Result<Workspace> with_settings(const TemporaryFolder& folder, std::string_view settings) {
  REQUIRE(write_file(folder / "vigil.toml", settings).has_value());
  return find_workspace(folder.path());
}

TEST_CASE("a new workspace has settings, an archive and the pack's pages") {
  const TemporaryFolder folder;
  const auto made = init_workspace(folder / "w", river.string());
  REQUIRE(made);
  CHECK(made->title == "River Monitor archive");
  CHECK(made->pack_folder == river);
  CHECK(std::filesystem::exists(made->archive()));
  CHECK(std::filesystem::exists(made->pages() / "about-us.md"));
  CHECK_FALSE(std::filesystem::exists(made->site()));
  CHECK(load_pack(made->pack_folder)->key == "river");
}

TEST_CASE("a workspace is made once, and making it again changes nothing") {
  const TemporaryFolder folder;
  REQUIRE(init_workspace(folder / "w", river.string()).has_value());
  const std::string before = *read_file(folder / "w/vigil.toml");
  const auto again = init_workspace(folder / "w", river.string());
  REQUIRE_FALSE(again);
  CHECK(again.error().code == Errc::conflict);
  CHECK(*read_file(folder / "w/vigil.toml") == before);
}

TEST_CASE("what stands in the folder already stays as it is") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "w/notes.txt", "mine").has_value());
  REQUIRE(write_file(folder / "w/pages/about-us.md", "our own words").has_value());
  REQUIRE(init_workspace(folder / "w", river.string()).has_value());
  CHECK(*read_file(folder / "w/notes.txt") == "mine");
  CHECK(*read_file(folder / "w/pages/about-us.md") == "our own words");
}

TEST_CASE("a folder whose archive was made but not its settings is no workspace, and says so") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "w/archive.sqlite", "left over").has_value());
  const auto made = init_workspace(folder / "w", river.string());
  REQUIRE_FALSE(made);
  says(made.error(), "archive.sqlite");
  CHECK(*read_file(folder / "w/archive.sqlite") == "left over");
  CHECK_FALSE(std::filesystem::exists(folder / "w/vigil.toml"));
}

TEST_CASE("a workspace is found from a folder below it, and the nearest one counts") {
  const TemporaryFolder folder;
  REQUIRE(init_workspace(folder / "w", river.string()).has_value());
  REQUIRE(make_folder(folder / "w/a/b").has_value());
  CHECK(find_workspace(folder / "w/a/b")->folder == folder / "w");
  REQUIRE(init_workspace(folder / "w/a", river.string()).has_value());
  CHECK(find_workspace(folder / "w/a/b")->folder == folder / "w/a");
  const auto none = find_workspace(folder.path());
  REQUIRE_FALSE(none);
  says(none.error(), "vigil init");
}

TEST_CASE("settings that cannot be read say where") {
  const TemporaryFolder folder;
  const auto broken = with_settings(folder, "title = \"River\"\npack = \"riv\n");
  REQUIRE_FALSE(broken);
  says(broken.error(), "vigil.toml (line 2");
  const auto twice = with_settings(folder, "pack = \"a\"\npack = \"b\"\n");
  REQUIRE_FALSE(twice);
  says(twice.error(), "vigil.toml (line 2");
  const auto latin = with_settings(folder, "title = \"R\xEDo\"\n");
  REQUIRE_FALSE(latin);
  says(latin.error(), "vigil.toml (line 1");
}

TEST_CASE("settings without a pack, or with a pack of another type, say what is missing") {
  const TemporaryFolder folder;
  for (const std::string_view settings : {"", "title = \"River\"\n", "pack = 7\n"}) {
    const auto none = with_settings(folder, settings);
    REQUIRE_FALSE(none);
    says(none.error(), "pack = \"…\" is missing");
  }
  const auto unknown = with_settings(folder, "pack = \"atlantis\"\n");
  REQUIRE_FALSE(unknown);
  says(unknown.error(), "There is no pack \"atlantis\"");
}

TEST_CASE("a pack may stand in the workspace, and settings of another type are passed over") {
  const TemporaryFolder folder;
  std::filesystem::copy(river, folder / "ours", std::filesystem::copy_options::recursive);
  const auto found = with_settings(folder, "pack = \"ours\"\ntitle = 7\n");
  REQUIRE(found);
  CHECK(found->pack_folder == folder / "ours");
  CHECK(found->title == "Archive");
}

TEST_CASE("a pack that cannot be used names the file and the line") {
  const TemporaryFolder folder;
  std::filesystem::copy(river, folder / "broken", std::filesystem::copy_options::recursive);
  REQUIRE(write_file(folder / "broken/pack.toml", "key = \"river\"\nname = \n").has_value());
  const auto pack = load_pack(folder / "broken");
  REQUIRE_FALSE(pack);
  says(pack.error(), "pack.toml, line 2");
  const auto made = init_workspace(folder / "w", (folder / "broken").string());
  REQUIRE_FALSE(made);
  CHECK_FALSE(std::filesystem::exists(folder / "w"));
}

TEST_CASE("a pack's name with a path in it is looked for on no shelf") {
  for (const std::string_view name : {"", "../river", "a/b", "."}) {
    CAPTURE(name);
    CHECK_FALSE(find_pack(name).has_value());
  }
}

}  // namespace
}  // namespace vigil::pipeline
