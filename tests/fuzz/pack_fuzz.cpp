// The input is one file of a pack: its name on the first line, then its text. It takes the place
// of that file in the river pack, which is then loaded, validated and asked.

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "pack/files.h"
#include "pack/lookup.h"

namespace {

using namespace vigil;

std::vector<pack::NamedText> river_files() {
  const Path folder = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";
  std::vector<pack::NamedText> files;
  const auto paths = list_files(folder);
  VIGIL_ASSERT(paths.has_value());
  for (const Path& path : *paths) {
    const auto text = read_file(path);
    VIGIL_ASSERT(text.has_value());
    files.push_back({path.lexically_relative(folder).generic_string(), *text});
  }
  return files;
}

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
  static const std::vector<pack::NamedText> river = river_files();
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), size);
  const std::string name(input.substr(0, line));
  const std::string_view text = input.substr(std::min(line + 1, size));
  std::vector<pack::NamedText> files = river;
  std::erase_if(files, [&](const pack::NamedText& file) { return file.name == name; });
  files.push_back({name, std::string(text)});
  const pack::Loading loading = pack::load_files("fuzz", files);
  VIGIL_ASSERT(loading.pack.has_value() || !loading.findings.empty());
  for (const Finding& finding : loading.findings) {
    VIGIL_ASSERT(!finding.message.empty() && !finding.place.file.empty());
    if (finding.place.file == "fuzz/" + name && finding.place.span) {
      VIGIL_ASSERT(finding.place.span->end <= text.size());
    }
  }
  if (loading.pack) ask(*loading.pack, text);
  return 0;
}
