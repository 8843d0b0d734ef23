#include "pipeline/bibliography.h"

#include <set>

#include "cite/bibliography.h"

namespace vigil::pipeline {
namespace {

// The sources that the snapshot's reports cite, in the snapshot's order.
std::vector<Source> cited(const Snapshot& snapshot) {
  std::set<std::size_t> used;
  for (const ReportRecord& record : snapshot.reports) {
    for (const CitedNote& note : record.notes) {
      for (const Citation& citation : note.citations) {
        if (citation.source) used.insert(*citation.source);
      }
    }
  }
  std::vector<Source> sources;
  sources.reserve(used.size());
  for (const std::size_t index : used) sources.push_back(snapshot.sources[index]);
  return sources;
}

}  // namespace

std::string bibliography(const Snapshot& snapshot, BibliographyForm form) {
  const std::vector<Source> sources = cited(snapshot);
  switch (form) {
    case BibliographyForm::csl_json:
      return cite::to_csl_json(sources);
    case BibliographyForm::bibtex:
      return cite::to_bibtex(sources);
    case BibliographyForm::ris:
      return cite::to_ris(sources);
  }
  return {};
}

SourceWords::SourceWords(const Pack& pack) : style_(cite::house_style(pack)) {}

std::string SourceWords::full(const Source& source) const {
  return cite::print(source.description, cite::Form::full, style_);
}

}  // namespace vigil::pipeline
