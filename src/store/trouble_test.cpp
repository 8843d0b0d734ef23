// What the world does to an archive: each trouble is one clear sentence, and nothing is lost.

#include <csignal>
#include <cstdlib>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sql/connection.h"
#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Store;

ReportBuilder report(const std::string& title, std::size_t size = 1) {
  std::string words;
  for (std::size_t i = 0; i < size; ++i) words += "The river of " + title + " is long.\n";
  return a_report(title).saying(words);
}

void says(const Error& error, Errc code, std::string_view words) {
  CAPTURE(error.message);
  CHECK(error.code == code);
  CHECK(error.message.find(words) != std::string::npos);
  CHECK(error.message.find('\n') == std::string::npos);
}

// Runs `work` in a process of its own and returns its exit status.
template <class Work>
int in_another_process(Work work) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(work());
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_CASE("a file that is no archive says so, and keeps its bytes") {
  const TemporaryFolder folder;
  const auto refuse = [&](const char* name, std::string_view words) {
    const std::string before = *read_file(folder / name);
    const auto opened = Store::open(folder / name);
    REQUIRE(!opened);
    says(opened.error(), Errc::corrupt, words);
    CHECK(*read_file(folder / name) == before);
  };
  REQUIRE(write_file(folder / "letter.txt", std::string(5000, 'x')).has_value());
  refuse("letter.txt", "is no Vigil archive");
  REQUIRE(write_file(folder / "empty", "").has_value());
  refuse("empty", "is no Vigil archive");
  {
    const auto other = sql::Connection::open(folder / "other.sqlite", sql::Access::create);
    REQUIRE(other->execute("create table song (title text)").has_value());
  }
  refuse("other.sqlite", "is no Vigil archive");
  CHECK(!std::filesystem::exists(folder / "other.sqlite-wal"));
  const auto a_folder = Store::open(folder.path());
  REQUIRE(!a_folder);
  CHECK(a_folder.error().message.find("cannot be opened") != std::string::npos);
}

TEST_CASE("an archive that is cut short or overwritten says that it is damaged") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  {
    Store store = *Store::create(file, "river");
    keep(store, {report("Ardenia", 4000)});
  }
  std::string bytes = *read_file(file);
  bytes.replace(4096, bytes.size() / 2, bytes.size() / 2, '\x5A');
  REQUIRE(write_file(file, bytes).has_value());
  const auto store = Store::open(file);
  const auto verified = store ? store->verify() : Result<store::Verification>(store.error());
  const bool noticed = !verified || !verified->faults.empty();
  CHECK(noticed);
  if (!verified) says(verified.error(), Errc::corrupt, "vigil restore");
}

TEST_CASE("a writer waits for another, then says that the archive is in use") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  REQUIRE(Store::create(file, "river").has_value());
  const auto other = sql::Connection::open(file, sql::Access::read_write);
  REQUIRE(other->execute("begin immediate").has_value());
  auto store = Store::open(file, Store::Mode::read_write, std::chrono::milliseconds{50});
  REQUIRE(store);
  const Keepable ardenia(report("Ardenia"));
  const auto kept = store->keep_report(ardenia.view(), moment(), "import");
  REQUIRE(!kept);
  says(kept.error(), Errc::unavailable, "in use by another process");
  CHECK(store->snapshot()->reports.empty());  // Readers do not wait.
  REQUIRE(other->execute("commit").has_value());
  CHECK(store->keep_report(ardenia.view(), moment(), "import").has_value());
}

TEST_CASE("what is opened to read is not written") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  REQUIRE(Store::create(file, "river").has_value());
  auto store = Store::open(file, Store::Mode::read_only);
  REQUIRE(store);
  const Keepable ardenia(report("Ardenia"));
  const auto kept = store->keep_report(ardenia.view(), moment(), "import");
  REQUIRE(!kept);
  says(kept.error(), Errc::denied, "read-only");
}

TEST_CASE("an archive on a disk that cannot be written can be read, and refuses to be written") {
  const TemporaryFolder folder;
  const Path file = folder / "a #50%?/archive.sqlite";
  REQUIRE(make_folder(file.parent_path()).has_value());
  {
    Store store = *Store::create(file, "river");
    keep(store, {report("Ardenia")});
  }
  using std::filesystem::perms;
  const perms read = perms::owner_read | perms::group_read | perms::others_read;
  const perms enter = read | perms::owner_exec | perms::group_exec | perms::others_exec;
  std::filesystem::permissions(folder.path(), enter);
  std::filesystem::permissions(file, read);
  std::filesystem::permissions(file.parent_path(), enter);
  const int status = in_another_process([&] {
    // Nobody: permissions do not bind the superuser.
    if (::geteuid() == 0 && ::setuid(65534) != 0) return 10;
    const auto store = Store::open(file, Store::Mode::read_only);
    if (!store) return 11;
    if (store->snapshot()->reports.size() != 1) return 12;
    const auto writer = Store::open(file);
    if (writer) return 13;
    return writer.error().code == Errc::denied ? 0 : 14;
  });
  std::filesystem::permissions(file.parent_path(), enter | perms::owner_write);
  std::filesystem::permissions(folder.path(), enter | perms::owner_write);
  CHECK(status == 0);
}

TEST_CASE("a disk that is full keeps nothing of a report and loses nothing of the others") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  {
    Store store = *Store::create(file, "river");
    keep(store, {report("Ardenia")});
  }
  const Keepable large(report("Brezia", 40'000));
  const int status = in_another_process([&] {
    // A limit on the size of files stands for the end of the disk.
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{512 * 1024, 512 * 1024};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 10;
    auto store = Store::open(file);
    if (!store) return 11;
    const auto kept = store->keep_report(large.view(), moment(), "import");
    if (kept) return 12;
    const bool clear = kept.error().message.find("disk is full") != std::string::npos &&
                       kept.error().message.find("Nothing was changed") != std::string::npos;
    if (!clear) return 13;
    if (store->snapshot()->reports.size() != 1) return 14;
    if (store->backup(folder / "copy")) return 0;  // Small enough for the limit.
    return 15;
  });
  CHECK(status == 0);
  const auto store = Store::open(file);
  REQUIRE(store);
  CHECK(store->verify()->faults.empty());
  CHECK(store->reports()->size() == 1);
}

TEST_CASE("an archive that could not be made leaves nothing behind") {
  const TemporaryFolder folder;
  const int status = in_another_process([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{8 * 1024, 8 * 1024};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 10;
    return Store::create(folder / "archive.sqlite", "river") ? 11 : 0;
  });
  CHECK(status == 0);
  CHECK(!std::filesystem::exists(folder / "archive.sqlite"));
  CHECK(!std::filesystem::exists(folder / "archive.sqlite.new"));
  CHECK(Store::create(folder / "archive.sqlite", "river").has_value());
}

}  // namespace
}  // namespace vigil
