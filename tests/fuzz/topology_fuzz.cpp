// Outlines of countries from any bytes: an error, or a world whose land fits its sheet.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "publish/maps/topology.h"
#include "publish/maps/world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vigil;
  constexpr std::size_t longest = 1 << 14;  // Longer ones show nothing new, and take their time.
  if (size > longest) return 0;
  // NOLINTNEXTLINE: libFuzzer hands over bytes
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto topology = publish::read_topology(bytes);
  if (!topology) return 0;
  MapRules rules;
  rules.middle = static_cast<int>(size % 360) - 180;
  rules.shapes["XA"] = {"101"};
  rules.small.push_back({"101", 179, 89});
  std::vector<Country> countries(1);
  countries.front().code = "XA";
  const publish::World world = publish::make_world(*topology, rules, countries);
  for (const publish::Land& land : world.lands) {
    VIGIL_ASSERT(land.circle != land.path.starts_with('M'));
    VIGIL_ASSERT(land.middle.x >= 0 && land.middle.x <= world.width);
  }
  return 0;
}
