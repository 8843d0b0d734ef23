#include "cli/profile_text.h"

#include "cli/report_text.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

std::string about(const pipeline::ProfileFact& fact) {
  std::string out = fact.confirmed ? "confirmed" : "machine reading";
  for (std::size_t i = 0; i < fact.told_in.size(); ++i) {
    out += (i == 0 ? "; " : ", ") + fact.told_in[i];
  }
  if (!fact.age) out += "; undated";
  if (fact.age > 0) out += "; " + amount(static_cast<std::size_t>(*fact.age), "year") + " old";
  return out;
}

std::string in_words(const pipeline::ProfileFact& fact, std::size_t indent) {
  std::string out = wrapped(fact.claim, indent) + wrapped(about(fact), indent + 2);
  for (const std::string& conflict : fact.conflicts) {
    out += wrapped(conflict, indent + 2, "conflict: ");
  }
  return out;
}

}  // namespace

std::string profile_text(const std::vector<pipeline::ProfileTopic>& profile) {
  if (profile.empty()) return {};
  std::string out =
      "  What the reports state (machine readings: nobody has confirmed them yet; ages are counted "
      "to the newest edition)\n";
  for (const pipeline::ProfileTopic& topic : profile) {
    out += "    " + topic.name + "\n";
    for (const pipeline::ProfileLine& line : topic.lines) {
      out += in_words(line.latest, 6);
      for (const pipeline::ProfileFact& fact : line.earlier) {
        out += wrapped(fact.claim + " (" + about(fact) + ")", 8,
                       fact.age ? "earlier: " : "besides: ");
      }
    }
  }
  return out;
}

}  // namespace vigil::cli
