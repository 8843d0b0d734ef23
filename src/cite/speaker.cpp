#include "cite/speaker.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/names.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/unnamed.h"

namespace vigil::cite {
namespace {

// One capital word that no list has as an office, a body, their subject or a place.
bool is_family_name(std::string_view text, const Word& word, const Vocabulary& vocabulary) {
  const std::string_view name = text.substr(word.begin);
  return starts_upper(name) && !all_capitals(name) && !vocabulary.subject_words.in(name) &&
         is_person(name, vocabulary);
}

// "Minister of Health Ana Example": where the name begins; npos when it is a role alone.
std::size_t name_after_role(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  // "Minister Ana Example", "Defense Minister Ana Example"
  if (vocabulary.role_words.match(words, 0) == 0 && vocabulary.role_words.match(words, 1) == 0) {
    return std::string_view::npos;
  }
  // "President Example": an office and a family name.
  if (words.size() == 2 && vocabulary.role_words.match(words, 0) == 1 &&
      vocabulary.role_modifiers.match(words, 0) == 0 &&
      is_family_name(text, words[1], vocabulary)) {
    return words[1].begin;
  }
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool after_office = vocabulary.role_words.match(words, i - 1) != 0 ||
                              vocabulary.subject_words.match(words, i - 1) != 0 ||
                              vocabulary.body_words.match(words, i - 1) != 0;
    const std::string_view name = text.substr(words[i].begin);
    if (!after_office || vocabulary.subject_words.in(name)) continue;
    if (is_person(without_ranks(name, vocabulary), vocabulary) && words.size() - i <= 4) {
      return words[i].begin;
    }
  }
  return std::string_view::npos;
}

bool ends_in_role(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  return !words.empty() && vocabulary.role_words.match(words, words.size() - 1) != 0;
}

// "to the donor forum": an event in small letters.
bool is_small_event(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  return ends_lower(text, words) && (vocabulary.event_words.holds(words.back()) ||
                                     vocabulary.sitting_words.holds(words.back()));
}

// "in the debate on rivers", "in the budget debate", no "in the Meeting Service".
bool begins_event(std::string_view tail, const Vocabulary& vocabulary) {
  return vocabulary.event_words.match(words_of(tail), 0) != 0 || is_small_event(tail, vocabulary);
}

// "woman at the ferry": where somebody unnamed stands tells who she is.
bool tells_who(std::string_view head, std::string_view tail, const Vocabulary& vocabulary) {
  const auto spot = words_of(tail);
  return is_lower(without_article(head)) && is_lower(tail) && spot.size() == 1 &&
         vocabulary.event_words.find(spot) == WordSet::npos;
}

// "… to the questionnaire", "… to the Second Meeting", "… at the opening of the campaign": to
// whom it went, and where, is no part of the name.
std::string_view without_audience(std::string_view text, bool sent, const Vocabulary& vocabulary) {
  for (const std::string_view link :
       {" to ", " in the ", " at the ", " before the ", " in response to ", " on behalf of ",
        " during the ", " at a ", " under the ", " after the ", " at "}) {
    const std::size_t at = text.find(link);
    if (at == std::string_view::npos) continue;
    const std::string_view tail = text.substr(at + link.size()), head = text.substr(0, at);
    if (link == " in the " && !begins_event(tail, vocabulary)) continue;
    if (link == " at the " && !sent && tells_who(head, tail, vocabulary)) continue;
    // "at Monitor’s request"
    if (link == " at " && vocabulary.own_names.match(words_of(tail), 0) == 0) continue;
    // "Ambassador to the Conference" is accredited there; "Ambassador Ana Example" spoke there.
    const bool accredited = link == " to " && !is_small_event(tail, vocabulary) &&
                            vocabulary.accredited_words.in(head) &&
                            !is_person(without_ranks(head, vocabulary), vocabulary);
    const bool event = vocabulary.event_words.in(tail) && !accredited;
    const bool asked = link == " to " && vocabulary.parliament_words.in(tail);
    const bool venue = vocabulary.audience_words.in(tail) || event || asked || link == " in the " ||
                       link == " before the ";
    // "Permanent Mission to the UN" and "Adviser to the President" are one name.
    const bool named = vocabulary.body_words.in(head) || vocabulary.role_words.in(head);
    // "Letter from the Ministry of Health to the Clean River Campaign"
    const bool office = ends_in_role(head, vocabulary);
    // "Permanent Mission to the United Nations", "Embassy of Ardenia to Costa"
    const bool posted = vocabulary.un_bodies.in(tail) || is_place(tail, vocabulary);
    if (sent && link == " to " && !accredited && !posted && !office &&
        !is_lower(without_article(tail))) {
      return head;
    }
    // "Ardenia on behalf of the Union" spoke itself; an office may speak for its country.
    const bool country = link == " on behalf of " && is_place(head, vocabulary);
    // "President Ana Example at the opening of parliament"
    const bool person = starts_lower(tail) && link.starts_with(" at ") &&
                        name_after_role(head, vocabulary) != std::string_view::npos;
    if (venue || country || person || link == " under the " || link == " after the " ||
        (!named && link != " on behalf of "))
      return head;
  }
  return text;
}

// "village elder Ana Example": where capitals begin behind small words; npos when a link stands
// before them or no name follows.
std::size_t name_after_words(std::string_view text, const Vocabulary& vocabulary) {
  if (!is_lower(text)) return std::string_view::npos;
  const auto words = words_of(text);
  std::size_t first = words.size();
  while (first > 0 && starts_upper(text.substr(words[first - 1].begin))) --first;
  if (first == 0 || first == words.size() || words.size() - first > 3) {
    return std::string_view::npos;
  }
  static constexpr std::array<std::string_view, 21> links{
      "of",  "from", "at",  "in", "for", "with", "the", "and", "to", "le", "la",
      "les", "el",   "los", "de", "du",  "des",  "del", "da",  "do", "dos"};
  const std::string& before = words[first - 1].folded;
  const bool linked = std::find(links.begin(), links.end(), before) != links.end();
  const bool name = is_person(text.substr(words[first].begin), vocabulary);
  return linked || !name ? std::string_view::npos : words[first].begin;
}

// "a senior engineer who asked not to be named": what follows tells nothing of the source.
// "Government of Ardenia on River Boats": what a country speaks of is no part of its name.
std::string_view without_subject(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t at = text.find(" on ");
  if (at == std::string_view::npos) return text;
  const auto words = words_of(text.substr(0, at));
  // "Ministry of Health on the register of patients", "Ana Example on boats"
  const std::string_view subject = without_article(text.substr(at + 4));
  const bool speaker = vocabulary.body_words.in(text.substr(0, at)) ||
                       is_full_person(text.substr(0, at), vocabulary);
  if (starts_upper(without_article(text)) && starts_lower(subject) && speaker)
    return text.substr(0, at);
  for (std::size_t i = 0; i < words.size() && i < 12; ++i) {
    const std::string_view tail = text.substr(words[i].begin, at - words[i].begin);
    if (is_place(tail, vocabulary)) return text.substr(0, at);
  }
  return text;
}

// "Ana Example of the Flood Office", "Ana Example from Costa": what a small word behind a person
// leads to.
bool read_person_of_body(std::string_view text, const Vocabulary& vocabulary, Speaker& speaker) {
  for (const std::string_view link : {" of ", " from ", " at ", " with ", " for ", " in "}) {
    const std::size_t at = text.find(link);
    if (at == std::string_view::npos) continue;
    const std::string_view body = without_article(text.substr(at + link.size()));
    if (!starts_upper(body) || !is_full_person(text.substr(0, at), vocabulary)) continue;
    if (!read_names(text.substr(0, at), vocabulary, speaker)) continue;
    const bool place = link == " in " || is_place(body, vocabulary);
    (place ? speaker.place : speaker.organization) = std::string(body);
    return true;
  }
  return false;
}

// "the Director and two of her staff", "Ana Example and others": who else was there, unnamed.
std::string_view without_company(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t at = text.rfind(" and ");
  if (at == std::string_view::npos) return text;
  const std::string_view tail = text.substr(at + 5);
  const auto words = words_of(tail);
  const bool small = std::all_of(words.begin(), words.end(), [&](const Word& word) {
    return starts_lower(tail.substr(word.begin));
  });
  const bool of_whom = std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return vocabulary.possessives.holds(word) || word.folded == "others" ||
           word.folded == "colleagues";
  });
  return small && of_whom ? text.substr(0, at) : text;
}

// "Flood Office by fax", "Ana Example via the embassy": how it came is no part of who sent it.
std::string_view without_way(std::string_view text, const Vocabulary& vocabulary) {
  for (const std::string_view link : {" by ", " via ", " through ", " over ", " per "}) {
    const std::size_t at = text.rfind(link);
    if (at == std::string_view::npos || at == 0) continue;
    const auto words = words_of(text.substr(at));
    if (vocabulary.way_in(words, words.size()) || link == " via ") return text.substr(0, at);
  }
  return text;
}

std::string_view without_clause(std::string_view text) {
  for (const std::string_view link :
       {" who ", " whose ", " that ", " which ", " speaking ", " on condition of ",
        " addressed to ", " requesting ", " wishing "}) {
    text = text.substr(0, text.find(link));
  }
  return trim(text);
}

// "Ana Example MP" → "Ana Example".
std::string_view without_letters(std::string_view name) {
  for (const std::string_view letters : {" MP", " MEP", " MD", " PhD", " QC"}) {
    if (name.ends_with(letters)) return name.substr(0, name.size() - letters.size());
  }
  return name;
}

bool is_role(std::string_view text, const Vocabulary& vocabulary) {
  const auto read = read_pieces(text, vocabulary);
  return read.size() == 1 && read.front().kind == PieceKind::role;
}

}  // namespace

// "The Flood Office gave no figure": what a speaker did stands behind its name.
std::string_view without_predicate(std::string_view text, const Vocabulary& vocabulary) {
  if (!starts_upper(text)) return text;
  const auto words = words_of(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (vocabulary.said_verbs.match(words, i) == 0) continue;
    if (starts_lower(text.substr(words[i].begin))) return trim(text.substr(0, words[i].begin));
  }
  return text;
}

bool read_names(std::string_view text, const Vocabulary& vocabulary, Speaker& speaker) {
  for (const std::string_view others : {" et al.", " et al", " and others", " and colleagues"}) {
    if (text.ends_with(others)) text.remove_suffix(others.size());
  }
  // "the Dirección de Ríos": a person has no article.
  if (text.empty() || text.starts_with("the ")) return false;
  std::vector<std::string> people;
  std::string ranks;
  for (const std::string_view written : names_in(text)) {
    const std::string_view name = without_letters(without_ranks(written, vocabulary, &ranks));
    if (!is_person(name, vocabulary, true)) return false;
    people.emplace_back(name);
  }
  speaker.people.insert(speaker.people.end(), people.begin(), people.end());
  if (speaker.rank.empty()) speaker.rank = ranks;
  return true;
}

void read_speaker(std::string_view text, bool sent, const Vocabulary& vocabulary,
                  Speaker& speaker) {
  // "H.E. the Head of the Delegation": a title before an office.
  if (const auto plain = without_ranks(text, vocabulary); plain.starts_with("the ")) text = plain;
  text = without_clause(trim(without_audience(text, sent, vocabulary)));
  text = without_subject(without_predicate(text, vocabulary), vocabulary);
  text = without_company(without_way(text, vocabulary), vocabulary);
  if (read_names(text, vocabulary, speaker)) return;
  if (read_person_of_body(text, vocabulary, speaker)) return;
  if (const std::size_t name = name_after_role(text, vocabulary);
      name != std::string_view::npos && read_names(text.substr(name), vocabulary, speaker)) {
    speaker.role = std::string(without_article(trim(text.substr(0, name))));
    return;
  }
  if (const std::size_t name = name_after_words(text, vocabulary);
      name != std::string_view::npos && read_names(text.substr(name), vocabulary, speaker)) {
    speaker.role = std::string(without_article(trim(text.substr(0, name))));
    return;
  }
  if (read_unnamed(text, vocabulary, speaker)) return;
  std::string_view plain = without_article(text);
  if (plain.starts_with("le ") || plain.starts_with("la ")) plain.remove_prefix(3);
  std::string& field = is_role(plain, vocabulary) ? speaker.role : speaker.organization;
  field = std::string(plain);
}

}  // namespace vigil::cite
