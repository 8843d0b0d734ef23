#pragma once
// Correction: a statement as a person says that the text claims it, from what was read and what
// the person typed: {"count=500", "date=2003-05", "speaker="}.

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/statement.h"
#include "pack/pack.h"

namespace vigil::pipeline {

// Of each "name=value": a field of the topic, or date (EDTF), certainty, speaker, country, notes
// ("3,4"). An empty value takes the field away. Counts are 500, 500..700, 500.. (at least), ..20
// (at most), ~300 (about), unknown; money is "3000000 USD". An error says what cannot be.
Result<Statement> corrected(const Pack& pack, const Statement& read,
                            std::span<const std::string> settings);

}  // namespace vigil::pipeline
