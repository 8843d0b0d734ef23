#pragma once
// Parts of the pages of the treaty record: days, states, votes as every one of them writes them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/site/page.h"

namespace vigil::publish {

// "in favour", "against", "abstained"; "not in the roll call" where there is none.
Literal vote_in_words(const std::optional<Vote>& vote);
// For the style sheet: "yes", "no", "abstain", "absent".
Literal vote_kind(const std::optional<Vote>& vote);

// "party", "signed, not party", …: on the day printed on the pages.
Literal footing_in_words(Footing footing);

// <td> with the day, by which the table sorts; empty where there is none.
void write_day_cell(Html& html, const std::optional<Date>& day);
// Where a state stands on the day printed, when it signed and deposited and how, since when it is
// bound and when it left: the cells of Standing, Signed, Deposited, By, In force, Left.
void write_standing_cells(Page& page, const Standing& standing);

// "Annual resolution": as a heading begins.
std::string sentence_case(std::string words);

// Codes of countries, by their names.
void sort_by_name(const Plan& plan, std::vector<std::string>& codes);

// The codes of all states, by name: those of the record, and those of the pack that have no row.
std::vector<std::string> states_of(const Plan& plan, const TreatyStatus& status);

// What people call a table of the record ("votes"); its name where nobody said.
std::string title_of_table(const Plan& plan, std::string_view name);

const Treaty& treaty_at(const Plan& plan, std::size_t treaty);

// A link to the treaty's page, or its key alone where the record has nothing of it.
void write_treaty_link(Page& page, std::string_view key);

// A table that scrolls by itself, with its caption, up to its body; `sortable` needs
// assets/table.js. Columns that begin with '#' hold figures.
enum class Sorting { fixed, sortable };
void open_table(Html& html, std::string_view id, std::string_view caption,
                std::initializer_list<Literal> columns, Sorting sorting);
void close_table(Html& html);

// "The record ends on 14 March 2015. …": once on every page that shows some of a table.
void write_limits(Page& page, std::string_view table);

}  // namespace vigil::publish
