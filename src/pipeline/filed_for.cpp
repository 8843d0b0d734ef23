#include "pipeline/filed_for.h"

#include <string>
#include <string_view>
#include <utility>

#include "pack/record.h"
#include "treaty/treaty.h"

namespace vigil::pipeline {
namespace {

treaty::FilingQuery filing_query(const Subject& subject, std::string_view country, Date today) {
  const RecordTable* table = pack::record_table(subject.pack, pack::filings_table);
  const bool any = table != nullptr && !subject.lists.filings.empty();
  return {std::string(country), today, any ? table->until : std::nullopt};
}

}  // namespace

std::vector<std::optional<FiledReport>> filed_for(const Subject& subject,
                                                  const std::vector<Obligation>& obligations,
                                                  Date today) {
  return treaty::reports_for(subject.pack, subject.lists, filing_query(subject, {}, today),
                             obligations);
}

std::vector<FiledReport> filed_reports(const Subject& subject, std::string_view country,
                                       Date today) {
  return treaty::filed_reports(subject.pack, subject.record, subject.lists,
                               filing_query(subject, country, today));
}

}  // namespace vigil::pipeline
