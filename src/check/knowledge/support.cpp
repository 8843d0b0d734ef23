// Independence: two notes that lead to one voice are one origin. One source; one person on one day;
// one story of an agency; one body of a government; an earlier edition, when the statement that it
// is cited for rests there on the same.

#include <algorithm>
#include <map>
#include <numeric>

#include "base/unicode.h"
#include "check/detail/mentions.h"
#include "check/detail/people.h"
#include "check/knowledge/gather.h"

namespace vigil::check {
namespace {

bool is_talk(SourceKind kind) {
  return kind == SourceKind::interview || kind == SourceKind::telephone_interview ||
         kind == SourceKind::email || kind == SourceKind::letter || kind == SourceKind::statement ||
         kind == SourceKind::presentation;
}

// "Water Department, Ministry of Rivers" → the last of its bodies, which the others belong to.
std::string body_of(std::string_view organization, const ConflictRules& rules) {
  const std::size_t comma = organization.rfind(", ");
  const std::string last(
      trim(comma == std::string_view::npos ? organization : organization.substr(comma + 2)));
  for (const std::vector<std::string>& names : rules.bodies) {
    if (std::find(names.begin(), names.end(), last) != names.end()) return names.front();
  }
  return last;
}

// Tells one wire story by its title or, without one, by agency and day.
bool same_story(const Description& a, const Description& b) {
  const bool wires = a.kind == SourceKind::wire || b.kind == SourceKind::wire;
  if (!wires) return false;
  if (!a.title.empty() || !b.title.empty()) return fold(a.title) == fold(b.title);
  return !a.publication.empty() && fold(a.publication) == fold(b.publication) && a.date &&
         a.date == b.date;
}

bool same_talk(const Description& a, const Description& b) {
  if (!is_talk(a.kind) || !is_talk(b.kind) || !a.date || a.date != b.date) return false;
  return std::any_of(a.people.begin(), a.people.end(), [&](const std::string& one) {
    return std::any_of(b.people.begin(), b.people.end(),
                       [&](const std::string& other) { return same_person(one, other); });
  });
}

bool same_body(const Description& a, const Description& b, const ConflictRules& rules) {
  if (!is_talk(a.kind) || !is_talk(b.kind)) return false;
  const std::string one = body_of(a.organization, rules);
  return !one.empty() && has_phrase(one, rules.officials) && one == body_of(b.organization, rules);
}

bool one_origin(const Description& a, const Description& b, const ConflictRules& rules) {
  return same_talk(a, b) || same_story(a, b) || same_body(a, b, rules);
}

// Claims by edition and country, where citations of earlier editions lead.
using Earlier = std::map<std::pair<int, std::string_view>, std::vector<const Claim*>>;

bool says_the_same(const Statement& a, const Statement& b) {
  if (a.topic != b.topic || a.fields.size() != b.fields.size()) return false;
  return std::equal(
      a.fields.begin(), a.fields.end(), b.fields.begin(),
      [](const Field& x, const Field& y) { return x.name == y.name && x.value == y.value; });
}

class Origins {
 public:
  Origins(const Snapshot& snapshot, const Pack& pack, const Earlier& earlier)
      : snapshot_(snapshot), rules_(pack.conflicts), earlier_(earlier) {}

  int count(const Claim& claim) const {
    std::vector<std::uint32_t> sources;
    gather(claim, sources, 0);
    std::vector<std::size_t> origin(sources.size());
    std::iota(origin.begin(), origin.end(), 0U);
    for (std::size_t i = 0; i < sources.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (origin[i] == origin[j] || !one_origin(source(sources[i]), source(sources[j]), rules_)) {
          continue;
        }
        std::replace(origin.begin(), origin.end(), std::max(origin[i], origin[j]),
                     std::min(origin[i], origin[j]));
      }
    }
    std::sort(origin.begin(), origin.end());
    return static_cast<int>(std::unique(origin.begin(), origin.end()) - origin.begin());
  }

 private:
  static constexpr int deepest =
      30;  // Editions that cite the edition before, and it the one before.

  const Description& source(std::uint32_t index) const {
    return snapshot_.sources[index].description;
  }

  // The claim's sources; in place of an earlier edition what the same statement rests on there.
  void gather(const Claim& claim, std::vector<std::uint32_t>& out, int depth) const {
    for (const std::uint32_t index : claim.sources) {
      const Claim* before = depth < deepest ? cited(claim, source(index)) : nullptr;
      if (before != nullptr && !before->sources.empty()) {
        gather(*before, out, depth + 1);
      } else if (std::find(out.begin(), out.end(), index) == out.end()) {
        out.push_back(index);
      }
    }
  }

  const Claim* cited(const Claim& claim, const Description& edition) const {
    const int year = edition.kind == SourceKind::edition ? edition.edition : 0;
    if (year == 0 || year >= claim.record->report.edition) return nullptr;
    const auto there = earlier_.find({year, claim.statement->country});
    if (there == earlier_.end()) return nullptr;
    const auto same = std::find_if(
        there->second.begin(), there->second.end(),
        [&](const Claim* other) { return says_the_same(*other->statement, *claim.statement); });
    return same == there->second.end() ? nullptr : *same;
  }

  const Snapshot& snapshot_;
  const ConflictRules& rules_;
  const Earlier& earlier_;
};

}  // namespace

std::vector<Support> support_of(const Snapshot& snapshot, const Pack& pack,
                                const std::vector<Claim>& claims) {
  Earlier earlier;
  for (const Claim& claim : claims) {
    earlier[{claim.record->report.edition, claim.statement->country}].push_back(&claim);
  }
  const Origins origins(snapshot, pack, earlier);
  std::vector<Support> support;
  support.reserve(claims.size());
  for (const Claim& claim : claims) {
    support.push_back({claim.ref, claim.sources, origins.count(claim)});
  }
  return support;
}

}  // namespace vigil::check
