#include "base/files.h"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "base/new_file.h"

namespace vigil {
namespace {

// A folder of its own, gone when the test ends.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "vigil-files-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Path operator/(std::string_view name) const { return path_ / name; }
  const Path& path() const { return path_; }

 private:
  Path path_;
};

TEST_CASE("what is written is read again, byte for byte, and leaves nothing beside it") {
  const Folder folder;
  const std::string bytes("Arde\0\xFF\r\n", 8);
  REQUIRE(write_file(folder / "deep/er/river.txt", bytes).has_value());
  CHECK(*read_file(folder / "deep/er/river.txt") == bytes);
  REQUIRE(write_file(folder / "deep/er/river.txt", "").has_value());
  CHECK(*read_file(folder / "deep/er/river.txt") == "");
  CHECK(list_files(folder.path())->size() == 1);
}

TEST_CASE("a file that moves into place takes the place of the old one") {
  const Folder folder;
  REQUIRE(write_file(folder / "a", "old").has_value());
  REQUIRE(write_file(folder / "a.new", "new").has_value());
  REQUIRE(move_into_place(folder / "a.new", folder / "a").has_value());
  CHECK(*read_file(folder / "a") == "new");
  CHECK(list_files(folder.path())->size() == 1);
  CHECK(move_into_place(folder / "a.new", folder / "a").error().code == Errc::not_found);
}

TEST_CASE("a file in pieces stands beside its place, and is gone where it does not take it") {
  const Folder folder;
  REQUIRE(write_file(folder / "a", "old").has_value());
  {
    NewFile file = *NewFile::beside(folder / "a");
    REQUIRE(file.add("n").has_value());
    REQUIRE(file.add("ew").has_value());
    CHECK(*read_file(file.path()) == "new");
    CHECK_FALSE(same_bytes(file.path(), folder / "a"));
  }
  CHECK(*read_file(folder / "a") == "old");
  CHECK(list_files(folder.path())->size() == 1);
  NewFile file = *NewFile::beside(folder / "a");
  REQUIRE(file.add("new").has_value());
  REQUIRE(file.take_place().has_value());
  CHECK(*read_file(folder / "a") == "new");
  CHECK(list_files(folder.path())->size() == 1);
}

TEST_CASE("two files are the same when all their bytes are, however long") {
  const Folder folder;
  std::string bytes(200'000, 'x');
  REQUIRE(write_file(folder / "a", bytes).has_value());
  REQUIRE(write_file(folder / "b", bytes).has_value());
  CHECK(same_bytes(folder / "a", folder / "b"));
  CHECK(state_of_file(folder / "a")->size == bytes.size());
  bytes.back() = 'y';
  REQUIRE(write_file(folder / "b", bytes).has_value());
  CHECK_FALSE(same_bytes(folder / "a", folder / "b"));
  REQUIRE(write_file(folder / "b", bytes + 'y').has_value());
  CHECK_FALSE(same_bytes(folder / "b", folder / "a"));
  CHECK_FALSE(same_bytes(folder / "a", folder / "none"));
  CHECK_FALSE(state_of_file(folder / "none"));
  CHECK_FALSE(state_of_file(folder.path()));
}

TEST_CASE("files are listed below a folder, by name; a file lists itself") {
  const Folder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a.txt"}) {
    REQUIRE(write_file(folder / name, "x").has_value());
  }
  CHECK(*list_files(folder.path()) ==
        std::vector<Path>{folder / "a.txt", folder / "a/z.txt", folder / "b.txt"});
  CHECK(*list_files(folder / "b.txt") == std::vector<Path>{folder / "b.txt"});
}

TEST_CASE("an error names the file as it was given, and the cause") {
  const Folder folder;
  const auto missing = read_file(folder / "missing.txt");
  REQUIRE(!missing);
  CHECK(missing.error().code == Errc::not_found);
  CHECK(missing.error().message.find((folder / "missing.txt").string()) != std::string::npos);

  const auto whole = read_file(folder.path());
  REQUIRE(!whole);
  CHECK(whole.error().message.find("it is a folder") != std::string::npos);

  REQUIRE(write_file(folder / "file", "x").has_value());
  CHECK(!write_file(folder / "file/below", "x"));
  CHECK(!make_folder(folder / "file/below"));
  CHECK(list_files(folder / "nowhere").error().code == Errc::not_found);

  // Over a folder: refused, and the half-made file is gone.
  REQUIRE(write_file(folder / "full/x", "x").has_value());
  CHECK(!write_file(folder / "full", "x"));
  CHECK(!std::filesystem::exists(folder / "full.new"));
}

TEST_CASE("a file of 4 GiB is refused before it is read") {
  const Folder folder;
  std::ofstream(folder / "huge").put('x');
  std::error_code error;
  std::filesystem::resize_file(folder / "huge", std::uintmax_t{1} << 32, error);  // Sparse.
  if (error) return;  // The disk of the test does not take such a file.
  const auto huge = read_file(folder / "huge");
  REQUIRE(!huge);
  CHECK(huge.error().message.find("larger than 4 GiB") != std::string::npos);
}

}  // namespace
}  // namespace vigil
