#include "cite/meeting_notes.h"

#include <optional>
#include <utility>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/piece_kind.h"

namespace vigil::cite {
namespace {

std::string_view without_link(std::string_view text) {
  for (const std::string_view link : {"at ", "from ", "during ", "on ", "of "}) {
    if (text.starts_with(link)) return text.substr(link.size());
  }
  return text;
}

// "Costa workshop" and "workshop in Costa" were held in Costa.
std::string_view place_in(std::string_view title, const Vocabulary& vocabulary) {
  const auto words = words_of(title);
  const std::size_t count = vocabulary.places.match(words, 0);
  if (count != 0) return title.substr(0, words[count - 1].end);
  const std::size_t in = title.rfind(" in ");
  if (in == std::string_view::npos) return {};
  const std::string_view tail = title.substr(in + 4);
  return is_place(tail, vocabulary) ? tail : std::string_view{};
}

// "River Monitor researcher from the Costa seminar": what stands behind the taker and a link.
std::string_view without_taker(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  const bool taker = vocabulary.own_names.match(words, 0) != 0 ||
                     vocabulary.people_words.match(words, 0) != 0 ||
                     (is_lower(text) && vocabulary.role_words.match(words, 0) != 0);
  // "the mission's river team during the Third Meeting"
  const std::size_t during = text.find(" during the ");
  if (during < text.size() && vocabulary.event_words.in(text.substr(during)) &&
      !vocabulary.event_words.in(text.substr(0, during))) {
    return text.substr(during + std::string_view(" during the ").size());
  }
  if (!taker) return text;
  for (const std::string_view link : {" from ", " at ", " of ", " during ", " on "}) {
    const std::size_t at = text.find(link);
    if (at != std::string_view::npos) return text.substr(at + link.size());
  }
  return text;
}

// "of the researcher", "the author": who took notes for the report.
bool is_small_role(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t longest = 3;
  text = without_article(without_link(text));
  const auto words = words_of(text);
  const bool small = words.size() <= longest && is_lower(text) && ends_lower(text, words);
  return small &&
         (words.size() == 1 || vocabulary.role_words.match(words, words.size() - 1) != 0) &&
         vocabulary.event_words.find(words) == WordSet::npos;
}

// "RSO-A on the donor meeting": initials of who took the notes, and what of.
std::optional<std::pair<std::string, std::string_view>> body_before_link(std::string_view text) {
  const std::size_t end = text.find(' ');
  if (end == std::string_view::npos || !all_capitals(text.substr(0, end))) return std::nullopt;
  const std::string_view rest = text.substr(end + 1);
  for (const std::string_view link : {"on the ", "at the ", "from the ", "of the "}) {
    if (rest.starts_with(link)) {
      return std::pair{std::string(text.substr(0, end)), rest.substr(link.size())};
    }
  }
  return std::nullopt;
}

// "the RSO, Conference on Rivers, …": initials before the event are who took the notes.
bool is_body_before(const std::vector<ReadPiece>& pieces) {
  const std::string_view first = without_article(pieces[0].piece.text);
  return pieces.size() > 1 && pieces[1].kind == PieceKind::event && all_capitals(first) &&
         first.find(' ') == std::string_view::npos;
}

}  // namespace

Citation meeting_notes(std::string_view rest, const Vocabulary& vocabulary) {
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::meeting_notes;
  const auto pieces = read_pieces(rest, vocabulary);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    const std::string_view text = read.piece.whole;
    // "Standing Committee on A, B and C, Costa, 3 May": a name goes on up to the place.
    const bool goes_on = i + 1 < pieces.size() && (pieces[i + 1].kind == PieceKind::place ||
                                                   pieces[i + 1].kind == PieceKind::name);
    // "Notes taken by River Monitor, Third Meeting …": who took them is no title.
    const bool taker =
        i == 0 && pieces.size() > 1 && pieces[1].kind != PieceKind::date &&
        (vocabulary.own_names.holds(text) ||
         vocabulary.organizations.holds(without_article(text)) || is_body_before(pieces) ||
         is_small_role(text, vocabulary) || text.find('/') != std::string_view::npos);
    // "workshop “Ten Years,” Costa": what sort of meeting it was.
    const bool sort = i + 1 < pieces.size() && pieces[i + 1].piece.quoted && is_lower(text) &&
                      vocabulary.event_words.in(text);
    if (taker || sort) continue;
    if (const auto by = body_before_link(without_link(text)); i == 0 && by) {
      d.organization = by->first;
      d.title = std::string(without_article(by->second));
      continue;
    }
    if (read.kind == PieceKind::date) {
      if (!d.date) d.date = read.dates.front();
    } else if (d.title.empty()) {
      d.title = std::string(without_article(without_taker(without_link(text), vocabulary)));
    } else if (read.kind == PieceKind::place || (read.kind == PieceKind::name && !goes_on)) {
      d.place += (d.place.empty() ? "" : ", ") + std::string(text);
    } else if (goes_on && d.place.empty() && read.kind != PieceKind::audience) {
      d.title += ", " + std::string(text);
    }
  }
  if (!d.date && vocabulary.own_names.holds(d.title)) d.title.clear();  // "notes by River Monitor"
  if (d.place.empty()) d.place = std::string(place_in(d.title, vocabulary));
  return citation;
}

}  // namespace vigil::cite
