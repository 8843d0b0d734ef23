// The places that a sentence names: Phrases::places_in and says_there.

#include <algorithm>
#include <string>

#include <re2/re2.h>

#include "extract/phrases.h"

namespace vigil::extract {
namespace {

// A name, and several of them: "Elm, Oak and eastern Ash".
const std::string name =
    R"((?:(?-i:[A-Z\x{C0}-\x{DE}\x{10C}\x{15E}\x{160}\x{17D}])[^\s,.;:()<"]*|<COUNTRY>(?:'s)?|<DEMONYM>))";
const std::string wind =
    "(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|central|upper|lower|"
    "inner|greater)(?:ern)? )";
const std::string one = name + "(?:(?: of the | of | |-|/)" + wind + "?" + name + ")*";
const std::string names =
    one + "(?:(?:, " + wind + "?" + one + ")*,? (?:and|or) (?:the )?" + wind + "?" + one + ")?";
// What a name may be followed by: "Elm province", "the Ashan border".
const std::string ground =
    "(?:provinces?|districts?|regions?|areas?|borders?|frontiers?|zones?|villages?|towns?|"
    "cit(?:y|ies)|roads?|fronts?|lines?|governorates?|valleys?|mountains?|islands?|camps?|"
    "airports?|airfields?|bases?|coasts?|rivers?|bridges?|peninsula|municipalit(?:y|ies)|"
    "departments?|prefectures?|count(?:y|ies)|states?|sectors?|enclaves?|side|plains?|hills|"
    "highlands|desert|lakes?|subdistricts?|communes?|heights|outskirts|suburbs?|corridor|pass|"
    "forests?|national park|communit(?:y|ies)|sites?|border areas?)";
// What is a place without a name: "the border with Brezia", "the last 24 sites".
const std::string common =
    "(?:provinces?|districts?|borders?|frontiers?|villages?|roads?|front "
    "?lines?|fronts?|barracks|positions|"
    "governorates?|valleys?|mountains?|islands?|airports?|airfields?|coasts?|rivers?|bridges?|"
    "peninsula|capital|outskirts|north(?:east|west)?|south(?:east|west)?|east|west|center|centre|"
    "interior|highlands|desert|approaches|buffer zone|security zone|countryside|border areas?|"
    "regions?|camps?|towns?|sites|tracks|footpaths?|trails?|berms?|gorges?|hills?|tracts|schools|"
    "wells|fields|farmland|pylons|towers|airstrips?|checkpoints?|groves|ridges?)";

const re2::RE2& place() {
  static const re2::RE2 expression(
      R"((?i)\b(?:(?:in|on|along) and (?:below|around|near|along)|)"
      R"(in|near|around|at|along|on|from|inside|outside|across|throughout|over|within|between|)"
      R"((?:north|south|east|west|southeast|northeast|southwest|northwest) of|close to|)"
      R"((?:limited|confined|restricted) to) ()"
      R"((?:(?:the|a|an|its|all|both|parts of|much of|most of|several|various|<NUMBER>|<ORDINAL>|)"
      R"(neighbou?ring|what is now|former|old|nearby|remote|<DEMONYM>) )*)" +
      wind + "*(?:" + names + "(?: (?:and )?(?:[a-z-]+ ){0,2}?" + ground +
      ")*(?: (?:of|with|in|on|between) (?:the )?" + wind + "?" + names + "(?: " + ground + ")?)*" +
      "|(?:(?:[a-z-]{5,}|old|last|two|main|<NUMBER>|<ORDINAL>) ){0,3}?(?:" + common +
      " (?:and )?(?:[a-z-]{5,} )?){0,2}" + common + "\\b" +
      "(?: (?:of|with|between|from|to|around|in|at|out of|along|near|bordering|leading to|and) "
      "(?:the )?" +
      wind + "?(?:" + names + "(?: " + ground +
      ")?|(?:province|district|country|border|region|capital)\\b))*" + "))");
  return expression;
}

}  // namespace

std::vector<Phrase> Phrases::places_in(std::size_t begin, std::size_t end) const {
  static const re2::RE2 none(
      R"((?i)^(?:(?:any |all )?times?|(?:(?:neighbou?ring|what is now|the|all) )*<COUNTRY>|(?:the )?<DEMONYM>(?: side)?|(?:the |its )?(?:January|February|March|April|May|June|July|August|)"
      R"(September|October|November|December|Article|Protocol|Form|Annex|General Assembly|United )"
      R"(Nations|UN|Parliament|Internet|Convention|Treaty|Ministry|government|House|Senate|)"
      R"(Committee|Conference|Meeting|Campaign)\b.*|(?:the )?(?:areas?|regions?|districts?|)"
      R"(provinces?|countryside|field|(?:other|this|that|these|same) .*))$)");
  const re2::StringPiece text(text_.data(), text_.size());
  std::vector<Phrase> found;
  re2::StringPiece hit[2];
  for (std::size_t at = begin;
       at < end && place().Match(text, at, text.size(), re2::RE2::UNANCHORED, hit, 2);) {
    Phrase made{static_cast<std::size_t>(hit[1].data() - text_.data()), 0};
    made.end = made.begin + hit[1].size();
    if (made.begin >= end) break;
    at = std::max(made.end, made.begin + 1);
    // "in the ground along the border": the border is the place.
    static const re2::RE2 before(
        R"((?i)(?:the |a )?(?:ground|soil|earth|air|aircraft|helicopters?|course|vicinity|wake)\b)");
    re2::StringPiece lead;
    if (before.Match(text, made.begin, made.end, re2::RE2::ANCHOR_START, &lead, 1)) {
      at = made.begin + lead.size();
      continue;
    }
    // "in Ardenia's Elm district": Elm district.
    static const re2::RE2 owner(R"((?:the )?<COUNTRY>'s )");
    if (owner.Match(text, made.begin, made.end, re2::RE2::ANCHOR_START, &lead, 1))
      made.begin += lead.size();
    const bool cut = made.end < text_.size() && text_[made.end] == '>';
    const std::string_view words = text_.substr(made.begin, made.end - made.begin);
    if (!cut && !re2::RE2::FullMatch({words.data(), words.size()}, none)) found.push_back(made);
  }
  return found;
}

bool Phrases::says_there(std::size_t begin, std::size_t end) const {
  static const re2::RE2 there(
      R"((?i)\bthere(?:\.|,|;| <DATE>| and| in| between| by|$| at| since| during| when| for)|)"
      R"(\b[a-z]{4,} there (?:[a-z]{3,}ed|had|have|has|hurt)\b|)"
      R"(\bin (?:the|this|that) (?:same )?(?:area|province|region|district|town|village)\b)");
  const std::string_view words = text_.substr(begin, end - begin);
  return re2::RE2::PartialMatch({words.data(), words.size()}, there);
}

}  // namespace vigil::extract
