#include <algorithm>
#include <map>

#include "check/detail/dates.h"
#include "check/detail/people.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

void compare(const Subject& subject, const Edtf& day, const std::vector<const PersonMention*>& uses,
             Reporter& out) {
  const PersonMention& first = *uses.front();
  const std::string& body = first.citation->as_written.organization;
  const auto other = std::find_if(uses.begin() + 1, uses.end(), [&](const PersonMention* use) {
    return institutions_differ(body, use->citation->as_written.organization);
  });
  if (other == uses.end()) return;
  const std::string& second = (*other)->citation->as_written.organization;
  const auto words = [&](const PersonMention& use, const std::string& part) {
    return place_of(subject, narrowed(subject, words_of(subject, use.note, *use.citation), part));
  };
  out.say(
      words(**other, second),
      std::string(first.name) + " speaks for " + in_quotes(body) + " in note " +
          std::to_string(subject.record.notes[first.note].note) + " and for " + in_quotes(second) +
          " in note " + std::to_string(subject.record.notes[(*other)->note].note) + ", both of " +
          say(day, subject.pack) + ".",
      "Find out which is right; two persons of one name need their titles.", {words(first, body)});
}

}  // namespace

void person_two_institutions(const Subject& subject, Reporter& out) {
  for (const std::vector<PersonMention>& person : people_of(subject.record)) {
    std::map<Edtf, std::vector<const PersonMention*>> by_day;
    for (const PersonMention& mention : person) {
      const Description& d = mention.citation->as_written;
      const bool exact = d.date && d.date->from() && d.date->from()->day > 0;
      if (exact && !d.organization.empty()) by_day[*d.date].push_back(&mention);
    }
    for (const auto& [day, uses] : by_day) {
      if (uses.size() > 1) compare(subject, day, uses, out);
    }
  }
}

}  // namespace vigil::check
