#pragma once
// What came, went and changed between two readings of a report, and why: because its words were
// edited, or because the machine reads the same words otherwise.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/statement_record.h"

namespace vigil {

enum class ChangeKind { came, went, changed };
enum class ChangeCause { words, reading };

std::string_view to_string(ChangeKind kind);
std::string_view to_string(ChangeCause cause);  // "words changed", "reading changed"

struct StatementChange {
  ChangeKind kind{};
  ChangeCause cause{};
  std::string key;                  // Of the newer reading; of one that went, the older's.
  Statement statement;              // The same.
  std::optional<Statement> before;  // Of one that changed.
  friend bool operator==(const StatementChange&, const StatementChange&) = default;
};

// In the order of the newer text; those that went last. Other numbers of the same notes are no
// change while words change. Requires: spans lie in their texts.
std::vector<StatementChange> changes_between(const std::vector<StatementRecord>& before,
                                             std::string_view text_before,
                                             const std::vector<StatementRecord>& now,
                                             std::string_view text);

}  // namespace vigil
