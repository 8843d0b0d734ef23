#pragma once
// TableRule: a table that a publication prints, as the pack asks for it: of what its rows are, and
// which columns they have. Its numbers come from statements and from the record, never from here.

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"

namespace vigil {

// What the rows are made of.
enum class TableOf {
  claims,      // Statements of a topic, of reports and of the record.
  standing,    // Where each state stands with a treaty.
  joined,      // How many states joined a treaty, year by year.
  votes,       // How each state voted on each text of a series.
  deadlines,   // By which day an obligation is due, and how often it was moved.
  filings,     // Which state handed in which report of an obligation.
  attendance,  // Which state came to which meeting of a treaty.
};

// Of claims and filings: what one row is.
enum class TablePer {
  country,  // A state's latest statement, or that of one year.
  year,     // A year: the sum of its states.
  region,   // A region in one year: the sum of its states.
};

struct TableColumn {
  std::string field;  // Of the topic.
  std::string label;  // Empty: the topic's own.
};

struct TableRule {
  std::string key;    // "casualties"
  std::string title;  // "Casualties by country"
  std::string scope;  // What its numbers cover and what not, in a sentence or two.
  TableOf of = TableOf::claims;
  TablePer per = TablePer::country;
  std::string topic;                                     // Of claims.
  std::map<std::string, std::vector<std::string>> only;  // Of claims: fields and their values.
  std::vector<TableColumn> columns;                      // Of claims.
  std::string treaty, obligation;                        // Of all but claims and votes.
  std::string series;                                    // Of votes.
  std::vector<std::string> chart;  // Of claims by year: the columns that a chart stacks.
  int chart_least = 1;             // A year with fewer states than this is not drawn.
  Place place;
};

}  // namespace vigil
