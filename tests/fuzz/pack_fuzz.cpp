// The input is one file of a pack: its name on the first line, then its text. It takes the place
// of that file in the river pack, which is then loaded, validated and asked.

#include <string_view>

#include "pack/lookup.h"
#include "river.h"

namespace {

using namespace vigil;

void ask(const Pack& pack, std::string_view text) {
  const pack::Lookup lookup(pack);
  (void)lookup.country_by_any(text.substr(0, 40));
  for (const Country& country : pack.countries) {
    VIGIL_ASSERT(lookup.country(country.name).has_value());
    VIGIL_ASSERT(lookup.country_by_code(country.code).has_value());
  }
  for (const SectionPlan& plan : pack.plans) {
    VIGIL_ASSERT(pack::plan_for(pack, plan.from) != nullptr);
    for (const Section& section : plan.sections) {
      VIGIL_ASSERT(pack::section_named(plan, section.title) != nullptr);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::NamedInput input = fuzz::named_input(data, size);
  const pack::Loading loading = pack::load_files("fuzz", fuzz::river_with(input));
  VIGIL_ASSERT(loading.pack.has_value() || !loading.findings.empty());
  fuzz::look_at(loading.findings, input);
  if (loading.pack) ask(*loading.pack, input.text);
  return 0;
}
