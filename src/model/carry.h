#pragma once
// Carrying decisions: what people decided on a report's statements, brought over to a new reading
// of it, whether its words were edited or the machine reads them better. Pure, and the same
// whatever the order of what is given; doing it again changes nothing.
//
// A decision finds its statement, in this order:
//   1. by its key: the same claim in the same words;
//   2. by its words, wherever they stand now: a statement with the same core that overlaps them. Is
//      there none, the person's word stands by itself at these words;
//   3. by words that were edited a little: a statement that says the same, with the same core, in
//      the most of the same words;
//   else it is lost: kept, and said.
// A statement that was decided on keeps its key for ever.

#include <string_view>
#include <vector>

#include "model/statement_record.h"

namespace vigil {

// `before`: the records as they stood over `text_before`; those without a decision are not looked
// at. `proposals`: what the machine reads in `text`. The result is in text order, the lost last.
// Requires: spans lie in their texts.
std::vector<StatementRecord> carried(const std::vector<StatementRecord>& before,
                                     std::string_view text_before,
                                     std::vector<StatementRecord> proposals, std::string_view text);

// The record with one more decision. A correction becomes the statement, and what the machine read
// stays beside it.
void decide(StatementRecord& record, const Decision& decision);

// Whether both say the same of the world: fields, date and certainty; not where, nor who says it.
bool says_the_same(const Statement& a, const Statement& b);

}  // namespace vigil
