#include "model/source.h"

#include <set>

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("every kind of source has a name of its own that is read back") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(SourceKind::explanation); ++i) {
    const auto kind = static_cast<SourceKind>(i);
    CHECK(!to_string(kind).empty());
    CHECK(parse_source_kind(to_string(kind)) == kind);
    names.insert(to_string(kind));
  }
  CHECK(names.size() == 18);
  CHECK(to_string(SourceKind::telephone_interview) == "telephone-interview");
  CHECK(!parse_source_kind("rumour"));
  CHECK(!parse_source_kind(""));
}

}  // namespace
}  // namespace vigil
