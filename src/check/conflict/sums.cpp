// Totals against what they are made of: more killed and injured than casualties, a province with
// more than the country.

#include <algorithm>
#include <map>

#include "check/conflict/clash.h"
#include "check/conflict/numbers.h"
#include "check/detail/dates.h"

namespace vigil::check {
namespace {

const Value* number_in(const Claim& claim, const std::string& field) {
  const FieldValue* value = value_of(*claim.statement, field);
  const Value* count = value == nullptr ? nullptr : std::get_if<Value>(value);
  return count != nullptr && count->has_number() ? count : nullptr;
}

// The parts of a claim as a total of theirs, and as words: "killed 7, injured 14".
struct Parts {
  Value sum = Value::zero();
  std::string words;
};

Parts parts_of(const Claim& claim, const std::vector<std::string>& names) {
  Parts parts;
  for (const std::string& name : names) {
    const Value* count = number_in(claim, name);
    if (count == nullptr) continue;
    parts.sum = add(parts.sum, *count);
    parts.words += (parts.words.empty() ? "" : ", ") + name + " " + to_string(*count);
  }
  return parts;
}

// Whether the part is more than the whole can be. About 30 is not more than 31.
bool exceeds(const Value& part, const Value& whole) {
  const auto most = whole.high();
  if (!most || part.low() <= *most) return false;
  const bool vague =
      part.kind() == ValueKind::approximate || whole.kind() == ValueKind::approximate;
  return !vague || part.low() - *most > *most / 10;
}

class Sums {
 public:
  Sums(const Pack& pack, const SumRule& rule, std::vector<Clash>& out)
      : pack_(pack), rule_(rule), out_(out) {}

  // All claims of one report, date and scope.
  void same_scope(const std::vector<const Claim*>& group) {
    for (const Claim* whole : group) {
      const Value* total = number_in(*whole, rule_.whole);
      if (total == nullptr) continue;
      for (const Claim* part : group) {
        if (part != whole && !part->statement->date) continue;
        const Parts parts = parts_of(*part, rule_.parts);
        if (exceeds(parts.sum, *total)) say(*whole, *total, *part, parts.words);
        for (const std::string& name : rule_.within) {
          const Value* some = number_in(*part, name);
          if (some == nullptr || !exceeds(*some, *total)) continue;
          say(*whole, *total, *part, name + " " + to_string(*some));
        }
      }
    }
  }

  // All claims of one report and date: the whole country's, and those of places.
  void places(const std::vector<const Claim*>& group) {
    for (const Claim* whole : group) {
      const Value* total = number_in(*whole, rule_.whole);
      if (total == nullptr || value_of(*whole->statement, rule_.place_field) != nullptr) continue;
      for (const Claim* part : group) {
        const FieldValue* place = value_of(*part->statement, rule_.place_field);
        const Value* some = number_in(*part, rule_.whole);
        if (place == nullptr || some == nullptr || !exceeds(*some, *total)) continue;
        say(*whole, *total, *part, words_of_value(*place, pack_) + " " + to_string(*some));
      }
    }
  }

 private:
  void say(const Claim& whole, const Value& total, const Claim& part, const std::string& words) {
    const std::string about =
        rule_.name + ": " + rule_.whole +
        (whole.statement->date ? ", " + vigil::check::say(*whole.statement->date, pack_)
                               : std::string());
    Clash clash;
    clash.a = {&whole, "gives", to_string(total), about, false};
    clash.b = {&part, "gives", words, "", false};
    clash.question = rule_.name + ": " + rule_.whole;
    clash.sum = true;
    out_.push_back(std::move(clash));
  }

  const Pack& pack_;
  const SumRule& rule_;
  std::vector<Clash>& out_;
};

}  // namespace

std::vector<Clash> clashes_of_sums(const Pack& pack, const Voices& voices) {
  std::vector<Clash> clashes;
  for (const SumRule& rule : pack.conflicts.sums) {
    using Groups = std::map<std::pair<std::uint32_t, std::string>, std::vector<const Claim*>>;
    Groups things, days;
    for (const Claim& claim : voices.claims) {
      if (claim.statement->topic != rule.topic) continue;
      if (claim.statement->certainty == Certainty::denied) continue;
      things[{claim.ref.report, thing_of(claim, rule.scope)}].push_back(&claim);
      if (!rule.place_field.empty() && claim.statement->date) {
        days[{claim.ref.report, thing_of(claim, {})}].push_back(&claim);
      }
    }
    Sums sums(pack, rule, clashes);
    for (const auto& [key, group] : things) sums.same_scope(group);
    for (const auto& [key, group] : days) sums.places(group);
  }
  return clashes;
}

}  // namespace vigil::check
