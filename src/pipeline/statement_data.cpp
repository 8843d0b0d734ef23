#include "pipeline/statement_data.h"

#include "check/know.h"
#include "pipeline/issue.h"
#include "pipeline/parallel.h"

namespace vigil::pipeline {

std::optional<publish::DataForm> statement_form(std::string_view format) {
  using publish::DataForm;
  if (format == "statements-jsonl") return DataForm::json_lines;
  if (format == "statements-csv") return DataForm::csv;
  if (format == "statements-datapackage") return DataForm::datapackage;
  if (format == "statements-jsonld") return DataForm::json_ld;
  return std::nullopt;
}

Result<> statements(publish::DataForm form, const Snapshot& snapshot, Recorded recorded,
                    const Pack& pack, const Workspace& workspace, Date today,
                    const publish::PutPiece& put) {
  TreatyRecord record;
  record.recorded = std::move(recorded);
  return publish::statements_as(form, snapshot, pack,
                                check::know(snapshot, pack, snapshot.resolutions, {}, parallel_for),
                                record, settings_of(workspace, today), put);
}

}  // namespace vigil::pipeline
