// Steps towards one treaty in an order in which they cannot have happened: signed, ratified or
// deposited, in force. Where the record has the right day, that is what is said of a step, not
// this.

#include <algorithm>
#include <array>

#include "check/detail/dates.h"
#include "check/detail/say.h"
#include "check/record/standing.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

// In their order; as a sentence names them.
int place_in_order(StepKind kind) {
  return kind == StepKind::signature ? 0 : kind == StepKind::deposit ? 1 : 2;
}

std::string name_of(StepKind kind) {
  constexpr std::array<const char*, 3> names{"the signature", "the ratification or accession",
                                             "the entry into force"};
  return names[static_cast<std::size_t>(place_in_order(kind))];
}

bool same_matter(const ToldStep& a, const ToldStep& b) {
  return a.treaty == b.treaty && a.statement->country == b.statement->country;
}

}  // namespace

void dates_out_of_order(const Subject& subject, Reporter& out) {
  std::vector<ToldStep> steps = told_steps(subject);
  std::erase_if(steps, [&](const ToldStep& told) {
    if (told.step.kind == StepKind::signature && !is_signed_by_states(subject, *told.treaty)) {
      return true;  // It is the signature of another treaty.
    }
    return !told.day || told.step.kind == StepKind::outside || difference(subject, told);
  });
  for (const ToldStep& later : steps) {
    const auto earlier = std::find_if(steps.begin(), steps.end(), [&](const ToldStep& other) {
      return same_matter(other, later) &&
             place_in_order(other.step.kind) < place_in_order(later.step.kind) &&
             is_before(*later.day, *other.day) == true;
    });
    if (earlier == steps.end()) continue;
    say_or_remark(subject, out, *later.statement,
                  later.treaty->name + ": " + name_of(later.step.kind) + " (" +
                      say(*later.day, subject.pack) + ") comes before " +
                      name_of(earlier->step.kind) + " (" + say(*earlier->day, subject.pack) + ").",
                  "Look both days up at the depositary.",
                  {place_of(subject, earlier->statement->where)});
  }
}

}  // namespace vigil::check
