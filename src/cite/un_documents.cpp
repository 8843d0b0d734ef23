#include "cite/un_documents.h"

#include <algorithm>

#include "cite/looks.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_work = 22;  // Words of a title.
constexpr std::size_t longest_body = 8;

using Pieces = std::span<const ReadPiece>;

// What names a document without a title: its symbol, "Resolution 59/84", "S/2003/1019", or what
// sort it is: "UN Flood Office, Project Document, 3 May".
std::string named_by_symbol(Pieces pieces) {
  for (const bool filed : {true, false}) {
    for (const ReadPiece& read : pieces.subspan(1)) {
      const std::string_view text = read.piece.text;
      if (read.kind != PieceKind::symbol) continue;
      const bool slash = text.find('/') != std::string_view::npos;
      if (filed ? slash : starts_upper(text) && !has_digit(text)) {
        return std::string(read.piece.whole);
      }
    }
  }
  return {};
}

// "UN Secretary-General, Report on Rivers, A/60/299": who wrote stands before what.
bool is_written_by(Pieces pieces, const Vocabulary& vocabulary) {
  const std::string_view who = pieces.front().piece.text;
  return pieces.size() > 1 && vocabulary.un_titles.holds(who) && !has_digit(who) &&
         !vocabulary.work_words.in(who) && !vocabulary.act_words.in(who) && is_text(pieces[1]) &&
         vocabulary.work_words.in(pieces[1].piece.text);
}

// "UN Secretary-General, depositary notification C.N.131": an office, and what sort of paper with a
// number: the number names it, with the sort where that is in capitals.
std::optional<Citation> numbered_paper(Pieces pieces, const Vocabulary& vocabulary) {
  if (pieces.size() < 2 || pieces[1].piece.quoted) return std::nullopt;
  const std::string_view who = pieces[0].piece.text;
  const std::string_view text = pieces[1].piece.text;
  const auto words = words_of(text);
  const bool office = is_un(who, vocabulary) && vocabulary.role_words.in(who) && !has_digit(who);
  if (!office || words.size() < 2 || words.size() > 4) return std::nullopt;
  const std::string_view last = text.substr(words.back().begin);
  const std::string_view number = is_lower(text) || !has_digit(last) ? last : text;
  if (!has_digit(number) || !starts_upper(number)) return std::nullopt;
  Citation citation;
  citation.as_written.kind = SourceKind::un_document;
  citation.as_written.organization = std::string(without_article(pieces[0].piece.whole));
  citation.as_written.title = std::string(number);
  return citation;
}

// "UN Flood Office, Assessment, Costa Alta, 2008": a town that nobody listed, before the date.
bool is_town(Pieces pieces, std::size_t i) {
  return pieces[i].kind == PieceKind::name && words_of(pieces[i].piece.text).size() <= 2 &&
         i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::date;
}

// "First Committee": an organ of the body before.
bool is_organ(const ReadPiece& read, const Vocabulary& vocabulary) {
  const auto words = words_of(read.piece.text);
  return !words.empty() && words.size() <= 4 && starts_upper(read.piece.text) &&
         vocabulary.venue_words.match(words, words.size() - 1) != 0;
}

// "4943rd meeting", "Sixtieth session": when a body met is no title.
bool is_sitting(const ReadPiece& read, const Vocabulary& vocabulary) {
  const auto words = words_of(read.piece.text);
  return !words.empty() && words.size() <= 3 && is_text(read) &&
         vocabulary.event_words.match(words, words.size() - 1) != 0;
}

// "River Conference, RC/1487, Costa": a meeting that is a body, right before its paper's symbol.
bool is_forum(Pieces pieces, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_forum = 4;
  const std::string_view text = pieces.front().piece.text;
  const auto words = words_of(text);
  return pieces.size() > 1 && pieces.front().kind == PieceKind::event && !has_digit(text) &&
         words.size() <= longest_forum && is_un_symbol(pieces[1].piece.text, vocabulary) &&
         vocabulary.work_words.find(words) == WordSet::npos &&
         vocabulary.act_words.find(words) == WordSet::npos;
}

// "UN Flood Office, Costa Bureau, River Prices": a part of the body before what it wrote.
bool is_part(Pieces pieces, std::size_t i, const Vocabulary& vocabulary) {
  constexpr std::size_t shortest_title = 3;
  if (i != 1 || pieces.size() < 3 || pieces[1].kind != PieceKind::body) return false;
  const std::string_view next = pieces[2].piece.text;
  return vocabulary.post_words.in(pieces[1].piece.text) && is_text(pieces[2]) &&
         pieces[2].kind != PieceKind::place && !is_lower(next) &&
         words_of(next).size() >= shortest_title;
}

// What stands behind the body: its organs, the title, where.
void read_behind(Pieces pieces, Description& d, const Vocabulary& vocabulary) {
  const bool filed = has_un_symbol(pieces.subspan(1), vocabulary) && !has(pieces, PieceKind::title);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    const std::string_view text = read.piece.whole;
    const bool town = !d.title.empty() && d.place.empty() && is_town(pieces, i);
    if (read.kind == PieceKind::place || town) {
      d.place += (d.place.empty() ? "" : ", ") + std::string(text);
    } else if ((filed && is_organ(read, vocabulary)) ||
               is_part(pieces, i, vocabulary)) {  // "First Committee, A/C.1/65/PV.18"
      d.organization += ", " + std::string(text);
    } else if (filed && is_sitting(read, vocabulary)) {
      continue;  // "UN Security Council, 4943rd meeting, S/PV.4943"
    } else if (is_text(read) && d.title.empty() && !is_lower(text)) {
      d.title = std::string(text);
    }
  }
}

}  // namespace

std::optional<Citation> un_document(Pieces pieces, const Vocabulary& vocabulary) {
  const Piece& first = pieces.front().piece;
  const bool symbol = has_un_symbol(pieces, vocabulary);
  const auto words = words_of(first.text);
  if (auto numbered = numbered_paper(pieces, vocabulary)) return numbered;
  const bool written = is_written_by(pieces, vocabulary);
  const bool title = !written && (vocabulary.un_titles.match(words, 0) != 0 ||
                                  (words.size() == 2 && vocabulary.act_words.holds(words[0])));
  if (!title && !written && !symbol && !is_un(first.text, vocabulary)) return std::nullopt;
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::un_document;
  // "Final Report of the Third Meeting, CRT/MP.3/1": a work's own name stands first.
  const PieceKind kind = pieces.front().kind;
  const bool named = kind == PieceKind::body && words.size() <= longest_body;
  const bool body = named || is_forum(pieces, vocabulary) || kind == PieceKind::place ||
                    is_un(first.text, vocabulary) || has_acronym(first.text);
  const bool work = !(body || written) || vocabulary.work_words.in(first.text);
  if (title || work || is_un_symbol(first.text, vocabulary) || pieces.size() == 1) {
    d.title = std::string(without_article(first.whole));
    for (const ReadPiece& read : pieces.subspan(1)) {
      if (read.kind == PieceKind::place && d.place.empty()) d.place = std::string(read.piece.text);
    }
    return citation;
  }
  d.organization = std::string(without_article(first.whole));
  read_behind(pieces, d, vocabulary);
  if (d.title.empty()) d.title = named_by_symbol(pieces);
  return citation;
}

bool is_named_un_document(Pieces pieces, const Vocabulary& vocabulary) {
  const auto words = words_of(pieces.front().piece.text);
  const bool numbered = words.size() == 2 && vocabulary.act_words.holds(words[0]) &&
                        has_digit(words[1].folded) &&
                        words[1].folded.find('/') != std::string::npos;
  const bool title = numbered || vocabulary.un_titles.match(words, 0) != 0;
  if (title && pieces.size() > 1) return true;
  return has_un_symbol(pieces, vocabulary) && words.size() <= longest_work;
}

}  // namespace vigil::cite
