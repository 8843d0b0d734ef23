#include "cite/opening_shapes.h"

#include <algorithm>

#include "cite/looks.h"
#include "cite/person.h"
#include "cite/spelling.h"

namespace vigil::cite {

bool begins_with_speaker(std::string_view text, const Vocabulary& vocabulary) {
  text = text.substr(0, text.find(','));
  for (const std::string_view link : {" of ", " at ", " in "}) {
    if (is_full_person(text.substr(0, text.find(link)), vocabulary)) return true;
  }
  return is_full_person(text, vocabulary) || vocabulary.body_words.in(text) ||
         vocabulary.role_words.in(text) || vocabulary.organizations.holds(without_article(text));
}

namespace {

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
      if (starts_upper(shown) && shown.size() > 3 && !own && !has_digit(shown)) return std::nullopt;
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
  if (words.size() < 5) return std::nullopt;
  // "confirmed by phone by the duty officer"
  if (words[0].folded.ends_with("ed") && is_any(words[1].folded, {"by", "via"}) &&
      is_any(words[3].folded, {"by", "from"})) {
    const auto way = vocabulary.way_at(words, 2);
    if (way && way->words == 1) return Begun{way->kind, 4, false, false};
  }
  if (!starts_upper(text)) return std::nullopt;
  if (words[1].folded == "by" && words[0].folded.ends_with("ed")) {  // "Confirmed by … by phone"
    const auto piece = words_of(text.substr(0, text.find(',')));
    const bool by =
        piece.size() > 4 && is_any(piece[piece.size() - 2].folded, {"by", "via", "per"});
    const auto way = by ? vocabulary.way_at(piece, piece.size() - 1) : std::nullopt;
    return way ? std::optional(Begun{way->kind, 2, false, false}) : std::nullopt;
  }
  if (words[1].folded != "to") return std::nullopt;
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

std::optional<Begun> opening_by_shape(std::string_view text, const std::vector<Word>& words,
                                      const Vocabulary& vocabulary) {
  if (const auto record = bare_record(text, words, vocabulary)) return record;
  if (const auto way = by_way(words, vocabulary)) return way;
  if (const auto told = told_by(text, words, vocabulary)) return told;
  if (const auto slip = misspelt(words, vocabulary)) return slip;
  return by_shape(text, words, vocabulary);
}

}  // namespace vigil::cite
