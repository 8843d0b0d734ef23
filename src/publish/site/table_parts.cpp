#include "publish/site/table_parts.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::publish {
namespace {

// The first cell of the row that rests on the same as this one.
std::size_t list_of(const TableRow& row, std::size_t cell) {
  for (std::size_t i = 0; i < cell; ++i) {
    if (row.cells[i].rests_on == row.cells[cell].rests_on) return i;
  }
  return cell;
}

// Of a row that says nothing by itself: its country, or its key.
std::string name_of(const Plan& plan, std::string_view key) {
  const auto spot = plan.rows.spot(key);
  if (!spot) return std::string(key);
  const RecordedRows& rows = plan.treaty_record.recorded.rows[spot->source];
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    if (rows.columns[i].name == "country") {
      return plan.words.country_name(rows.rows[spot->row].cells[i]);
    }
  }
  return std::string(key);
}

void write_link(Page& page, std::string_view key, const std::string& words) {
  const std::string address = page.plan().address_of(key);
  if (address.empty()) {
    page.html.text(words);
  } else {
    page.link(address, words);
  }
}

}  // namespace

std::size_t first_page(const Plan& plan, std::size_t rule) {
  const auto at = std::find_if(plan.table_pages.begin(), plan.table_pages.end(),
                               [&](const TablePage& page) { return page.rule == rule; });
  return static_cast<std::size_t>(at - plan.table_pages.begin());
}

bool is_shared(const TableRow& row, std::size_t cell) {
  const auto same = std::count_if(row.cells.begin(), row.cells.end(), [&](const TableCell& other) {
    return other.rests_on == row.cells[cell].rests_on;
  });
  return same > 1;
}

bool begins_list(const TableRow& row, std::size_t cell) {
  return row.cells[cell].rests_on.size() > 1 && list_of(row, cell) == cell;
}

std::string list_anchor(const TableRow& row, std::size_t cell) {
  const std::string& of = row.code.empty() ? row.name : row.code;
  return "of-" + slug(of) + "-" + std::to_string(list_of(row, cell) + 1);
}

std::string address_of(const Page& page, const TableRow& row, std::size_t cell) {
  const std::vector<std::string>& grounds = row.cells[cell].rests_on;
  if (grounds.empty()) return {};
  if (grounds.size() > 1) return "#" + list_anchor(row, cell);
  const std::string address = page.plan().address_of(grounds.front());
  return address.empty() ? std::string() : page.relative(address);
}

void write_ground(Page& page, std::string_view key) {
  const Plan& plan = page.plan();
  const Statement* statement = plan.statement_of(key);
  if (statement == nullptr) return write_link(page, key, name_of(plan, key));
  write_link(page, key, plan.words.country_name(statement->country));
  page.html.raw(" ").text(plan.words.fields(*statement));
}

void write_key(Page& page, std::string_view key) {
  write_link(page, key, std::string(key));
}

}  // namespace vigil::publish
