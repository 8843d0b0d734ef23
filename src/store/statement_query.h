#pragma once
// Lists of statements: what is asked and what is answered.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/statement_changes.h"
#include "model/statement_record.h"

namespace vigil::store {

struct StatementQuery {
  std::optional<std::string> country;  // Code.
  std::optional<std::string> topic;
  std::optional<std::string> report;   // Key.
  std::optional<std::string> speaker;  // Words of the name, folded.
  std::optional<int> edition;
  std::optional<ReviewState> state;
  std::optional<Certainty> certainty;
  bool lost = false;  // Only those that lost their words.
  int offset = 0;
  int limit = 20;  // At most 1,000.
};

struct ListedStatement {
  StatementRecord record;
  std::string report;  // Key.
  int edition{};
  std::string words;  // Of the claim; of one that lost them, those to look for.
  friend bool operator==(const ListedStatement&, const ListedStatement&) = default;
};

struct StatementPage {
  std::int64_t total = 0;
  std::vector<ListedStatement> statements;  // By edition, report, and place in its text.
};

// A decision that is to be taken on the statement with that key.
struct NewDecision {
  std::string key;
  Decision decision;
};

// One reading of a report's statements, with the text that they are in.
struct Reading {
  int revision{};
  int number{};
  std::string reader;  // "vigil 0.1.0"
  std::string text;
  std::vector<StatementRecord> statements;  // As the machine read them.
};

}  // namespace vigil::store
