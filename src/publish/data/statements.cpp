#include "publish/data/statements.h"

#include <algorithm>

#include "publish/data.h"

namespace vigil::publish {

std::string_view words_of(const Plan& plan, StatementRef ref) {
  const Document& document = plan.record(ref.report).document;
  const TextSpan where = record_of(plan.snapshot, ref).statement.where;
  if (where.begin > where.end || where.end > document.text.size()) return {};
  return text_of(document, where);
}

std::string address_of(const Plan& plan, StatementRef ref) {
  return plan.settings.base_url + plan.report_folder[ref.report] + "/#" +
         statement_anchor(record_of(plan.snapshot, ref));
}

std::string address_of(const Plan& plan, const RecordedStatement& recorded) {
  std::string address = plan.rows.address(recorded.key);
  constexpr std::string_view index = "index.html";
  const std::size_t at = address.find(index);
  if (at != std::string::npos) address.erase(at, index.size());
  return plan.settings.base_url + address;
}

std::vector<std::size_t> sources_behind(const Plan& plan, StatementRef ref) {
  std::vector<std::size_t> sources;
  const std::vector<CitedNote>& notes = plan.record(ref.report).notes;
  for (const int number : record_of(plan.snapshot, ref).statement.notes) {
    const auto note = std::find_if(notes.begin(), notes.end(),
                                   [&](const CitedNote& n) { return n.note == number; });
    if (note == notes.end()) continue;
    for (const Citation& citation : note->citations) {
      if (!citation.source || *citation.source >= plan.snapshot.sources.size()) continue;
      if (std::find(sources.begin(), sources.end(), *citation.source) == sources.end()) {
        sources.push_back(*citation.source);
      }
    }
  }
  return sources;
}

Result<> statements_as(DataForm form, const Snapshot& snapshot, const Pack& pack,
                       const Knowledge& knowledge, const TreatyRecord& record,
                       const Settings& settings, const PutPiece& put) {
  const Plan plan(snapshot, pack, knowledge, record, settings);
  switch (form) {
    case DataForm::json_lines:
      return write_jsonl(plan, put);
    case DataForm::csv:
      return write_csv(plan, put);
    case DataForm::datapackage: {
      const auto unheard = [](std::string_view) { return Result<>(); };
      return put(statements_datapackage(plan, TRY(write_csv_and_sum(plan, unheard))));
    }
    case DataForm::json_ld:
      return write_jsonld(plan, put);
  }
  return {};
}

}  // namespace vigil::publish
