// The input is one table of a pack's record: its name on the first line, then its text. It takes
// the place of that table beside the river pack, and what is read of it is asked.

#include "pack/record.h"
#include "river.h"

using namespace vigil;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const pack::Loading loaded = pack::load_files("fuzz", fuzz::river());
  VIGIL_ASSERT(loaded.pack.has_value());
  const fuzz::NamedInput input = fuzz::named_input(data, size);
  const pack::RecordLoading loading =
      pack::load_record_files("fuzz", *loaded.pack, fuzz::river_with(input));
  VIGIL_ASSERT(loading.record.has_value() || !loading.findings.empty());
  fuzz::look_at(loading.findings, input);
  if (!loading.record) return 0;
  for (const StatusEntry& entry : loading.record->status) {
    VIGIL_ASSERT(!entry.treaty.empty() && !entry.country.empty());
    if (entry.signed_on && entry.deposited) VIGIL_ASSERT(*entry.signed_on <= *entry.deposited);
  }
  return 0;
}
