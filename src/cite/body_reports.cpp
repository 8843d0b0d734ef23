#include "cite/body_reports.h"

#include <algorithm>

#include "cite/looks.h"
#include "cite/person.h"
#include "cite/work_parts.h"

namespace vigil::cite {

bool heads_work(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  constexpr std::size_t farthest = 3;
  for (std::size_t i = 0; i < words.size() && i < farthest; ++i) {
    if (vocabulary.work_words.match(words, i) != 0) return true;
    if (vocabulary.agreement_words.match(words, i) != 0) return true;
    if (words[i].folded.size() <= 3) return false;  // "of", "to", "on", "the"
  }
  return false;
}

namespace {

using Pieces = std::span<const ReadPiece>;

// The second piece, where it may be a title or a place.
std::string_view second_of(Pieces pieces) {
  return pieces.size() > 1 ? pieces[1].piece.text : std::string_view{};
}

// Which piece is the title: "Body, Title", "Body, Part of it, Annual Report 2002".
std::size_t title_at(Pieces pieces, const Vocabulary& vocabulary) {
  if (pieces.size() < 3 || !is_text(pieces[2]) || is_lower(pieces[2].piece.text)) return 1;
  // "Bulletin 1-62": the number of an issue.
  const auto behind = words_of(pieces[2].piece.text);
  const bool issue = behind.size() == 2 && has_digit(behind[1].folded) &&
                     vocabulary.periodical_words.holds(behind[0]);
  const bool work = !issue && vocabulary.work_words.in(pieces[2].piece.text) &&
                    !vocabulary.work_words.in(pieces[1].piece.text);
  const bool part = pieces[1].kind != PieceKind::place && pieces[1].kind != PieceKind::words;
  return work && part ? 2 : 1;
}

// "Ana Example, Border Guard officer, 3 May": an office in small letters is no title.
bool is_holder(Pieces pieces) {
  if (pieces.size() < 3 || pieces[0].kind != PieceKind::name) return false;
  if (pieces[1].kind != PieceKind::role || pieces[2].kind != PieceKind::date) return false;
  return ends_lower(pieces[1].piece.text);
}

// "Explanatory memorandum to the bill, Ministry of Justice, 3 May": the title stands first.
bool begins_with_title(Pieces pieces, const Vocabulary& vocabulary) {
  constexpr std::size_t shortest = 5;
  const std::string_view first = pieces[0].piece.text;
  const auto words = words_of(first);
  return words.size() >= shortest && pieces[1].kind == PieceKind::body &&
         ends_lower(first, words) && heads_work(words, vocabulary);
}

// "Flood Office, Costa, decision memorandum on boats, 3 May": a paper named in small letters.
std::optional<Citation> small_paper(Pieces pieces, const Vocabulary& vocabulary) {
  if (pieces[0].kind != PieceKind::body) return std::nullopt;
  if (kind_of_publication(pieces[0].piece.text, vocabulary) != SourceKind::article)
    return std::nullopt;
  for (std::size_t i = 1; i < pieces.size() && i < 3; ++i) {
    const std::string_view text = pieces[i].piece.text;
    if (pieces[i].piece.quoted || !is_lower(text)) continue;
    if (!heads_work(words_of(text), vocabulary)) continue;
    Citation citation;
    Description& d = citation.as_written;
    d.kind = is_un(pieces[0].piece.text, vocabulary) ? SourceKind::un_document : SourceKind::report;
    d.organization = std::string(without_article(pieces[0].piece.whole));
    d.title = std::string(text);
    for (const ReadPiece& read : pieces) {
      if (read.kind == PieceKind::place && d.place.empty()) d.place = std::string(read.piece.text);
    }
    return citation;
  }
  return std::nullopt;
}

// "Flood Office, River Training, Boat Building and Bridge Programme: Report, 2003": the piece with
// which a list ends that the title began; the title's own where there is none.
std::size_t list_end(Pieces pieces, std::size_t title) {
  for (std::size_t i = title + 1; i < pieces.size(); ++i) {
    const std::string_view text = pieces[i].piece.text;
    const bool goes_on = is_text(pieces[i]) && pieces[i].kind != PieceKind::place &&
                         starts_upper(text) && !pieces[i].piece.quoted;
    if (!goes_on) return title;
    if (text.find(" and ") < text.size()) return i;
  }
  return title;
}

// The places from the piece `from` on.
void add_places(Pieces pieces, std::size_t from, Description& d, const Vocabulary& vocabulary) {
  for (std::size_t i = from; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    const bool end = !d.place.empty() && vocabulary.place_ends.holds(read.piece.text);
    // A town that nobody listed: a name right before the date.
    const bool town =
        d.place.empty() && !has_digit(read.piece.text) && read.kind == PieceKind::name &&
        i + 1 < pieces.size() &&
        (pieces[i + 1].kind == PieceKind::date || pieces[i + 1].kind == PieceKind::symbol ||
         pieces[i + 1].kind == PieceKind::place) &&
        words_of(read.piece.text).size() == 1;
    if (read.kind != PieceKind::place && !end && !town) continue;
    d.place += (d.place.empty() ? "" : ", ") + std::string(read.piece.text);
  }
}

// "OSCE, Response to the Questionnaire, 15 January 2001"; "INSEC, Yearbook 2005, p. 47".
std::optional<Citation> report(Pieces pieces, const Vocabulary& vocabulary) {
  const ReadPiece& first = pieces.front();
  const std::string_view second = second_of(pieces);
  if (pieces.size() < 2 || !is_text(pieces[1]) || is_lower(second)) return std::nullopt;
  if (pieces[1].kind == PieceKind::place) return std::nullopt;
  if (is_holder(pieces) || begins_with_title(pieces, vocabulary)) return std::nullopt;
  if (kind_of_publication(first.piece.text, vocabulary) != SourceKind::article) return std::nullopt;
  const bool paged = has(pieces, PieceKind::pages) && !has(pieces, PieceKind::date);
  const bool by_body = first.kind == PieceKind::body || has_acronym(first.piece.text) ||
                       has(pieces, PieceKind::pages) || has(pieces, PieceKind::symbol);
  const bool long_title = words_of(second).size() >= 3;
  if (!paged && !by_body && !long_title) return std::nullopt;
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::report;
  const std::size_t title = title_at(pieces, vocabulary);
  const Piece& named =
      pieces[title].piece;  // "Study of Floods (unpublished)" is "Study of Floods".
  d.title = std::string(is_lower(named.bracket) ? named.text : named.whole);
  const std::size_t end_of_title = list_end(pieces, title);
  for (std::size_t i = title + 1; i <= end_of_title; ++i) {
    d.title += ", " + std::string(pieces[i].piece.whole);
  }
  if (first.kind != PieceKind::body && is_person(first.piece.text, vocabulary) &&
      words_of(first.piece.text).size() >= 2) {
    d.people.emplace_back(first.piece.text);
  } else {
    d.organization = std::string(without_article(first.piece.whole));
    if (title == 2) d.organization += ", " + std::string(pieces[1].piece.whole);
  }
  add_places(pieces, end_of_title + 1, d, vocabulary);
  return citation;
}

}  // namespace

std::optional<Citation> body_report(Pieces pieces, const Vocabulary& vocabulary) {
  auto found = small_paper(pieces, vocabulary);
  return found ? found : report(pieces, vocabulary);
}

}  // namespace vigil::cite
