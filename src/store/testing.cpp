#include "store/testing.h"

#include <cstdlib>
#include <system_error>

#include <unistd.h>

#include "base/assert.h"
#include "model/statement_key.h"

namespace vigil::testing {

TemporaryFolder::TemporaryFolder() {
  // In memory where that can be had: the tests make hundreds of archives, and each waits for the
  // disk at every commit.
  std::error_code error;
  const Path memory = "/dev/shm";
  const bool usable = ::access(memory.c_str(), W_OK) == 0;
  const Path parent = usable ? memory : std::filesystem::temp_directory_path(error);
  std::string name = (parent / "vigil-store-XXXXXX").string();
  VIGIL_ASSERT(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

namespace {

// As a machine reads them: nobody decided anything yet.
std::vector<StatementRecord> proposals(const ReportRecord& record) {
  std::vector<StatementRecord> all = record.statements;
  for (StatementRecord& statement : all) {
    statement.decisions.clear();
    statement.core = core_of(statement.statement, {});
  }
  name_statements(record.report.key, record.document.text, all);
  return all;
}

}  // namespace

Keepable::Keepable(const ReportBuilder& builder) : record_(builder.build(sources_)) {}

store::NewReport Keepable::view() const {
  store::NewReport report{record_.report, record_.document,         record_.original, record_.notes,
                          sources_,       record_.reading_findings, "vigil test"};
  if (!record_.statements.empty()) report.statements = proposals(record_);
  return report;
}

store::Moment moment(int seconds) {
  return std::chrono::sys_days{make_date(2004, 11, 18)} + std::chrono::hours{9} +
         std::chrono::seconds{seconds};
}

void keep(store::Store& store, std::initializer_list<ReportBuilder> reports) {
  int seconds = 0;
  for (const ReportBuilder& builder : reports) {
    const Keepable report(builder);
    const auto kept = store.keep_report(report.view(), moment(seconds++), "import");
    VIGIL_ASSERT(kept.has_value());
  }
}

}  // namespace vigil::testing
