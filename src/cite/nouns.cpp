#include "cite/nouns.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/people.h"
#include "cite/person.h"
#include "cite/speaker.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// What may follow the noun of "Ministry press release": nothing, or to whom and where.
bool follows_noun(std::string_view folded) {
  return folded == "to" || folded == "at" || folded == "in" || folded == "from" ||
         folded == "dated" || folded == "on" || folded == "of" || folded == "during" ||
         folded == "by" || folded == "with";
}

// Whether a number, or who got it, stands behind the noun of a letter: "Note No. 5", "Note Verbale
// to the Secretary-General"; an answer to a questionnaire may be a paper.
bool is_numbered_note(const std::vector<Word>& words, std::size_t end,
                      const Vocabulary& vocabulary) {
  if (end >= words.size()) return false;
  if (words[end].folded == "no." || words[end].folded == "ref." || has_digit(words[end].folded)) {
    return true;
  }
  return words[end].folded == "to" && vocabulary.audience_words.find(words) == WordSet::npos;
}

// How many words lead to a noun: "in an", "by", "during our first".
std::size_t words_before_noun(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  std::size_t at = 0;
  for (std::size_t count = 1; count != 0 && at < words.size();) {
    if (vocabulary.noun_at(words, at)) return at;
    count =
        std::max({vocabulary.noun_leads.match(words, at), vocabulary.said_verbs.match(words, at),
                  vocabulary.describing_words.match(words, at)});
    at += count;
  }
  return at;
}

// The noun of a piece behind its speaker: "interview", "in an interview", "fax to …"; "answer to
// the questionnaire" too.
std::optional<Vocabulary::Noun> noun_in(std::string_view piece, const std::vector<Word>& words,
                                        const Vocabulary& vocabulary) {
  if (words.empty() || piece.ends_with(" editor")) return std::nullopt;  // That letter was printed.
  const std::size_t at = words_before_noun(words, vocabulary);
  if (const auto noun = vocabulary.noun_at(words, at)) return noun;
  if (const auto way = at == 0 ? std::nullopt : vocabulary.way_at(words, at)) return way;
  if (const auto noun = vocabulary.noun_at(words, at + 1)) return noun;  // "weekly press briefing"
  const auto head = vocabulary.head_at(words, at);
  if (head && is_numbered_note(words, at + head->words, vocabulary)) return head;
  const bool answer = head && starts_lower(piece) && head->kind == SourceKind::letter &&
                      vocabulary.statement_words.match(words, 0) == 0;
  return answer ? head : std::nullopt;
}

// What stands behind the noun and does not name the speaker: the day, the place, or only that
// something was heard.
std::string way_behind(std::string_view piece, const std::vector<Word>& words, std::size_t end,
                       const Vocabulary& vocabulary) {
  std::string way;
  for (std::size_t i = end; i + 1 < words.size(); ++i) {
    const std::string_view tail = piece.substr(words[i + 1].begin);
    const std::size_t stop = std::min(tail.find(" on "), tail.size());
    if (words[i].folded == "in" && starts_upper(tail))
      way = "in " + std::string(tail.substr(0, stop));
  }
  const auto date = date_in_opening(piece, words, words.size() + 1, vocabulary);
  if (date) way += (way.empty() ? "" : ", ") + date->to_string();
  return way.empty() ? "to the audience" : way;
}

// The piece’s place in a sentence: "This was told by Ana Example" → "Ana Example".
std::string_view who_of(std::string_view piece, const Vocabulary& vocabulary) {
  if (piece.starts_with("As ")) piece.remove_prefix(3);
  // "Commentary by the Legal Adviser": what she said is no part of who she is.
  const auto words = words_of(piece);
  for (std::size_t i = 1; i + 1 < words.size() && i < 4; ++i) {
    const bool by = words[i].folded == "by" || words[i].folded == "from";
    if (by && vocabulary.head_at(words, i - 1)) return piece.substr(words[i + 1].begin);
  }
  const std::size_t by = piece.rfind(" by ");
  if (by == std::string_view::npos || !is_prose(piece)) return piece;
  const std::string_view who = piece.substr(by + 4);
  return is_person(without_ranks(who, vocabulary), vocabulary) ? who : piece;
}

// "Ana Example, Director", "Ana Example of the Flood Office"
bool begins_with_person(std::string_view who, const Vocabulary& vocabulary) {
  std::size_t end = who.find(',');
  for (const std::string_view link : {" of ", " from ", " at "})
    end = std::min(end, who.find(link));
  return is_full_person(who.substr(0, end), vocabulary);
}

// Whether the piece can be the speaker's own name, office or body.
bool can_speak(const ReadPiece& read) {
  return read.kind == PieceKind::name || read.kind == PieceKind::body ||
         read.kind == PieceKind::place || read.kind == PieceKind::role;
}

// What follows the noun's piece; of "fax of 3 May" the next piece is the day.
std::string rest_behind(std::string_view text, const std::vector<ReadPiece>& pieces,
                        std::size_t i) {
  const std::string_view piece = pieces[i].piece.text;
  const auto begin_of = [&](std::string_view part) {
    return static_cast<std::size_t>(part.data() - text.data());
  };
  std::string rest(text.substr(begin_of(piece) + piece.size()));
  if (rest.empty() || rest.front() == ',' || i + 1 >= pieces.size()) return rest;
  if (pieces[i + 1].piece.quoted) return "," + rest;  // "presentation “Boats”"
  return ", " + std::string(text.substr(begin_of(pieces[i + 1].piece.text)));
}

// "Costa Radio, morning news, interview with the governor": others talked with him.
bool has_guest(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  return kind_of_publication(pieces[0].piece.text, vocabulary) == SourceKind::broadcast &&
         std::any_of(pieces.begin() + 1, pieces.end(), [](const ReadPiece& p) {
           return p.piece.text.starts_with("interview with ");
         });
}

// "RSO Costa, interview with Ana Example, teacher, 3 May": who asked stands first.
std::vector<Citation> asked_by_body(std::string_view text, const std::vector<ReadPiece>& pieces,
                                    std::size_t i, std::size_t end, const Vocabulary& vocabulary) {
  const std::string_view piece = pieces[i].piece.text;
  const auto words = words_of(piece);
  if (i != 1 || end + 1 >= words.size() || words[end].folded != "with") return {};
  const std::string_view first = pieces[0].piece.text;
  const bool body = pieces[0].kind == PieceKind::body || has_acronym(first) ||
                    vocabulary.organizations.match(words_of(first), 0) != 0;
  const std::string_view who = piece.substr(words[end + 1].begin);
  if (!body || vocabulary.own_names.match(words, end + 1) != 0) return {};
  if (!is_full_person(who, vocabulary)) return {};
  const auto opening = opening_of(piece, words, vocabulary);
  if (!opening || opening->bare) return {};
  return spoken(opening->kind, text.substr(static_cast<std::size_t>(who.data() - text.data())),
                vocabulary);
}

// "The adviser told us in an interview in Costa": a short subject with its verb spoke, unless the
// speaker stands behind the noun.
bool is_subject(std::string_view who, std::string_view said, const std::vector<Word>& words,
                std::size_t next, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_subject = 5;
  const bool behind =
      next + 1 < words.size() && vocabulary.own_names.match(words, next + 1) == 0 &&
      (words[next].folded == "from" || words[next].folded == "with" || words[next].folded == "by");
  const auto own = words_of(who);
  return who.size() < said.size() && own.size() > 1 && own.size() <= longest_subject && !behind;
}

// "Flood Office, Note 7-5/041, 3 May", "…, Note Verbale to the Secretary-General, …"
bool is_note(const std::vector<ReadPiece>& pieces, std::size_t i, const Vocabulary::Noun& noun,
             const Vocabulary& vocabulary) {
  const std::string_view piece = pieces[i].piece.text;
  const auto words = words_of(piece);
  const std::size_t end = noun.at + noun.words;
  // "…, Note Verbale of 3 May"
  const bool dated = end + 1 < words.size() && has_digit(words[end + 1].folded) &&
                     (words[end].folded == "of" || words[end].folded == "dated");
  return noun.kind == SourceKind::letter && noun.at == 0 && (i == 1 || starts_lower(piece)) &&
         can_speak(pieces[0]) && (starts_lower(piece) || pieces[0].kind == PieceKind::body) &&
         (dated || is_numbered_note(words, end, vocabulary) || end == words.size());
}

// Whether the piece tells the sort of the source, not its name: in small letters, or by its place
// behind the speaker.
bool stands_for_noun(std::string_view piece, const std::vector<Word>& words,
                     const Vocabulary::Noun& noun, std::size_t i, bool by_office) {
  if (starts_lower(piece)) return true;
  const std::size_t end = noun.at + noun.words;
  const bool held = noun.kind == SourceKind::statement || noun.kind == SourceKind::presentation;
  if (end == words.size()) {
    // "…, Slides, …"; "Ana Example, Skype interview, 3 May": small letters behind a name of its
    // way.
    const bool way = noun.at == 0 && words.size() > 1 && ends_lower(piece, words);
    return noun.kind == SourceKind::presentation || way;
  }
  const std::string& next = words[end].folded;  // "Ana Example, Address to Parliament"
  return held && noun.at == 0 && (i == 1 || (i == 2 && by_office)) &&
         (next == "to" || next == "at" || next == "before" || next == "for");
}

}  // namespace

std::vector<Citation> in_own_words(std::string_view text, const std::vector<ReadPiece>& pieces,
                                   const Vocabulary& vocabulary) {
  constexpr std::size_t farthest = 12;
  constexpr std::size_t longest_sentence = 40;
  if (pieces.empty() || pieces[0].piece.quoted) return {};
  const auto words = words_of(text);
  const auto day = date_in_opening(text, words, longest_sentence, vocabulary);
  for (std::size_t i = 1; i + 2 < words.size() && i < farthest; ++i) {
    const std::string& whose = words[i + 1].folded;
    const bool own = whose == "its" || whose == "his" || whose == "her" || whose == "their";
    const bool some = whose == "a" || whose == "an" || whose == "the";
    if ((!own && !some) || words[i].folded != "in") continue;
    const auto noun = vocabulary.noun(words, i + 2);
    if (!noun || noun->at > i + 3) return {};
    const std::size_t next = noun->at + noun->words;
    const bool dated = next + 1 < words.size() && has_digit(words[next + 1].folded) &&
                       (words[next].folded == "of" || words[next].folded == "dated");
    if (!dated && !has(pieces, PieceKind::date) && !day) return {};
    std::string_view said = trim(text.substr(0, words[i].begin));
    while (said.ends_with(',')) said.remove_suffix(1);
    const std::string_view who = who_of(without_predicate(said, vocabulary), vocabulary);
    const bool person = begins_with_person(who, vocabulary);
    const bool subject = is_subject(who, said, words, next, vocabulary);
    if (!person && !subject && (some || is_prose(who))) return {};
    std::string rest = dated ? ", " + std::string(text.substr(words[next + 1].begin))
                             : std::string(text.substr(words[next - 1].end));
    if (!dated && !rest.empty() && rest.front() != ',') {  // "… with River Monitor in Costa, 3 May"
      // "in an interview with Radio Costa": a publication's, which others read.
      const auto with =
          words_of(std::string_view(rest).substr(rest.starts_with(" with ") ? 6 : rest.size()));
      if (!with.empty() && vocabulary.own_names.match(with, 0) == 0) return {};
      const std::size_t comma = std::min(rest.find(", "), rest.size());
      const std::string behind = rest.substr(0, comma);
      rest = ", " + way_behind(behind, words_of(behind), 0, vocabulary) + rest.substr(comma);
    }
    return spoken(noun->kind, std::string(without_article(who)) + rest, vocabulary);
  }
  return {};
}

std::vector<Citation> named_by_noun(std::string_view text, const std::vector<ReadPiece>& pieces,
                                    const Vocabulary& vocabulary) {
  if (pieces.empty() || pieces[0].piece.quoted) return {};
  const std::string_view first = pieces[0].piece.text;
  const auto words = words_of(first);
  const auto noun = vocabulary.noun(words, 1);
  if (!noun || noun->at > 9) return {};
  const std::size_t end = noun->at + noun->words;
  if (end < words.size() && !follows_noun(words[end].folded)) return {};
  std::string_view who = trim(first.substr(0, words[noun->at].begin));
  for (const std::string_view possessive : {"\u2019s", "'s", "\u2019", "'"}) {
    if (!who.ends_with(possessive)) continue;
    who.remove_suffix(possessive.size());
    break;
  }
  // "Oral statement, Ardenia, 3 May": what sort of statement it was.
  if (vocabulary.describing_words.holds(who)) return {};
  if (who.empty() || is_prose(who) || who.front() < 'A' || (who.front() > 'Z' && who.front() > 0)) {
    return {};
  }
  const std::size_t tail = static_cast<std::size_t>(first.data() - text.data()) + first.size();
  const std::string rest(text.substr(tail));
  auto found = spoken(noun->kind, std::string(who) + rest, vocabulary);
  // "Example letter of 3 May 2004": the day stands behind the noun.
  const auto day = date_in_opening(first, words, words.size(), vocabulary);
  for (Citation& citation : found) {
    if (!citation.as_written.date) citation.as_written.date = day;
  }
  return found;
}

std::vector<Citation> noun_behind_speaker(std::string_view text,
                                          const std::vector<ReadPiece>& pieces,
                                          const Vocabulary& vocabulary) {
  if (pieces.empty() || has_guest(pieces, vocabulary)) return {};
  // "We asked them, without response."; "This was told by Ana Example" names the speaker.
  const std::string_view subject = pieces[0].piece.text;
  if (begins_with_pronoun(subject) && who_of(subject, vocabulary).size() == subject.size())
    return {};
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::string_view piece = pieces[i].piece.text;
    const auto words = words_of(piece);
    const auto noun = noun_in(piece, words, vocabulary);
    if (!noun || pieces[i].piece.quoted || piece.starts_with("and ")) continue;
    // "Flood Council, Debates, 3 May, p. 4, answer to a question": printed there.
    const bool printed =
        std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(i),
                    [](const ReadPiece& p) { return p.kind == PieceKind::pages; });
    if (printed && noun->kind == SourceKind::letter) return {};
    const std::size_t end = noun->at + noun->words;
    const bool whole = end == words.size();
    if (auto asked = asked_by_body(text, pieces, i, end, vocabulary); !asked.empty()) return asked;
    const bool note = is_note(pieces, i, *noun, vocabulary);
    const bool by_office = pieces[1].kind == PieceKind::role;
    if (!note && !stands_for_noun(piece, words, *noun, i, by_office)) continue;
    if (!note && !whole && !follows_noun(words[end].folded)) continue;
    const std::string way = way_behind(piece, words, end, vocabulary);
    // Beside a title "letter" may be another’s word, if nobody got it and it has no day.
    const bool sent = note || !has(pieces, PieceKind::title) || way != "to the audience" ||
                      (!whole && words[end].folded == "to");
    // "Ardenia, reply to the Secretary-General, A/62/158": a paper there.
    const bool filed = has_un_symbol(pieces, vocabulary);
    const bool speaker = can_speak(pieces[0]) || who_of(pieces[0].piece.text, vocabulary).size() !=
                                                     pieces[0].piece.text.size();
    if (!speaker || filed || (noun->kind == SourceKind::letter && !sent)) return {};
    const std::string_view who = who_of(pieces[0].piece.text, vocabulary);
    const std::string front(who.data(), piece.data());  // With what stands before the noun.
    return spoken(noun->kind, front + way + rest_behind(text, pieces, i), vocabulary);
  }
  return {};
}

}  // namespace vigil::cite
