#pragma once
// Columns: what statements.csv holds, and how its descriptor calls it. A field of the pack's
// becomes one column, or several where one would hide what is known: bounds, kind, currency.

#include <cstdint>
#include <string>
#include <vector>

#include "publish/site/plan.h"

namespace vigil::publish {

enum class ColumnKind {
  fixed,  // One that every statement has.
  word,   // A field's word, flag or ordinal.
  flag,
  ordinal,
  low,  // A count's bounds: equal where it is exact.
  high,
  kind,    // A count's kind: "range", "unknown".
  amount,  // Of money: one sum.
  currency,
};

struct Column {
  std::string name;                 // "killed_low"
  std::string type;                 // Of the table schema: "string", "integer", "boolean".
  std::string description;          // For people.
  std::vector<std::string> values;  // All that may stand there; empty where anything may.
  ColumnKind what = ColumnKind::fixed;
  std::string field;  // The field of the statement; empty for the fixed ones.
};

// The fixed ones, then those of the fields that any statement has, in the pack's order.
std::vector<Column> columns_of(const Plan& plan);

}  // namespace vigil::publish
