#include "cite/laws.h"

#include <algorithm>

#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_title = 120;

// "Law No. 54 of 17 July 1998": the day stands inside the piece. "Act No. 5 of 2001" keeps its
// year, which is part of its number.
struct Dated {
  std::string_view title;
  std::optional<Edtf> date;
};

Dated dated(std::string_view text, const Vocabulary& vocabulary) {
  for (const std::string_view link : {" of ", " dated ", " on ", " du ", " de "}) {
    const std::size_t at = text.rfind(link);
    if (at == std::string_view::npos) continue;
    const auto date = vocabulary.dates.parse(text.substr(at + link.size()));
    if (!date) continue;
    const bool year_only = date->from() && date->from()->month == 0;
    return {year_only ? text : text.substr(0, at), date};
  }
  return {text, std::nullopt};
}

// Which piece names the law; nothing when none of the first two does.
std::optional<std::size_t> naming_piece(std::span<const ReadPiece> pieces,
                                        const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size() && i < 2; ++i) {
    const std::string_view text = pieces[i].piece.text;
    const auto words = words_of(text);
    const std::size_t at = vocabulary.law_words.find(words);
    if (at == WordSet::npos || is_lower(text) || words.size() > longest_name) continue;
    if (is_lower(text.substr(words[at].begin))) continue;
    if (pieces[i].kind == PieceKind::role && !has_digit(text)) continue;
    if (!pieces[i].piece.quoted) return i;
    // A quoted title is a law's only beside a gazette or its number: papers write of laws too.
    const bool gazette = std::any_of(pieces.begin(), pieces.end(), [&](const ReadPiece& p) {
      return !p.piece.quoted && vocabulary.gazettes.in(p.piece.text);
    });
    const bool alone = std::none_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
      return !p.piece.quoted && is_text(p);
    });
    if (gazette || (alone && has_digit(text))) return i;
  }
  return std::nullopt;
}

bool is_numbered_law(std::string_view text, const Vocabulary& vocabulary) {
  return vocabulary.law_words.match(words_of(text), 0) != 0 && has_digit(text);
}

}  // namespace

std::optional<Citation> law(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  const auto named = naming_piece(pieces, vocabulary);
  if (!named) return std::nullopt;
  const bool quotes = has(pieces, PieceKind::title);
  if (quotes && !pieces[*named].piece.quoted && *named == 0 && pieces.size() > 1 &&
      pieces[1].piece.quoted && !has_digit(pieces[0].piece.text)) {
    return std::nullopt;  // "Law Society, “Annual Report,” …"
  }
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::law;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    const std::string_view text = read.piece.whole;
    if (read.kind == PieceKind::date || read.kind == PieceKind::pages) continue;
    const Dated parts = dated(text, vocabulary);
    if (d.title.empty() && i <= *named) {
      d.title = std::string(parts.title);
      if (!d.date) d.date = parts.date;
    } else if (read.piece.quoted && i <= 2) {
      d.title = std::string(text);
    } else if (is_numbered_law(text, vocabulary) && !vocabulary.gazettes.in(text)) {
      if (!d.date) d.date = parts.date;  // The number beside the name.
    } else if (i > *named && d.publication.empty() && read.kind != PieceKind::symbol &&
               read.kind != PieceKind::place && read.kind != PieceKind::url) {
      d.publication =
          std::string(parts.title.starts_with("in ") ? parts.title.substr(3) : parts.title);
      if (!d.date) d.date = parts.date;
    } else if (i > *named && read.kind == PieceKind::symbol && !d.publication.empty() &&
               text.starts_with("No.")) {
      d.publication += ", " + std::string(text);
    } else if (i > *named && read.kind == PieceKind::place && d.place.empty()) {
      d.place = std::string(text);
    }
  }
  const bool year_of_number = d.date && d.date->from() && d.date->from()->month == 0;
  if (year_of_number) {
    const auto of_number = d.date;
    d.date.reset();
    add_dates(pieces, d);
    if (!d.date) d.date = of_number;
  }
  add_dates(pieces, d);
  const bool bare =
      d.title.size() > longest_title || (!d.date && d.publication.empty() && pieces.size() == 1 &&
                                         (words_of(d.title).size() > 6 || is_prose(d.title)));
  if (bare) return std::nullopt;
  return citation;
}

}  // namespace vigil::cite
