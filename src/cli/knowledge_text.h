#pragma once
// What follows from all statements, in lines for a terminal and as JSON, one line each. The keys
// are docs/formats.md.

#include <string>

#include "pack/wording.h"
#include "pipeline/knowing.h"

namespace vigil::cli {

std::string in_lines(const pipeline::Known& known, const Conflict& conflict);
std::string in_lines(const pipeline::Known& known, const pack::Wording& words,
                     const Restatement& restated);
std::string in_lines(const pipeline::Known& known, const CarriedOver& carried);
// A statement by its key, with its words.
std::string in_lines(const pipeline::Known& known, StatementRef ref);

std::string to_json_line(const pipeline::Known& known, const Conflict& conflict);
std::string to_json_line(const pipeline::Known& known, const Restatement& restated);
std::string to_json_line(const pipeline::Known& known, const CarriedOver& carried);
std::string to_json_line(const pipeline::Known& known, StatementRef ref);

// "31", "USD 3,000,000", "at least 40".
std::string in_words(const FieldValue& value);

}  // namespace vigil::cli
