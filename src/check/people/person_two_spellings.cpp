// Two names a slip of the pen apart are one person when they also share a day or an institution;
// and in the text, when the given name stands before the misspelt one.

#include <algorithm>
#include <map>
#include <set>

#include "base/unicode.h"
#include "check/detail/layout.h"
#include "check/detail/people.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::size_t most_compared = 64;  // Names that one name is compared with.

struct Name {
  std::string_view name;
  std::size_t note{};
  const Citation* citation{};
};

std::vector<Name> names_of(const ReportRecord& record) {
  std::vector<Name> names;
  std::set<std::pair<std::string_view, std::string>> seen;
  for (std::size_t i = 0; i < record.notes.size(); ++i) {
    for (const Citation& citation : record.notes[i].citations) {
      if (citation.ibid) continue;
      for (const std::string& person : citation.as_written.people) {
        const auto& date = citation.as_written.date;
        if (seen.emplace(person, date ? date->to_string() : std::string()).second) {
          names.push_back({person, i, &citation});
        }
      }
    }
  }
  return names;
}

// Same day and kind, or same institution: two accounts of one person. Two people who signed or
// spoke together stand in one citation.
bool share_circumstance(const Name& a, const Name& b) {
  if (a.citation == b.citation) return false;
  const Description& x = a.citation->as_written;
  const Description& y = b.citation->as_written;
  const bool day = x.date && x.date == y.date && x.kind == y.kind;
  const bool body = !x.organization.empty() && !y.organization.empty() &&
                    !institutions_differ(x.organization, y.organization);
  return day || body;
}

void compare_notes(const Subject& subject, const std::vector<Name>& names, Reporter& out) {
  std::set<std::string_view> said;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t first = i > most_compared ? i - most_compared : 0;
    for (std::size_t j = first; j < i; ++j) {
      const Name& early = names[j];
      const Name& late = names[i];
      if (!nearly_same_person(early.name, late.name) || !share_circumstance(early, late)) continue;
      if (!said.insert(late.name).second) break;
      const auto place = [&](const Name& name) {
        return place_of(subject,
                        narrowed(subject, words_of(subject, name.note, *name.citation), name.name));
      };
      const auto number = [&](const Name& name) {
        return std::to_string(subject.record.notes[name.note].note);
      };
      out.say(place(late),
              "Note " + number(late) + " has \"" + std::string(late.name) + "\" where note " +
                  number(early) + " has \"" + std::string(early.name) + "\".",
              "Find out how the name is written, and write it so throughout.", {place(early)});
      break;
    }
  }
}

// Surnames by given name, folded, of those whose names are long enough to compare.
using Surnames = std::multimap<std::string, const Name*>;

Surnames surnames_of(const std::vector<Name>& names) {
  Surnames surnames;
  std::set<std::string_view> seen;
  for (const Name& name : names) {
    const std::vector<Word> parts = words_of(name.name);
    if (parts.size() < 2 || parts.front().lower.size() < 4) continue;
    if (seen.insert(name.name).second) surnames.emplace(fold(parts.front().lower), &name);
  }
  return surnames;
}

std::string surname_of(std::string_view name) {
  const std::vector<Word> parts = words_of(name);
  return parts.empty() ? std::string() : fold(parts.back().lower);
}

bool is_slip(const std::string& written, const std::string& surname) {
  const std::size_t most = surname.size() >= 8 ? 2 : 1;
  return surname.size() >= 5 && written != surname && within_edits(written, surname, most);
}

std::string without_genitive(std::string word) {
  for (const std::string_view ending : {"\u2019s", "'s"}) {
    if (word.ends_with(ending)) word.resize(word.size() - ending.size());
  }
  return word;
}

void compare_text(const Subject& subject, const std::vector<Name>& names, Reporter& out) {
  const Surnames surnames = surnames_of(names);
  if (surnames.empty()) return;
  std::set<std::string> known;
  for (const Name& name : names) known.insert(surname_of(name.name));
  for (const Sentence& sentence : subject.layout.sentences) {
    const auto words =
        words_of(text_of(subject.record.document, sentence.text), sentence.text.begin);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (!words[i].capital) continue;
      const auto [first, last] = surnames.equal_range(fold(words[i].lower));
      for (auto at = first; at != last; ++at) {
        const std::size_t end = std::min(words.size(), i + 3);
        for (std::size_t k = i + 1; k < end && words[k].capital; ++k) {
          const std::string written = fold(without_genitive(words[k].lower));
          if (known.contains(written) || !is_slip(written, surname_of(at->second->name))) continue;
          const int number = subject.record.notes[at->second->note].note;
          const TextSpan where{words[i].where.begin, words[k].where.end};
          out.say(place_of(subject, where),
                  "The text has " + in_quotes(text_of(subject.record.document, where)) +
                      " where note " + std::to_string(number) + " has \"" +
                      std::string(at->second->name) + "\".",
                  "Find out how the name is written, and write it so throughout.",
                  {place_of(
                      subject,
                      narrowed(subject, words_of(subject, at->second->note, *at->second->citation),
                               at->second->name))});
        }
      }
    }
  }
}

}  // namespace

void person_two_spellings(const Subject& subject, Reporter& out) {
  const std::vector<Name> names = names_of(subject.record);
  compare_notes(subject, names, out);
  compare_text(subject, names, out);
}

}  // namespace vigil::check
