#pragma once
// Parts of the pages of printed tables: where a number leads.

#include <cstddef>
#include <string>
#include <string_view>

#include "publish/site/page.h"

namespace vigil::publish {

// The place in Plan::table_pages of the table itself, before those of its years.
std::size_t first_page(const Plan& plan, std::size_t rule);

// Whether another cell of the row before it rests on the very same.
bool is_shared(const TableRow& row, std::size_t cell);
// Whether the page lists what the cell adds up: several things that no cell before it lists.
bool begins_list(const TableRow& row, std::size_t cell);
std::string list_anchor(const TableRow& row, std::size_t cell);

// Relative to the page: what the cell rests on, or the list of it; empty where it rests on nothing.
std::string address_of(const Page& page, const TableRow& row, std::size_t cell);

// A statement or a row of the record as a part of a sum: a link to it, with what it says.
void write_ground(Page& page, std::string_view key);
// The same by its key alone.
void write_key(Page& page, std::string_view key);

}  // namespace vigil::publish
