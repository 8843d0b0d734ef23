// Any text is a date or nothing; what is read prints and is read again as the same date.

#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "model/edtf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using vigil::Edtf;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto date = Edtf::parse(text);
  if (!date) return 0;
  const auto again = Edtf::parse(date->to_string());
  VIGIL_ASSERT(again == date);
  VIGIL_ASSERT(vigil::contains(*date, *again));
  VIGIL_ASSERT(is_before(*date, *date) != true);
  const bool ordered = !date->earliest() || !date->latest() || *date->earliest() <= *date->latest();
  VIGIL_ASSERT(ordered);
  (void)date->approximately().to_string();
  return 0;
}
