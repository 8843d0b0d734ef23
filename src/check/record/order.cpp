#include "check/record/order.h"

#include <algorithm>
#include <array>

#include "check/detail/dates.h"
#include "check/record/deadlines.h"
#include "check/record/standing.h"

namespace vigil::check {
namespace {

enum class Rank : std::uint8_t { signature, deposit, in_force, due };  // In their order.

struct Stage {
  const Statement* statement{};
  const Treaty* treaty{};
  Edtf day;
  Rank rank{};
  bool began = true;   // Not of "a party on that day": it may have been one for long.
  std::string record;  // What the record has instead; empty: nothing contradicts it.
};

std::string name_of(Rank rank) {
  constexpr std::array<const char*, 4> names{"the signature", "the ratification or accession",
                                             "the entry into force", "the deadline"};
  return names[static_cast<std::size_t>(rank)];
}

Rank rank_of(StepKind kind) {
  if (kind == StepKind::signature) return Rank::signature;
  return kind == StepKind::deposit ? Rank::deposit : Rank::in_force;
}

// Without those of which it is not sure that they are what they seem.
std::vector<Stage> steps_of(const Subject& subject) {
  std::vector<Stage> stages;
  for (const ToldStep& told : told_steps(subject)) {
    if (!told.day || told.step.kind == StepKind::outside) continue;
    if (told.step.kind == StepKind::signature && !is_signed_by_states(subject, *told.treaty)) {
      continue;  // It is the signature of another treaty.
    }
    const auto found = difference(subject, told);
    if (found && found->kind == Difference::Kind::doubt) continue;
    const Rank rank = rank_of(told.step.kind);
    stages.push_back({told.statement, told.treaty, *told.day, rank,
                      rank != Rank::in_force || told.began, found ? found->record : std::string()});
  }
  return stages;
}

bool is_of(const RecordedDay& rule, const Treaty& treaty) {
  return std::any_of(rule.due.begin(), rule.due.end(),
                     [&](const std::string& due) { return due.starts_with(treaty.key + "/"); });
}

// The treaty whose clock gives the day; where the record has none, the only one of the rule's that
// the report tells a step of.
const Treaty* treaty_of(const Subject& subject, const RecordedDay& rule, const ToldDeadline& told,
                        const std::vector<Stage>& steps) {
  if (told.nearest) {
    if (told.may_be_moved || told.days_apart > rule.tolerance) return nullptr;
    const auto at =
        std::find_if(subject.pack.treaties.begin(), subject.pack.treaties.end(),
                     [&](const Treaty& treaty) { return treaty.key == told.nearest->treaty; });
    return at == subject.pack.treaties.end() ? nullptr : &*at;
  }
  const Treaty* only = nullptr;
  for (const Stage& step : steps) {
    if (step.statement->country != told.statement->country || !is_of(rule, *step.treaty)) continue;
    if (only != nullptr && only != step.treaty) return nullptr;
    only = step.treaty;
  }
  return only;
}

std::vector<Stage> stages_of(const Subject& subject) {
  std::vector<Stage> stages = steps_of(subject);
  const std::vector<Stage> steps = stages;
  for (const RecordedDay& rule : subject.pack.conflicts.recorded_days) {
    for (const ToldDeadline& told : told_deadlines(subject, rule)) {
      const Treaty* treaty = treaty_of(subject, rule, told, steps);
      if (treaty == nullptr) continue;
      stages.push_back({told.statement, treaty, told.day, Rank::due, true, {}});
    }
  }
  return stages;
}

// Whether `later` stands after the other in the order, and comes before it in time.
bool runs_backwards(const Stage& earlier, const Stage& later) {
  return earlier.treaty == later.treaty && earlier.began &&
         earlier.statement->country == later.statement->country && earlier.rank < later.rank &&
         is_before(later.day, earlier.day) == true;
}

Disorder told_of(const Subject& subject, const Stage& at, const Stage& other) {
  const Stage& later = at.rank < other.rank ? other : at;
  const Stage& earlier = at.rank < other.rank ? at : other;
  std::string message = at.treaty->name + ": " + name_of(later.rank) + " (" +
                        say(later.day, subject.pack) + ") comes before " + name_of(earlier.rank) +
                        " (" + say(earlier.day, subject.pack) + ").";
  if (!at.record.empty()) message += " By the record, " + at.record + ".";
  return {at.statement, other.statement, std::move(message)};
}

// The stage that is out of order with this one; one that the record bears out before any other.
const Stage* against(const std::vector<Stage>& stages, const Stage& stage) {
  const Stage* found = nullptr;
  for (const Stage& other : stages) {
    if (!runs_backwards(other, stage) && !runs_backwards(stage, other)) continue;
    if (other.record.empty()) return &other;
    if (found == nullptr) found = &other;
  }
  return found;
}

}  // namespace

std::vector<Disorder> disorders(const Subject& subject) {
  const std::vector<Stage> stages = stages_of(subject);
  std::vector<Disorder> all;
  for (const Stage& stage : stages) {
    const Stage* other = against(stages, stage);
    if (other == nullptr) continue;
    // Of two that the record does not contradict, either may be wrong: the later in order says so.
    const bool is_culprit = !stage.record.empty();
    const bool is_later = other->record.empty() && runs_backwards(*other, stage);
    if (is_culprit || is_later) all.push_back(told_of(subject, stage, *other));
  }
  return all;
}

bool is_out_of_order(const std::vector<Disorder>& disorders, const Statement& statement) {
  return std::any_of(disorders.begin(), disorders.end(),
                     [&](const Disorder& one) { return one.statement == &statement; });
}

}  // namespace vigil::check
