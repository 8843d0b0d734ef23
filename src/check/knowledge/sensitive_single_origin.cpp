// An accusation that one voice alone carries.

#include <algorithm>

#include "check/conflict/claims.h"
#include "check/detail/say.h"
#include "check/knowledge/places.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

bool is_sensitive(const Statement& statement, const Pack& pack) {
  return statement.certainty != Certainty::denied &&
         std::any_of(pack.conflicts.sensitive.begin(), pack.conflicts.sensitive.end(),
                     [&](const CareRule& care) {
                       return care.topic == statement.topic && is_meant(statement, care.only);
                     });
}

// What a government says of itself is an admission.
bool is_admitted(const Subject& subject, StatementRef ref) {
  Claim claim;
  claim.ref = ref;
  claim.record = &subject.record;
  claim.statement = &statement_of(subject, ref);
  find_speaker(subject.snapshot, subject.pack, claim);
  return claim.government == claim.statement->country;
}

// What an earlier edition rests on is not known, where the archive does not hold it.
bool is_edition(const Subject& subject, const Support& support) {
  return std::any_of(support.sources.begin(), support.sources.end(), [&](std::uint32_t source) {
    return subject.snapshot.sources[source].description.kind == SourceKind::edition;
  });
}

// Whether the report says it again, on other sources.
bool is_said_elsewhere(const Subject& subject, std::span<const Support> all,
                       const Support& support) {
  const Statement& statement = statement_of(subject, support.statement);
  return std::any_of(all.begin(), all.end(), [&](const Support& other) {
    return other.origins > 0 && other.sources != support.sources &&
           says_the_same(statement_of(subject, other.statement), statement);
  });
}

}  // namespace

void sensitive_single_origin(const Subject& subject, Reporter& out) {
  const auto all = support_in(subject);
  for (const Support& support : all) {
    const Statement& statement = statement_of(subject, support.statement);
    if (support.origins != 1 || !is_sensitive(statement, subject.pack)) continue;
    if (is_admitted(subject, support.statement) || in_opener(subject, statement)) continue;
    if (is_edition(subject, support) || is_said_elsewhere(subject, all, support)) continue;
    const Description& source = subject.snapshot.sources[support.sources.front()].description;
    const std::string more =
        support.sources.size() > 1
            ? ": its " + std::to_string(support.sources.size()) + " sources are one voice"
            : "";
    out.say(place_of(subject, support.statement),
            in_quotes(text_of(subject.record.document, statement.where)) + " rests on " +
                name_of(source, subject.pack) + " alone" + more + ".",
            "Find a second, independent source, or say in the text that there is only this one.");
  }
}

}  // namespace vigil::check
