// The first mention introduces its source: who, what office, where, when. A first mention that
// leaves out at least two of these, and no later one adds them, is just all that is known.

#include <algorithm>

#include "check/detail/mentions.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

// What `later` says that `first` leaves out.
std::vector<std::string> added_by(const Description& later, const Description& first) {
  std::vector<std::string> added;
  const auto add = [&](const std::string& mine, const std::string& theirs, const char* name) {
    if (mine.empty() && !theirs.empty()) added.emplace_back(name);
  };
  add(first.role, later.role, "the office");
  add(first.organization, later.organization, "the institution");
  add(first.place, later.place, "the place");
  add(first.title, later.title, "the title");
  add(first.publication, later.publication, "the publication");
  if (!first.date && later.date) added.emplace_back("the date");
  return added;
}

}  // namespace

void short_form_before_full(const Subject& subject, Reporter& out) {
  for (const std::vector<Mention>& mentions : mentions_by_source(subject.record)) {
    const Mention& first = mentions.front();
    const Description& written = first.citation->as_written;
    const auto fuller =
        std::find_if(mentions.begin() + 1, mentions.end(), [&](const Mention& mention) {
          const Description& later = mention.citation->as_written;
          return added_by(later, written).size() >= 2 && added_by(written, later).empty();
        });
    if (fuller == mentions.end()) continue;
    const int early = subject.record.notes[first.note].note;
    const int late = subject.record.notes[fuller->note].note;
    if (early == late) continue;
    out.say(place_of(subject, words_of(subject, first.note, *first.citation)),
            "Note " + std::to_string(early) + " cites " + name_of(written, subject.pack) +
                " in short; " + list(added_by(fuller->citation->as_written, written)) +
                " follow only in note " + std::to_string(late) + ".",
            "Give the full form here and the short one in note " + std::to_string(late) + ".",
            {place_of(subject, words_of(subject, fuller->note, *fuller->citation))});
  }
}

}  // namespace vigil::check
