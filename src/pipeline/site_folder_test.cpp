// A folder that publication fills again and again, among files that are not its own.

#include "pipeline/site_folder.h"

#include <chrono>

#include <doctest/doctest.h>

#include "store/testing.h"

namespace vigil::pipeline {
namespace {

using vigil::testing::TemporaryFolder;
using Files = std::vector<std::pair<std::string_view, std::string_view>>;

SiteFolder::Summary publish(const Path& folder, const Files& files) {
  SiteFolder site = *SiteFolder::open(folder);
  for (const auto& [path, bytes] : files) REQUIRE(site.put(path, bytes).has_value());
  return *site.finish(sha256("made of this"));
}

std::optional<SiteFolder::Summary> unchanged(const Path& folder) {
  return SiteFolder::unchanged(folder, sha256("made of this"));
}

TEST_CASE("what is new or changed is written, the rest left alone, what is stale removed") {
  const TemporaryFolder folder;
  const auto first = publish(folder.path(), {{"index.html", "a"}, {"2003/x/index.html", "b"}});
  CHECK(first.written == 2);
  CHECK(first.pages == 2);
  CHECK(first.bytes == 2);
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1000);
  std::filesystem::last_write_time(folder / "index.html", long_ago);
  const auto second = publish(folder.path(), {{"index.html", "a"}, {"data.json", "c"}});
  CHECK(second.written == 1);
  CHECK(second.removed == 1);
  CHECK(second.pages == 1);
  CHECK(std::filesystem::last_write_time(folder / "index.html") == long_ago);
  CHECK_FALSE(exists(folder / "2003"));  // With the folders that are empty now.
  CHECK(exists(folder / "data.json"));
}

TEST_CASE("a change of one byte that keeps the length is written") {
  const TemporaryFolder folder;
  publish(folder.path(), {{"index.html", "abc"}});
  CHECK(publish(folder.path(), {{"index.html", "abd"}}).written == 1);
  CHECK(*read_file(folder / "index.html") == "abd");
}

TEST_CASE("files that someone else put there stay, and so do their folders") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "mine.html", "mine").has_value());
  publish(folder.path(), {{"index.html", "a"}, {"2003/x/index.html", "b"}});
  REQUIRE(write_file(folder / "2003/x/letter.pdf", "mine").has_value());
  REQUIRE(make_folder(folder / "empty").has_value());
  publish(folder.path(), {{"index.html", "a"}});
  CHECK(exists(folder / "mine.html"));
  CHECK(exists(folder / "2003/x/letter.pdf"));
  CHECK_FALSE(exists(folder / "2003/x/index.html"));
  CHECK(exists(folder / "empty"));
}

TEST_CASE("a list that someone edited leads to no file outside, and removes no folder") {
  const TemporaryFolder all;
  REQUIRE(write_file(all / "outside.txt", "keep").has_value());
  REQUIRE(write_file(all / "site/full/kept.txt", "keep").has_value());
  const std::string list = "../outside.txt\n" + (all / "outside.txt").string() +
                           "\na/../../outside.txt\n\n.\nfull\nmissing.html\n" +
                           std::string("odd\0name\n", 9);
  REQUIRE(write_file(all / "site/.vigil-files", list).has_value());
  publish(all / "site", {{"index.html", "a"}});
  CHECK(exists(all / "outside.txt"));
  CHECK(exists(all / "site/full/kept.txt"));
  CHECK(exists(all / "site/index.html"));
}

TEST_CASE("a run that was cut off is completed by the next") {
  const TemporaryFolder folder;
  publish(folder.path(), {{"index.html", "old"}, {"stale.html", "s"}, {"same.html", "x"}});
  {
    SiteFolder cut_off = *SiteFolder::open(folder.path());
    REQUIRE(cut_off.put("index.html", "new").has_value());
    REQUIRE(cut_off.put("fresh.html", "f").has_value());
  }
  REQUIRE(
      write_file(folder / "same.html.new", "half of a fi").has_value());  // Killed while writing.
  const auto next =
      publish(folder.path(), {{"index.html", "new"}, {"fresh.html", "f"}, {"same.html", "y"}});
  CHECK(next.written == 1);
  CHECK(next.removed == 1);
  CHECK_FALSE(exists(folder / "stale.html"));
  CHECK_FALSE(exists(folder / "same.html.new"));
  CHECK(*read_file(folder / "same.html") == "y");
  // What the cut-off run wrote is known by now, and goes when it is stale.
  publish(folder.path(), {{"index.html", "new"}});
  CHECK_FALSE(exists(folder / "fresh.html"));
}

TEST_CASE("what only a cut-off run wrote goes when the next does not write it") {
  const TemporaryFolder folder;
  {
    SiteFolder cut_off = *SiteFolder::open(folder.path());
    REQUIRE(cut_off.put("withdrawn/index.html", "w").has_value());
  }
  publish(folder.path(), {{"index.html", "a"}});
  CHECK_FALSE(exists(folder / "withdrawn"));
}

TEST_CASE("a file of someone else that has a page's name is not written over") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "index.html", "mine").has_value());
  SiteFolder site = *SiteFolder::open(folder.path());
  const auto refused = site.put("index.html", "ours");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Errc::conflict);
  CHECK(refused.error().message.find("index.html") != std::string::npos);
  CHECK(*read_file(folder / "index.html") == "mine");
  // With the same bytes it makes no difference whose it is.
  CHECK(publish(folder.path(), {{"index.html", "mine"}}).written == 0);
}

TEST_CASE("when nothing is new, nothing is touched but the list") {
  const TemporaryFolder folder;
  publish(folder.path(), {{"index.html", "a"}});
  CHECK_FALSE(exists(folder / ".vigil-begun"));
  CHECK(*read_file(folder / ".vigil-files") == "index.html\n");
}

TEST_CASE("a file in pieces is treated as one in one piece is") {
  const TemporaryFolder folder;
  const auto in_pieces = [&](const std::vector<std::string_view>& pieces) {
    SiteFolder site = *SiteFolder::open(folder.path());
    const auto put =
        site.put_pieces("data/x.csv", [&](const SiteFolder::PutPiece& one) -> Result<> {
          for (const std::string_view piece : pieces) TRY(one(piece));
          return {};
        });
    return put ? site.finish(sha256("")) : Result<SiteFolder::Summary>(put.error());
  };
  CHECK(in_pieces({"a,", "b\n"})->written == 1);
  CHECK(*read_file(folder / "data/x.csv") == "a,b\n");
  CHECK(in_pieces({"a", ",b\n"})->written == 0);
  CHECK(in_pieces({"a,", "c\n"})->written == 1);
  CHECK(in_pieces({"a,"})->bytes == 2);
  CHECK(*read_file(folder / "data/x.csv") == "a,");
  CHECK(list_files(folder / "data")->size() == 1);

  std::filesystem::remove(folder / ".vigil-files");
  CHECK(in_pieces({"theirs"}).error().code == Errc::conflict);
  CHECK(*read_file(folder / "data/x.csv") == "a,");
  CHECK(in_pieces({"a,"})->written == 0);  // The same bytes: no matter whose.
}

TEST_CASE("a site that was made of the same and stands untouched is known without making it") {
  const TemporaryFolder folder;
  CHECK_FALSE(unchanged(folder.path()));
  const auto made = publish(folder.path(), {{"index.html", "abc"}, {"2003/x/data.json", "d"}});
  REQUIRE(unchanged(folder.path()));
  CHECK(unchanged(folder.path())->pages == 1);
  CHECK(unchanged(folder.path())->files == 2);
  CHECK(unchanged(folder.path())->bytes == made.bytes);
  CHECK(unchanged(folder.path())->written == 0);
  CHECK_FALSE(SiteFolder::unchanged(folder.path(), sha256("made of that")));
  REQUIRE(write_file(folder / "mine.txt", "no concern of ours").has_value());
  CHECK(unchanged(folder.path()));
}

TEST_CASE("a file that is gone, was written since or is a link now makes the site another") {
  const TemporaryFolder folder;
  const Path file = folder / "2003/x/index.html";
  const auto anew = [&] {
    publish(folder.path(), {{"index.html", "a"}, {"2003/x/index.html", "abc"}});
    REQUIRE(unchanged(folder.path()));
  };
  anew();
  const auto moment = std::filesystem::last_write_time(file);
  REQUIRE(write_file(file, "abcd").has_value());
  std::filesystem::last_write_time(file, moment);
  CHECK_FALSE(unchanged(folder.path()));
  anew();
  std::filesystem::last_write_time(file, moment + std::chrono::nanoseconds(1));
  CHECK_FALSE(unchanged(folder.path()));
  anew();
  std::filesystem::remove(file);
  CHECK_FALSE(unchanged(folder.path()));
  std::filesystem::create_symlink(folder / "index.html", file);
  CHECK_FALSE(unchanged(folder.path()));
}

TEST_CASE(
    "a site that a later run began to change, or whose record is cut, is not taken as whole") {
  const TemporaryFolder folder;
  publish(folder.path(), {{"index.html", "a"}});
  { REQUIRE(SiteFolder::open(folder.path()).has_value()); }
  CHECK_FALSE(unchanged(folder.path()));
  publish(folder.path(), {{"index.html", "a"}});
  const std::string record = *read_file(folder / ".vigil-made");
  for (std::size_t length = 0; length < record.size(); ++length) {
    REQUIRE(write_file(folder / ".vigil-made", record.substr(0, length)).has_value());
    CHECK_FALSE(unchanged(folder.path()));
  }
}

TEST_CASE("a folder in the way of a file is an error, and stays") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "index.html/mine.txt", "mine").has_value());
  SiteFolder site = *SiteFolder::open(folder.path());
  const auto written = site.put("index.html", "a");
  REQUIRE_FALSE(written);
  CHECK(written.error().message.find("index.html") != std::string::npos);
  CHECK(exists(folder / "index.html/mine.txt"));
}

}  // namespace
}  // namespace vigil::pipeline
