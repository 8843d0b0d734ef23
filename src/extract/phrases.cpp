#include "extract/phrases.h"

#include <algorithm>
#include <string>

#include "extract/fits.h"
#include "extract/verb_forms.h"

namespace vigil::extract {
namespace {

// How long the expression is that begins here; 0 when it does not.
std::size_t leading(std::string_view text, const re2::RE2& expression) {
  re2::StringPiece hit;
  const bool found = expression.Match(piece(text), 0, text.size(), re2::RE2::ANCHOR_START, &hit, 1);
  return found ? hit.size() : 0;
}

std::size_t trailing(std::string_view text, const re2::RE2& expression) {
  re2::StringPiece hit;
  const bool found = expression.Match(piece(text), 0, text.size(), re2::RE2::UNANCHORED, &hit, 1);
  return found ? hit.size() : 0;
}

// Auxiliaries and adverbs between a subject and its verb.
const re2::RE2& between() {
  static const re2::RE2 words(
      R"((?i)(?:(?:^|[ ,])(?:has|had|have|having|did|do|does|also|again|then|later|since|both|each|all|already|alone|together|jointly|themselves|itself|himself|once|still|never|not|only|just|even|either|now|soon|reportedly|allegedly|apparently|is|are|was|were|been|said to|reported to|believed to|known to|thought to|alleged to|claimed to|claims to|claim to|continued to|continues to|continue to|managed to|began to|started to|helped to|helped|[a-z]+ly|<DATE>|between them|in turn|in addition|as well|of them|in total|so far|to date|for (?:his|her|its|their) part|by contrast|by comparison|however|too|likewise|on the other hand|meanwhile|in particular|gone on|went on))+[ ,]*$)");
  return words;
}

}  // namespace

bool Phrases::is_verb(std::string_view word, std::size_t begin, std::size_t end) const {
  // What is more often said of a noun before it than done.
  static const re2::RE2 mostly_adjective(
      R"(mined|combined|wounded|injured|organi[sz]ed|based|named|abandoned|joined|trained|occupied|estimated|registered)");
  static const re2::RE2 known(
      R"(is|are|was|were|has|had|have|did|does|do|will|would|could|may|might|can|should|must|said|says|say|told|tells|dealt|took|put|puts|made|found|gave|gives|sent|sends|laid|lays|won|held|holds|hold|spent|spends|lost|began|begins|ran|runs|came|went|goes|go|saw|accuses?|refuses?|agrees?|brought|left|set|got|met|shot|blew|dug|fell|rose|grew|built|taught|teaches|lent|paid|kept|knew|drew|bore|wrote|read|led|leads|became|remains?|accounts|claims|reports|admits|admit|deny|denies|estimates|uses|believes?|lies?|suffers?|contains?|covers?|needs?|costs?|continues?|works|maintains?|states|acknowledges?|heard|underwent|stood|sat)");
  if (fits_whole(word, known)) {
    static const re2::RE2 noun_before(
        R"((?:\b(?:the|a|an|its|their|of|these|those|two|new|to) |<NUMBER> )$)");
    // "a mission led by the Campaign"
    static const re2::RE2 participle(
        R"(made|found|given|sent|laid|won|held|lost|brought|left|set|shot|built|taught|lent|paid|kept|led|written|run|put|met)");
    const bool passive = text_.substr(end).starts_with(" by ") && fits_whole(word, participle);
    return !passive && !fits(text_.substr(0, begin), noun_before);
  }
  if (!word.ends_with("ed") || word.size() < 5 || describes(word) ||
      fits_whole(word, mostly_adjective))
    return false;
  // "the armed forces", "teams trained by": not what the clause says.
  static const re2::RE2 before(
      R"((?i)(?:^|[,;(] ?|\b(?:the|a|an|its|their|his|of|in|by|for|newly|recently|and|or|to|with|from|on|some|all|other|being|been|be) |<(?:DEMONYM|NUMBER|ORDINAL)> )$)");
  static const re2::RE2 after(R"(^ by )");
  return !fits(text_.substr(0, begin), before) && !fits(text_.substr(end), after);
}

std::optional<std::size_t> Phrases::first_verb(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end;) {
    while (at < end && !(text_[at] >= 'a' && text_[at] <= 'z')) {
      // A name or a slot is no verb.
      if ((text_[at] >= 'A' && text_[at] <= 'Z') || text_[at] == '<') {
        while (at < end && text_[at] != ' ') ++at;
      } else {
        ++at;
      }
    }
    std::size_t stop = at;
    while (stop < text_.size() &&
           ((text_[stop] >= 'a' && text_[stop] <= 'z') || text_[stop] == '-'))
      ++stop;
    if (at < end && is_verb(text_.substr(at, stop - at), at, stop)) return at;
    at = std::max(stop, at + 1);
  }
  return std::nullopt;
}

std::optional<std::size_t> Phrases::last_verb(std::size_t begin, std::size_t end) const {
  std::optional<std::size_t> last;
  for (auto at = first_verb(begin, end); at; at = first_verb(text_.find(' ', *at), end)) {
    last = at;
    if (text_.find(' ', *at) == std::string_view::npos) break;
  }
  return last;
}

// Behind the last word before the verb that begins a clause of its own.
std::size_t Phrases::clause_begin(std::size_t verb) const {
  static const re2::RE2 breaks(
      R"((?i)(?:; |: | that |"|,? but |,? while |,? whereas |,? although |,? though |,? when |,? where |,? because |,? as |,? after |,? before | - |\. |\())");
  std::size_t begin = 0;
  re2::StringPiece hit;
  for (std::size_t at = 0;
       at < verb && breaks.Match(piece(text_), at, verb, re2::RE2::UNANCHORED, &hit, 1);) {
    const auto here = static_cast<std::size_t>(hit.data() - text_.data());
    begin = here + hit.size();
    at = std::max(begin, here + 1);
  }
  return begin;
}

// Past what may stand before a subject: "In 2003,", "According to <BODY>,", "In the south the".
std::size_t Phrases::without_lead(std::size_t begin, std::size_t end) const {
  static const re2::RE2 word(
      R"((?i)(?:[ ,"]+|<DATE>(?: alone)?|(?:however|moreover|meanwhile|also|and|or|then|later|since|likewise|similarly|still|earlier|in addition|in all|in total|in turn|for example|for instance|alone|thereafter|there)\b))");
  static const re2::RE2 phrase(
      R"((?i)(?:in|on|at|during|after|before|over|since|under|within|along|near|around|by|for|from|according to|with|between|throughout|across|besides|like|unlike|as|of|up to|until|despite|through|inside|outside|following|[a-z]+ing) [^,;]*?, )");
  static const re2::RE2 bare(
      R"((?i)(?:in|on|at|along|near|around|throughout|across|inside|outside|within) (?:the |its |a )?(?:[^ ,;]+ ){1,8}?)");
  static const re2::RE2 determiner(
      R"((?:the|a|an|it|they|its|their|some|two|three|several|local|<BODY>|<DEMONYM>) )");
  for (bool more = true; more && begin < end;) {
    const std::string_view rest = text_.substr(begin, end - begin);
    std::size_t size = leading(rest, word);
    if (size == 0) size = leading(rest, phrase);
    if (size == 0 && leading(rest, bare) != 0) {
      // Without a comma: the lead ends where the next noun begins.
      for (std::size_t at = rest.find(' ', rest.find(' ') + 1); at != std::string_view::npos;
           at = rest.find(' ', at + 1)) {
        static const re2::RE2 link(
            R"((?i)\b(?:in|of|at|and|or|between|from|to|with|near|on|by|the|for|a|an|its)$)");
        if (fits(rest.substr(0, at), link)) continue;
        if (leading(rest.substr(at + 1), determiner) == 0) continue;
        size = at + 1;
        break;
      }
    }
    more = size != 0;
    begin += size;
  }
  return std::min(begin, end);
}

std::optional<Phrase> Phrases::noun(std::size_t begin, std::size_t end) const {
  begin = without_lead(begin, end);
  end -= trailing(text_.substr(begin, end - begin), between());
  while (end > begin && std::string_view(" ,.\"'(").find(text_[end - 1]) != std::string_view::npos)
    --end;
  // "the Trust, which works in Elm,", "Bo Lind, the head of the unit,": the name before.
  std::string_view words = text_.substr(begin, end - begin);
  static const re2::RE2 aside(
      R"((?i),? (?:which|who|whose|working|based|operating|speaking|in charge|headed|led|formerly|then|known)\b.*$|, (?:a|an|the) [a-z].*$)");
  end -= trailing(words, aside);
  words = text_.substr(begin, end - begin);
  static const re2::RE2 thing(
      R"((?i)^(?:there|this|that|these|those|what|which|who|whose|nobody|no one|none|one|most|many|some|and|of|in|to)?$|<(?:AREA|COUNT|TREATY|M[A-Z]+)>|<NUMBER> |(?:^|\b(?-i:[a-z]+) )<NUMBER>|^(?:APM|<APM>|<OTHER>|<PEOPLE>|<DATE>)(?:$|(?-i:[^A-Z]{2}))|\b(?:clearance|destruction|removal|operations?|work|report|casualties|accidents?|incidents?|explosions?|activities|areas?|figures?)$|^(?:working|using|including|being|having|according|during|between|under|over) )");
  const auto blanks = std::count(words.begin(), words.end(), ' ');
  if (words.empty() || blanks > 12 || fits(words, thing)) return std::nullopt;
  return Phrase{begin, end};
}

// "Elm Trust, which cleared": the name before the relative word.
std::optional<Phrase> Phrases::antecedent(std::size_t relative) const {
  static const re2::RE2 name(
      R"((?:^|[,;] | by | of | with | to | and |<DATE>,? )((?:the |an? |its )?(?:[^ ,;]+ ){0,6}[^ ,;]+),? $)");
  re2::StringPiece hit[2];
  const std::string_view before = text_.substr(0, relative);
  if (!name.Match(piece(before), 0, before.size(), re2::RE2::UNANCHORED, hit, 2))
    return std::nullopt;
  const auto begin = static_cast<std::size_t>(hit[1].data() - before.data());
  return noun(begin, begin + hit[1].size());
}

std::optional<Phrase> Phrases::subject_of(std::size_t verb) const {
  std::size_t begin = clause_begin(verb);
  for (int depth = 0; depth < 5; ++depth) {
    std::size_t end = verb;
    end -= trailing(text_.substr(begin, end - begin), between());
    static const re2::RE2 relative(R"((?i)(?:which|who)$)");
    if (const std::size_t size = trailing(text_.substr(begin, end - begin), relative)) {
      return antecedent(end - size);
    }
    // "Since its start <DATE> it had": the words before it are of no subject.
    static const re2::RE2 pronoun(R"((?i)> (?:it|they|he|she) ?$)");
    if (const std::size_t size = trailing(text_.substr(begin, end - begin), pronoun))
      return noun(end - size + 2, verb);
    const auto before = last_verb(begin, end);
    if (!before) return noun(begin, verb);
    // "cleared a field and the army a road": behind the last link a subject of its own, or the
    // verb shares that of the verb before it.
    static const re2::RE2 links(R"((?i)(?:,? and |,? or |, ))");
    std::size_t from = *before;
    re2::StringPiece hit;
    std::size_t last = 0;
    while (links.Match(piece(text_), from, verb, re2::RE2::UNANCHORED, &hit, 1)) {
      last = static_cast<std::size_t>(hit.data() - text_.data()) + hit.size();
      from = last;
    }
    if (last != 0) {
      static const re2::RE2 own(
          R"(^(?:the |an? |its |their |some |both |it$|they$|it |they |(?:[A-Z]|<(?:BODY|COUNTRY|DEMONYM|PERSON|FIELDED|PEOPLE)>)|(?:[a-z]+ )*(?:teams|troops|forces|fighters|soldiers|rebels|operators|engineers)\b))");
      const std::size_t lead = without_lead(last, end);
      if (lead < end && fits(text_.substr(lead, end - lead), own)) return noun(lead, verb);
    }
    verb = *before;
    if (verb <= begin) break;
  }
  return std::nullopt;
}

}  // namespace vigil::extract
