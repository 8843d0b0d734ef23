#pragma once
// The writers of statements as data, one file each. What publish/data.h says holds for each.

#include <cstdint>
#include <string>
#include <vector>

#include "base/digest.h"
#include "publish/data/columns.h"
#include "publish/pieces.h"
#include "publish/site/plan.h"

namespace vigil::publish {

Result<> write_jsonl(const Plan& plan, const PutPiece& put);
Result<> write_csv(const Plan& plan, const PutPiece& put);
Result<> write_jsonld(const Plan& plan, const PutPiece& put);

// What the descriptor says of statements.csv and its bytes.
struct CsvSum {
  std::vector<Column> columns;
  std::uint64_t bytes = 0;
  Sha256 digest;
};

// The same, with a sum of what was put.
Result<CsvSum> write_csv_and_sum(const Plan& plan, const PutPiece& put);

// The descriptor of statements.csv (Frictionless Data Package), with the others beside it.
std::string statements_datapackage(const Plan& plan, const CsvSum& csv);

// All statements that stand, in the order of the snapshot.
template <class Visit>
void each_statement(const Plan& plan, Visit visit) {
  for (std::uint32_t r = 0; r < plan.facts.fact_of.size(); ++r) {
    const std::vector<std::uint32_t>& facts = plan.facts.fact_of[r];
    for (std::uint32_t s = 0; s < facts.size(); ++s) {
      if (facts[s] != no_fact) visit(StatementRef{r, s});
    }
  }
}

// What the rows of the record claim, which no person has to confirm.
template <class Visit>
void each_recorded(const Plan& plan, Visit visit) {
  for (const RecordedStatement& each : plan.treaty_record.recorded.statements) visit(each);
}

// Table or dataset of the record: "votes/assembly-2025".
inline const std::string& source_key(const Plan& plan, const RecordedStatement& recorded) {
  return plan.treaty_record.recorded.sources[recorded.source].key;
}

// The words that a statement stands on; empty when it has none of its own.
std::string_view words_of(const Plan& plan, StatementRef ref);

// "https://…/2004/ardenia/#s-3f9a1c20"; without the site's address, from its root.
std::string address_of(const Plan& plan, StatementRef ref);

// "https://…/record/votes/#row-58-53-XA".
std::string address_of(const Plan& plan, const RecordedStatement& recorded);

// The keys of the sources of the notes that it rests on, each once, in note order.
std::vector<std::size_t> sources_behind(const Plan& plan, StatementRef ref);

}  // namespace vigil::publish
