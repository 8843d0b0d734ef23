#include "pipeline/told_filings.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/forms.h"
#include "pack/record.h"
#include "treaty/treaty.h"

namespace vigil::pipeline {
namespace {

using Claims = std::vector<RecordClaim>;

// What a row of the register claims of its day, in constant words alone.
Claims tellable(const Subject& subject) {
  Claims claims;
  for (const TableForm& form : pack::table_forms(subject.folder, subject.pack)) {
    if (form.file != pack::filings_table) continue;
    for (const RecordClaim& claim : form.claims) {
      const bool constant = std::none_of(
          claim.fields.begin(), claim.fields.end(),
          [](const auto& field) { return field.second.find('{') != std::string::npos; });
      if (constant && claim.date == "submitted") claims.push_back(claim);
    }
  }
  return claims;
}

bool says(const Statement& statement, const RecordClaim& claim) {
  if (statement.certainty != Certainty::stated || !statement.date || !statement.date->latest()) {
    return false;
  }
  return std::all_of(claim.fields.begin(), claim.fields.end(), [&](const auto& field) {
    const FieldValue* value = value_of(statement, field.first);
    const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return word != nullptr && *word == field.second;
  });
}

bool is_named(const RecordClaim& claim, const std::string& column, std::string_view word) {
  const auto only = claim.only.find(column);
  return only != claim.only.end() &&
         std::find(only->second.begin(), only->second.end(), word) != only->second.end();
}

// The one report, or deed, that it can mean; null when there are none or several. Before a treaty
// bound the state a report was none to it, and what was done by then is done.
const Obligation* meant(const Pack& pack, const std::vector<Obligation>& due,
                        const RecordClaim& claim, Date by) {
  const Obligation* found = nullptr;
  for (const Obligation& each : due) {
    const bool too_early = each.entry > by && treaty::asks_for_report(pack, each);
    if (each.year || too_early || !is_named(claim, "obligation", each.key) ||
        !is_named(claim, "treaty", each.treaty)) {
      continue;
    }
    if (found != nullptr) return nullptr;
    found = &each;
  }
  return found;
}

class Teller {
 public:
  explicit Teller(Subject& subject) : claims(tellable(subject)), subject_(subject) {}

  void hear(const StatementRecord& record) {
    for (const RecordClaim& claim : claims) {
      if (claim.topic == record.statement.topic) hear(record, claim);
    }
  }

  const Claims claims;

 private:
  void hear(const StatementRecord& record, const RecordClaim& claim) {
    const Statement& statement = record.statement;
    if (!stands(record) || !says(statement, claim)) return;
    const Date last = *statement.date->latest();
    const std::vector<Obligation> due = treaty::obligations(
        subject_.pack, subject_.record, {.country = statement.country, .today = last});
    const Obligation* report = meant(subject_.pack, due, claim, last);
    if (report == nullptr) return;
    Filing filing{record.key,
                  report->treaty,
                  report->country,
                  report->key,
                  static_cast<int>(report->due.year()),
                  {},
                  {},
                  {}};
    filing.submitted = statement.date;
    add(std::move(filing));
  }

  // The register's row before any statement, a narrower date before a wider one.
  void add(Filing filing) {
    std::vector<Filing>& all = subject_.lists.filings;
    const auto same = std::find_if(all.begin(), all.end(), [&](const Filing& each) {
      return each.treaty == filing.treaty && each.country == filing.country &&
             each.obligation == filing.obligation;
    });
    if (same == all.end()) {
      all.push_back(std::move(filing));
    } else if (same->figures.empty() && !same->key.starts_with("record/") &&
               same->submitted != filing.submitted &&
               contains(*same->submitted, *filing.submitted)) {
      *same = std::move(filing);
    }
  }

  Subject& subject_;
};

}  // namespace

Result<> add_told_filings(Subject& subject, const store::Store& store) {
  Teller teller(subject);
  std::set<std::string> topics;
  for (const RecordClaim& claim : teller.claims) topics.insert(claim.topic);
  for (const std::string& topic : topics) {
    store::StatementQuery query;
    query.topic = topic;
    query.limit = 1000;
    while (true) {
      const store::StatementPage page = TRY(store.statements(query));
      for (const store::ListedStatement& listed : page.statements) teller.hear(listed.record);
      query.offset += query.limit;
      if (query.offset >= page.total) break;
    }
  }
  return {};
}

void add_told_filings(Subject& subject, const Snapshot& snapshot) {
  Teller teller(subject);
  for (const ReportRecord& report : snapshot.reports) {
    for (const StatementRecord& record : report.statements) teller.hear(record);
  }
}

}  // namespace vigil::pipeline
