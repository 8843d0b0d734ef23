#include "check/detail/people.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/unicode.h"
#include "check/detail/words.h"

namespace vigil::check {
namespace {

constexpr std::array<std::string_view, 24> rank_words{
    "joint",  "additional", "acting",   "assistant", "associate", "chief", "deputy",    "executive",
    "first",  "former",     "honorary", "junior",    "lead",      "main",  "permanent", "principal",
    "second", "senior",     "special",  "sub",       "third",     "under", "vice",      "interim"};

constexpr std::array<std::string_view, 10> prepositions{"of", "for",  "at",  "to",   "in",
                                                        "on", "with", "and", "from", "the"};

bool is_rank(const std::string& word) {
  return std::find(rank_words.begin(), rank_words.end(), word) != rank_words.end();
}

bool is_preposition(const std::string& word) {
  return std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end();
}

// Folded words, split at hyphens too; "co-ordinator" is one word.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  for (const Word& word : words_of(fold(text))) {
    std::string rest = word.lower;
    for (std::size_t hyphen = rest.find('-'); hyphen != std::string::npos;
         hyphen = rest.find('-')) {
      const std::string head = rest.substr(0, hyphen);
      rest.erase(0, hyphen + 1);
      if (head == "co") {
        rest = head + rest;
      } else {
        parts.push_back(head);
      }
    }
    // "undersecretary", "viceminister": written together.
    for (const std::string_view prefix : {"under", "vice"}) {
      if (!rest.starts_with(prefix) || rest.size() < prefix.size() + 5) continue;
      parts.emplace_back(prefix);
      rest.erase(0, prefix.size());
    }
    parts.push_back(rest);
  }
  return parts;
}

bool is_initial(const std::string& part) {
  return part.size() == 1;
}

bool given_names_agree(const std::string& a, const std::string& b) {
  return a == b || ((is_initial(a) || is_initial(b)) && a.front() == b.front());
}

std::string initials(std::string_view text) {
  std::string letters;
  for (const std::string& part : parts_of(text)) {
    if (!is_preposition(part)) letters += part.front();
  }
  return letters;
}

bool contains_all(const std::vector<std::string>& parts, const std::vector<std::string>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return is_preposition(word) || std::find(parts.begin(), parts.end(), word) != parts.end();
  });
}

// "Department of Locks, Ministry of Rivers" → the pieces between commas.
std::vector<std::string> bodies_of(std::string_view text) {
  std::vector<std::string> bodies;
  const std::string folded = fold(text);
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find(',', begin), folded.size());
    const std::string_view body = trim(std::string_view(folded).substr(begin, end - begin));
    if (!body.empty()) bodies.emplace_back(body);
    begin = end + 1;
  }
  return bodies;
}

}  // namespace

bool same_person(std::string_view a, std::string_view b) {
  const auto x = parts_of(a);
  const auto y = parts_of(b);
  if (x.empty() || y.empty() || x.back() != y.back()) return false;
  return x.size() == 1 || y.size() == 1 || given_names_agree(x.front(), y.front());
}

bool nearly_same_person(std::string_view a, std::string_view b) {
  const auto x = parts_of(a);
  const auto y = parts_of(b);
  if (x.size() < 2 || y.size() < 2 || x == y) return false;
  const auto near = [](const std::string& one, const std::string& other) {
    const std::size_t shorter = std::min(one.size(), other.size());
    const std::size_t most = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
    return one != other && within_edits(one, other, most);
  };
  const bool same_surname = x.back() == y.back();
  if (same_surname) return near(x.front(), y.front());
  return near(x.back(), y.back()) && given_names_agree(x.front(), y.front());
}

Office office_of(std::string_view role) {
  Office office;
  const std::vector<std::string> parts = parts_of(role.substr(0, role.find(',')));
  for (const std::string& part : parts) {
    if (is_preposition(part)) break;
    if (is_rank(part)) {
      office.rank += (office.rank.empty() ? "" : " ") + part;
    } else {
      office.office = part;  // The last word is the office: "river engineer".
    }
  }
  return office;
}

bool ranks_differ(std::string_view role, std::string_view other) {
  const Office a = office_of(role);
  const Office b = office_of(other);
  return !a.office.empty() && a.office == b.office && a.rank != b.rank;
}

bool offices_differ(std::string_view role, std::string_view other) {
  const auto a = parts_of(role);
  const auto b = parts_of(other);
  if (contains_all(a, b) || contains_all(b, a)) return false;
  const Office x = office_of(role);
  const Office y = office_of(other);
  return !x.office.empty() && !y.office.empty() && !within_edits(x.office, y.office, 2);
}

bool institutions_differ(std::string_view body, std::string_view other) {
  const auto a = parts_of(body);
  const auto b = parts_of(other);
  if (a.empty() || b.empty() || contains_all(a, b) || contains_all(b, a)) return false;
  if (initials(body) == fold(other) || initials(other) == fold(body)) return false;
  for (const std::string& one : bodies_of(body)) {
    for (const std::string& two : bodies_of(other)) {
      const auto x = parts_of(one);
      const auto y = parts_of(two);
      if (contains_all(x, y) || contains_all(y, x) || initials(one) == two ||
          initials(two) == one) {
        return false;
      }
    }
  }
  // "Danube Rescue Unit" and "Danube Rescue Service" may well be one.
  const auto shared = std::count_if(a.begin(), a.end(), [&](const std::string& word) {
    return !is_preposition(word) && std::find(b.begin(), b.end(), word) != b.end();
  });
  return static_cast<std::size_t>(shared) * 2 < std::min(a.size(), b.size());
}

std::vector<std::vector<PersonMention>> people_of(const ReportRecord& record) {
  std::vector<std::vector<PersonMention>> people;
  std::unordered_map<std::string, std::vector<std::size_t>> by_surname;
  for (std::size_t i = 0; i < record.notes.size(); ++i) {
    for (const Citation& citation : record.notes[i].citations) {
      if (citation.ibid || citation.as_written.people.size() != 1) continue;
      const std::string_view name = citation.as_written.people.front();
      const auto parts = parts_of(name);
      if (parts.empty()) continue;
      std::vector<std::size_t>& known = by_surname[parts.back()];
      const auto person = std::find_if(known.begin(), known.end(), [&](std::size_t index) {
        return same_person(people[index].front().name, name);
      });
      if (person != known.end()) {
        people[*person].push_back({i, &citation, name});
        continue;
      }
      known.push_back(people.size());
      people.push_back({{i, &citation, name}});
    }
  }
  return people;
}

}  // namespace vigil::check
