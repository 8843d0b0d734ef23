#include "cite/openings.h"

#include <algorithm>
#include <array>

#include "cite/looks.h"
#include "cite/person.h"
#include "cite/spelling.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_descriptions = 4;
constexpr std::size_t longest_way = 11;  // Words between a noun and its link.

bool ends_in_comma(std::string_view text, const Word& word) {
  return word.end > 0 && text[word.end - 1] == ',';
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> of) {
  return std::find(of.begin(), of.end(), word) != of.end();
}

// The word between a noun and its speaker.
bool links(SourceKind kind, std::string_view word) {
  switch (kind) {
    case SourceKind::interview:
    case SourceKind::telephone_interview:
      return word == "with";
    case SourceKind::email:
      return is_any(word, {"from", "by", "with"});
    default:
      return is_any(word, {"by", "of", "from"});
  }
}

bool is_number(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What may stand between them: when, how, to whom and where.
bool begins_way(std::string_view word) {
  static constexpr std::array<std::string_view, 24> ways{
      "to",        "at",   "in",  "on",    "for", "during",    "via",       "conducted",
      "held",      "sent", "no.", "given", "of",  "received",  "addressed", "dated",
      "delivered", "made", "by",  "re",    "and", "submitted", "completed", "supplied"};
  return is_number(word) || std::find(ways.begin(), ways.end(), word) != ways.end();
}

std::vector<Word> part(const std::vector<Word>& words, std::size_t from, std::size_t to) {
  return {words.begin() + static_cast<std::ptrdiff_t>(from),
          words.begin() + static_cast<std::ptrdiff_t>(to)};
}

bool begins_day(std::string_view word) {
  return is_any(word, {"of", "on", "dated"});
}

// "Interview to Col. Ana Example, Director": whoever it was given by or held with, a name follows.
bool leads_to_person(SourceKind kind, std::string_view text, const Word& link,
                     const Vocabulary& vocabulary) {
  const bool met = kind == SourceKind::interview || kind == SourceKind::telephone_interview;
  if (!met || !is_any(link.folded, {"to", "of", "from", "by"})) return false;
  const std::string_view name = text.substr(std::min(link.end + 1, text.size()));
  return is_full_person(name.substr(0, name.find(',')), vocabulary);
}

// "December 1, 2002": the comma stands inside a date.
bool is_in_date(std::string_view text, const std::vector<Word>& words, std::size_t i) {
  if (i + 1 >= words.size() || !is_number(words[i].folded)) return false;
  const std::string& year = words[i + 1].folded;
  return year.size() == 4 && (year[0] == '1' || year[0] == '2') && ends_in_comma(text, words[i]) &&
         is_number(year);
}

// "Personal communication by e-mail from": the way decides of what is not itself a way.
SourceKind sent_by(const Vocabulary::Noun& noun, const std::vector<Word>& between,
                   const Vocabulary& vocabulary) {
  if (noun.kind != SourceKind::interview || between.empty()) return noun.kind;
  // "Briefing for journalists by": told in public.
  if (vocabulary.listener_words.find(between) != WordSet::npos) return SourceKind::statement;
  return vocabulary.way_in(between, between.size()).value_or(noun.kind);
}

// Whether a speaker stands behind a link: a person, an office or a body.
bool begins_with_speaker(std::string_view text, const Vocabulary& vocabulary) {
  text = text.substr(0, text.find(','));
  for (const std::string_view link : {" of ", " at ", " in "}) {
    if (is_full_person(text.substr(0, text.find(link)), vocabulary)) return true;
  }
  return is_full_person(text, vocabulary) || vocabulary.body_words.in(text) ||
         vocabulary.role_words.in(text) || vocabulary.organizations.holds(without_article(text));
}

// "Response to the questionnaire, Flood Office, 3 May", "Email of 3 May 2004, Ana Example",
// "Diplomatic note 44/06, Flood Office": no speaker stands between the noun's end and the comma
// behind the word `last`.
bool is_bare(const Vocabulary::Noun& noun, std::string_view text, const std::vector<Word>& words,
             std::size_t end, std::size_t last, const Vocabulary& vocabulary) {
  if (noun.kind == SourceKind::statement || noun.kind == SourceKind::presentation) return false;
  const bool asked = vocabulary.audience_words.find(part(words, end, last + 1)) != WordSet::npos;
  const bool dated =
      begins_day(words[end].folded) && date_in_opening(text, words, last + 2, vocabulary);
  const bool numbered = last == end && has_digit(words[last].folded) &&
                        begins_with_speaker(text.substr(words[last + 1].begin), vocabulary);
  return asked || dated || numbered;
}

// "Weekly press briefing by", "Lengthy talk with": one word that ends as words of time and manner
// do, between the beginning or another description and the noun.
bool describes(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 8> ends{"ly",  "al",  "ed",  "hy",
                                                        "ous", "ive", "ary", "ic"};
  constexpr std::size_t shortest = 5;
  if (at + 2 >= words.size() || words[at].folded.size() < shortest) return false;
  if (!vocabulary.head_at(words, at + 1) || vocabulary.head_at(words, at)) return false;
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return words[at].folded.ends_with(end); });
}

// "Follow-up interview in Costa with …", "Confidential interviews, Costa".
std::optional<Begun> by_noun(std::string_view text, const std::vector<Word>& words,
                             const Vocabulary& vocabulary) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < most_descriptions; ++i) {
    const std::size_t listed = vocabulary.describing_words.match(words, at);
    at += listed == 0 && describes(words, at, vocabulary) ? 1 : listed;
  }
  const auto noun = vocabulary.head_at(words, at);
  if (!noun) return std::nullopt;
  const std::size_t end = at + noun->words;
  if (end >= words.size()) return std::nullopt;
  const bool several = words[end - 1].folded.ends_with('s');
  const bool spoken = noun->kind != SourceKind::statement && noun->kind != SourceKind::presentation;
  if (ends_in_comma(text, words[end - 1])) {
    return spoken ? std::optional(Begun{noun->kind, end, several, true}) : std::nullopt;
  }
  const bool bracket = text[words[end].begin] == '(';
  if (!bracket && !links(noun->kind, words[end].folded) && !begins_way(words[end].folded)) {
    return std::nullopt;
  }
  const std::size_t limit = std::min(words.size() - 1, end + longest_way);
  for (std::size_t i = end; i < limit; ++i) {
    // "Letter of 3 May 2004 from": this "of" leads to no speaker.
    const bool day = words[i].folded == "of" && is_number(words[i + 1].folded);
    const auto between = part(words, end, i);
    const bool public_ = vocabulary.listener_words.find(between) != WordSet::npos &&
                         links(SourceKind::statement, words[i].folded);
    if ((links(noun->kind, words[i].folded) && !day) || public_ ||
        leads_to_person(noun->kind, text, words[i], vocabulary)) {
      return Begun{sent_by(*noun, between, vocabulary), i + 1, several, false};
    }
    if (!ends_in_comma(text, words[i]) || is_in_date(text, words, i)) continue;
    return is_bare(*noun, text, words, end, i, vocabulary)
               ? std::optional(Begun{noun->kind, i + 1, several, true})
               : std::nullopt;
  }
  return std::nullopt;
}

// "RSO meeting notes, …": what another body's people took down.
std::optional<Begun> notes_taken_by(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_opening = 6;
  const std::size_t body = vocabulary.organizations.match(words, 0);
  if (body == 0 || body >= words.size()) return std::nullopt;
  const auto from = words.begin() + static_cast<std::ptrdiff_t>(body);
  const auto count = static_cast<std::ptrdiff_t>(std::min(longest_opening, words.size() - body));
  const auto listed = vocabulary.opening({from, from + count});
  const bool notes = listed && listed->kind == SourceKind::meeting_notes;
  return notes ? std::optional(Begun{listed->kind, body + listed->words, listed->several, false})
               : std::nullopt;
}

// "Minutes, Flood Committee, Costa, 3 May": what a meeting left, before its name.
std::optional<Begun> bare_record(std::string_view text, const std::vector<Word>& words,
                                 const Vocabulary& vocabulary) {
  const std::size_t count = vocabulary.record_words.match(words, 0);
  if (count == 0 || count + 1 >= words.size() || !ends_in_comma(text, words[count - 1])) {
    return std::nullopt;
  }
  const bool named = starts_upper(without_article(text.substr(words[count].begin)));
  return named ? std::optional(Begun{SourceKind::meeting_notes, count, false, true}) : std::nullopt;
}

// "Email communication, Ana Example, 3 May": few small words, a comma and a speaker.
std::optional<Begun> bare_by_shape(std::string_view text, const std::vector<Word>& words,
                                   const Vocabulary& vocabulary) {
  constexpr std::size_t longest = 3;
  std::size_t end = 1;
  while (end < words.size() && end <= longest && !ends_in_comma(text, words[end - 1])) {
    if (!starts_lower(text.substr(words[end].begin))) return std::nullopt;
    ++end;
  }
  if (end >= words.size() || end > longest || !ends_in_comma(text, words[end - 1])) {
    return std::nullopt;
  }
  const auto kind = vocabulary.stem_in(words, end);
  const bool spoken = kind && *kind != SourceKind::statement && *kind != SourceKind::presentation;
  const std::string_view who = text.substr(words[end].begin);
  const bool named = is_full_person(who.substr(0, who.find(',')), vocabulary);
  return spoken && named
             ? std::optional(Begun{*kind, end, words[end - 1].folded.ends_with('s'), true})
             : std::nullopt;
}

// "Telefax to River Monitor from Ana Example, 3 May", "E-mail message of …", "Letter N 5-27 of …":
// small words behind a capital, one of them made from a stem of sending, saying or meeting, then a
// link and a speaker.
std::optional<Begun> by_shape(std::string_view text, const std::vector<Word>& words,
                              const Vocabulary& vocabulary) {
  constexpr std::size_t farthest = 9;
  const std::string_view piece = text.substr(0, text.find(','));
  const bool sentence = vocabulary.said_verbs.find(words_of(piece)) != WordSet::npos ||
                        begins(piece, "no ") || begins(piece, "by ") || begins(piece, "in ");
  if (sentence || piece.size() == text.size()) return std::nullopt;
  if (const auto bare = bare_by_shape(text, words, vocabulary)) return bare;
  for (std::size_t i = 1; i + 1 < words.size() && i < farthest; ++i) {
    if (ends_in_comma(text, words[i - 1])) return std::nullopt;
    const bool link = is_any(words[i].folded, {"from", "with"}) ||
                      (starts_upper(text) && is_any(words[i].folded, {"by", "of"}));
    if (!link) {
      const std::string_view shown = text.substr(words[i].begin, words[i].end - words[i].begin);
      const bool own = vocabulary.own_names.match(words, i) != 0 ||
                       vocabulary.own_names.match(words, i - 1) > 1 ||
                       vocabulary.describing_words.match(words, i) != 0;
      if (starts_upper(shown) && shown.size() > 3 && !own && !is_number(shown)) return std::nullopt;
      continue;
    }
    auto kind = vocabulary.stem_in(words, i);
    // "Oral information from": told, not sent.
    const bool told = words[0].folded == "oral" || words[0].folded == "verbal";
    if (kind == SourceKind::letter && told) kind = SourceKind::interview;
    if (kind && begins_with_speaker(text.substr(words[i + 1].begin), vocabulary)) {
      return Begun{*kind, i + 1, words[i - 1].folded.ends_with('s'), false};
    }
  }
  return std::nullopt;
}

// "By satellite telephone with", "Via fax from", "Over the phone with": how it came stands first.
std::optional<Begun> by_way(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  constexpr std::size_t farthest = 5;
  if (words.empty() || vocabulary.noun_leads.match(words, 0) == 0) return std::nullopt;
  for (std::size_t i = 1; i + 2 < words.size() && i < farthest; ++i) {
    const auto way = vocabulary.way_at(words, i);
    if (!way) continue;
    const std::size_t end = i + way->words;
    const bool link = end + 1 < words.size() && is_any(words[end].folded, {"with", "from"});
    const bool sent = way->kind != SourceKind::statement && way->kind != SourceKind::presentation;
    return link && sent ? std::optional(Begun{way->kind, end + 1, false, false}) : std::nullopt;
  }
  return std::nullopt;
}

// "Told to the researcher by three women", "Recounted to us by": to whom and by whom it was said.
std::optional<Begun> told_by(std::string_view text, const std::vector<Word>& words,
                             const Vocabulary& vocabulary) {
  constexpr std::size_t farthest = 8;
  if (words.size() < 5 || !starts_upper(text) || words[1].folded != "to") return std::nullopt;
  const bool told = words[0].folded.ends_with("ed") || vocabulary.said_verbs.match(words, 0) == 1 ||
                    words[0].folded == "given";
  if (!told) return std::nullopt;
  for (std::size_t i = 3; i + 1 < words.size() && i < farthest; ++i) {
    if (ends_in_comma(text, words[i - 1])) return std::nullopt;
    if (words[i].folded != "by") continue;
    const auto kind = vocabulary.way_in(words, i).value_or(SourceKind::interview);
    return Begun{kind, i + 1, false, false};
  }
  return std::nullopt;
}

std::optional<Begun> misspelt(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  if (words.size() < 3) return std::nullopt;
  if (!is_any(words[1].folded, {"with", "from", "by"})) return std::nullopt;
  for (const Opening& opening : vocabulary.openings()) {
    const bool fits = opening.words.size() == 2 && opening.words[1] == words[1].folded &&
                      one_slip_apart(opening.words[0], words[0].folded);
    if (fits) return Begun{opening.kind, 2, opening.several, false};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Begun> opening_of(std::string_view text, const std::vector<Word>& words,
                                const Vocabulary& vocabulary) {
  // "“Statement by Ardenia,” …": in quotation marks it is a title.
  if (text.starts_with('"') || text.starts_with("\u201C")) return std::nullopt;
  const auto listed = vocabulary.opening(words);
  // "Email of 6 May 2004 from Ana Example": this "of" leads to a day.
  const bool day = listed && listed->words < words.size() &&
                   words[listed->words - 1].folded == "of" &&
                   is_number(words[listed->words].folded);
  if (listed && !day) {
    auto kind = listed->kind;
    if (kind == SourceKind::interview && listed->words > 3) {  // "Interview (by email) with"
      kind = vocabulary.way_in(words, listed->words).value_or(kind);
    }
    return Begun{kind, listed->words, listed->several, false};
  }
  if (const auto noun = by_noun(text, words, vocabulary)) return noun;
  if (const auto notes = notes_taken_by(words, vocabulary)) return notes;
  if (const auto record = bare_record(text, words, vocabulary)) return record;
  if (const auto way = by_way(words, vocabulary)) return way;
  if (const auto told = told_by(text, words, vocabulary)) return told;
  if (const auto slip = misspelt(words, vocabulary)) return slip;
  return by_shape(text, words, vocabulary);
}

std::size_t participle_lead(std::string_view text, const std::vector<Word>& words,
                            const Vocabulary& vocabulary) {
  constexpr std::size_t farthest = 4;
  if (words.empty()) return 0;
  const std::size_t at = words[0].folded == "as" || words[0].folded == "also" ? 1 : 0;
  if (at + 2 >= words.size() || ends_in_comma(text, words[at])) return 0;
  const bool done = words[at].folded.ends_with("ed") || vocabulary.said_verbs.match(words, at) != 0;
  if (!done) return 0;
  for (std::size_t i = at + 1; i + 1 < words.size() && i < farthest; ++i) {
    if (ends_in_comma(text, words[i])) return 0;
    if (is_any(words[i].folded, {"by", "in", "through", "during", "on", "from", "with"}))
      return i + 1;
  }
  return 0;
}

std::optional<Edtf> date_in_opening(std::string_view text, const std::vector<Word>& words,
                                    std::size_t count, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_date = 3;
  count = std::min(count, words.size());
  for (std::size_t i = 1; i < count; ++i) {
    for (std::size_t n = std::min(longest_date, count - i); n >= 1; --n) {
      if (n == 1 && words[i].folded.size() < 8) continue;  // "4.5.2004" is one word; a year no day.
      std::string_view date = text.substr(words[i].begin, words[i + n - 1].end - words[i].begin);
      while (date.ends_with(',') || date.ends_with(')')) date.remove_suffix(1);
      if (const auto day = vocabulary.dates.parse(date)) return day;
    }
  }
  return std::nullopt;
}

}  // namespace vigil::cite
