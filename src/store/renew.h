#pragma once
// Renewing what a report claims, after a new revision or a new reading of it.

#include <string>
#include <vector>

#include "store/current_statements.h"
#include "store/store.h"

namespace vigil::store {

// What is new, and what it takes the place of.
struct Renewal {
  const Report& report;
  const Document& document;                           // Of the newest revision.
  const std::vector<StatementRecord>* read{};         // What was read of it; null: nobody looked.
  const std::vector<StatementRecord>* read_before{};  // Null: it is the first.
  std::string_view text_before;                       // Of the document that that was read in.
};

// Makes lists, profiles, snapshots and search find what the report claims now, and says in `kept`
// what came of it. Requires: kept.id and what was read are kept.
Result<> renew_statements(const sql::Connection& connection, PassageWriter& passages,
                          const Renewal& renewal, Kept& kept);

}  // namespace vigil::store
