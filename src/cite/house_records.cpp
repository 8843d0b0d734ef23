#include "cite/house_records.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/person.h"
#include "cite/speaker.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

bool is_house(const ReadPiece& read, const Vocabulary& vocabulary) {
  return !read.piece.quoted && starts_upper(read.piece.text) &&
         vocabulary.lawgivers.in(read.piece.text) && !has_digit(read.piece.text);
}

bool names_sitting(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  return pieces.size() > 1 && is_house(pieces[0], vocabulary) &&
         std::any_of(pieces.begin() + 1, pieces.end(), [&](const ReadPiece& p) {
           return !p.piece.quoted && vocabulary.sitting_words.in(p.piece.text);
         });
}

// "remarks by Deputy Ana Example", "speech of the Minister": who spoke; nothing for other pieces.
std::string_view speaker_in(const ReadPiece& read, const Vocabulary& vocabulary) {
  const std::string_view text = read.piece.text;
  const auto words = words_of(text);
  const auto opening = opening_of(text, words, vocabulary);
  const bool said = opening && opening->kind == SourceKind::statement && !opening->bare;
  if (said && opening->words < words.size()) return text.substr(words[opening->words].begin);
  // "…, p. 12 (Deputy Ana Example)"
  const std::string_view bracket = read.piece.bracket;
  const auto inside = words_of(bracket);
  const bool office = inside.size() > 2 && vocabulary.role_words.match(inside, 0) != 0 &&
                      is_full_person(bracket.substr(inside[1].begin), vocabulary);
  return office || is_full_person(bracket, vocabulary) ? bracket : std::string_view{};
}

}  // namespace

bool names_sitting(std::string_view text, const Vocabulary& vocabulary) {
  return names_sitting(read_pieces(text, vocabulary), vocabulary);
}

std::vector<Citation> house_record(std::string_view text, const std::vector<ReadPiece>& pieces,
                                   const Vocabulary& vocabulary) {
  if (!names_sitting(pieces, vocabulary)) return {};
  Speaker speaker;
  Citation citation;
  Description& d = citation.as_written;
  for (const ReadPiece& read : pieces) {
    const std::string_view who = speaker_in(read, vocabulary);
    if (!who.empty() && speaker.people.empty() && speaker.role.empty()) {
      read_speaker(who, false, vocabulary, speaker);
    } else if (&read != &pieces[0] && !read.piece.quoted && starts_upper(read.piece.text) &&
               vocabulary.sitting_words.in(read.piece.text) && !has_digit(read.piece.text)) {
      d.publication = std::string(read.piece.text);
    }
  }
  if (speaker.people.empty() && speaker.role.empty()) return {};
  d.kind = SourceKind::statement;
  d.people = speaker.people;
  d.role = speaker.role;
  d.organization = std::string(without_article(pieces[0].piece.text));
  citation.rank = speaker.rank;
  add_dates(pieces, d);
  const auto words = words_of(text);
  if (!d.date) d.date = date_in_opening(text, words, words.size(), vocabulary);
  add_pages(pieces, d);
  return {citation};
}

}  // namespace vigil::cite
