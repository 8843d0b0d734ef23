#include "cite/databases.h"

#include <algorithm>

#include "cite/looks.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// Which piece names a database; nothing when none of the first three does.
std::optional<std::size_t> naming_database(std::span<const ReadPiece> pieces,
                                           const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size() && i < 3; ++i) {
    const std::string_view text = pieces[i].piece.text;
    const auto words = words_of(text);
    if (pieces[i].piece.quoted || words.size() > 8) continue;
    if (vocabulary.database_words.holds(pieces[i].piece.bracket))
      return i;  // "Register (database)"
    const std::size_t at = vocabulary.database_words.find(words);
    if (at == WordSet::npos) continue;
    // "Flood Database Project, “Monthly Report,” …": a body that wrote a work.
    const bool writes = i + 1 < pieces.size() && pieces[i + 1].piece.quoted &&
                        vocabulary.body_words.match(words, words.size() - 1) != 0;
    if (writes) return std::nullopt;
    // "BPA flood victims database" ends in its word; a sentence goes on.
    const bool ends = at + vocabulary.database_words.match(words, at) == words.size();
    const bool short_name = words.size() <= 2 || (words.size() <= 4 && has_acronym(text));
    // "database of beneficiaries", "register of the wounded"
    const std::size_t behind = vocabulary.database_words.match(words, at);
    const bool of = at == 0 && behind + 1 < words.size() && words[behind].folded == "of";
    if (of) return i;
    const bool headline = i == 0 && ends && words.size() <= 4 && starts_upper(text);
    if ((ends && has_acronym(text)) || short_name || headline || !is_prose(text)) return i;
  }
  return std::nullopt;
}

// "the casualty database, Flood Office, accessed 3 May": whose it is stands behind it.
bool is_owned(std::span<const ReadPiece> pieces) {
  constexpr std::size_t longest_small_name = 4;
  return pieces.size() > 1 && pieces[1].kind == PieceKind::body &&
         words_of(pieces[0].piece.text).size() <= longest_small_name &&
         std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) { return p.accessed; });
}

// "“Flood Matrix,” database of the Flood Office": the title stands before, and whose it is behind.
void take_title_before(std::span<const ReadPiece> pieces, std::size_t named, Description& d) {
  if (named == 0 || !pieces[named - 1].piece.quoted) return;
  d.title = std::string(pieces[named - 1].piece.text);
  const std::string_view sort = pieces[named].piece.text;
  const std::size_t of = sort.find(" of ");
  if (of != std::string_view::npos) d.organization = without_article(sort.substr(of + 4));
}

}  // namespace

// "Body, Part of it, Casualty database, 3 May 2004"; the body may stand after the database too.
std::optional<Citation> database(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  const auto named = naming_database(pieces, vocabulary);
  if (!named) return std::nullopt;
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::database;
  const bool small = is_lower(pieces[*named].piece.text);  // "database printout"
  // "database printout" tells nothing, "casualty database" what it is.
  const auto name = words_of(pieces[*named].piece.text);
  const bool whole =
      name.size() > 1 && (vocabulary.database_words.match(name, name.size() - 1) != 0 ||
                          vocabulary.database_words.match(name, 0) != 0);
  if (!small || whole) d.title = std::string(named_of(pieces[*named].piece));
  if (small) take_title_before(pieces, *named, d);
  if (small && *named == 0 && !(whole && is_owned(pieces))) return std::nullopt;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::string_view text = pieces[i].piece.whole;
    if (pieces[i].piece.quoted && d.title.empty()) d.title = std::string(text);
    if (i < *named) text = without_provider(text, vocabulary);
    const bool whose = i != *named && is_text(pieces[i]) && !is_lower(text) &&
                       pieces[i].kind != PieceKind::place && !vocabulary.work_words.in(text);
    if ((small || i > *named) && pieces[i].kind == PieceKind::place) d.place = std::string(text);
    const bool part = i > *named + 1 && pieces[i].kind == PieceKind::body &&
                      pieces[i - 1].kind == PieceKind::body;
    if (whose && (i < *named || part || d.organization.empty())) {
      d.organization += (d.organization.empty() ? "" : ", ") + std::string(text);
    }
    // "monthly report for December 2002": the period is the date of the data.
    const std::size_t period = text.rfind(" for ");
    if (i != *named && period != std::string_view::npos && !d.date) {
      d.date = vocabulary.dates.parse(text.substr(period + 5));
    }
  }
  add_dates(pieces, d);
  const bool found = d.date || !d.organization.empty() || has(pieces, PieceKind::url);
  if (!found) return std::nullopt;
  return citation;
}

}  // namespace vigil::cite
