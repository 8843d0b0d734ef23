#pragma once
// One function for each kind of table. For table.cpp only.

#include "publish/tables/table.h"

namespace vigil::publish {

void fill_claims(const TableRule& rule, const TableInput& input, std::optional<int> year,
                 Table& table);
void fill_standing(const TableRule& rule, const TableInput& input, Table& table);
void fill_joined(const TableRule& rule, const TableInput& input, Table& table);
void fill_votes(const TableRule& rule, const TableInput& input, Table& table);
void fill_deadlines(const TableRule& rule, const TableInput& input, Table& table);
void fill_filings(const TableRule& rule, const TableInput& input, std::optional<int> year,
                  Table& table);

}  // namespace vigil::publish
