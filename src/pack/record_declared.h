#pragma once
// Tables that are read by their declared columns alone: meetings, attendance, filings, and those of
// which the engine knows nothing but what they claim. For record.cpp and record_claims.cpp.

#include "model/register.h"
#include "pack/csv.h"
#include "pack/record.h"
#include "pack/record_rows.h"

namespace vigil::pack {

// The counts that filings may give, in the pack's order.
std::vector<Figure> figures_of(const std::vector<RecordText>& texts);

// The rows of a text, each brought to the table's form; what is wrong goes to the findings.
std::vector<Cells> declared_rows(const RecordText& text, const RecordNames& names,
                                 Findings& findings);

void read_declared(const RecordText& text, const RecordNames& names,
                   const std::vector<Figure>& figures, Register& lists, Findings& findings);

// "record/votes#58-53-XA": the name of a row, from its key; of one without a key, its number.
std::string key_of_row(const RecordText& text, const Cells& cells, std::size_t number);

}  // namespace vigil::pack
