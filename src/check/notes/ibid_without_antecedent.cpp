#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void ibid_without_antecedent(const Subject& subject, Reporter& out) {
  const ReportRecord& record = subject.record;
  for (std::size_t i = 0; i < record.notes.size(); ++i) {
    for (const Citation& citation : record.notes[i].citations) {
      if (!citation.ibid || citation.source) continue;
      std::vector<Place> related;
      std::string why = ", but no note comes before it.";
      if (i > 0) {
        why = ", but note " + std::to_string(record.notes[i - 1].note) + " cites nothing.";
        related.push_back(place_of(subject, record.document.notes[i - 1]));
      }
      out.say(place_of(subject, words_of(subject, i, citation)),
              "Note " + std::to_string(record.notes[i].note) + " says \"Ibid.\"" + why,
              "Name the work again.", std::move(related));
    }
  }
}

}  // namespace vigil::check
