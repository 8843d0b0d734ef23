#pragma once
// Dates as notes write them: "12 April 2004", "April 2004", "15–16 January 2003", "March 3, 2004".

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edtf.h"

namespace vigil::cite {

class DateGrammar {
 public:
  explicit DateGrammar(const std::map<std::string, int>& months) : months_(months) {}

  // The date that fills the text wholly; nothing otherwise, and nothing for an impossible day.
  std::optional<Edtf> parse(std::string_view text) const;

  // "12 March and 4 May 2004" → two dates; one date → one; none → none.
  std::vector<Edtf> parse_several(std::string_view text) const;

 private:
  std::optional<Edtf> single(std::string_view text) const;
  int month(std::string_view word) const;
  const std::map<std::string, int> months_;
};

}  // namespace vigil::cite
