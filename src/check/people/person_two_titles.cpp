// One person holds one office on one day. Other days may have seen a promotion, and are left
// alone. Two ranks of one office ("First Vice-Minister", "Vice-Minister") differ in any case; two
// offices only where both describe the same source, since many people hold several.

#include <algorithm>
#include <map>

#include "check/detail/dates.h"
#include "check/detail/people.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

// The mentions of one day, by title.
struct Titles {
  std::vector<std::string> order;  // In the order of first use.
  std::map<std::string, std::vector<const PersonMention*>> uses;

  void add(const PersonMention& mention) {
    const std::string& role = mention.citation->as_written.role;
    auto& list = uses[role];
    if (list.empty()) order.push_back(role);
    list.push_back(&mention);
  }
};

bool differ(const PersonMention& a, const PersonMention& b) {
  const std::string& one = a.citation->as_written.role;
  const std::string& other = b.citation->as_written.role;
  if (ranks_differ(one, other)) return true;
  return a.citation->source && a.citation->source == b.citation->source &&
         offices_differ(one, other);
}

std::string in_notes(const Subject& subject, const std::vector<const PersonMention*>& uses) {
  std::vector<int> numbers;
  for (const PersonMention* use : uses) {
    numbers.push_back(subject.record.notes[use->note].note);
  }
  return notes(std::move(numbers));
}

void compare(const Subject& subject, const Edtf& day, const Titles& titles, Reporter& out) {
  const std::string& first = titles.order.front();
  const auto other =
      std::find_if(titles.order.begin() + 1, titles.order.end(), [&](const std::string& title) {
        return differ(*titles.uses.at(first).front(), *titles.uses.at(title).front());
      });
  if (other == titles.order.end()) return;
  const PersonMention& mention = *titles.uses.at(*other).front();
  const TextSpan words =
      narrowed(subject, words_of(subject, mention.note, *mention.citation), *other);
  std::vector<Place> related;
  for (const std::string& title : {first, *other}) {
    for (const PersonMention* use : titles.uses.at(title)) {
      if (use == &mention) continue;
      related.push_back(place_of(
          subject, narrowed(subject, words_of(subject, use->note, *use->citation), title)));
    }
  }
  out.say(place_of(subject, words),
          std::string(titles.uses.at(first).front()->name) + " is " + in_quotes(first) + " in " +
              in_notes(subject, titles.uses.at(first)) + " and " + in_quotes(*other) + " in " +
              in_notes(subject, titles.uses.at(*other)) + ", all of " + say(day, subject.pack) +
              ".",
          "Find out which title was right on that day, and use it throughout.", std::move(related));
}

}  // namespace

void person_two_titles(const Subject& subject, Reporter& out) {
  for (const std::vector<PersonMention>& person : people_of(subject.record)) {
    std::map<Edtf, Titles> by_day;
    for (const PersonMention& mention : person) {
      const Description& d = mention.citation->as_written;
      if (d.date && !d.role.empty()) by_day[*d.date].add(mention);
    }
    for (const auto& [day, titles] : by_day) {
      if (titles.order.size() > 1) compare(subject, day, titles, out);
    }
  }
}

}  // namespace vigil::check
