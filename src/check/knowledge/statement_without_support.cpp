// A statement of a topic that needs a note, in a paragraph that has notes, but none for it. Where a
// paragraph has none at all, paragraph-without-note says so.

#include <algorithm>

#include "check/conflict/claims.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/knowledge/places.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

bool needs_note(const Statement& statement, const Pack& pack) {
  return std::any_of(pack.conflicts.supported.begin(), pack.conflicts.supported.end(),
                     [&](const CareRule& care) {
                       return care.topic == statement.topic && is_meant(statement, care.only);
                     });
}

// Its sentence says that there is nothing: such a sentence has often nothing to cite.
bool says_nothing_is(const Subject& subject, const Statement& statement) {
  for (const Sentence& sentence : subject.layout.sentences) {
    if (statement.where.begin < sentence.text.begin) break;
    if (statement.where.begin >= sentence.text.end) continue;
    return denies(words_of(text_of(subject.record.document, sentence.text)));
  }
  return false;
}

bool paragraph_has_notes(const Subject& subject, const Statement& statement) {
  const Document& document = subject.record.document;
  for (const Block& block : document.blocks) {
    if (statement.where.begin < block.text.begin || statement.where.begin >= block.text.end) {
      continue;
    }
    return std::any_of(document.marks.begin(), document.marks.end(), [&](const NoteMark& mark) {
      return mark.at >= block.text.begin && mark.at <= block.text.end;
    });
  }
  return false;
}

}  // namespace

void statement_without_support(const Subject& subject, Reporter& out) {
  const auto all = support_in(subject);
  for (const Support& support : all) {
    const Statement& statement = statement_of(subject, support.statement);
    if (!statement.notes.empty() || !support.sources.empty()) continue;
    if (!needs_note(statement, subject.pack) || in_opener(subject, statement)) continue;
    if (!paragraph_has_notes(subject, statement) || says_nothing_is(subject, statement)) continue;
    const bool elsewhere = std::any_of(all.begin(), all.end(), [&](const Support& other) {
      return !other.sources.empty() &&
             says_the_same(statement_of(subject, other.statement), statement);
    });
    if (elsewhere) continue;
    out.say(place_of(subject, support.statement),
            "Nothing supports " + in_quotes(text_of(subject.record.document, statement.where)) +
                ": the notes of its paragraph stand before it.",
            "Give the sentence its note.");
  }
}

}  // namespace vigil::check
