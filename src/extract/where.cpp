#include "extract/where.h"

#include <algorithm>

namespace vigil::extract {

// Where what follows a match is no longer its own: a new clause, or the next of the same topic.
std::size_t Where::limit(std::size_t index) const {
  const Match& match = scene_.matches[index];
  std::size_t end = scene_.clauses.hard_end(match.end);
  for (std::size_t next = index + 1; next < scene_.matches.size(); ++next) {
    if (scene_.matches[next].begin < match.end) continue;
    if (scene_.matches[next].pattern->follows) continue;
    return std::min(end, scene_.matches[next].begin);
  }
  return end;
}

// Within the words that are said, and not the name of who says them.
bool Where::is_of(const Phrase& place, const Match& match, const Speech* speech) const {
  if (speech == nullptr) return true;
  const TextSpan where = scene_.sentence.to_paragraph(place.begin, place.end);
  const TextSpan speaker = speech->speaker_where;
  const TextSpan all = scene_.sentence.to_paragraph(match.begin, match.end);
  const bool inside = all.begin <= speaker.begin && speaker.begin < all.end;  // "accused by …"
  if (!inside && where.begin < speaker.end && speaker.begin < where.end) return false;
  return inside || (place.begin >= speech->begin && place.begin < speech->end);
}

std::optional<Phrase> Where::place_of(std::size_t index, const Speech* speech) const {
  const Match& match = scene_.matches[index];
  const Phrases phrases(scene_.text());
  for (const Phrase& place : phrases.places_in(match.begin, limit(index))) {
    if (is_of(place, match, speech)) return place;
  }
  // "In Elm province, the Trust cleared": the nearest before, in its clause.
  std::optional<Phrase> before;
  const auto early = phrases.places_in(scene_.clauses.hard_begin(match.begin), match.begin);
  for (const Phrase& place : early) {
    bool taken = false;
    for (std::size_t other = 0; other < index; ++other) {
      taken = taken || (scene_.matches[other].begin < place.begin &&
                        scene_.matches[other].topic == match.topic);
    }
    if (!taken && is_of(place, match, speech)) before = place;
  }
  if (!before) return there(index);
  return before;
}

bool Where::is_there(std::size_t index) const {
  return Phrases(scene_.text()).says_there(scene_.matches[index].begin, limit(index));
}

// "killed a man in Elm, and a woman there": named before in the sentence itself.
std::optional<Phrase> Where::there(std::size_t index) const {
  const auto before = Phrases(scene_.text()).places_in(0, scene_.matches[index].begin);
  return before.empty() || !is_there(index) ? std::nullopt : std::optional(before.back());
}

std::optional<Phrase> Where::last_named() const {
  const auto all = Phrases(scene_.text()).places_in(0, scene_.text().size());
  return all.empty() ? std::nullopt : std::optional(all.back());
}

}  // namespace vigil::extract
