#include "cite/named_alone.h"

#include <algorithm>

#include "cite/looks.h"
#include "cite/people.h"
#include "cite/person.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_periodical = 6;

using Pieces = std::span<const ReadPiece>;

// A yearbook has pages and the year alone.
bool is_of_year(Pieces pieces) {
  return has(pieces, PieceKind::pages) &&
         std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
           return p.kind == PieceKind::date && p.dates.front().to() &&
                  p.dates.front().to()->month == 0;
         });
}

// Newspapers have short names and come out on a day.
bool is_work(Pieces pieces, const Vocabulary& vocabulary) {
  const auto words = words_of(pieces.front().piece.text);
  if (words.size() > longest_periodical) return true;
  const bool day = std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
    return p.kind == PieceKind::date && p.dates.front().to() && p.dates.front().to()->day != 0;
  });
  if (vocabulary.agreement_words.find(words) != WordSet::npos) return true;
  return !day && (vocabulary.work_words.find(words) != WordSet::npos || is_of_year(pieces));
}

// "Coast Press from Costa": where the news was sent from.
void part_town(Description& d, const Vocabulary& vocabulary) {
  for (const std::string_view link : {" from ", " in ", " at "}) {
    const std::size_t at = d.publication.find(link);
    if (at == std::string::npos || d.kind == SourceKind::article || !d.place.empty()) continue;
    const std::string town = d.publication.substr(at + link.size());
    if (!is_place(town, vocabulary) && link != " from ") continue;
    if (!starts_upper(town)) continue;
    d.place = town;
    d.publication.erase(at);
  }
}

// "Radio Costa, Port City, Ardenian news, 3 May": the town before what was sent; a name of small
// words at its end is no town's.
const ReadPiece* town_before_news(Pieces pieces) {
  if (pieces.size() < 4 || pieces[1].kind != PieceKind::name) return nullptr;
  const std::string_view news = pieces[2].piece.text;
  const bool small = is_text(pieces[2]) && !has_digit(news) && ends_lower(news);
  return small && pieces[3].kind == PieceKind::date ? &pieces[1] : nullptr;
}

Citation periodical(Pieces pieces, const Vocabulary& vocabulary) {
  Citation citation;
  set_publication(pieces.front().piece, citation, vocabulary);
  Description& d = citation.as_written;
  part_town(d, vocabulary);
  const ReadPiece* const town = town_before_news(pieces);
  for (const ReadPiece& read : pieces.subspan(1)) {
    // "Costa TV, Evening Journal, 3 May": what was sent.
    const bool station = d.kind == SourceKind::broadcast;
    const std::string_view text = read.piece.text;
    // "Radio Costa, Ardenian news at six": small words tell the hour.
    const auto words = words_of(text);
    if (station && ends_lower(text, words)) continue;
    if (station && read.kind == PieceKind::body && starts_upper(text)) {
      d.publication += ", " + std::string(text);  // "Radio Costa, Ardenian Service"
      continue;
    }
    // "Yellow Television, Channel Two": a station of the house.
    if (station && d.title.empty() && vocabulary.broadcasters.holds(text)) {
      d.publication += ", " + std::string(text);
      continue;
    }
    const bool sent = station && read.kind == PieceKind::name && &read != town;
    if (sent && d.title.empty()) d.title = std::string(read.piece.text);
    const bool place = !sent && (read.kind == PieceKind::place ||
                                 (read.kind == PieceKind::name && d.place.empty()));
    if (place) d.place += (d.place.empty() ? "" : ", ") + std::string(read.piece.text);
  }
  return citation;
}

// "Summary Report of the Committee of Experts, Costa, 3 May 2004": a title without marks.
Citation named_work(Pieces pieces, const Vocabulary& vocabulary) {
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::report;
  d.title = std::string(without_article(pieces.front().piece.text));
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    const std::string_view more = read.piece.text;
    if (d.place.empty() && is_text(read) && is_lower(more) && is_prose(more)) {
      d.title += ", " + std::string(more);  // "… between Ardenia, the union and the towns on …"
    }
    if (i == 1 && read.kind == PieceKind::body && starts_upper(more)) {
      d.organization = std::string(without_article(more));  // "Memorandum to the bill, Ministry …"
    }
    const bool end = !d.place.empty() && vocabulary.place_ends.holds(read.piece.text);
    // A town that nobody listed: one word right before the date.
    const bool town = d.place.empty() && read.kind == PieceKind::name && i + 1 < pieces.size() &&
                      pieces[i + 1].kind == PieceKind::date &&
                      more.find(' ') == std::string_view::npos;
    if (read.kind != PieceKind::place && !end && !town) continue;
    d.place += (d.place.empty() ? "" : ", ") + std::string(read.piece.text);
  }
  return citation;
}

// "Ana Example, nurse, 3 May 2004": no newspaper's name, and small words that are no edition.
bool is_small_role(Pieces pieces, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_role = 3;
  const std::string_view role = pieces[1].piece.text;
  const auto name = words_of(pieces[0].piece.text);
  const auto words = words_of(role);
  return pieces.size() == 3 && pieces[2].kind == PieceKind::date && is_lower(role) &&
         !pieces[1].piece.quoted && words.size() <= longest_role && !has_digit(role) &&
         is_text(pieces[1]) && vocabulary.periodical_words.find(words) == WordSet::npos &&
         words.back().folded != "edition" && !vocabulary.newspaper_ends.holds(name.back());
}

// "Dr. Ana Example, Director, Flood Office, 3 May 2004", "A. Example, Flood Office, 3 May 2004".
bool is_speaker(Pieces pieces, const Vocabulary& vocabulary) {
  const std::string_view text = pieces.front().piece.text;
  if (!pieces.front().piece.bracket.empty() || pieces.size() < 2) return false;
  if (kind_of_publication(text, vocabulary) != SourceKind::article) return false;  // It sends.
  std::string ranks;
  const std::string_view name = without_ranks(text, vocabulary, &ranks);
  if (!is_person(name, vocabulary) || words_of(name).size() < 2) return false;
  const bool placed = (pieces[1].kind == PieceKind::role || pieces[1].kind == PieceKind::body) &&
                      !is_lower(pieces[1].piece.text);
  return !ranks.empty() || placed || is_small_role(pieces, vocabulary);
}

// "Ministry of Floods, 3 May 2004": no newspaper, but what the office said.
bool is_office(Pieces pieces, const Vocabulary& vocabulary) {
  const ReadPiece& first = pieces.front();
  return first.kind == PieceKind::body && first.piece.bracket.empty() &&
         !has_digit(first.piece.text) && vocabulary.lawgivers.in(first.piece.text) &&
         std::all_of(pieces.begin() + 1, pieces.end(), [](const ReadPiece& p) {
           return p.kind == PieceKind::date || p.kind == PieceKind::place ||
                  p.kind == PieceKind::symbol;
         });
}

}  // namespace

Citation named_alone(Pieces pieces, const Vocabulary& vocabulary) {
  const bool speaker = is_speaker(pieces, vocabulary);
  if (speaker || is_office(pieces, vocabulary)) {
    const std::string_view last = pieces.back().piece.text;
    const std::string_view first = pieces.front().piece.text;
    const std::string_view text(first.data(),
                                static_cast<std::size_t>(last.data() + last.size() - first.data()));
    const auto kind = speaker ? SourceKind::interview : SourceKind::statement;
    auto found = spoken(kind, text, vocabulary);
    if (!found.empty()) return found.front();
  }
  // "RSO, Costa, 3 May 2004": a known body prints its own papers.
  if (vocabulary.organizations.holds(pieces.front().piece.text)) {
    Citation citation = named_work(pieces, vocabulary);
    std::swap(citation.as_written.title, citation.as_written.organization);
    return citation;
  }
  return is_work(pieces, vocabulary) ? named_work(pieces, vocabulary)
                                     : periodical(pieces, vocabulary);
}

}  // namespace vigil::cite
