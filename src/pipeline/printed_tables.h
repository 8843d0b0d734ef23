#pragma once
// The tables that the pack asks for, filled from an archive and its record, in the form that was
// asked for.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "pipeline/subject.h"
#include "store/store.h"

namespace vigil::pipeline {

enum class TablePrinting { text, csv, json };

struct TableName {
  std::string key, title;
};

// In the pack's order.
std::vector<TableName> table_names(const Subject& subject);

// `year` as in publish/tables/table.h. An unknown name is an error that lists the known ones.
// `subject` is the workspace's, without what its reports tell of reports to treaties.
Result<std::string> printed_table(const store::Store& store, Subject subject, std::string_view name,
                                  std::optional<int> year, TablePrinting form, Date today);

}  // namespace vigil::pipeline
