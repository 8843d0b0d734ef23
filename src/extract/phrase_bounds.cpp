#include "extract/phrase_bounds.h"

#include <algorithm>
#include <string>

#include "extract/fits.h"

namespace vigil::extract {
namespace {

// Words that lead on to something that is no longer there, or from something that is not.
bool drop_back(std::string_view sentence, Phrase& phrase) {
  static const re2::RE2 dangling(
      R"((?:^|[ ,;])(?:and|or|but|from|in|on|at|to|by|with|of|for|near|between|since|until|during|while|when|where|who|which|whom|whose|that|the|a|an|its|their|his|as|as (?:late|early|far) as|than|under|into|through|because|although|if|had|has|have|is|are|was|were|flatly|formally|officially|manually|also|earlier|later|then|still|again|already)[ ,;]*$)");
  const std::string_view words = sentence.substr(phrase.begin, phrase.end - phrase.begin);
  re2::StringPiece hit;
  if (!dangling.Match(piece(words), 0, words.size(), re2::RE2::UNANCHORED, &hit, 1)) return false;
  phrase.end -= hit.size();
  return true;
}

bool drop_front(std::string_view sentence, Phrase& phrase) {
  static const re2::RE2 leading(
      R"([ ,;]*(?:(?:and|or|but|which|whom|where|when|while|although|because|whereas|as|of|by|through) |that (?:the |an? |its |\p{Lu}|<)))");
  const std::string_view words = sentence.substr(phrase.begin, phrase.end - phrase.begin);
  re2::StringPiece hit;
  if (!leading.Match(piece(words), 0, words.size(), re2::RE2::ANCHOR_START, &hit, 1)) return false;
  phrase.begin += hit.size();
  // What "that" leads to is kept.
  while (sentence[phrase.begin - 1] != ' ') --phrase.begin;
  return true;
}

// "Party of Elm (Radical)" of which only "Radical)" was taken: all of the name; a bracket that was
// closed or opened elsewhere goes.
void settle_brackets(std::string_view sentence, Phrase& phrase) {
  const auto words = [&] { return sentence.substr(phrase.begin, phrase.end - phrase.begin); };
  const std::size_t open = words().find('('), close = words().find(')');
  if (close != std::string_view::npos && (open == std::string_view::npos || close < open)) {
    static const re2::RE2 name(
        R"((?:(?:\p{Lu}[^ ,;()<]*|<[A-Z]+>) (?:(?:of|for|and|de|del|la) (?:the )?)?)+\($)");
    const std::string_view before = sentence.substr(0, phrase.begin);
    re2::StringPiece hit;
    if (name.Match(piece(before), 0, before.size(), re2::RE2::UNANCHORED, &hit, 1)) {
      phrase.begin -= hit.size();
    } else if (phrase.begin + close + 1 < phrase.end) {
      phrase.begin += close + 1;
    } else {
      phrase.end = phrase.begin + close;
    }
  } else if (open != std::string_view::npos && close == std::string_view::npos) {
    phrase.end = phrase.begin + open;
  }
  while (phrase.begin < phrase.end && words().front() == ' ') ++phrase.begin;
  while (phrase.begin < phrase.end && words().back() == ' ') --phrase.end;
}

std::optional<Phrase> tidied(std::string_view sentence, std::size_t begin, std::size_t end) {
  Phrase phrase{begin, end};
  settle_brackets(sentence, phrase);
  while (drop_front(sentence, phrase)) {
  }
  while (drop_back(sentence, phrase)) {
  }
  if (phrase.begin >= phrase.end) return std::nullopt;
  return phrase;
}

// Behind the last word that joins a second clause to one that has its verb in these words.
std::optional<std::size_t> second_clause(std::string_view words, std::size_t verb) {
  static const re2::RE2 link(R"(^.*(?:,? and |,? but |,? while |,? whereas |; |, ))");
  const std::string_view behind = words.substr(verb);
  re2::StringPiece hit;
  if (!link.Match(piece(behind), 0, behind.size(), re2::RE2::ANCHOR_START, &hit, 1))
    return std::nullopt;
  return verb + hit.size();
}

}  // namespace

std::optional<Phrase> doer_within(std::string_view sentence, std::size_t begin, std::size_t end) {
  std::optional<Phrase> phrase = tidied(sentence, begin, end);
  if (!phrase) return std::nullopt;
  const auto words = [&] { return sentence.substr(phrase->begin, phrase->end - phrase->begin); };
  const Phrases phrases(sentence);
  const auto verb = phrases.last_verb(phrase->begin, phrase->end);
  // The last word of all may look like a verb: "press reports".
  if (verb && sentence.substr(0, phrase->end).find(' ', *verb) != std::string_view::npos) {
    const auto next = second_clause(sentence.substr(0, phrase->end), *verb);
    if (!next) return phrases.noun(phrase->begin, *verb);
    return doer_within(sentence, *next, phrase->end);
  }
  // "In the part held by Brezia the army": who it is comes last.
  static const re2::RE2 setting(
      R"((?i)^(?:in|on|at|for|from|during|already|since|under|before|after)\b)");
  if (fits(words(), setting)) {
    phrase = phrases.noun(phrase->begin, phrase->end);
    if (!phrase || fits(words(), setting)) return std::nullopt;
  }
  static const re2::RE2 none(
      R"((?i)(?:(?:the|an?|that|this|same|for|in|by) ?)*(?:years?|months?|weeks?|days?|time|case|addition|fact|result|turn|particular|contrast|comparison|example|instance|part|nothing|<DATE>)?(?: (?:in|of|when|that)\b.*)?)");
  if (fits_whole(words(), none)) return std::nullopt;
  return phrase;
}

std::optional<Phrase> place_within(std::string_view sentence, std::size_t begin, std::size_t end) {
  // "the border during the war of": what follows is a time.
  static const re2::RE2 time(R"( (?:during|since|after|before|until|when|while) )");
  re2::StringPiece hit;
  const std::string_view all = sentence.substr(begin, end - begin);
  if (time.Match(piece(all), 0, all.size(), re2::RE2::UNANCHORED, &hit, 1))
    end = begin + static_cast<std::size_t>(hit.data() - all.data());
  const std::optional<Phrase> phrase = tidied(sentence, begin, end);
  if (!phrase) return std::nullopt;
  // Times are no places, and the country itself goes without saying.
  static const re2::RE2 none(
      R"((?:the )?(?:<COUNTRY>(?:'s?|’s?)|(?:.* )?(?:[Ww]ars?|[Cc]onflicts?|ceasefire|hostilities|fighting)))");
  const std::string_view words = sentence.substr(phrase->begin, phrase->end - phrase->begin);
  if (fits_whole(words, none)) return std::nullopt;
  return phrase;
}

}  // namespace vigil::extract
