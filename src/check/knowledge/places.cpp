#include "check/knowledge/places.h"

#include <algorithm>

#include "check/detail/layout.h"
#include "check/detail/say.h"

namespace vigil::check {

const ReportRecord& report_of(const Subject& subject, StatementRef ref) {
  return subject.snapshot.reports[ref.report];
}

const Statement& statement_of(const Subject& subject, StatementRef ref) {
  return report_of(subject, ref).statements[ref.statement].statement;
}

Place place_of(const Subject& subject, StatementRef ref) {
  const Document& document = report_of(subject, ref).document;
  return {document.file, document.map.to_source(statement_of(subject, ref).where)};
}

bool in_opener(const Subject& subject, const Statement& statement) {
  const auto& blocks = subject.record.document.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const TextSpan text = blocks[i].text;
    if (statement.where.begin < text.begin || statement.where.begin >= text.end) continue;
    return i < subject.layout.roles.size() && subject.layout.roles[i] == BlockRole::opener;
  }
  return false;
}

std::span<const Support> support_in(const Subject& subject) {
  const auto& all = subject.knowledge.support;
  const auto report = [](const Support& support) { return support.statement.report; };
  const auto begin = std::partition_point(all.begin(), all.end(), [&](const Support& support) {
    return report(support) < subject.report;
  });
  const auto end = std::find_if(
      begin, all.end(), [&](const Support& support) { return report(support) != subject.report; });
  return {all.data() + (begin - all.begin()), static_cast<std::size_t>(end - begin)};
}

bool says_the_same(const Statement& a, const Statement& b) {
  if (a.country != b.country || a.topic != b.topic || a.date != b.date) return false;
  return std::equal(
      a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
      [](const Field& x, const Field& y) { return x.name == y.name && x.value == y.value; });
}

std::vector<const Conflict*> conflicts_in(const Subject& subject) {
  std::vector<const Conflict*> found;
  for (const Conflict& conflict : subject.knowledge.conflicts) {
    if (conflict.second.report == subject.report && !conflict.resolution) {
      found.push_back(&conflict);
    }
  }
  return found;
}

bool between_opener_and_body(const Subject& subject, const Conflict& conflict) {
  if (conflict.first.report != conflict.second.report || conflict.passage) return false;
  return in_opener(subject, statement_of(subject, conflict.first)) !=
         in_opener(subject, statement_of(subject, conflict.second));
}

std::pair<Place, Place> places_of(const Subject& subject, const Conflict& conflict) {
  Place first = place_of(subject, conflict.first);
  if (conflict.passage) return {place_of(subject, conflict.passage->where), std::move(first)};
  return {place_of(subject, conflict.second), std::move(first)};
}

}  // namespace vigil::check
