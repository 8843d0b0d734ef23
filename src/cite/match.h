#pragma once
// Whether a citation names a source that was cited before: by person, work and date, not by
// spelling.

#include <string>
#include <string_view>

#include "cite/cite.h"

namespace vigil::cite {

// Whether `later`, perhaps a short form, names what `earlier` describes.
bool names_same(const Description& earlier, const Description& later);

// Kinds that a short form may not tell apart have one number.
int family(SourceKind kind);

// Folded, without an article and a word for the sort: "The Coast newspaper" and "Coast" are one.
std::string plain_publication(std::string_view name);

// Folded, without marks: "Annual Report 2004." and "Annual report, 2004" are one.
std::string plain_title(std::string_view title);

// A report or a paper of the United Nations.
bool is_paper(const Description& description);

// "Binder, op. cit.", "UNRS, p. 4": only who wrote it.
bool is_author_only(const Description& description);

}  // namespace vigil::cite
