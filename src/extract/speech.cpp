#include "extract/speech.h"

#include <algorithm>
#include <array>

#include "extract/clauses.h"
#include "extract/fits.h"
#include "extract/scene.h"

namespace vigil::extract {
namespace {

const re2::RE2& verbs() {
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
      R"(maintain|acknowledge|declare|explain|insist|argue|admit|confirm|announce|assert|add)\b)");
  return expression;
}

const re2::RE2& according() {
  static const re2::RE2 expression(R"((?i)\b(?:according to|in the words of|as reported by) )");
  return expression;
}

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return made;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == '"')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '"')) {
    text.remove_suffix(1);
  }
  return text;
}

// Words that are nouns too: "official reports", "the states to join".
bool may_be_noun(std::string_view word) {
  return !word.ends_with("ed") && !word.ends_with("ing") && word != "said" && word != "told" &&
         word != "wrote" && word != "gave";
}

// Whether the words before a past tense make it passive: "was reported", "the reported".
bool is_passive(std::string_view before) {
  static const re2::RE2 expression(
      R"((?i)(?:\b(?:was|were|is|are|been|be|being|to|not|its|the|a|an|of|this|that|no|as|which was|newly|<COUNTRY>'s)(?: (?:also|further|subsequently|officially|previously|publicly))? )$)");
  return fits(before, expression);
}

// Whether what follows makes it a noun: "states to join", "reports of".
bool leads_as_noun(std::string_view rest) {
  static const re2::RE2 expression(
      R"((?i)^ (?:to|part(?:y|ies)|in|of|which|who|have|has|had|are|were|is|was|on|from|for|with|and|or|at|by|under|dated)\b)");
  return fits(rest, expression);
}

// Whether the words before a verb make it passive or no finite verb: "was reported", "to report".
bool not_finite(std::string_view before) {
  static const re2::RE2 expression(
      R"((?i)(?:\b(?:was|were|is|are|been|be|being|to|not|it is|its|the|a|an|of|this|that|which was|such|other|annual|new|initial|its|no|as|member|both|all|many|several|few|some|most|these|those|united|party|signatory|developing|such|earlier|previous|official|further|media|press)|<DEMONYM>|<ORDINAL>|<NUMBER>|<RKIND>|<COUNTRY>'s)(?: (?:also|further|subsequently|officially|previously|publicly))? $)");
  return fits(before, expression);
}

// "Major Bo Lind of the Ministry" → "Bo Lind": a person by the name alone; all else as it stands.
std::string_view person_in(std::string_view phrase) {
  static const re2::RE2 titled(
      R"(^(?:(?:Lieutenant|Lt|Major|Maj|Colonel|Col|General|Gen|Brigadier|Brig|Captain|Capt|Sergeant|Sgt|Admiral|Commander|Commodore|Marshal|Ambassador|Amb|Dr|Mr|Mrs|Ms|Prof|Professor|Judge|Senator|Sheikh|Father|Bishop|Deputy|Vice|Prime|Foreign|Defen[cs]e|Interior|Minister|President|Director|Secretary|State|Chief|Counsellor|Attach\x{e9}|Lic|Eng|Ing)\.?[ -])+((?:(?:el-|al-|de |da |dos |van |von |bin |ibn )?[\p{Lu}][\p{L}'-]+)(?: (?:el-|al-|de |da |dos |van |von |bin |ibn )?[\p{Lu}][\p{L}'-]+){1,3})(?: (?:of|from|at|in|with) .*)?$)");
  static const re2::RE2 of_body(
      R"(^((?:[\p{Lu}][\p{L}'-]+)(?: (?:el-|al-|de |da |van |von |bin )?[\p{Lu}][\p{L}'-]+){1,2}) (?:of|from) the .*$)");
  static const re2::RE2 institution(
      R"(\b(?:Ministry|Department|Office|Army|Forces?|Commission|Cent(?:er|re)|Campaign|Union|Red|Council|Trust|Agency|Committee|Staff|Group|Embassy|Government|Front|Movement|Corps|Directorate|Institute|Service|Program(?:me)?|Fund|Mission|Division|Minister|Director|President|Secretary|Chief|Head|Party|Group|Team|Authority|Bureau|Organization|Association|Federation|Foundation)\b)");
  re2::StringPiece name;
  const re2::StringPiece whole(phrase.data(), phrase.size());
  const bool person =
      re2::RE2::FullMatch(whole, titled, &name) || re2::RE2::FullMatch(whole, of_body, &name);
  if (!person || re2::RE2::PartialMatch(name, institution)) return phrase;
  return {name.data(), name.size()};
}

class SpeechReader {
 public:
  SpeechReader(const SlotText& sentence, std::string_view paragraph,
               const std::vector<std::string>& own_voice, SpeechContext& context)
      : sentence_(sentence),
        text_(sentence.text()),
        paragraph_(paragraph),
        own_(own_voice),
        context_(context) {}

  std::vector<Speech> read() {
    const re2::StringPiece text(text_.data(), text_.size());
    re2::StringPiece hit[2];
    for (std::size_t at = 0; verbs().Match(text, at, text.size(), re2::RE2::UNANCHORED, hit, 2);) {
      const auto begin = static_cast<std::size_t>(hit[0].data() - text.data());
      at = begin + hit[0].size();
      if (begin > 0 && text_[begin - 1] == '<') continue;  // The name of a slot.
      verb(begin, at, lower({hit[1].data(), hit[1].size()}));
    }
    for (std::size_t at = 0;
         according().Match(text, at, text.size(), re2::RE2::UNANCHORED, hit, 1);) {
      const auto begin = static_cast<std::size_t>(hit[0].data() - text.data());
      at = begin + hit[0].size();
      credited(begin, at);
    }
    std::sort(found_.begin(), found_.end(),
              [](const Speech& a, const Speech& b) { return a.verb < b.verb; });
    // One who speaks ends what the one before him says, unless he is quoted.
    for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
      if (found_[i].begin > found_[i].verb && found_[i].end > found_[i + 1].verb &&
          found_[i + 1].begin > found_[i + 1].verb) {
        found_[i].end = std::min(found_[i].end, found_[i + 1].verb);
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view words(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  // "(reported|said …) by NP": the passive names its speaker after it.
  bool passive_with_agent(std::size_t end) const {
    return words(end, text_.size()).starts_with(" by ");
  }

  std::size_t clause_begin(std::size_t verb) const {
    static const re2::RE2 breaks(
        R"((?i)(?:; |: | but |, but |, while |, whereas |, although |, though |, and | and | that |^|\. ))");
    std::size_t begin = 0;
    const re2::StringPiece text(text_.data(), text_.size());
    re2::StringPiece hit;
    for (std::size_t at = 0;
         at < verb && breaks.Match(text, at, verb, re2::RE2::UNANCHORED, &hit, 1);) {
      const auto here = static_cast<std::size_t>(hit.data() - text.data());
      begin = here + hit.size();
      at = std::max(begin, here + 1);
    }
    return begin;
  }

  std::size_t end_of_saying(std::size_t from) const {
    const std::size_t stop = text_.find(';', from);
    return stop == std::string_view::npos ? text_.size() : stop;
  }

  void verb(std::size_t begin, std::size_t end, const std::string& word) {
    const std::string_view before = words(0, begin);
    static const re2::RE2 auxiliaries(
        R"((?i)(?:\b(?:has|have|had|also|again|further|later|recently|officially|repeatedly|in turn|subsequently|publicly|itself|therefore|consistently|once|still|first|did not|does not|do not|never)\b ?)+$)");
    std::string_view subject = before;
    re2::StringPiece tail;
    const re2::StringPiece piece(subject.data(), subject.size());
    if (auxiliaries.Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, &tail, 1)) {
      if (lower({tail.data(), tail.size()}).find("not") != std::string::npos) return;
      subject.remove_suffix(tail.size());
    }
    const bool noun = may_be_noun(word);
    if (noun ? not_finite(before) : is_passive(before)) {
      if (passive_with_agent(end)) credited(begin, end + 4);
      return;
    }
    if (noun && leads_as_noun(words(end, text_.size())) && word != "puts" && word != "put") return;
    if (is_aside(begin, end)) return;
    Speech speech;
    speech.verb = begin;
    std::size_t first = clause_begin(subject.size());
    NounPhrase phrase = noun_phrase(first, subject.size());
    // "…, which announced …", "… and said", "… and at times said": whoever the clause before is
    // about.
    if (phrase.words.empty() || is_adverbial(phrase.words)) {
      phrase = subject_before(first);
    }
    if (phrase.words.empty() || !may_speak(phrase.words)) return;
    if (!accept_verb(word, end)) return;
    speech.begin = end;
    speech.end = end_of_saying(end);
    const std::string_view rest = trimmed(words(end, speech.end));
    // "…, the General Staff reported.", "…, refugees told a newspaper."
    static const re2::RE2 listener(R"((?i)^(?:told|informed)$)");
    static const re2::RE2 listeners(R"((?i)^(?:<SELF>|(?:the )?(?:[^ ,;<.]+ ?){1,5})\.?$)");
    const bool told = re2::RE2::FullMatch(word, listener) && first > 0 &&
                      words(0, phrase.begin).find(',') != std::string_view::npos &&
                      fits_whole(rest, listeners);
    const bool last = (rest == "<DATE>" || rest == "<DATE>.") &&  // "…, Bo Lind asserted <DATE>."
                      words(0, phrase.begin).find(',') != std::string_view::npos;
    if (rest.empty() || rest == "." || told || last) {
      const std::size_t head = text_.substr(0, first).rfind(';');
      speech.end = phrase.begin;
      speech.begin = head == std::string_view::npos ? 0 : head + 1;
    }
    if (word.starts_with("den") || word.starts_with("reject") || word == "disputed" ||
        word == "refuted") {
      speech.kind = SpeechKind::denying;
    } else if (word.starts_with("admit") || word.starts_with("acknowledg") ||
               word.starts_with("conced")) {
      speech.kind = SpeechKind::admitting;
    } else if (word.starts_with("accus") || word.starts_with("alleg")) {
      speech.kind = SpeechKind::accusing;
    }
    name_speaker(speech, phrase);
    speech.told = told_at(first > 0 ? phrase.clause : 0, begin, end);
    if (is_count(word)) speech.told = nullptr;
    if (last) speech.told = sentence_.slots_in(end, text_.size()).front();
    found_.push_back(std::move(speech));
  }

  // "In 2003 the police recorded 40": then it was, not only then was it said.
  static bool is_count(const std::string& word) {
    static const re2::RE2 counts(R"((?:record|regist|count|document|identif).*)");
    return re2::RE2::FullMatch(word, counts);
  }

  // "a moratorium on exports, declared <DATE> and prolonged": said of what stands before it.
  bool is_aside(std::size_t begin, std::size_t end) const {
    static const re2::RE2 before(R"((?:^|[;.] )[^,;]*, $)");
    static const re2::RE2 after(
        R"((?i)^(?: only| again)? (?:<DATE>(?:,|\.|;| and [a-z]+ed\b)|by ))");
    const std::string_view lead = words(0, begin);
    const std::string_view rest = words(end, text_.size());
    return words(begin, end).ends_with("ed") && fits(lead, before) && fits(rest, after);
  }

  // "at other times": no one who speaks.
  static bool is_adverbial(std::string_view phrase) {
    static const re2::RE2 expression(
        R"((?i)^(?:at|on|in) (?:other|some|several|many|various|a number of|the same)?(?: ?(?:times?|occasions?|instances?|cases?|turn|particular|addition|public|private))$)");
    return fits(phrase, expression);
  }

  // Verbs that speak only before some words: "put the total at", "gave a figure".
  bool accept_verb(const std::string& word, std::size_t end) const {
    const std::string_view rest = words(end, text_.size());
    if (word == "put" || word == "puts") {
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
    if (word.starts_with("add") || word.starts_with("observ") || word.starts_with("mention") ||
        word.starts_with("respond") || word.starts_with("suggest") || word.starts_with("specif") ||
        word.starts_with("warn") || word.starts_with("recall") || word.starts_with("communicat") ||
        word.starts_with("complain") || word.starts_with("hint") || word.starts_with("clarif") ||
        word.starts_with("assur") || word.starts_with("attest")) {
      static const re2::RE2 clause(R"((?i)^(?:[^.;,]{0,60})? that\b|^,? ?"|^\.?$)");
      return fits(rest, clause);
    }
    if (word == "gives") return false;
    if (word == "gave") {
      static const re2::RE2 figure(R"((?i)^ (?:a|the) [^.;]{0,30}\b(?:figure|number|total)s?\b)");
      return fits(rest, figure);
    }
    return true;
  }

  void credited(std::size_t begin, std::size_t after) {
    static const re2::RE2 tail(
        R"((?i)^(?:[^,;:]*?)(?:,|;|:|$| that | which | who |\.$| (?:of|in|from) <DATE>| <DATE>| for | to <NUMBER>))");
    const std::string_view rest = words(after, text_.size());
    re2::StringPiece hit;
    std::size_t length = rest.size();
    if (tail.Match(piece(rest), 0, rest.size(), re2::RE2::ANCHOR_START, &hit, 1)) {
      length = hit.size();
    }
    static const re2::RE2 ending(
        R"((?i)(?:,|;|:| that | which | who |\.|(?: (?:of|in|from))? ?<DATE>| for | to <NUMBER>)$)");
    std::string_view phrase = rest.substr(0, length);
    re2::StringPiece cut;
    const re2::StringPiece whole(phrase.data(), phrase.size());
    const Slot* told = nullptr;
    if (ending.Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, &cut, 1)) {
      const std::size_t keep = phrase.size() - cut.size();
      const auto slots = sentence_.slots_in(after + keep, after + phrase.size());
      if (!slots.empty() && slots.front()->kind == "DATE") told = slots.front();
      phrase = phrase.substr(0, keep);
    }
    NounPhrase made = noun_phrase(after, after + phrase.size());
    if (made.words.empty()) return;
    Speech speech;
    speech.verb = begin;
    const std::size_t head = text_.substr(0, begin).rfind(';');
    speech.begin = head == std::string_view::npos ? 0 : head + 1;
    speech.end = end_of_saying(begin);
    // "… and, in the words of the Ministry, …": only what follows.
    const std::string_view lead = words(0, begin);
    if (lead.ends_with(" and, ") || lead.ends_with(" but, ") || lead.ends_with(" while, "))
      speech.begin = begin;
    speech.told = told;
    name_speaker(speech, made);
    found_.push_back(std::move(speech));
  }

  struct NounPhrase {
    std::string_view words;  // In text_.
    std::size_t begin = 0, end = 0;
    std::size_t clause = 0;
  };

  // The noun phrase that [begin, end) ends in, without what leads up to it: "In <DATE>, a Defense
  // Ministry official" → "Defense Ministry official".
  NounPhrase noun_phrase(std::size_t begin, std::size_t end) const {
    NounPhrase made;
    made.clause = begin;
    std::string_view part = words(begin, end);
    // Apposition: "the Minister, Mr. Bo Lind," is the name; a lead: "In its report, Ardenia".
    const auto last_comma = [&] {
      const std::size_t comma = part.find_last_of(',');
      return comma == std::string_view::npos ? 0 : comma + 1;
    };
    while (!part.empty() && (part.back() == ' ' || part.back() == ',' || part.back() == '"'))
      part.remove_suffix(1);
    // "Bo Lind, interviewed in Elm," "Bo Lind, of the staff,": the name before.
    static const re2::RE2 aside(
        R"((?i), ?(?:interviewed|speaking|writing|questioned|quoted|asked|when asked|who|whose|which|of the|of|himself|herself|then|formerly|now|based|in|at|<DATE>) ?[^,;]*$)");
    re2::StringPiece said_of;
    for (re2::StringPiece whole(part.data(), part.size());
         aside.Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, &said_of, 1) &&
         said_of.size() < part.size() && part.find(',') != 0;) {
      part.remove_suffix(said_of.size());
      whole = piece(part);
    }
    std::size_t from = last_comma();
    part = part.substr(from);
    std::size_t offset = begin + from;
    const auto drop = [&](const re2::RE2& expression) {
      re2::StringPiece hit;
      const re2::StringPiece piece(part.data(), part.size());
      if (!expression.Match(piece, 0, piece.size(), re2::RE2::ANCHOR_START, &hit, 1) || hit.empty())
        return false;
      part.remove_prefix(hit.size());
      offset += hit.size();
      return true;
    };
    static const re2::RE2 lead(
        R"((?i)(?: |"|<DATE>(?: of that year)?|however|moreover|meanwhile|while|although|though|when|where|as|because|both|and|or|but|yet|that|also|since|whereas|there|here|earlier|later|the|an?|its|his|their|her|<COUNTRY>'s?|in (?:a|an|its|his) [^,]*? (?:of|dated) <DATE>)(?: |$|,))");
    while (drop(lead)) {
    }
    static const re2::RE2 spaces(R"(^[ "]+)");
    drop(spaces);
    // "In the former it", "In its paper the government": who speaks comes last.
    static const re2::RE2 leading(
        R"((?i)^(?:in|at|during|on|after|before|through|to|by|from|under) [^,]{1,80}? (?:(?:the|its|an?) )?(it|he|she|they|(?:[a-z]+ )?(?:government|ministry|minister|officials?|authorities|army|president|delegation|representative|embassy)(?: of .*)?|<COUNTRY>)$)");
    re2::StringPiece who;
    if (re2::RE2::PartialMatch(piece(part), leading, &who)) {
      const auto skipped = static_cast<std::size_t>(who.data() - part.data());
      part.remove_prefix(skipped);
      offset += skipped;
    }
    static const re2::RE2 relative(R"((?i)(?: who| which| that| speaking| writing|,).*$)");
    re2::StringPiece hit;
    const re2::StringPiece piece(part.data(), part.size());
    if (relative.Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, &hit, 1))
      part.remove_suffix(hit.size());
    while (!part.empty() && (part.back() == ' ' || part.back() == '.' || part.back() == '"'))
      part.remove_suffix(1);
    if (std::count(part.begin(), part.end(), ' ') > 14) return made;
    made.words = part;
    made.begin = offset;
    made.end = offset + part.size();
    return made;
  }

  // The subject that the words before `end` leave off with: "X did so and", "X, which".
  NounPhrase subject_before(std::size_t end) const {
    static const re2::RE2 subject(
        R"((?i)^(?:<DATE>,? |however, |in [^,]{1,60}, )?((?:(?:the |an? |its )?(?:[^ ,;]+ ){0,5}?(?:government|ministry|ministries|official|officials|minister|army|authorities|president|ambassador|representative|delegation|spokesman|spokeswoman|spokesperson|party))|<COUNTRY>|it|he|she|they))");
    std::size_t begin = text_.substr(0, end).rfind(';');
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    while (begin < end && text_[begin] == ' ') ++begin;
    const std::string_view part = words(begin, end);
    re2::StringPiece hit[2];
    const re2::StringPiece piece(part.data(), part.size());
    if (!subject.Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, hit, 2)) return {};
    const auto from = begin + static_cast<std::size_t>(hit[1].data() - part.data());
    return noun_phrase(from, from + hit[1].size());
  }

  // Things do not speak: "the accident claimed two victims".
  static bool may_speak(std::string_view phrase) {
    static const re2::RE2 thing(
        R"((?i)^(?:there|this|these|those|what|nobody|no one|none|having|including|after|before|by|while|when|at the same time|.*\b(?:moratorium|moratoria|must|will|would|should|cannot|were|was|are|is)\b.*|(?:a |the )?(?:claim|figure|assertion|total)|.*<ITEM>|.*<COUNT>|.*\b(?:casualties|accidents|accident|explosions?|incidents?|deaths|stockpiles?|treaty|convention|law|decree|bill)|.*<NUMBER>.*|<TREATY>|<DATE>|<AREA>|<MONEY>)$)");
    return !fits_whole(phrase, thing);
  }

  // Whom "it" is: the country that begins a clause before it, or whom the paragraph spoke of.
  std::string subject_name_before(std::size_t before) const {
    const auto slots = sentence_.slots_in(0, before);
    const auto begins = sentence_.slot_begins(0, before);
    const Clauses clauses(text_);
    for (std::size_t i = slots.size(); i-- > 0;) {
      if (slots[i]->kind != "COUNTRY" || !clauses.begins_subject(begins[i])) continue;
      const TextSpan where = slots[i]->where;
      return without_the(std::string(paragraph_.substr(where.begin, where.size())));
    }
    return context_.subject_name;
  }

  void name_speaker(Speech& speech, const NounPhrase& phrase) {
    const std::string folded = lower(phrase.words);
    if (folded == "it" || folded == "its" || folded == "country" || folded == "kingdom" ||
        folded == "republic") {
      speech.speaker = subject_name_before(phrase.begin);
      return;
    }
    if (folded == "he" || folded == "she" || folded == "they" || folded == "official" ||
        folded == "who" || folded == "which" || folded == "both" || folded == "both states") {
      speech.speaker =
          folded == "official" && context_.last_person.empty() ? "official" : context_.last_person;
      if (speech.speaker.empty()) speech.speaker = context_.subject_name;
      return;
    }
    speech.speaker_where = sentence_.to_paragraph(phrase.begin, phrase.end);
    std::string_view shown =
        paragraph_.substr(speech.speaker_where.begin, speech.speaker_where.size());
    for (const std::string_view article :
         {"The ", "the ", "A ", "a ", "An ", "an ", "Its ", "its "}) {
      if (shown.starts_with(article)) {
        shown.remove_prefix(article.size());
        break;
      }
    }
    speech.speaker = person_in(shown);
    for (const std::string& own : own_) {
      if (lower(shown).find(lower(own)) == std::string::npos) continue;
      speech.speaker.clear();
      speech.own_voice = true;
      return;
    }
    const auto slots = sentence_.slots_in(phrase.begin, phrase.begin + 1);
    const bool country =
        !slots.empty() && slots.front()->kind == "COUNTRY" && phrase.words == "<COUNTRY>";
    if (country) {
      context_.subject_name = speech.speaker;
    } else {
      context_.last_person = speech.speaker;
    }
  }

  // "voted <DATE>, but it argues": not of the telling.
  bool is_of_clause_before(std::size_t date, std::size_t verb) const {
    static const re2::RE2 links(
        R"((?i)(?:, (?:and|but|yet)|;| but| while| whereas| although| though) )");
    static const re2::RE2 opens(R"((?i)(?:^|[;,:] |\band |\bbut |\bwhile )$)");
    static const re2::RE2 lead(
        R"((?i)^(?:in|at|during|on|speaking|addressing|writing|by|through|according|after|before) [^;]*$)");
    const std::string_view between = words(date, verb);
    const std::string_view before = words(0, date);
    return fits(between, links) && !fits(before, opens) && !fits(before, lead);
  }

  // The date of the telling stands before the speaker or right after the verb.
  const Slot* told_at(std::size_t clause, std::size_t verb, std::size_t end) const {
    (void)clause;
    const auto slots = sentence_.slots_in(0, verb);
    const auto begins = sentence_.slot_begins(0, verb);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i]->kind == "DATE" && !is_of_clause_before(begins[i], verb)) return slots[i];
    }
    std::size_t that = text_.substr(end).find(" that ");
    if (that == std::string_view::npos || that > 60) return nullptr;
    for (const Slot* slot : sentence_.slots_in(end, end + that)) {
      if (slot->kind == "DATE") return slot;
    }
    return nullptr;
  }

  const SlotText& sentence_;
  std::string_view text_;
  std::string_view paragraph_;
  const std::vector<std::string>& own_;
  SpeechContext& context_;
  std::vector<Speech> found_;
};

}  // namespace

std::vector<Speech> speeches_in(const SlotText& sentence, std::string_view paragraph,
                                const std::vector<std::string>& own_voice, SpeechContext& context) {
  return SpeechReader(sentence, paragraph, own_voice, context).read();
}

}  // namespace vigil::extract
