#include "cite/openings.h"

#include <algorithm>
#include <array>

#include "cite/looks.h"
#include "cite/opening_shapes.h"
#include "cite/person.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_descriptions = 4;
constexpr std::size_t longest_way = 11;  // Words between a noun and its link.

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

// What may stand between them: when, how, to whom and where.
bool begins_way(std::string_view word) {
  static constexpr std::array<std::string_view, 24> ways{
      "to",        "at",   "in",  "on",    "for", "during",    "via",       "conducted",
      "held",      "sent", "no.", "given", "of",  "received",  "addressed", "dated",
      "delivered", "made", "by",  "re",    "and", "submitted", "completed", "supplied"};
  return has_digit(word) || std::find(ways.begin(), ways.end(), word) != ways.end();
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
  if (i + 1 >= words.size() || !has_digit(words[i].folded)) return false;
  const std::string& year = words[i + 1].folded;
  return year.size() == 4 && (year[0] == '1' || year[0] == '2') && ends_in_comma(text, words[i]) &&
         has_digit(year);
}

// "Personal communication by e-mail from": the way decides of what is not itself a way.
SourceKind sent_by(const Vocabulary::Noun& noun, const std::vector<Word>& between,
                   const Vocabulary& vocabulary) {
  if (noun.kind != SourceKind::interview || between.empty()) return noun.kind;
  // "Briefing for journalists by": told in public.
  if (vocabulary.listener_words.find(between) != WordSet::npos) return SourceKind::statement;
  return vocabulary.way_in(between, between.size()).value_or(noun.kind);
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
bool describes(std::string_view text, const std::vector<Word>& words, std::size_t at,
               const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 8> ends{"ly",  "al",  "ed",  "hy",
                                                        "ous", "ive", "ary", "ic"};
  constexpr std::size_t shortest = 5;
  if (at + 2 >= words.size() || words[at].folded.size() < shortest) return false;
  if (ends_in_comma(text, words[at])) return false;  // "Medic, telephone interview": a name.
  if (!vocabulary.head_at(words, at + 1) || vocabulary.head_at(words, at)) return false;
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return words[at].folded.ends_with(end); });
}

// Whether the word behind a noun leads to its speaker: a link, a way, a bracket; "returned by".
bool leads_on(SourceKind kind, std::string_view text, const Word& word) {
  const bool done = kind == SourceKind::letter && word.folded.ends_with("ed");
  // "Letter RE. (B-7) No. 4 from": what the office filed it under.
  const bool filed =
      kind == SourceKind::letter && all_capitals(text.substr(word.begin, word.end - word.begin));
  return text[word.begin] == '(' || done || filed || links(kind, word.folded) ||
         begins_way(word.folded);
}

// "Follow-up interview in Costa with …", "Confidential interviews, Costa".
std::optional<Begun> by_noun(std::string_view text, const std::vector<Word>& words,
                             const Vocabulary& vocabulary) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < most_descriptions; ++i) {
    const std::size_t listed = vocabulary.describing_words.match(words, at);
    at += listed == 0 && describes(text, words, at, vocabulary) ? 1 : listed;
  }
  const auto noun = vocabulary.head_at(words, at);
  if (!noun) return std::nullopt;
  const std::size_t end = at + noun->words;
  if (end >= words.size()) return {};
  const bool several = words[end - 1].folded.ends_with('s');
  const bool spoken = noun->kind != SourceKind::statement;
  if (ends_in_comma(text, words[end - 1])) {
    return spoken ? std::optional(Begun{noun->kind, end, several, true}) : std::nullopt;
  }
  if (!leads_on(noun->kind, text, words[end])) return std::nullopt;
  const std::size_t limit = std::min(words.size() - 1, end + longest_way);
  for (std::size_t i = end; i < limit; ++i) {
    // "Letter of 3 May 2004 from": this "of" leads to no speaker.
    const bool day = words[i].folded == "of" && has_digit(words[i + 1].folded);
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

}  // namespace

std::optional<Begun> opening_of(std::string_view text, const std::vector<Word>& words,
                                const Vocabulary& vocabulary) {
  // "“Statement by Ardenia,” …": in quotation marks it is a title.
  if (text.starts_with('"') || text.starts_with("\u201C")) return std::nullopt;
  const auto listed = vocabulary.opening(words);
  // "Email of 6 May 2004 from Ana Example": this "of" leads to a day.
  const bool day = listed && listed->words < words.size() &&
                   words[listed->words - 1].folded == "of" &&
                   has_digit(words[listed->words].folded);
  if (listed && !day) {
    auto kind = listed->kind;
    if (kind == SourceKind::interview && listed->words > 3) {  // "Interview (by email) with"
      kind = vocabulary.way_in(words, listed->words).value_or(kind);
    }
    return Begun{kind, listed->words, listed->several, false};
  }
  if (const auto noun = by_noun(text, words, vocabulary)) return noun;
  if (const auto notes = notes_taken_by(words, vocabulary)) return notes;
  return opening_by_shape(text, words, vocabulary);
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
