#include "cite/match.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/kinds.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_candidates = 64;
constexpr std::size_t most_name_parts = 12;
constexpr std::size_t longest_name_part = 60;
constexpr std::size_t most_title_words = 12;
constexpr std::size_t shortest_key_word = 4;

// Kinds that a short form may not tell apart.
int family(SourceKind kind) {
  switch (kind) {
    case SourceKind::report:
    case SourceKind::un_document:
    case SourceKind::web:
      return 100;
    default:
      return static_cast<int>(kind);
  }
}

std::string surname(std::string_view person) {
  const auto words = words_of(person);
  return words.empty() ? std::string() : words.back().folded;
}

// The parts of a name: "S.B.C. Inkpot" → s, b, c, inkpot.
std::vector<std::string> name_parts(std::string_view person) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : fold_words(person)) {
    const bool letter = c != ' ' && c != '.' && c != '-' && c != '\'';
    if (letter) part += c;
    if ((!letter || part.size() > longest_name_part) && !part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
    if (parts.size() >= most_name_parts) break;
  }
  if (!part.empty()) parts.push_back(std::move(part));
  return parts;
}

// Whether two spellings differ in one letter: added, left out or another.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (b.size() < 5 || a.size() - b.size() > 1) return false;
  std::size_t same = 0;
  while (same < b.size() && a[same] == b[same]) ++same;
  return a.substr(same + 1) == b.substr(a.size() == b.size() ? same + 1 : same);
}

bool part_fits(const std::string& a, const std::string& b) {
  if (a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  return one_letter_apart(a, b);
}

// "T. Folder", "Folder" and "Tesfai Folder"; "Rafael Binder" and "Rafael Binder Montes"; "Li Wen"
// and "Wen Li": every part of the shorter name stands in the longer, one of them in full.
bool same_person(std::string_view a, std::string_view b) {
  auto longer = name_parts(a);
  auto shorter = name_parts(b);
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  if (shorter.empty()) return false;
  bool in_full = false;
  for (const std::string& part : shorter) {
    const auto at = std::find_if(longer.begin(), longer.end(),
                                 [&](const std::string& other) { return part_fits(part, other); });
    if (at == longer.end()) return false;
    in_full = in_full || (part.size() > 1 && at->size() > 1);
    longer.erase(at);
  }
  return in_full;
}

bool share_person(const Description& a, const Description& b) {
  return std::any_of(a.people.begin(), a.people.end(), [&](const std::string& one) {
    return std::any_of(b.people.begin(), b.people.end(),
                       [&](const std::string& other) { return same_person(one, other); });
  });
}

// The later date equals the earlier or lies in it; a short form may leave it out.
bool dates_agree(const Description& earlier, const Description& later) {
  if (!later.date) return true;
  if (!earlier.date) return false;
  return *earlier.date == *later.date || contains(*earlier.date, *later.date);
}

// Folded, without marks: "Annual Report 2004." and "Annual report, 2004" are one.
std::string plain_title(std::string_view title) {
  std::string plain;
  for (const char c : fold_words(title)) {
    const bool mark = c == ',' || c == '.' || c == ':' || c == '"' || c == '\'' || c == ' ';
    if (!mark) {
      plain += c;
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.starts_with("the ")) plain.erase(0, 4);
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

// One title, or a shortened one whose words stand together in the longer.
bool titles_agree(std::string_view a, std::string_view b) {
  const std::string x = plain_title(a);
  const std::string y = plain_title(b);
  if (x == y) return true;
  const std::string& longer = x.size() > y.size() ? x : y;
  const std::string& shorter = x.size() > y.size() ? y : x;
  if (shorter.size() < 8) return false;
  const std::size_t at = longer.find(shorter);
  if (at == std::string::npos) return false;
  const std::size_t end = at + shorter.size();
  return (at == 0 || longer[at - 1] == ' ') && (end == longer.size() || longer[end] == ' ');
}

// "UNRS" and "UN River Service", "WRCC" and "UNMIB WRCC", "BPA" and "Brezian People's Aid".
bool bodies_agree(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  const std::string x = fold_words(a);
  const std::string y = fold_words(b);
  if (x == y || x.find(y) != std::string::npos || y.find(x) != std::string::npos) return true;
  const auto initials = [](std::string_view text) {
    std::string letters;
    for (const Word& word : words_of(text)) {
      if (word.folded == "of" || word.folded == "the" || word.folded == "for" ||
          word.folded == "and") {
        continue;
      }
      letters += word.folded == "un" ? "un" : word.folded.substr(0, 1);
    }
    return letters;
  };
  return initials(a) == y || initials(b) == x;
}

// "Binder, Ten Years, p. 3" after a work by Ana Binder: what looked like a body was a person.
bool is_author_alone(const Description& with_people, const Description& other) {
  return other.people.empty() &&
         std::any_of(with_people.people.begin(), with_people.people.end(),
                     [&](const std::string& p) { return same_person(p, other.organization); });
}

bool same_title_work(const Description& earlier, const Description& later) {
  const auto publication = [](const Description& d) {
    return d.organization.empty() ? d.publication : d.organization;
  };
  const bool by_same = bodies_agree(publication(earlier), publication(later)) ||
                       is_author_alone(earlier, later) || is_author_alone(later, earlier);
  return titles_agree(earlier.title, later.title) && by_same && dates_agree(earlier, later);
}

// Roles and bodies as different notes write them; one may be left out, not both.
bool speakers_agree(const Description& earlier, const Description& later) {
  if (!later.organization.empty() && !earlier.organization.empty()) {
    return bodies_agree(earlier.organization, later.organization);
  }
  if (!later.publication.empty()) {
    return fold_words(earlier.publication) == fold_words(later.publication);
  }
  return !later.role.empty() && fold_words(earlier.role) == fold_words(later.role);
}

bool places_agree(const Description& earlier, const Description& later) {
  return earlier.place.empty() || later.place.empty() ||
         fold_words(earlier.place) == fold_words(later.place) ||
         fold_words(earlier.place).starts_with(fold_words(later.place)) ||
         fold_words(later.place).starts_with(fold_words(earlier.place));
}

bool same_untitled(const Description& earlier, const Description& later) {
  return speakers_agree(earlier, later) && earlier.people.empty() && later.date.has_value() &&
         dates_agree(earlier, later) && places_agree(earlier, later);
}

// Keys under which a source is kept (all of them) and looked for (those a short form may have).
class Keys {
 public:
  explicit Keys(const Description& d, bool all) : kind_(std::to_string(family(d.kind)) + "|") {
    for (const std::string& person : d.people) add_person(person);
    if (d.kind == SourceKind::edition) {
      add("e", std::to_string(d.edition) + "|" + d.country + "|" + d.pages);
    } else if (!d.title.empty()) {
      add_title(d.title, all);
    }
    if (d.title.empty() || is_said(d.kind)) {
      if (!d.organization.empty()) add_body(d);
      if (!d.publication.empty()) add("w", fold_words(d.publication));
      if (!d.role.empty() && d.organization.empty()) add("r", fold_words(d.role));
    }
  }
  const std::vector<std::string>& list() const { return keys_; }

 private:
  void add(std::string_view what, std::string_view word) {
    keys_.push_back(kind_ + std::string(what) + "|" + std::string(word));
  }
  void add_person(std::string_view person) {
    for (const std::string& part : name_parts(person)) {
      if (part.size() > 1) add("p", part.substr(0, 3));  // Spellings differ further on.
    }
  }
  void add_title(std::string_view title, bool all) {
    const std::string plain = plain_title(title);
    const auto words = words_of(plain);
    std::size_t added = 0;
    for (std::size_t i = 0; i < words.size() && added < most_title_words; ++i) {
      const bool end = i == 0 || i + 1 == words.size();
      if (!end && (!all || words[i].folded.size() < shortest_key_word)) continue;
      add("t", words[i].folded);
      ++added;
    }
  }
  // Bodies are named in full and by their initials: the date finds both.
  void add_body(const Description& d) {
    if (d.date) add("d", d.date->to_string());
    add("o", fold_words(d.organization));
  }

  std::string kind_;
  std::vector<std::string> keys_;
};

}  // namespace

bool names_same(const Description& earlier, const Description& later) {
  if (family(earlier.kind) != family(later.kind)) return false;
  if (earlier.kind == SourceKind::edition) {
    return earlier.edition == later.edition && earlier.country == later.country &&
           earlier.pages == later.pages;
  }
  if (!dates_agree(earlier, later)) return false;
  if (!later.people.empty() && !earlier.people.empty()) {
    const bool title_fits =
        later.title.empty() || earlier.title.empty() || titles_agree(earlier.title, later.title);
    return share_person(earlier, later) && title_fits && dates_agree(earlier, later);
  }
  if (!later.people.empty() && later.title.empty()) return false;
  const bool titled = !later.title.empty() && !earlier.title.empty();
  if (titled) return same_title_work(earlier, later);
  if (later.title.empty() && (is_said(later.kind) || earlier.title.empty())) {
    return same_untitled(earlier, later);
  }
  return false;
}

std::optional<std::size_t> MentionIndex::find(const Description& citation) const {
  const Keys keys(citation, false);
  for (const std::string& key : keys.list()) {
    const auto at = by_key_.find(key);
    if (at == by_key_.end()) continue;
    const auto& found = at->second;
    const std::size_t count = std::min(found.size(), most_candidates);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t source = found[found.size() - 1 - i];
      if (names_same(sources_[source].description, citation)) return source;
    }
  }
  return std::nullopt;
}

void MentionIndex::add(const Description& citation, std::size_t source) {
  const Keys keys(citation, true);
  for (const std::string& key : keys.list()) {
    auto& list = by_key_[key];
    if (std::find(list.end() - static_cast<std::ptrdiff_t>(std::min(list.size(), most_candidates)),
                  list.end(), source) == list.end()) {
      list.push_back(source);
    }
  }
}

bool same_source(const Description& a, const Description& b) {
  return names_same(a, b) || names_same(b, a);
}

Description merged(const Description& a, const Description& b) {
  const auto fuller = [](const std::string& x, const std::string& y) {
    return y.size() > x.size() ? y : x;
  };
  Description d = a;
  if (d.people.size() < b.people.size()) d.people = b.people;
  d.role = fuller(a.role, b.role);
  d.organization = fuller(a.organization, b.organization);
  d.title = fuller(a.title, b.title);
  d.publication = fuller(a.publication, b.publication);
  d.place = fuller(a.place, b.place);
  if (!d.date) d.date = b.date;
  if (d.edition == 0) d.edition = b.edition;
  if (d.country.empty()) d.country = b.country;
  if (d.url.empty()) d.url = b.url;
  return d;
}

std::string source_key(const Description& d) {
  std::string key(to_string(d.kind));
  const auto add = [&](std::string_view part) {
    const std::string piece = slug(part.substr(0, 80));
    if (!piece.empty()) key += "-" + piece;
  };
  if (d.kind == SourceKind::edition) {
    add(std::to_string(d.edition));
    add(d.country);
    return key;
  }
  for (const std::string& person : d.people) add(surname(person));
  if (!d.title.empty()) {
    add(d.title);
  } else if (d.people.empty()) {
    add(d.organization.empty() ? (d.publication.empty() ? d.role : d.publication) : d.organization);
  }
  if (d.date) {
    std::string date = d.date->to_string();
    std::replace(date.begin(), date.end(), '/', '_');
    key += "-" + date;
  }
  return key;
}

}  // namespace vigil::cite
