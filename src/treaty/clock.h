#pragma once
// Clocks: how one day follows from another by a rule of the pack.

#include <optional>
#include <string>

#include "base/date.h"
#include "model/record.h"
#include "pack/pack.h"

namespace vigil::treaty {

// Requires: term.given().
Date after(Date day, const Term& term);

// "6 months", "90 days".
std::string in_words(const Term& term);

// The day on which the treaty enters into force for a state that deposited on that day; nothing
// when the pack has no rule, or the treaty is not in force at all.
std::optional<Date> entry_into_force(const Treaty& treaty, Date deposited, Joining how);

// Requires: clock.kind is `after`.
Date due_after(const Clock& clock, Date entry);

// Requires: clock.kind is `each`.
Date due_in(const Clock& clock, int year);

// The day before the meeting begins; nothing when it is another treaty's, of another kind, too
// late for the clock, or its day is not known. Requires: clock.kind is `meeting`.
std::optional<Date> due_before(const Clock& clock, const Treaty& treaty, const Meeting& meeting);

// "first day of the 6th month after the month of deposit, not before 1998-03-01", "6 months after
// deposit, to the day, …", "90 days after deposit, …".
std::string in_words(const Treaty& treaty, const EntryRule& rule);

// "4 years after entry into force", "each 30 April for the year before", "the day before each
// assembly begins, to 2009", "standing".
std::string in_words(const Clock& clock);

}  // namespace vigil::treaty
