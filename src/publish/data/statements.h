#pragma once
// The writers of statements as data, one file each. What publish/data.h says holds for each.

#include <string>

#include "publish/site/plan.h"

namespace vigil::publish {

std::string statements_jsonl(const Plan& plan);
std::string statements_csv(const Plan& plan);
std::string statements_jsonld(const Plan& plan);

// The descriptor of statements.csv (Frictionless Data Package), with the others beside it.
// Requires: `csv` is statements_csv of the same plan.
std::string statements_datapackage(const Plan& plan, std::string_view csv);

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

// Room for so many bytes a statement, so that a long text is not moved as it grows.
inline std::string room_for(const Plan& plan, std::size_t bytes_each) {
  std::string out;
  out.reserve((plan.facts.proposed + plan.facts.confirmed + 1) * bytes_each);
  return out;
}

// The words that a statement stands on; empty when it has none of its own.
std::string_view words_of(const Plan& plan, StatementRef ref);

// "https://…/2004/ardenia/#s-3f9a1c20"; without the site's address, from its root.
std::string address_of(const Plan& plan, StatementRef ref);

// The keys of the sources of the notes that it rests on, each once, in note order.
std::vector<std::size_t> sources_behind(const Plan& plan, StatementRef ref);

}  // namespace vigil::publish
