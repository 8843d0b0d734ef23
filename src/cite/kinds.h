#pragma once
// What belongs to a kind of source: its names in the formats of reference managers, and whether it
// was said or printed.

#include <string>
#include <string_view>

#include "cite/print.h"
#include "model/source.h"

namespace vigil::cite {

struct KindNames {
  std::string_view csl;  // CSL 1.0.2 item type.
  std::string_view biblatex;
  std::string_view ris;
  std::string_view genre;  // Our name for it, where the type is wider; empty where it says all.
};
KindNames names_of(SourceKind kind);

// What people said or wrote to the network: the body is the speaker's, not the author's.
bool is_said(SourceKind kind);

// The title; of an edition its own.
std::string title_of(const Description& description, const HouseStyle& style);

// "Director, Ministry of Health": who the named people were; nothing where the body is the author.
std::string affiliation_of(const Description& description);

}  // namespace vigil::cite
