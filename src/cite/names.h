#pragma once
// Whether two spellings name one person or one body.

#include <string>
#include <string_view>
#include <vector>

namespace vigil::cite {

// The parts of a name, folded: "S.B.C. Inkpot" → s, b, c, inkpot.
std::vector<std::string> name_parts(std::string_view person);

// "T. Folder", "Folder" and "Tesfai Folder"; "Rafael Binder" and "Rafael Binder Montes"; "Li Wen"
// and "Wen Li": every part of the shorter name stands in the longer, one of them in full.
bool same_person(std::string_view a, std::string_view b);

// "Binder and Loom" → both; one name → itself; nothing → none.
std::vector<std::string_view> names_in(std::string_view written);

// "UN River Service" → "unrs".
std::string initials(std::string_view body);

// "UNRS" and "UN River Service", "WRCC" and "UNMIB WRCC", "BPA" and "Brezian People's Aid". A body
// that is not named agrees with any.
bool bodies_agree(std::string_view a, std::string_view b);

}  // namespace vigil::cite
