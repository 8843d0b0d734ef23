#pragma once
// Troubles: the findings that several readers have, said in the same words.

#include <optional>
#include <string>

#include "read/letters.h"
#include "read/read.h"

namespace vigil::read {

Finding finding(std::string code, Severity severity, const Input& input,
                std::optional<SourceSpan> span, std::string message, std::string hint);

// What a look over the bytes tells of their encoding and of control characters. `declared`: the
// page itself says that it is in code page 1252 or Latin-1.
void say_bytes(const Input& input, const Bytes& bytes, bool declared, Findings& out);

}  // namespace vigil::read
