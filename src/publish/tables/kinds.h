#pragma once
// One function for each kind of table. For table.cpp only.

#include "publish/tables/table.h"

namespace vigil::publish {

// What tables are made of.
struct TableInput {
  const Pack& pack;
  const pack::Wording& words;
  const ClaimIndex& claims;
  const TreatyRecord& record;
};

void fill_claims(const TableRule& rule, const TableInput& input, std::optional<int> year,
                 Table& table);
void fill_standing(const TableRule& rule, const TableInput& input, Table& table);
void fill_joined(const TableRule& rule, const TableInput& input, Table& table);
void fill_votes(const TableRule& rule, const TableInput& input, Table& table);
void fill_deadlines(const TableRule& rule, const TableInput& input, Table& table);
void fill_filings(const TableRule& rule, const TableInput& input, std::optional<int> year,
                  Table& table);
void fill_attendance(const TableRule& rule, const TableInput& input, Table& table);

// The years of which claims, or the register, have something.
std::vector<int> years_of_claims(const TableRule& rule, const TableInput& input);
std::vector<int> years_of_filings(const TableRule& rule, const TableInput& input);

// A day of the record: as everywhere on the terminal, with its date for those who write it out.
TableCell day_cell(const std::optional<Date>& day, std::vector<std::string> keys);
// The same of a time that may be a month or more.
TableCell date_cell(const std::optional<Edtf>& date, std::vector<std::string> keys);

// By the names of the rows.
void sort_rows(Table& table);

}  // namespace vigil::publish
