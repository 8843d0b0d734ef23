// What the report took over from the edition before, said once: how much, and how old the oldest
// of it is. What rests on a source of the report's own period was asked again.

#include <algorithm>

#include "check/detail/dates.h"
#include "check/detail/say.h"
#include "check/knowledge/places.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

bool was_asked_again(const Subject& subject, const CarriedOver& carried) {
  const auto& editions = subject.snapshot.editions;
  const auto own = std::find_if(editions.begin(), editions.end(), [&](const Edition& edition) {
    return edition.year == subject.record.report.edition;
  });
  if (own == editions.end() || !own->period_from || !carried.youngest) return false;
  const auto earliest = carried.youngest->earliest();
  return earliest && *earliest >= *own->period_from;
}

}  // namespace

void carried_over(const Subject& subject, Reporter& out) {
  const auto& all = subject.knowledge.carried_over;
  const auto begin = std::partition_point(all.begin(), all.end(), [&](const CarriedOver& carried) {
    return carried.report < subject.report;
  });
  std::vector<Place> places;
  const CarriedOver* oldest = nullptr;
  std::uint32_t from = 0;
  for (auto carried = begin; carried != all.end() && carried->report == subject.report; ++carried) {
    if (!carried->word_for_word || was_asked_again(subject, *carried)) continue;
    from = carried->from_report;
    places.push_back(place_of(subject, subject.record.document.blocks[carried->block].text));
    const bool older = carried->youngest && (oldest == nullptr || *carried->youngest->latest() <
                                                                      *oldest->youngest->latest());
    if (older) oldest = &*carried;
  }
  if (places.empty()) return;
  std::string message = count(places.size(), "paragraph") +
                        (places.size() == 1 ? " stands" : " stand") +
                        " word for word in the edition of " +
                        std::to_string(subject.snapshot.reports[from].report.edition);
  if (oldest != nullptr) {
    message += "; the one with the oldest sources has none younger than " +
               say(*oldest->youngest, subject.pack);
  }
  Place first = places.front();
  places.erase(places.begin());
  out.remark(std::move(first), message + ".", "Ask again, or say as of when it holds.",
             std::move(places));
}

}  // namespace vigil::check
