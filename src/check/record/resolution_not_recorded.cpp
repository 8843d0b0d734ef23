// A vote on a text of which there is no roll call, while there is one on its neighbour: "54/55B"
// for "54/54B". Only where both carry a letter: two texts without one are neighbours by right.

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "check/conflict/claims.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/record/votes.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

struct Number {
  std::string session, letter;
  int text = 0;
};

// "54/54B"; nothing without a letter.
std::optional<Number> number_of(const std::string& resolution) {
  const std::size_t stroke = resolution.find('/');
  if (stroke == std::string::npos) return std::nullopt;
  Number number;
  number.session = resolution.substr(0, stroke);
  const char* const begin = resolution.data() + stroke + 1;
  const char* const end = resolution.data() + resolution.size();
  const auto read = std::from_chars(begin, end, number.text);
  number.letter.assign(read.ptr, end);
  const bool one_letter = number.letter.size() == 1 && number.letter[0] >= 'A';
  return one_letter ? std::optional(number) : std::nullopt;
}

// The text of the record that was probably meant.
const Tally* neighbour_of(const RecordView& official, const std::string& resolution) {
  const auto wanted = number_of(resolution);
  if (!wanted) return nullptr;
  const Tally* found = nullptr;
  for (const Tally& tally : official.tallies) {
    if (designation(tally.resolution) == resolution) return nullptr;
    const auto known = number_of(designation(tally.resolution));
    const bool near = known && known->session == wanted->session &&
                      known->letter == wanted->letter && std::abs(known->text - wanted->text) == 1;
    if (near) found = &tally;
  }
  return found;
}

}  // namespace

void resolution_not_recorded(const Subject& subject, Reporter& out) {
  for (const RecordedVote& rule : subject.pack.conflicts.recorded_votes) {
    for (const Statement* claim : told(subject, rule.topic)) {
      const FieldValue* value = value_of(*claim, rule.resolution);
      const auto* named = value == nullptr ? nullptr : std::get_if<std::string>(value);
      if (named == nullptr) continue;
      const Tally* meant = neighbour_of(subject.official, designation(*named));
      if (meant == nullptr) continue;
      out.say(place_of(subject, claim->where),
              "There is no roll call on " + *named + "; there is one on " + meant->resolution +
                  ", of " + std::to_string(meant->year) + ".",
              "Look the number of the resolution up.");
    }
  }
}

}  // namespace vigil::check
