#pragma once
// Claims: statements as the site prints them, the same on every page: a sentence that a person
// would say, whether a person has confirmed it, and links to its words and notes.

#include "publish/site/page.h"

namespace vigil::publish {

// "2004/ardenia/index.html#s-3f9a1c20": the words of a statement.
std::string words_address(const Plan& plan, StatementRef ref);

// "what_3f9a1c20": its entry in the list at the end of its report. No heading has such an anchor,
// for slugs have no underscores.
std::string entry_anchor(const StatementRecord& record);

// "c-91b2e07d": a conflict's place on the page of conflicts.
std::string conflict_anchor(const Conflict& conflict);

bool is_confirmed(const StatementRecord& record);

// "800,000 to 1,000,000 (estimated), 1998, according to media report; note 5", the notes as links.
void write_claim(Page& page, StatementRef ref);

// "; notes 5 and 8" with links; nothing for none.
void write_claim_notes(Page& page, StatementRef ref);

// "machine reading" or "confirmed", so that nobody takes the one for the other.
void write_review(Html& html, const StatementRecord& record);

// What "machine reading" means: once on every page that shows some.
void write_proposal_note(Page& page);

// "conflicts with 2003": links to the conflicts that it is part of; nothing for none.
void write_claim_conflicts(Page& page, StatementRef ref);

// "also in 2003, 2002": links to where other editions tell the same; nothing for none.
void write_other_tellings(Page& page, StatementRef ref);

}  // namespace vigil::publish
