// Only for what people said and wrote to the monitor: their short form (name, institution, day) is
// settled. Works are often cited in full again for their pages.

#include <algorithm>

#include "check/detail/mentions.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

bool is_full(const Description& d) {
  return is_testimony(d.kind) && !d.people.empty() && !d.role.empty() && !d.place.empty() && d.date;
}

bool repeats(const Description& first, const Description& later) {
  return is_full(later) && later.role == first.role && later.place == first.place &&
         later.organization == first.organization;
}

}  // namespace

void full_form_repeated(const Subject& subject, Reporter& out) {
  for (const std::vector<Mention>& mentions : mentions_by_source(subject.record)) {
    // A short form may come before; that is another rule's.
    const auto given = std::find_if(mentions.begin(), mentions.end(), [](const Mention& mention) {
      return is_full(mention.citation->as_written);
    });
    if (given == mentions.end()) continue;
    const Mention& first = *given;
    const Description& full = first.citation->as_written;
    std::vector<int> again;
    std::vector<Place> places;
    for (const Mention& mention : std::span(given + 1, mentions.end())) {
      if (!repeats(full, mention.citation->as_written) || mention.note == first.note) continue;
      again.push_back(subject.record.notes[mention.note].note);
      places.push_back(place_of(subject, words_of(subject, mention.note, *mention.citation)));
    }
    if (again.empty()) continue;
    const Place where = places.front();
    places.front() = place_of(subject, words_of(subject, first.note, *first.citation));
    std::string message = notes(again);
    message[0] = 'N';
    out.say(where,
            message + (again.size() == 1 ? " gives " : " give ") + name_of(full, subject.pack) +
                " in full again, after note " +
                std::to_string(subject.record.notes[first.note].note) + ".",
            "Write the short form: name, institution and date.", std::move(places));
  }
}

}  // namespace vigil::check
