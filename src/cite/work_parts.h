#pragma once
// What the readers of works share: dates, pages, addresses and kinds from a citation's pieces.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

inline constexpr std::size_t longest_name = 14;  // Words of a law's or a body's name.

// The source's own date; else when it came in; else when it was looked at.
void add_dates(std::span<const ReadPiece> pieces, Description& description);
// Joins the pages of all page pieces: "12, 44-46".
void add_pages(std::span<const ReadPiece> pieces, Description& description);
void add_url(std::span<const ReadPiece> pieces, Description& description);

bool has(std::span<const ReadPiece> pieces, PieceKind kind);
// A name, a body, a role, an event, a place or plain words.
bool is_text(const ReadPiece& read);

// A publication's name tells its kind: wire, broadcast, or article.
SourceKind kind_of_publication(std::string_view name, const Vocabulary& vocabulary);
// "Ministry of Health website", "Website of the Ministry of Health": whose; nothing for no website.
std::optional<std::string_view> site_owner(std::string_view text, const Vocabulary& vocabulary);
// Publication, kind and, from its bracket, the place: "AFP (Astana)".
void set_publication(const Piece& piece, Citation& citation, const Vocabulary& vocabulary);

// "Data supplied by the Flood Office", "Document given to River Monitor by the Flood Office" → "the
// Flood Office"; other texts as they are.
std::string_view without_provider(std::string_view text, const Vocabulary& vocabulary);

// "Flood Office (FLO)" with its initials, "Study of Floods (draft)" without the remark.
std::string_view named_of(const Piece& piece);

bool is_un(std::string_view name, const Vocabulary& vocabulary);
// "S/2003/1019", "A/RES/59/84": an assembly's own symbol.
bool is_un_symbol(std::string_view text, const Vocabulary& vocabulary);
bool has_un_symbol(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
