// How long the treaty engine takes for every state, every treaty and every day of the landmine
// pack's record: all obligations of thirty years, and the parties of each treaty on the first day
// of each of those years. A load of the record is timed beside it, for scale.

#include "treaty/treaty.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "pack/record.h"

namespace {

using SteadyClock = std::chrono::steady_clock;

double milliseconds(SteadyClock::time_point begin) {
  return std::chrono::duration<double, std::milli>(SteadyClock::now() - begin).count();
}

}  // namespace

int main(int count, char** words) {
  using namespace vigil;
  const Path folder = count > 1 ? words[1] : "packs/landmine";
  pack::Loading loading = pack::load(folder);
  if (!loading.pack) return 1;
  const Pack& pack = *loading.pack;
  const auto begin = SteadyClock::now();
  const pack::RecordLoading tables = pack::load_record(folder, pack);
  const double read = milliseconds(begin);
  if (!tables.record) return 1;
  double best = 1e9;
  std::size_t obligations = 0, parties = 0;
  for (int run = 0; run < 20; ++run) {
    const auto start = SteadyClock::now();
    obligations =
        treaty::obligations(pack, *tables.record,
                            {.to = make_date(2026, 12, 31), .today = make_date(2026, 11, 24)})
            .size();
    parties = 0;
    for (const Treaty& treaty : pack.treaties) {
      for (int year = 1997; year <= 2026; ++year) {
        parties +=
            treaty::parties(treaty, tables.record->status, make_date(year, 1, 1)).deposited.size();
      }
    }
    best = std::min(best, milliseconds(start));
  }
  std::printf("record read %.1f ms; %zu obligations and %zu memberships of 30 years in %.1f ms\n",
              read, obligations, parties, best);
  return 0;
}
