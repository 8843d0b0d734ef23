#include "extract/speech.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "extract/clauses.h"
#include "extract/fits.h"
#include "extract/phrase_bounds.h"
#include "extract/scene.h"
#include "extract/speaker_phrase.h"
#include "extract/speech_verbs.h"

namespace vigil::extract {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == '"')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '"')) {
    text.remove_suffix(1);
  }
  return text;
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
    for (std::size_t at = 0;
         saying_verbs().Match(text, at, text.size(), re2::RE2::UNANCHORED, hit, 2);) {
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
    remember_telling();
    remember_occasion();
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
  // "He added that …": on the day on which he spoke before.
  void remember_telling() {
    const std::optional<Slot> before = std::move(context_.told);
    context_.told.reset();
    for (Speech& speech : found_) {
      if (speech.again && speech.told == nullptr && before) {
        context_.lent = *before;
        speech.told = &context_.lent;
      }
      if (speech.told != nullptr) context_.told = *speech.told;
    }
  }

  // "It attended the meeting in <DATE>. Its delegate said there …": on that day.
  void remember_occasion() {
    static const re2::RE2 there(
        R"((?i)^there,|\bthere\b,? (?:the|its|it|<COUNTRY>)|(?:stated|said|declared|delegat(?:e|ion)) there\b|)"
        R"(\btold the (?:visitors|delegation|meeting|conference|mission|seminar|participants|workshop)\b|)"
        R"(\bon (?:that|this|the same) occasion\b|)"
        R"(^(?:the|its) (?:representative|delegates?|delegation|ambassador)\b)");
    std::vector<const Slot*> dates;
    for (const Slot* slot : sentence_.slots_in(0, text_.size())) {
      if (slot->kind == "DATE") dates.push_back(slot);
    }
    if (dates.empty() && context_.occasion && fits(text_, there)) {
      for (Speech& speech : found_) {
        if (speech.told != nullptr) continue;
        context_.lent = *context_.occasion;
        speech.told = &context_.lent;
      }
    }
    if (dates.size() == 1) context_.occasion = *dates.front();
    if (dates.size() > 1) context_.occasion.reset();
  }

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

  // A semicolon parts what several say.
  std::size_t begin_of_saying(std::size_t to) const {
    const std::size_t stop = text_.substr(0, to).rfind(';');
    return stop == std::string_view::npos ? 0 : stop + 1;
  }

  std::size_t end_of_saying(std::size_t from) const {
    const std::size_t stop = text_.find(';', from);
    return stop == std::string_view::npos ? text_.size() : stop;
  }

  // The words before the verb without its auxiliaries; nothing where it is negated.
  std::optional<std::string_view> before_auxiliaries(std::string_view before) const {
    static const re2::RE2 auxiliaries(
        R"((?i)(?:\b(?:has|have|had|also|again|further|later|recently|officially|repeatedly|in turn|subsequently|publicly|itself|therefore|consistently|variously|often|always|at (?:various |other )?times|on (?:several |many |various )?occasions?|once|still|first|did not|does not|do not|never)\b ?)+$)");
    re2::StringPiece tail;
    if (auxiliaries.Match(piece(before), 0, before.size(), re2::RE2::UNANCHORED, &tail, 1)) {
      if (lower({tail.data(), tail.size()}).find("not") != std::string::npos) return std::nullopt;
      before.remove_suffix(tail.size());
    }
    return before;
  }

  // As the paragraph has it, without slots.
  std::string_view shown(const NounPhrase& phrase) const {
    const TextSpan where = sentence_.to_paragraph(phrase.begin, phrase.end);
    return paragraph_.substr(where.begin, where.size());
  }

  // Who speaks by the verb behind the clause's words: "…, which announced …", "… and said", "… and
  // at times said" are of whoever the clause before is about.
  // Only what holds together.
  NounPhrase whole(const NounPhrase& speaker) const {
    const auto phrase = doer_within(text_, speaker.begin, speaker.end);
    if (!phrase) return {};
    return {words(phrase->begin, phrase->end), phrase->begin, phrase->end};
  }

  NounPhrase speaker_in(std::size_t clause, std::size_t end) const {
    const NounPhrase phrase = noun_phrase(text_, clause, end);
    const bool elsewhere = phrase.words.empty() || is_adverbial(shown(phrase));
    return elsewhere ? subject_before(text_, clause) : phrase;
  }

  // Where all of the sentence before the speaker is what is said, and when it was said.
  struct SaidBefore {
    bool all = false;
    bool dated = false;     // "…, Bo Lind asserted <DATE>."
    bool inserted = false;  // What is said goes on behind it.
  };

  // "…, the General Staff reported.", "…, refugees told a newspaper."
  SaidBefore said_before(const std::string& word, const NounPhrase& speaker, std::string_view rest,
                         bool opens) const {
    if (rest.empty() || rest == ".") return {true, false};
    if (words(0, speaker.begin).find(',') == std::string_view::npos) return {};
    if (is_inserted(speaker, rest)) return {true, true, true};
    if (ends_sentence(word, speaker, rest)) return {true, rest.find("<DATE>") != rest.npos};
    static const re2::RE2 listeners(R"((?i)^(?:<SELF>|(?:the )?(?:[^ ,;<.]+ ?){1,5})\.?$)");
    const bool told = word == "told" || word == "informed";
    const bool said = told && (!opens || is_clause(words(0, speaker.begin)));
    return {said && fits_whole(rest, listeners), false};
  }

  // "Ardenia digs, the minister wrote to a newspaper in a letter <DATE>.": all that is left tells
  // to whom, how and when it was said.
  bool ends_sentence(const std::string& word, const NounPhrase& speaker,
                     std::string_view rest) const {
    static const re2::RE2 date(R"(^<DATE>\.?$)");
    static const re2::RE2 telling(
        R"((?i)^(?:(?:to|in|at|during|by|on|through|via|before) )(?:[^.,;<]|<(?:SELF|BODY|COUNTRY|)"
        R"(DEMONYM|MEETING|PERSON|ORDINAL|RKIND|REPORT|TREATY)>){1,80}?(?: <DATE>)?\.?$)");
    static const re2::RE2 listener(
        R"((?i)^(?:<SELF>|(?:the |a |an )?(?:[^ .,;<]+ ?){1,5})(?: (?:in|at|during|by|on) )"
        R"([^.,;<]{1,50})?(?: <DATE>)\.?$)");
    if (fits_whole(rest, date)) return true;
    static const re2::RE2 clause(
        R"(^(?:<COUNTRY>|[A-Z][a-z]+) [^;]{12,}, (?:as )?(?:an? |the |its )?$)");
    const std::string_view said = words(0, speaker.begin);
    if (!is_clause(said) && !(fits(said, clause) && word != "told")) return false;
    const bool told = word == "told" || word == "informed" || word == "assured";
    return fits_whole(rest, told ? listener : telling);
  }

  // "Troops laid nets in Elm, " is one, "In the spring of <DATE>, " is none.
  static bool is_clause(std::string_view words) {
    static const re2::RE2 clause(R"(^[^;]{25,}, (?:as )?(?:an? |the |its )?$)");
    static const re2::RE2 lead(
        R"((?i)^(?:in|at|during|on|by|through|according|after|before|since|when|as|if|speaking|)"
        R"(asked|for|from|<DATE>)\b)");
    static const re2::RE2 brief(
        R"((?i)^(?:<(?:COUNTRY|BODY)>|it|no [a-z]+|none|the [a-z]+)(?: [^,;]*)? (?:has|have|had|is|are|was|)"
        R"(were|does|do|did|never|holds|[a-z]{3,}ed) [^;]{3,}, (?:as )?(?:an? |the |its )?$)");
    return (fits(words, clause) || fits(words, brief)) && !fits(words, lead);
  }

  // "Brezia digs on, the minister said <DATE>, and": between what is said and what is said.
  bool is_inserted(const NounPhrase& speaker, std::string_view rest) const {
    static const re2::RE2 note(
        R"((?i)^(?:<SELF> )?(?:(?:in|at|on) [^,<]{1,40}? )?(?:(?:of|dated|to <SELF>) )?<DATE>,? )"
        R"((?:and|but|though|although|while|of which|of whom|including|bringing|leaving) )");
    static const re2::RE2 subject(R"(^[^,;]*<(?:COUNTRY|BODY)>|^(?:It|They|The [a-z]+) )");
    const std::string_view said = words(0, speaker.begin);
    return fits(rest, note) && fits(said, subject) && is_clause(said);
  }

  void verb(std::size_t begin, std::size_t end, const std::string& word) {
    const std::string_view before = words(0, begin);
    const auto subject = before_auxiliaries(before);
    if (!subject) return;
    const bool noun = may_be_noun(word);
    if (noun ? not_finite(before) : is_passive(before)) {
      if (passive_with_agent(end)) credited(begin, end + 4);
      return;
    }
    const std::string_view behind = words(end, text_.size());
    if (noun && leads_as_noun(behind) && word != "puts") return;
    if (is_aside(begin, end)) return;
    // "its stock, estimated at <NUMBER>": nobody's words.
    if (word == "estimated" && before.ends_with(", ") && behind.starts_with(" at ")) return;
    if (inverted(begin, end, word)) return;
    const std::size_t clause = clause_begin(subject->size());
    const NounPhrase speaker = whole(speaker_in(clause, subject->size()));
    if (speaker.words.empty() || !may_speak(speaker.words)) return;
    const bool written = is_of_papers(word) && is_paper(speaker.words);
    if (!written && !is_saying(word, behind)) return;
    end += object_of_saying(word, behind);
    Speech speech;
    speech.verb = begin;
    speech.begin = end;
    speech.end = end_of_saying(end);
    const std::string_view rest = trimmed(words(end, speech.end));
    const SaidBefore before_it = said_before(word, speaker, rest, clause == 0);
    if (before_it.inserted) {
      speech.begin = 0;
    } else if (before_it.all) {
      speech.end = speaker.begin;
      speech.begin = begin_of_saying(clause);
    }
    speech.kind = kind_of_saying(word);
    name_speaker(speech, speaker);
    if (!is_count(word) && !before_it.all) speech.told = told_at(begin, end);
    if (before_it.dated) speech.told = first_date(end);
    found_.push_back(std::move(speech));
  }

  // "Ardenia has no nets, said the minister <DATE>."
  bool inverted(std::size_t begin, std::size_t end, std::string_view word) {
    static const re2::RE2 verbs("said|says|wrote|stated|explained|reported");
    static const re2::RE2 who(
        R"((?i)^ ((?:[^.,;<]|<(?:PERSON|BODY|DEMONYM)>){3,80}?)(?:,? <DATE>)?\.?$)");
    static const re2::RE2 none(R"((?i)(?:that|it|he|she|they|there|by|to|in|on|at|for)\b.*)");
    re2::StringPiece hit;
    const std::string_view before = words(0, begin);
    const std::string_view behind = words(end, text_.size());
    if (!before.ends_with(", ") || !fits_whole(word, verbs) || !is_clause(before)) return false;
    if (!re2::RE2::PartialMatch(piece(behind), who, &hit) || re2::RE2::FullMatch(hit, none))
      return false;
    const NounPhrase speaker = noun_phrase(text_, end + 1, end + 1 + hit.size());
    if (speaker.words.empty() || !may_speak(speaker.words)) return false;
    Speech speech;
    speech.verb = begin;
    speech.begin = begin_of_saying(begin);
    speech.end = begin;
    speech.told = first_date(end);
    name_speaker(speech, speaker);
    found_.push_back(std::move(speech));
    return true;
  }

  const Slot* first_date(std::size_t from) const {
    for (const Slot* slot : sentence_.slots_in(from, text_.size())) {
      if (slot->kind == "DATE") return slot;
    }
    return nullptr;
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
    NounPhrase made = noun_phrase(text_, after, after + phrase.size());
    if (made.words.empty()) return;
    Speech speech;
    speech.verb = begin;
    speech.begin = begin_of_saying(begin);
    speech.end = end_of_saying(begin);
    // "… and, in the words of the Ministry, …": only what follows.
    const std::string_view lead = words(0, begin);
    if (lead.ends_with(" and, ") || lead.ends_with(" but, ") || lead.ends_with(" while, "))
      speech.begin = begin;
    speech.told = told;
    name_speaker(speech, made);
    found_.push_back(std::move(speech));
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
      speech.again = folded == "he" || folded == "she" || folded == "they";
      return;
    }
    name_anew(speech, phrase);
  }

  void name_anew(Speech& speech, const NounPhrase& phrase) {
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
    if (between.starts_with("<DATE>:")) return true;  // "News since <DATE>: …" heads what follows.
    const std::string_view before = words(0, date);
    return fits(between, links) && !fits(before, opens) && !fits(before, lead);
  }

  // The date of the telling stands before the speaker or right after the verb.
  const Slot* told_at(std::size_t verb, std::size_t end) const {
    const auto slots = sentence_.slots_in(0, verb);
    const auto begins = sentence_.slot_begins(0, verb);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i]->kind == "DATE" && !is_of_clause_before(begins[i], verb)) return slots[i];
    }
    std::size_t that = text_.substr(end).find(" that ");
    if (that > 60) return nullptr;  // Or nowhere.
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
