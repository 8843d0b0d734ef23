#pragma once
// For tests of the archive: a folder of its own, and built reports ready to be kept.

#include <initializer_list>
#include <string>
#include <vector>

#include "model/testing.h"
#include "store/store.h"

namespace vigil::testing {

// A folder that is gone when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const Path& path() const { return path_; }
  Path operator/(std::string_view name) const { return path_ / name; }

 private:
  Path path_;
};

// A report with what it owns, and the view of it that the store takes.
class Keepable {
 public:
  explicit Keepable(const ReportBuilder& builder);
  store::NewReport view() const;
  const ReportRecord& record() const { return record_; }

 private:
  std::vector<Source> sources_;  // Filled while the record is built.
  ReportRecord record_;
};

// A moment of the tests' own: 2004-11-18 09:00:00 UTC and so many seconds.
store::Moment moment(int seconds = 0);

// Keeps them, one after the other. Requires: it can be done.
void keep(store::Store& store, std::initializer_list<ReportBuilder> reports);

}  // namespace vigil::testing
