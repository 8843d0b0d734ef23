#pragma once
// What the rows of the record claim, as statements: a pack declares for each table which topic a
// row speaks of, and which cell gives which field (RecordClaim).
//
//   Recorded recorded = pack::recorded(pack, texts, *loading.record, loading.lists);

#include <string>
#include <string_view>
#include <vector>

#include "model/recorded.h"
#include "pack/record.h"

namespace vigil::pack {

// What a claim's field names: "{meeting.kind}" → column "meeting", part "kind". No column: the text
// itself is the value.
struct CellName {
  std::string_view column, part;
};
CellName cell_named(std::string_view text);
bool has_part(ColumnKind kind, std::string_view part);

// Whether rows themselves are kept beside what they claim.
enum class KeepRows { no, yes };

// All texts' claims, also where a later text's row counts before an earlier one's: each is said by
// its own source. Requires: `record` and `lists` were loaded from the same texts.
Recorded recorded(const Pack& pack, const std::vector<RecordText>& texts, const Record& record,
                  const Register& lists, KeepRows keep = KeepRows::no);

}  // namespace vigil::pack
