#include <set>

#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

std::vector<std::string> sources_of(const Subject& subject, const CitedNote& note) {
  std::set<std::size_t> seen;
  std::vector<std::string> names;
  for (const Citation& citation : note.citations) {
    if (!citation.source || !seen.insert(*citation.source).second) continue;
    const Description* source = source_of(subject, citation);
    if (source != nullptr) names.push_back(name_of(*source, subject.pack));
  }
  return names;
}

}  // namespace

// Only an Ibid. that begins its note: a later one means the source before it in the same note.
void ibid_ambiguous(const Subject& subject, Reporter& out) {
  const ReportRecord& record = subject.record;
  for (std::size_t i = 1; i < record.notes.size(); ++i) {
    if (record.notes[i].citations.empty() || !record.notes[i].citations.front().ibid) continue;
    const Citation& ibid = record.notes[i].citations.front();
    const std::vector<std::string> names = sources_of(subject, record.notes[i - 1]);
    if (names.size() < 2) continue;
    out.say(place_of(subject, words_of(subject, i, ibid)),
            "Note " + std::to_string(record.notes[i].note) + " says \"Ibid.\", but note " +
                std::to_string(record.notes[i - 1].note) + " has " + std::to_string(names.size()) +
                " sources; it was read as the last of them, " + names.back() + ".",
            "Name the work again.", {place_of(subject, record.document.notes[i - 1])});
  }
}

}  // namespace vigil::check
