#pragma once
// What the words between a statement and a date say of whether the date is the statement's.

#include <string_view>

namespace vigil::extract {

// ", for which it had until ", ", where they served from ": the date is of a relative clause that
// nothing has closed.
bool ends_in_relative(std::string_view words);

// " that the army dug ": of things, and when what they are was done to them.
bool ends_in_made(std::string_view words);

// ", it made its last wells ": another clause, whose subject is named again.
bool names_again(std::string_view words);

// ", and its sappers were there ", " and one was sent ": another subject does something at the
// time.
bool begins_other(std::string_view words);

// ", when <NUMBER> of them ": what follows was at that time.
bool is_when(std::string_view words);

// "serve", "are": what is so now, and not when something else was.
bool is_present(std::string_view words);

}  // namespace vigil::extract
