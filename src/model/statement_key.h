#pragma once
// Names of statements: the same claim in the same words has the same name, in every import, on
// every machine, whatever row or place it has.
//
//   record.core = core_of(statement, {"status"});          // "discharge XA status=ceased"
//   name_statements("2004/ardenia", text, records);        // "2004/ardenia#s-3f9a1c20"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/statement_record.h"

namespace vigil {

// Topic, country and the values of the fields that the topic requires; of a topic that requires
// none ("one or more of"), its counts and sums of money.
std::string core_of(const Statement& statement, std::span<const std::string> required);

// Gives each record its key: of its core and its words, folded. Where the same words claim the
// same more than once, the second in the order given has "-2" behind it.
// Requires: cores are set; spans lie in the text.
void name_statements(std::string_view report, std::string_view text,
                     std::vector<StatementRecord>& records);

}  // namespace vigil
