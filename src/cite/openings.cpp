#include "cite/openings.h"

#include <algorithm>
#include <array>

#include "cite/spelling.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_descriptions = 4;
constexpr std::size_t longest_way = 8;  // Words between a noun and its link.

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
      return is_any(word, {"from", "by"});
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

// "Follow-up interview in Costa with …", "Confidential interviews, Costa".
std::optional<Begun> by_noun(std::string_view text, const std::vector<Word>& words,
                             const Vocabulary& vocabulary) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < most_descriptions; ++i) {
    at += vocabulary.describing_words.match(words, at);
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
    if (links(noun->kind, words[i].folded) && !day) {
      return Begun{noun->kind, i + 1, several, false};
    }
    if (!ends_in_comma(text, words[i])) continue;
    // "Response to the questionnaire, Flood Office, 3 May": it names no speaker before the comma.
    const bool asked =
        noun->kind == SourceKind::letter && vocabulary.audience_words.match(words, i) != 0;
    return asked ? std::optional(Begun{noun->kind, i + 1, several, true}) : std::nullopt;
  }
  return std::nullopt;
}

// "RSO meeting notes, …": what another body's people took down.
std::optional<Begun> notes_of_body(const std::vector<Word>& words, const Vocabulary& vocabulary) {
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
  if (const auto listed = vocabulary.opening(words)) {
    auto kind = listed->kind;
    if (kind == SourceKind::interview && listed->words > 3) {  // "Interview (by email) with"
      kind = vocabulary.way_in(words, listed->words).value_or(kind);
    }
    return Begun{kind, listed->words, listed->several, false};
  }
  if (const auto noun = by_noun(text, words, vocabulary)) return noun;
  if (const auto notes = notes_of_body(words, vocabulary)) return notes;
  return misspelt(words, vocabulary);
}

std::optional<Edtf> date_in_opening(std::string_view text, const std::vector<Word>& words,
                                    std::size_t count, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_date = 3;
  for (std::size_t i = 1; i + 1 < count; ++i) {
    for (std::size_t n = std::min(longest_date, count - i); n >= 2; --n) {
      const std::string_view part =
          text.substr(words[i].begin, words[i + n - 1].end - words[i].begin);
      if (const auto date = vocabulary.dates.parse(part)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace vigil::cite
