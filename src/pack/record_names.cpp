#include "base/unicode.h"
#include "pack/record_rows.h"

namespace vigil::pack {

RecordNames::RecordNames(const Pack& pack, const std::vector<Meeting>& more)
    : pack_(pack), countries_(pack), meetings_(pack.meetings) {
  for (const Treaty& treaty : pack.treaties) {
    treaties_.emplace(fold(treaty.key), treaty.key);
    treaties_.emplace(fold(treaty.name), treaty.key);
    for (const std::string& alias : treaty.aliases) treaties_.emplace(fold(alias), treaty.key);
  }
  meetings_.insert(meetings_.end(), more.begin(), more.end());
  for (std::size_t i = 0; i < meetings_.size(); ++i) {
    by_name_.emplace(fold(meetings_[i].key), i);
    by_name_.emplace(fold(meetings_[i].name), i);
  }
}

std::optional<std::string> RecordNames::country(std::string_view typed) const {
  const auto at = countries_.country_by_any(typed);
  return at ? std::optional(pack_.countries[*at].code) : std::nullopt;
}

std::optional<std::string> RecordNames::treaty(std::string_view typed) const {
  const auto at = treaties_.find(fold(typed));
  return at == treaties_.end() ? std::nullopt : std::optional(at->second);
}

const Meeting* RecordNames::meeting(std::string_view typed) const {
  const auto at = by_name_.find(fold(typed));
  return at == by_name_.end() ? nullptr : &meetings_[at->second];
}

const ObligationRule* RecordNames::obligation(std::string_view treaty,
                                              std::string_view typed) const {
  const std::string wanted = fold(typed);
  for (const Treaty& each : pack_.treaties) {
    if (each.key != treaty) continue;
    for (const ObligationRule& rule : each.rules.obligations) {
      if (fold(rule.key) == wanted || fold(rule.name) == wanted) return &rule;
    }
  }
  return nullptr;
}

}  // namespace vigil::pack
