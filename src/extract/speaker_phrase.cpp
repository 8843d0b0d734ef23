#include "extract/speaker_phrase.h"

#include <algorithm>

#include "extract/fits.h"

namespace vigil::extract {
namespace {

// A stretch of the sentence that is made shorter from both ends.
struct Part {
  std::string_view words;
  std::size_t begin = 0;

  void drop_front(std::size_t size) {
    words.remove_prefix(size);
    begin += size;
  }
  bool drop_front(const re2::RE2& expression) {
    re2::StringPiece hit;
    const re2::StringPiece whole = piece(words);
    const bool found = expression.Match(whole, 0, whole.size(), re2::RE2::ANCHOR_START, &hit, 1);
    if (found) drop_front(hit.size());
    return found && !hit.empty();
  }
  bool drop_back(const re2::RE2& expression) {
    re2::StringPiece hit;
    const re2::StringPiece whole = piece(words);
    const bool found = expression.Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, &hit, 1);
    if (!found || hit.size() == words.size()) return false;
    words.remove_suffix(hit.size());
    return true;
  }
  void drop_back_letters(std::string_view letters) {
    while (!words.empty() && letters.find(words.back()) != std::string_view::npos)
      words.remove_suffix(1);
  }
};

// "Bo Lind, interviewed in Elm," "Bo Lind, of the staff,": the name before.
void drop_asides(Part& part) {
  static const re2::RE2 aside(
      R"((?i), ?(?:interviewed|speaking|writing|questioned|quoted|asked|when asked|who|whose|which|of the|of|himself|herself|by contrast|by comparison|in turn|too|however|likewise|meanwhile|on the other hand|on the contrary|for (?:its|his|her|their) (?:own )?(?:part|side)|then|formerly|now|based|in|at|<DATE>)(?: [^,;]*)?$)");
  while (part.words.find(',') != 0 && part.drop_back(aside)) {
  }
}

// "however, the", "and its", "<DATE>": what leads up to a name.
void drop_lead(Part& part) {
  static const re2::RE2 lead(
      R"((?i)(?: |"|<DATE>(?: of that year)?|however|moreover|meanwhile|while|although|though|when|where|as|because|both|and|or|but|yet|that|also|since|whereas|there|here|earlier|later|the|an?|its|his|their|her|<COUNTRY>'s?|in (?:a|an|its|his) [^,]*? (?:of|dated) <DATE>)(?: |$|,))");
  while (part.drop_front(lead)) {
  }
  static const re2::RE2 spaces(R"(^[ "]+)");
  part.drop_front(spaces);
}

// "In the former it", "In its paper the government": who speaks comes last.
void drop_setting(Part& part) {
  static const re2::RE2 leading(
      R"((?i)^(?:in|at|during|on|after|before|through|to|by|from|under) [^,]{1,80}? (?:(?:the|its|an?) )?(it|he|she|they|(?:[a-z]+ )?(?:government|ministry|minister|officials?|authorities|army|president|delegation|representative|embassy)(?: of .*)?|<COUNTRY>)$)");
  re2::StringPiece who;
  if (!re2::RE2::PartialMatch(piece(part.words), leading, &who)) return;
  part.drop_front(static_cast<std::size_t>(who.data() - part.words.data()));
}

constexpr std::ptrdiff_t most_blanks = 14;

}  // namespace

NounPhrase noun_phrase(std::string_view sentence, std::size_t begin, std::size_t end) {
  Part part{sentence.substr(begin, end - begin), begin};
  part.drop_back_letters(" ,\"");
  drop_asides(part);
  // Apposition: "the Minister, Mr. Bo Lind," is the name; a lead: "In its report, Ardenia".
  const std::size_t comma = part.words.find_last_of(',');
  if (comma != std::string_view::npos) part.drop_front(comma + 1);
  drop_lead(part);
  drop_setting(part);
  static const re2::RE2 relative(
      R"((?i)(?: who| which| that| speaking| writing| interviewed| quoted| for (?:its|his|her|their) part|,).*$)");
  re2::StringPiece behind;
  const re2::StringPiece whole = piece(part.words);
  if (relative.Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, &behind, 1))
    part.words.remove_suffix(behind.size());
  static const re2::RE2 there(R"((?i) (?:there|also|then|submitted|presented|issued)$)");
  part.drop_back(there);
  part.drop_back_letters(" .\"");
  if (std::count(part.words.begin(), part.words.end(), ' ') > most_blanks) return {};
  return {part.words, part.begin, part.begin + part.words.size()};
}

NounPhrase subject_before(std::string_view sentence, std::size_t end) {
  static const re2::RE2 subject(
      R"((?i)^(?:<DATE>,? |however, |in [^,]{1,60}, )?((?:(?:the |an? |its )?(?:[^ ,;]+ ){0,5}?(?:(?:government|ministry|army) (?:officials?|representatives?)|government|ministry|ministries|officials|official|minister|army|authorities|president|ambassador|representative|delegation|spokesman|spokeswoman|spokesperson|party))|<COUNTRY>|it|he|she|they))");
  std::size_t begin = sentence.substr(0, end).rfind(';');
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  while (begin < end && sentence[begin] == ' ') ++begin;
  const std::string_view part = sentence.substr(begin, end - begin);
  re2::StringPiece hit[2];
  const re2::StringPiece piece(part.data(), part.size());
  if (!subject.Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, hit, 2)) return {};
  const auto from = begin + static_cast<std::size_t>(hit[1].data() - part.data());
  return noun_phrase(sentence, from, from + hit[1].size());
}

bool may_speak(std::string_view phrase) {
  static const re2::RE2 thing(
      R"((?i)^(?:according to .*|there|this|these|those|what|nobody|no one|none|having|including|after|before|by|while|when|at the same time|.*\b(?:moratorium|moratoria|must|will|would|should|cannot|were|was|are|is)\b.*|(?:a |the )?(?:claim|figure|assertion|total)|.*<ITEM>|.*<COUNT>|.*\b(?:casualties|accidents|accident|explosions?|incidents?|deaths|stockpiles?|treaty|convention|law|decree|bill)|.*<NUMBER>.*|<TREATY>|<DATE>|<AREA>|<MONEY>)$)");
  return !fits_whole(phrase, thing);
}

bool is_adverbial(std::string_view phrase) {
  static const re2::RE2 expression(
      R"((?i)^(?:at|on|in) (?:other|some|several|many|various|a number of|the same)?(?: ?(?:times?|occasions?|instances?|cases?|turn|particular|addition|public|private))$)");
  return fits(phrase, expression);
}

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

}  // namespace vigil::extract
