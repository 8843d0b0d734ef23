#include "extract/speech_verbs.h"

#include <algorithm>
#include <initializer_list>

namespace vigil::extract {

const re2::RE2& saying_verbs() {
  static const re2::RE2 expression(
      R"((?i)\b(said|says|saying|told|tells|stated|states|stating|reported|reports|reporting|declared|)"
      R"(declares|declaring|claimed|claims|claiming|estimated|estimates|estimating|noted|notes|noting|)"
      R"(announced|announces|announcing|confirmed|confirms|confirming|acknowledged|acknowledges|)"
      R"(acknowledging|recorded|registered|wrote|writes|writing|voiced|expressed|expresses|reiterated|)"
      R"(reiterates|reaffirmed|reaffirms|affirmed|affirms|maintained|maintains|admitted|admits|admitting|)"
      R"(conceded|concedes|argued|argues|arguing|remarked|asserted|asserts|asserting|insisted|insists|)"
      R"(insisting|explained|explains|explaining|informed|informs|informing|indicated|indicates|)"
      R"(indicating|revealed|reveals|disclosed|added|adds|adding|commented|testified|counted|)"
      R"(documented|logged|put|puts|gave|gives|replied|answered|responded|assured|assures|)"
      R"(mentioned|observed|specified|clarified|suggested|suggests|contended|contends|recalled|hinted|)"
      R"(complained|warned|attested|communicated|underlined|underscored|stressed|stresses|emphasized|)"
      R"(emphasised|repeated|denied|denies|deny|denying|rejected|rejects|disputed|disputes|refuted|)"
      R"(alleged|alleges|alleging|accused|accuses|accuse|accusing|say|claim|state|report|estimate|)"
      R"(maintain|acknowledge|declare|explain|insist|argue|admit|confirm|announce|assert|add|)"
      R"(lists|listed|shows|showed|contains|contained|speaks of|spoke of|cites|cited|records)\b)");
  return expression;
}

const re2::RE2& according() {
  static const re2::RE2 expression(R"((?i)\b(?:according to|in the words of|as reported by) )");
  return expression;
}

bool is_of_papers(std::string_view verb) {
  static const re2::RE2 verbs(
      R"(gives|gave|lists|listed|shows|showed|contains|contained|mentions|mentioned|speaks of|spoke of|cites|cited|records|specifies)");
  return fits_whole(verb, verbs);
}

bool is_paper(std::string_view words) {
  static const re2::RE2 paper(
      R"((?i)(?:.*\b)?(?:<REPORT>|reports?|updates?|letters?|declarations?|documents?|submissions?|returns?|questionnaires?)(?: (?:of|for|dated|from) .*| to .*| <DATE>.*)?)");
  return fits_whole(words, paper);
}

bool may_be_noun(std::string_view word) {
  return !word.ends_with("ed") && !word.ends_with("ing") && word != "said" && word != "told" &&
         word != "wrote" && word != "gave" && word != "put";
}

bool is_passive(std::string_view before) {
  static const re2::RE2 expression(
      R"((?i)(?:\b(?:was|were|is|are|been|be|being|to|not|its|the|a|an|of|this|that|no|as|which was|newly|<COUNTRY>'s)(?: (?:also|further|subsequently|officially|previously|publicly))? )$)");
  return fits(before, expression);
}

bool leads_as_noun(std::string_view rest) {
  static const re2::RE2 expression(
      R"((?i)^ (?:to|part(?:y|ies)|in|of|which|who|have|has|had|are|were|is|was|on|from|for|with|and|or|at|by|under|dated)\b)");
  return fits(rest, expression);
}

bool not_finite(std::string_view before) {
  static const re2::RE2 expression(
      R"((?i)(?:\b(?:was|were|is|are|been|be|being|to|not|it is|its|the|a|an|of|this|that|which was|such|other|annual|new|initial|its|no|as|member|both|all|many|several|few|some|most|these|those|united|party|signatory|developing|such|earlier|previous|official|further|media|press)|<DEMONYM>|<ORDINAL>|<NUMBER>|<RKIND>|<COUNTRY>'s)(?: (?:also|further|subsequently|officially|previously|publicly))? $)");
  return fits(before, expression);
}

bool is_count(std::string_view word) {
  static const re2::RE2 counts(R"((?:record|regist|count|document|identif).*)");
  return fits_whole(word, counts);
}

std::size_t object_of_saying(std::string_view verb, std::string_view rest) {
  if (verb != "put" && verb != "puts") return 0;
  static const re2::RE2 it(
      R"((?i)^( (?:it|this|things|the matter)(?: (?:thus|so|in these words|[a-z]+ly))?)(?:[,.:;]|$))");
  re2::StringPiece hit;
  return re2::RE2::PartialMatch(piece(rest), it, &hit) ? hit.size() : 0;
}

bool is_saying(std::string_view word, std::string_view rest) {
  if (word == "put" || word == "puts") {
    if (object_of_saying(word, rest) != 0) return true;
    static const re2::RE2 figure(R"((?i)^ (?:the|its) [^.;]{0,60}\bat\b)");
    return fits(rest, figure);
  }
  // To reject a treaty is a stance; to reject a charge is to deny it.
  if (word.starts_with("reject") || word.starts_with("dispute")) {
    static const re2::RE2 other(
        R"((?i)^ (?:(?:the|any|a|an|all|its|such|both|total|comprehensive|complete|outright|calls for|idea of|proposals? for) )*(?:<TREATY>|ban|bans|prohibition|treaty|proposals?|invitation|requests?|offers?)\b)");
    return !fits(rest, other);
  }
  if (word.starts_with("declar")) {
    static const re2::RE2 act(
        R"((?i)^ (?:(?:its|their|a|the|full) )*(?:independence|war|victory|state of emergency|cease-?fire)\b)");
    return !fits(rest, act);
  }
  // "Floods claimed 57 victims."
  if (word.starts_with("claim")) {
    static const re2::RE2 toll(
        R"((?i)^ (?:the )?(?:<PEOPLE>|<COUNT>|<NUMBER> (?:[a-z]+ ){0,2}?(?:lives|victims|casualties)|(?:[a-z]+ )?(?:lives|victims|life)\b))");
    return !fits(rest, toll);
  }
  if (word.starts_with("add") || word.starts_with("observ") || word.starts_with("mention") ||
      word.starts_with("respond") || word.starts_with("suggest") || word.starts_with("specif") ||
      word.starts_with("warn") || word.starts_with("recall") || word.starts_with("communicat") ||
      word.starts_with("complain") || word.starts_with("hint") || word.starts_with("clarif") ||
      word.starts_with("assur") || word.starts_with("attest")) {
    static const re2::RE2 clause(R"((?i)^(?:[^.;,]{0,60})? that\b|^,? ?"|^\.?$)");
    return fits(rest, clause);
  }
  if (word == "gave") {
    static const re2::RE2 figure(R"((?i)^ (?:a|the) [^.;]{0,30}\b(?:figure|number|total)s?\b)");
    return fits(rest, figure);
  }
  return !is_of_papers(word);
}

SpeechKind kind_of_saying(std::string_view verb) {
  const auto begins = [&](std::initializer_list<std::string_view> stems) {
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return verb.starts_with(stem); });
  };
  if (begins({"den", "reject", "disputed", "refuted"})) return SpeechKind::denying;
  if (begins({"admit", "acknowledg", "conced"})) return SpeechKind::admitting;
  if (begins({"accus", "alleg"})) return SpeechKind::accusing;
  return SpeechKind::saying;
}

}  // namespace vigil::extract
