// Copies of the whole archive, and back.

#include <system_error>

#include "store/impl.h"
#include "store/schema.h"

namespace vigil::store {
namespace {

Path beside(const Path& path) {
  Path name = path;
  name += ".new";
  return name;
}

// A copy that is on the disk, whole, under the name beside `to`, and then in its place.
Result<> copy_into_place(const sql::Connection& from, const Path& to) {
  std::error_code ignored;
  std::filesystem::remove(beside(to), ignored);
  Result<> copied = from.copy_to(beside(to));
  if (copied) copied = move_into_place(beside(to), to);
  if (!copied) std::filesystem::remove(beside(to), ignored);
  return copied;
}

// Brings what the old archive's write-ahead log holds into the archive itself and removes the log,
// so that none of it is taken for the new archive's. Fails while another process has it open; an
// old archive that is damaged is in nobody's way.
Result<> close_down(const Path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return {};
  const auto old = sql::Connection::open(path, sql::Access::read_write);
  if (old) {
    const Result<> closed = old->execute("pragma journal_mode = delete");
    if (!closed && closed.error().code == Errc::unavailable) return closed.error();
  } else if (old.error().code == Errc::unavailable) {
    return old.error();
  }
  for (const char* suffix : {"-wal", "-shm"}) {
    std::filesystem::remove(path.string() + suffix, ignored);
  }
  return {};
}

// A name that is free, for the archive that stood there before.
Path set_aside_name(const Path& archive) {
  std::error_code ignored;
  Path name = archive.string() + ".before-restore";
  for (int i = 2; std::filesystem::exists(name, ignored); ++i) {
    name = archive.string() + ".before-restore-" + std::to_string(i);
  }
  return name;
}

}  // namespace

Result<> Store::backup(const Path& to) const {
  std::error_code error;
  if (std::filesystem::exists(to, error)) {
    return Error{Errc::conflict, to.string() + " exists already. Name a new file."};
  }
  return copy_into_place(impl_->connection, to);
}

Result<Path> Store::restore(const Path& from, const Path& to) {
  // An older backup is as good: it is brought up to date when it is next opened to write.
  sql::Connection source = TRY(sql::Connection::open(from, sql::Access::read_only));
  TRY(check_owner(source, from));
  const Store backup(std::make_unique<Impl>(Impl{std::move(source), from}));
  const Verification verification = TRY(backup.verify());
  if (!verification.faults.empty()) {
    return Error{Errc::corrupt, from.string() + " is damaged, so nothing was restored: " +
                                    verification.faults.front()};
  }
  if (to.has_parent_path()) TRY(make_folder(to.parent_path()));
  TRY(close_down(to));
  std::error_code error;
  Path kept;
  if (std::filesystem::exists(to, error)) {
    kept = set_aside_name(to);
    std::filesystem::rename(to, kept, error);
    if (error) {
      return Error{Errc::unavailable,
                   "Cannot set " + to.string() + " aside: " + error.message() + "."};
    }
  }
  if (Result<> copied = copy_into_place(backup.impl_->connection, to); !copied) {
    if (!kept.empty()) std::filesystem::rename(kept, to, error);
    return copied.error();
  }
  return kept;
}

}  // namespace vigil::store
