#include "pipeline/bibliography.h"

#include <doctest/doctest.h>

#include "pack/pack.h"

namespace vigil::pipeline {
namespace {

TEST_CASE("a source is told in the house style of its pack") {
  Source source;
  source.description.kind = SourceKind::edition;
  source.description.edition = 2003;
  Pack pack;
  pack.report_title = "River Monitor Report {year}";
  CHECK(SourceWords(pack).full(source).find("River Monitor Report 2003") != std::string::npos);
}

}  // namespace
}  // namespace vigil::pipeline
