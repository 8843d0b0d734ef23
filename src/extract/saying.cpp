#include "extract/saying.h"

#include <algorithm>

#include "extract/phrase_bounds.h"

namespace vigil::extract {

const Speech* Saying::speech_over(std::size_t at) const {
  const Speech* best = nullptr;
  for (const Speech& speech : scene_.speeches) {
    const bool inside = speech.begin <= at && at < speech.end;
    // "Ardenia declared a stockpile": the pattern may have taken the verb itself.
    if (inside && (best == nullptr || speech.verb > best->verb)) best = &speech;
  }
  return best;
}

const Speech* Saying::speech_of(const Match& match) const {
  if (const Speech* over = speech_over(match.begin)) return over;
  for (const Speech& speech : scene_.speeches) {
    if (speech.verb >= match.begin && speech.verb < match.end && speech.begin > speech.verb)
      return &speech;
  }
  return nullptr;
}

void Saying::judge(const Match& match, const Speech* speech, Statement& made) const {
  // "according to the report that it submitted": the report was not said by itself.
  const TextSpan own = scene_.sentence.to_paragraph(match.begin, match.end);
  const bool names = speech != nullptr && speech->speaker_where.begin <= own.begin &&
                     own.begin < speech->speaker_where.end && speech->kind == SpeechKind::saying;
  if (speech != nullptr && !speech->own_voice && !names) {
    made.speaker = speech->speaker;
    made.speaker_where = speech->speaker_where;
    if (speech->kind == SpeechKind::denying) made.certainty = Certainty::denied;
    if (speech->kind == SpeechKind::accusing) made.certainty = Certainty::alleged;
  }
  // "Both states deny": each for itself.
  if (speech != nullptr && Clauses::is_several(speech->speaker) && made.fields.size() > 1) {
    for (const Field& f : made.fields) {
      if (f.name == "actor") made.speaker = without_the(scene_.words_of(f.where));
    }
  }
  for (const Capture& capture : match.captures) {
    if (capture.name != "speaker") continue;
    const auto phrase = doer_within(scene_.text(), capture.begin, capture.end);
    if (!phrase) continue;
    const TextSpan where = scene_.sentence.to_paragraph(phrase->begin, phrase->end);
    made.speaker = without_the(scene_.words_of(where));
    made.speaker_where = where;
  }
  const bool weighed = made.certainty == Certainty::stated;
  if (weighed && scene_.clauses.is_alleged(match.begin, match.end)) {
    made.certainty = Certainty::alleged;
  } else if (weighed) {
    bool estimated = scene_.clauses.is_estimated(match.begin, match.end);
    for (const Slot* slot : scene_.sentence.slots_in(match.begin, match.end)) {
      estimated = estimated || slot->estimated;
      for (const Slot& inner : slot->inner) estimated = estimated || inner.estimated;
    }
    if (estimated) made.certainty = Certainty::estimated;
  }
  if (!match.pattern->certainty.empty()) {
    made.certainty = parse_certainty(match.pattern->certainty).value_or(made.certainty);
  }
}

}  // namespace vigil::extract
