#pragma once
// The map of a roll call.

#include "publish/site/page.h"

namespace vigil::publish {

// Nothing where the record has no roll call of the text.
void write_vote_map(Page& page, const VotedText& text);

}  // namespace vigil::publish
